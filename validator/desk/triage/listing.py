"""The list of requests: which, in what order, and what each line says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.utils import timezone

from validator.desk.sealing.services import SealError
from validator.desk.triage.models import CheckState, Status, Verzoek
from validator.desk.triage.services import label_of
from validator.model.report import Outcome
from validator.reports.words import Wording, outcome_wording, texts
from validator.texts import load

PER_PAGE = 25
ORDERS: Mapping[str, F] = {"nummer": F("reference"), "ontvangen": F("received_on"), "advies": F("advice"), "dagen": F("agenda_before")}
FIRST = "-ontvangen"


@dataclass(frozen=True, slots=True)
class Line:
    """A request as the list shows it. `deadline` tells in words how many days are left; `is_late` that none is."""

    verzoek: Verzoek
    label: str
    doctype: str
    advice: Wording | None
    deadline: str
    is_late: bool


def chosen(status: str, advice: str, order: str) -> QuerySet[Verzoek]:
    """The requests of a status and an advice, where those are known words, in an order; what has no date comes last."""
    found = Verzoek.objects.all()
    if status in Status.values:
        found = found.filter(status=status)
    if advice in {outcome.value for outcome in Outcome}:
        found = found.filter(advice=advice)
    field = ORDERS.get(order.removeprefix("-"), F("received_on"))
    sorting = field.desc(nulls_last=True) if order.startswith("-") else field.asc(nulls_last=True)
    return found.order_by(sorting, "-created_at")


def lines(verzoeken: Iterable[Verzoek]) -> list[Line]:
    """A line for each request."""
    today = timezone.localdate()
    return [_line(verzoek, today) for verzoek in verzoeken]


def _line(verzoek: Verzoek, today: date) -> Line:
    days = (verzoek.agenda_before - today).days if verzoek.agenda_before else None
    return Line(
        verzoek=verzoek,
        label=_label(verzoek),
        doctype=texts()["doctypes"].get(verzoek.doctype, ""),
        advice=outcome_wording(Outcome(verzoek.advice)) if verzoek.check_state == CheckState.DONE and verzoek.advice else None,
        deadline=_deadline(days),
        is_late=days is not None and days < 0,
    )


def _label(verzoek: Verzoek) -> str:
    try:
        return label_of(verzoek)
    except SealError:
        return str(load("desk_triage")["unreadable"])


def _deadline(days: int | None) -> str:
    words = load("desk_triage")["deadline"]
    if days is None:
        return str(words["none"])
    if days < 0:
        return str(words["late_one" if days == -1 else "late"].format(-days))
    return str(words["today" if days == 0 else "one" if days == 1 else "left"].format(days))
