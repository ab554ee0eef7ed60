"""The inbox of the desk for a program that is not the desk itself, such as the one that watches a mailbox."""

import os
from collections.abc import Sequence
from datetime import date

from validator.model.submission import SourceFile


def receive(files: Sequence[SourceFile], *, received: date | None, message_key: str) -> None:
    """Take a mail in as a request. The same key again does nothing."""
    _set_up()
    from validator.desk.triage.models import Origin  # needs Django to be set up
    from validator.desk.triage.services import receive as take_in

    take_in(files, source=Origin.MAIL, received=received, message_key=message_key)


def _set_up() -> None:
    import django
    from django.apps import apps

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "validator.desk.settings")
        django.setup()
