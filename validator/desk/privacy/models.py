"""What families ask of their data, when the answer is due, and what was cleaned up when."""

import secrets
import uuid

from django.conf import settings
from django.db import models

from validator.desk.triage.models import ALPHABET, REFERENCE_LENGTH


def new_reference() -> str:
    """A reference that says nothing of who asks, such as A-7F3K2Q."""
    return "A-" + "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))


class AvgKind(models.TextChoices):
    """What a family asks for."""

    INZAGE = "inzage", "Inzage"
    VERWIJDERING = "verwijdering", "Verwijdering"


class AvgOutcome(models.TextChoices):
    """What a family was answered."""

    GEGEVEN = "gegeven", "Gegevens gegeven"
    GEWIST = "gewist", "Gegevens gewist"
    NIETS = "niets", "Er was niets"
    AFGEWEZEN = "afgewezen", "Afgewezen"


class AvgVerzoek(models.Model):
    """What a family asked, about any number of cases. Who asked is sealed, and goes when the answer was given; the rest names nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True, default=new_reference, editable=False)
    kind = models.CharField(max_length=15, choices=AvgKind.choices)
    received_on = models.DateField()
    due_on = models.DateField(db_index=True)
    done_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=15, choices=AvgOutcome.choices, blank=True)
    sealed_key = models.BinaryField(default=b"")
    sealed_note = models.BinaryField(default=b"")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("due_on",)


class AvgZaak(models.Model):
    """A case that somebody asked about: by its reference alone, so that this can stay when the case is gone."""

    avgverzoek = models.ForeignKey(AvgVerzoek, on_delete=models.CASCADE, related_name="zaken")
    case_reference = models.CharField(max_length=20, db_index=True)

    class Meta:
        ordering = ("case_reference",)
        constraints = (models.UniqueConstraint(fields=("avgverzoek", "case_reference"), name="desk_avgzaak_once"),)


class Opruimbeurt(models.Model):
    """The cleaning up of one day. The process that makes the row does it; `is_compact` tells that the database forgot it too."""

    day = models.DateField(primary_key=True)
    finished_at = models.DateTimeField(null=True)
    erased = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    is_compact = models.BooleanField(default=True)

    class Meta:
        ordering = ("-day",)
