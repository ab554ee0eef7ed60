"""Everything whose time has come goes: requests, drafts, sessions, and what is kept beside them."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from validator.desk.precheck.services import forget_expired
from validator.desk.privacy.compacting import compact
from validator.desk.privacy.erasing import Reason, erase
from validator.desk.privacy.models import AvgVerzoek
from validator.desk.privacy.retention import due, is_due
from validator.desk.queue.recovering import forget
from validator.settings import given
from validator.store import Store

STORE_TABLE = "vto_results"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What went. `failed` are the references of requests that could not be erased; `is_compact` whether the database forgot it all."""

    erased: tuple[str, ...]
    failed: tuple[str, ...] = ()
    others: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    is_compact: bool = True


def clean_up() -> Cleaned:
    """Erase what is due. What goes wrong with one request is told, and holds up no other."""
    erased, failed = [], []
    for verzoek in due():
        try:
            if erase(verzoek.pk, Reason.TERM, wanted=is_due):
                erased.append(verzoek.reference)
        except Exception as error:  # noqa: BLE001 the next ones must go all the same
            log.error("request %s could not be erased: %s", verzoek.reference, type(error).__name__)  # noqa: TRY400 its text may hold values
            failed.append(verzoek.reference)
    forget_expired()
    forget()
    others = {name: rows.delete()[0] for name, rows in past_their_time().items()}
    _prune_results()
    return Cleaned(tuple(erased), tuple(failed), others, compact())


def past_their_time() -> Mapping[str, QuerySet[Any]]:
    """The rows beside the requests that go now, by what they are."""
    now = timezone.now()
    tries, answers = _before("INLOGPOGINGEN"), _before("AVG")
    return {
        "sessions": Session.objects.filter(expire_date__lt=now),
        "attempts": AccessAttempt.objects.filter(attempt_time__lt=tries),
        "lockouts": AccessFailureLog.objects.filter(attempt_time__lt=tries),
        "logins": AccessLog.objects.filter(attempt_time__lt=tries),
        "answers": AvgVerzoek.objects.filter(done_at__lt=answers),
    }


def _prune_results() -> None:
    """Forget old results of `vto batch` where it uses this database; they name nobody."""
    if STORE_TABLE in connection.introspection.table_names():
        with Store.open(given("VTO_DATABASE_URL")) as store:
            store.prune(_before("RESULTATEN"))


def _before(name: str) -> datetime:
    """Before this moment it goes; where nothing goes by itself, a moment before which nothing is."""
    days = settings.RETENTION_DAYS[name]
    return timezone.now() - timedelta(days=days) if days else datetime.min.replace(tzinfo=UTC)
