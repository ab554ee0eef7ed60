"""A draft while it is being checked. It goes when the answer was given, and in any case at `expires_at`."""

import uuid

from django.db import models


class CheckState(models.TextChoices):
    """How far a check is."""

    WAITING = "wacht", "wacht"
    BUSY = "bezig", "bezig"
    DONE = "klaar", "klaar"
    FAILED = "mislukt", "mislukt"


class Voorcontrole(models.Model):
    """One draft of one visitor. Without `sealed_key` nothing of it can be read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)
    check_state = models.CharField(max_length=10, choices=CheckState.choices, default=CheckState.WAITING)
    moment = models.CharField(max_length=10)
    peildatum = models.DateField(null=True)
    sealed_key = models.BinaryField(default=b"")
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
