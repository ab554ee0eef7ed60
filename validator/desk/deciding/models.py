"""What was decided on a request, and the letter that somebody is still writing. The words of a letter are sealed by the case's key."""

from django.conf import settings
from django.db import models

from validator.desk.triage.models import Status, Verzoek


class Besluit(models.Model):
    """What a person decided, and the letter that went with it. The last one that was not undone counts."""

    verzoek = models.ForeignKey(Verzoek, on_delete=models.CASCADE, related_name="besluiten")
    outcome = models.CharField(max_length=20, choices=Status.choices)
    agenda_on = models.DateField(null=True)
    sealed_reason = models.BinaryField(default=b"")
    sealed_letter = models.BinaryField(default=b"")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("at", "pk")


class Concept(models.Model):
    """The letter of a request as it was last saved, while it is being written.

    `basis` is the fingerprint of the letter of the check from which it began, `sealed_before` the text that a new beginning replaced.
    `posting_since` keeps one draft from being put in the mailbox twice at once.
    """

    verzoek = models.OneToOneField(Verzoek, on_delete=models.CASCADE, related_name="concept")
    sealed_text = models.BinaryField(default=b"")
    sealed_before = models.BinaryField(default=b"")
    basis = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)
    posting_since = models.DateTimeField(null=True)
