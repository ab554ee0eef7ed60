"""`vto desk manage verify_trail`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from validator.desk.sealing.services import SealError
from validator.desk.trail.models import Event
from validator.desk.trail.services import first_broken
from validator.texts import load


class Command(BaseCommand):
    """Proves that no event was changed or taken away."""

    help = load("desk")["verify_trail"]["help"]

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell whether the trail is whole; the exit code is 1 where it is not."""
        words = load("desk")["verify_trail"]
        try:
            broken = first_broken()
        except SealError:
            raise CommandError(words["unreadable"]) from None
        if broken is not None:
            raise CommandError(words["broken"].format(number=broken))
        self.stdout.write(words["whole"].format(count=Event.objects.count()))
