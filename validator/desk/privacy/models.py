"""What families ask of their data, and when the answer is due."""

import uuid

from django.conf import settings
from django.db import models


class AvgKind(models.TextChoices):
    """What a family asks for."""

    INZAGE = "inzage", "Inzage"
    VERWIJDERING = "verwijdering", "Verwijdering"


class AvgVerzoek(models.Model):
    """What was asked about one case. It names the case by its reference alone, so that it can stay when the case is gone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=15, choices=AvgKind.choices)
    case_reference = models.CharField(max_length=20, db_index=True)
    received_on = models.DateField()
    due_on = models.DateField(db_index=True)
    done_at = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("due_on",)
