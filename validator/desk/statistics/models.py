"""Counts that outlive the cases they came from."""

from django.db import models


class Telling(models.Model):
    """How often a rule of one version of the rule pack spoke in a month, and what people said of it. `month` is its first day."""

    rule = models.CharField(max_length=60)
    check_code = models.CharField(max_length=20)
    pack_version = models.CharField(max_length=80, default="")
    month = models.DateField()
    shown = models.PositiveIntegerField(default=0)
    confirmed = models.PositiveIntegerField(default=0)
    dismissed = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("month", "rule")
        constraints = (models.UniqueConstraint(fields=("rule", "check_code", "pack_version", "month"), name="desk_telling_once"),)
