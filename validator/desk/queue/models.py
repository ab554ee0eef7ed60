"""What a process that checks says of itself."""

from django.db import models


class CheckerState(models.TextChoices):
    """How far a checking process is."""

    STARTING = "start", "start op"
    READY = "klaar", "klaar om te toetsen"
    NO_RULES = "geen_regels", "regelpakket kan niet worden gelezen"


class Checker(models.Model):
    """A process that checks. `worker_id` is `host:pid:token`, as the tasks name the process that took them."""

    worker_id = models.CharField(max_length=64, primary_key=True)
    state = models.CharField(max_length=20, choices=CheckerState.choices, default=CheckerState.STARTING)
    seen_at = models.DateTimeField(db_index=True)
    pack_version = models.CharField(max_length=80, blank=True)
