"""What a process that checks says of itself."""

from django.db import models


class CheckerState(models.TextChoices):
    """How far a checking process is."""

    STARTING = "start", "start op"
    READY = "klaar", "klaar om te toetsen"
    NO_RULES = "geen_regels", "regelpakket kan niet worden gelezen"


class Checker(models.Model):
    """A place for one process that checks. Its number is the lock that the process holds."""

    slot = models.PositiveSmallIntegerField(primary_key=True)
    state = models.CharField(max_length=20, choices=CheckerState.choices, default=CheckerState.STARTING)
    seen_at = models.DateTimeField()
    pack_version = models.CharField(max_length=80, blank=True)
