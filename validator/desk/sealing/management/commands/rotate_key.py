"""`vto desk manage rotate_key`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from validator.desk.sealing.rotation import rotate
from validator.texts import load


class Command(BaseCommand):
    """Wraps every key by the first of the master keys."""

    help = load("desk")["rotate_key"]["help"]

    def handle(self, *args: Any, **options: Any) -> None:
        """Rotate and tell how it went."""
        words, outcome = load("desk")["rotate_key"], rotate()
        self.stdout.write(words["done"].format(count=outcome.rewrapped))
        if outcome.unreadable:
            raise CommandError(words["unreadable"].format(count=outcome.unreadable))
