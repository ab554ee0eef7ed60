"""Cleaning up by itself, once a day, in a process that checks."""

import logging
from typing import Any

from django.db import IntegrityError, transaction
from django.dispatch import receiver
from django.utils import timezone

from validator.desk.privacy.cleaning import Cleaned, clean_up
from validator.desk.privacy.compacting import compact, forget_journal
from validator.desk.privacy.models import Opruimbeurt
from validator.desk.queue.services import tended

NIGHT = 3

log = logging.getLogger(__name__)


@receiver(tended, dispatch_uid="privacy")
def tend(**_: Any) -> None:
    """Empty the journal, and clean up when nobody did today: at night, or when the desk is next on.

    What goes wrong never ends the process that checks.
    """
    now = timezone.localtime()
    try:
        if now.hour >= NIGHT and _is_mine():
            keep(clean_up())
        else:
            forget_journal()
            _compact_again()
    except Exception as error:  # noqa: BLE001 the text of the database may hold values
        log.error("cleaning up failed: %s", type(error).__name__)  # noqa: TRY400


def keep(cleaned: Cleaned) -> None:
    """Write down what today's cleaning did."""
    done = {"finished_at": timezone.now(), "failed": len(cleaned.failed), "is_compact": cleaned.is_compact}
    turn, _ = Opruimbeurt.objects.update_or_create(day=timezone.localdate(), defaults=done)
    turn.erased += len(cleaned.erased)
    turn.save()


def _is_mine() -> bool:
    """Whether this process is the first that wants to clean up today."""
    try:
        with transaction.atomic():
            Opruimbeurt.objects.create(day=timezone.localdate())
    except IntegrityError:
        return False
    return True


def _compact_again() -> None:
    """The database was in use when it was to forget."""
    last = Opruimbeurt.objects.first()
    if last and not last.is_compact and compact():
        Opruimbeurt.objects.filter(pk=last.pk).update(is_compact=True)
