"""What the privacy pages show: rows with their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

from validator.desk.privacy.asking import note_of, open_about
from validator.desk.privacy.holding import hold_reason
from validator.desk.privacy.models import AvgVerzoek, Opruimbeurt
from validator.desk.privacy.retention import asked_to_see, erase_on, held, soon
from validator.desk.triage.listing import Line, left, lines
from validator.desk.triage.models import Status, Verzoek
from validator.texts import load

YEAR, LEAP = 365, 4


@dataclass(frozen=True, slots=True)
class AskedRow:
    """What a family asked, how many cases it is about, and how long there is left to answer."""

    asked: AvgVerzoek
    note: str
    cases: int
    left: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """A case that goes soon. `is_asked` tells that it stays until a family has seen it."""

    line: Line
    on: date
    left: str
    is_asked: bool


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A case that somebody keeps."""

    line: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Term:
    """How long something is kept, in words."""

    name: str
    days: str
    since: str
    why: str


def list_values() -> dict[str, object]:
    """All that the page of privacy shows."""
    return {
        "asked": [asked_row(asked) for asked in AvgVerzoek.objects.filter(done_at=None)],
        "answered": AvgVerzoek.objects.exclude(done_at=None).order_by("-done_at")[:10],
        "leaving": list(_leaving()),
        "held": [HeldRow(line, hold_reason(line.verzoek)) for line in lines(held())],
        "terms": list(_terms()),
        "cleaned": Opruimbeurt.objects.exclude(finished_at=None).first(),
        "unfinished": Opruimbeurt.objects.filter(finished_at=None, day__gte=timezone.localdate() - timedelta(days=1)).first(),
    }


def asked_row(asked: AvgVerzoek) -> AskedRow:
    """What a family asked, with its words."""
    days = (asked.due_on - timezone.localdate()).days
    return AskedRow(asked, note_of(asked), asked.zaken.count(), left(days), days < 0)


def case_values(verzoek: Verzoek) -> dict[str, object]:
    """What is to be known of one case before somebody holds or erases it."""
    (line,) = lines([verzoek])
    is_held = verzoek.held_until is not None and verzoek.held_until >= timezone.localdate()
    reason = hold_reason(verzoek) if is_held else ""
    return {
        "verzoek": verzoek,
        "line": line,
        "erase_on": erase_on(verzoek),
        "is_held": is_held,
        "hold_reason": reason,
        "about": open_about(verzoek),
    }


def _leaving() -> Iterator[LeavingRow]:
    asked, today = asked_to_see(), timezone.localdate()
    for verzoek, day in soon():
        (line,) = lines([verzoek])
        # what is over its time goes tonight
        yield LeavingRow(line, max(day, today), left(max((day - today).days, 0)), verzoek.reference in asked)


def _how_long(days: int) -> str:
    words = load("desk_privacy")
    years, rest = divmod(days, YEAR)
    if years and rest <= years // LEAP:
        return str(words["years"].format(days, years))
    return str(words["never"] if not days else words["day_one"] if days == 1 else words["days"].format(days))


def _terms() -> Iterator[Term]:
    words = load("desk_privacy")
    names = {status.name: status.label for status in Status} | words["kept"]
    for name, days in settings.RETENTION_DAYS.items():
        yield Term(names[name], _how_long(days), words["since"].get(name, words["since"]["status"]), words["terms"][name])
