"""The inbox of the desk for a program that is not the desk itself, such as the one that watches a mailbox."""

import os
from collections.abc import Sequence
from datetime import date

from validator.model.submission import SourceFile


def is_ready() -> bool:
    """Whether the database of the desk answers, with the tables of this version. Raises SettingError where a setting is wrong."""
    _set_up()
    from django.db import DatabaseError

    from validator.desk.triage.models import Verzoek  # needs Django to be set up

    try:
        Verzoek.objects.first()
    except DatabaseError:
        return False
    return True


def receive(files: Sequence[SourceFile], *, received: date | None, message_key: str) -> None:
    """Take a mail in as a request. The same key again does nothing."""
    _set_up()
    from django.db import close_old_connections

    from validator.desk.triage.models import Origin
    from validator.desk.triage.services import receive as take_in

    close_old_connections()  # between two mails the server may have hung up
    take_in(files, source=Origin.MAIL, received=received, message_key=message_key)


def _set_up() -> None:
    import django
    from django.apps import apps

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "validator.desk.settings")
        django.setup()
