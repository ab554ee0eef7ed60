"""When a request is erased by itself: so many days after it came to its status, and not while somebody holds it."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from validator.desk.privacy.models import AvgKind, AvgZaak
from validator.desk.triage.models import Status, Verzoek

WARNED = timedelta(days=14)


def erase_on(verzoek: Verzoek) -> date | None:
    """The day on which it goes; None where it has none. A request that stands on the agenda stays until that day at least."""
    days = settings.RETENTION_DAYS[Status(verzoek.status).name]
    if not days or verzoek.erased_at:
        return None
    since = timezone.localdate(verzoek.status_since)
    day = max(since, verzoek.agenda_on or since) + timedelta(days=days)
    return max(day, verzoek.held_until + timedelta(days=1)) if verzoek.held_until else day


def is_due(verzoek: Verzoek) -> bool:
    """Whether it goes today. What a family still wants to see does not."""
    day = erase_on(verzoek)
    return day is not None and day <= timezone.localdate() and verzoek.reference not in asked_to_see()


def due() -> list[Verzoek]:
    """The requests that go today."""
    asked = asked_to_see()
    return [verzoek for verzoek, _ in _leaving_by(timezone.localdate()) if verzoek.reference not in asked]


def soon() -> list[tuple[Verzoek, date]]:
    """The requests that go within two weeks, and when; the first to go comes first."""
    return sorted(_leaving_by(timezone.localdate() + WARNED), key=lambda pair: (pair[1], pair[0].reference))


def held() -> QuerySet[Verzoek]:
    """The requests that somebody keeps from being erased, the first to be let go first."""
    return _present().filter(held_until__gte=timezone.localdate()).order_by("held_until")


def asked_to_see() -> frozenset[str]:
    """The references of what a family asked to see and was not answered on yet."""
    open_ones = AvgZaak.objects.filter(avgverzoek__kind=AvgKind.INZAGE, avgverzoek__done_at=None)
    return frozenset(open_ones.values_list("case_reference", flat=True))


def _leaving_by(day: date) -> Iterator[tuple[Verzoek, date]]:
    for verzoek in _present().filter(_old_enough(day)):
        leaves = erase_on(verzoek)
        if leaves is not None and leaves <= day:
            yield verzoek, leaves


def _present() -> QuerySet[Verzoek]:
    return Verzoek.objects.filter(erased_at=None).defer("sealed_report")


def _old_enough(day: date) -> Q:
    """What may go by this day for its status; the agenda and a hold only make it later."""
    found = Q(pk__in=[])
    for status in Status:
        if days := settings.RETENTION_DAYS[status.name]:
            latest = timezone.make_aware(datetime.combine(day - timedelta(days=days - 1), time.min))
            found |= Q(status=status, status_since__lt=latest)
    return found
