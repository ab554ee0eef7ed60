"""`vto desk manage health`: for the health check of a container, or a program that watches services."""

from http.client import HTTPConnection, HTTPException
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from validator.desk.serving import PORT
from validator.texts import load

PATIENCE_SECONDS = 10
WELL = 200


class Command(BaseCommand):
    """Asks the desk on this machine whether it works, as its visitors would reach it."""

    help = load("desk")["health"]["help"]
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port."""
        parser.add_argument("--port", type=int, default=PORT, help=load("desk")["health"]["port"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell whether it works. Raises CommandError where it does not."""
        words = load("desk")["health"]
        # a name that begins with a dot stands for a domain with all that is in it
        host = settings.ALLOWED_HOSTS[0].lstrip(".")
        connection = HTTPConnection("127.0.0.1", options["port"], timeout=PATIENCE_SECONDS)
        try:
            connection.request("GET", reverse("core:health"), headers={"Host": host})
            status = connection.getresponse().status
        except (OSError, HTTPException) as error:
            raise CommandError(words["silent"]) from error
        finally:
            connection.close()
        if status != WELL:
            raise CommandError(words["ill"].format(status=status))
        self.stdout.write(words["well"])
