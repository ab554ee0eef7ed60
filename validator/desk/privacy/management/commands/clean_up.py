"""`vto desk manage clean_up`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.formats import date_format

from validator.desk.privacy.cleaning import clean_up, past_their_time
from validator.desk.privacy.retention import due
from validator.desk.privacy.tending import keep
from validator.texts import load


class Command(BaseCommand):
    """Erases what is past its time, as the desk itself does every night."""

    help = load("desk_privacy")["clean_up"]["help"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The one option."""
        parser.add_argument("--dry-run", action="store_true", help=load("desk_privacy")["clean_up"]["dry_run"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Clean up and tell how it went; the exit code is 1 where something could not be erased."""
        if options["dry_run"]:
            self._tell_plan()
        else:
            self._clean()

    def _tell_plan(self) -> None:
        words, waiting = load("desk_privacy")["clean_up"], due()
        for verzoek in waiting:
            since = date_format(timezone.localtime(verzoek.status_since), "j F Y")
            self.stdout.write(words["line"].format(reference=verzoek.reference, status=verzoek.get_status_display(), since=since))
        self.stdout.write(words["plan"].format(count=len(waiting)))
        self._tell_others({name: rows.count() for name, rows in past_their_time().items()})

    def _clean(self) -> None:
        words, cleaned = load("desk_privacy")["clean_up"], clean_up()
        keep(cleaned)
        self.stdout.write(words["done"].format(count=len(cleaned.erased)))
        self._tell_others(cleaned.others)
        if not cleaned.is_compact:
            self.stdout.write(words["busy"])
        if cleaned.failed:
            raise CommandError(words["failed"].format(references=", ".join(cleaned.failed)))

    def _tell_others(self, counts: Any) -> None:
        words = load("desk_privacy")["clean_up"]["others"]
        for name, count in counts.items():
            if count:
                self.stdout.write(words[name].format(count=count))
