"""A draft while it is being checked, and its answer until it was seen. All of it goes at `expires_at` in any case."""

import uuid

from django.db import models


class CheckState(models.TextChoices):
    """How far a check is."""

    WAITING = "wacht", "wacht"
    BUSY = "bezig", "bezig"
    DONE = "klaar", "klaar"
    FAILED = "mislukt", "mislukt"


class Voorcontrole(models.Model):
    """One draft of one visitor.

    Two wraps of one key open it. `sealed_key` is for the process that checks, by the master key; it goes when the check has ended.
    `visitor_key` is for the visitor, by the secret in his browser. `owner` is a fingerprint of that secret. `attempt` is the try that may
    tell the outcome: an older one that was taken for dead may not.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.CharField(max_length=64, default="", db_index=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)
    is_kept = models.BooleanField(default=False)
    check_state = models.CharField(max_length=10, choices=CheckState.choices, default=CheckState.WAITING)
    problem = models.CharField(max_length=40, blank=True)
    attempt = models.UUIDField(null=True)
    moment = models.CharField(max_length=10)
    peildatum = models.DateField(null=True)
    sealed_key = models.BinaryField(default=b"")
    visitor_key = models.BinaryField(default=b"")
    sealed_label = models.BinaryField(default=b"")
    sealed_report = models.BinaryField(default=b"")


class Conceptbestand(models.Model):
    """A file of a draft, or one that the check made of it: then `is_answer`."""

    voorcontrole = models.ForeignKey(Voorcontrole, on_delete=models.CASCADE, related_name="bestanden")
    is_answer = models.BooleanField(default=False)
    sealed_name = models.BinaryField()
    sealed_data = models.BinaryField()
    size = models.PositiveBigIntegerField()
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("order",)
        # sizes are asked for all the time, and in SQLite they lie behind the data
        indexes = (models.Index(fields=("voorcontrole", "size"), name="desk_precheck_size"),)
