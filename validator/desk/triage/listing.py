"""The list of requests: which, in what order, and what each line says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from validator.desk.sealing.services import SealError
from validator.desk.triage.families import standing
from validator.desk.triage.models import CheckState, Origin, Status, Verzoek
from validator.desk.triage.services import label_of
from validator.model.outline import DocType
from validator.model.report import Outcome
from validator.reports.words import Wording, outcome_wording, texts
from validator.texts import load

SIZES = ("25", "50", "100")
ORDERS: Mapping[str, F] = {
    "nummer": F("reference"),
    "ontvangen": F("received_on"),
    "advies": F("advice"),
    "dagen": F("agenda_before"),
    "status": F("status"),
}
FIRST = "-ontvangen"
ALL, ERASED = "alle", "gewist"
LATE, SOON = "te_laat", "binnen_7"
SOON_DAYS = 7
# with any other status a person has decided, and the latest day for the agenda says nothing any more
OPEN = (Status.NIEUW, Status.BEOORDELEN)
KNOWN: Mapping[str, tuple[str, ...]] = {
    "status": (*Status.values, ALL, ERASED),
    "advies": tuple(outcome.value for outcome in Outcome),
    "soort": tuple(kind.value for kind in DocType),
    "bron": tuple(Origin.values),
    "termijn": (LATE, SOON),
    "sorteer": tuple(order for name in ORDERS for order in (name, f"-{name}") if order != FIRST),
    "per": SIZES,
}
SHOWN = (
    *("reference", "status", "received_on", "created_at", "source", "agenda_before", "agenda_on", "doctype", "erased_at"),
    *("check_state", "advice", "fails", "reviews", "sealed_key", "sealed_label"),
    *("previous__reference", "claimed_by__username", "claimed_by__first_name", "claimed_by__last_name"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the visitor chose, by the names of the query; empty where nothing was chosen. Only known words get in."""

    status: str = ""
    advies: str = ""
    soort: str = ""
    bron: str = ""
    termijn: str = ""
    sorteer: str = ""
    per: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """What of a query is known here."""
        return cls(**{name: query[name] for name, known in KNOWN.items() if query.get(name) in known})

    @property
    def query(self) -> str:
        """The choice as the query of an address."""
        return urlencode({name: value for name in KNOWN if (value := getattr(self, name))})

    @property
    def is_narrow(self) -> bool:
        """Whether some of the requests are left out by what the visitor chose."""
        return replace(self, sorteer="", per="") not in {Choice(), Choice(status=ALL)}

    @property
    def order(self) -> str:
        """The order of the list."""
        return self.sorteer or FIRST


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice that the visitor has; `options` are values with their words, the first one leaves nothing out."""

    name: str
    title: str
    value: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A request as the list shows it. `deadline` tells in words how many days are left; `is_late` that none is."""

    verzoek: Verzoek
    label: str
    doctype: str
    advice: Wording | None
    points: str
    deadline: str
    is_late: bool


def chosen(choice: Choice) -> QuerySet[Verzoek]:
    """The requests of a choice, in its order; what has no date comes last. What is closed or erased only shows when it is asked for."""
    wanted = {"advice": choice.advies, "doctype": choice.soort, "source": choice.bron}
    found = Verzoek.objects.filter(_of_status(choice.status), _of_deadline(choice.termijn), **{k: v for k, v in wanted.items() if v})
    field = ORDERS[choice.order.removeprefix("-")]
    sorting = field.desc(nulls_last=True) if choice.order.startswith("-") else field.asc(nulls_last=True)
    return found.order_by(sorting, "-created_at")


def _of_status(status: str) -> Q:
    if status == ERASED:
        return Q(erased_at__isnull=False)
    if status == ALL:
        return Q()
    kept = Q(erased_at__isnull=True)
    return kept & (Q(status=status) if status else ~Q(status=Status.AFGESLOTEN))


def _of_deadline(deadline: str) -> Q:
    today = timezone.localdate()
    spans = {LATE: Q(agenda_before__lt=today), SOON: Q(agenda_before__range=(today, today + timedelta(days=SOON_DAYS)))}
    return spans[deadline] & Q(status__in=OPEN) if deadline in spans else Q()


def filters(choice: Choice) -> list[Filter]:
    """The filters of the list with the words of their options."""
    words = load("desk_triage")["list"]
    options: Mapping[str, Iterable[tuple[str, str]]] = {
        "status": (*Status.choices, *words["status"].items()),
        "advies": [(outcome.value, outcome_wording(outcome).word) for outcome in Outcome],
        "soort": texts()["doctypes"].items(),
        "bron": Origin.choices,
        "termijn": words["termijn"].items(),
        "sorteer": [(order, words["sorteer"][order]) for order in KNOWN["sorteer"]],
        "per": [(size, size) for size in SIZES[1:]],
    }
    return [Filter(name, words["titles"][name], getattr(choice, name), (("", words["any"][name]), *options[name])) for name in options]


def shown(keys: Sequence[UUID]) -> list[Line]:
    """A line for each request with these keys, in their order, read from the database at once."""
    is_proposed = Exists(standing().filter(later=OuterRef("pk")))
    found = Verzoek.objects.select_related("claimed_by", "previous").only(*SHOWN).annotate(is_proposed=is_proposed).in_bulk(keys)
    return lines(found[key] for key in keys if key in found)


def lines(verzoeken: Iterable[Verzoek]) -> list[Line]:
    """A line for each request."""
    today = timezone.localdate()
    return [_line(verzoek, today) for verzoek in verzoeken]


def _line(verzoek: Verzoek, today: date) -> Line:
    is_open = verzoek.status in OPEN
    days = (verzoek.agenda_before - today).days if verzoek.agenda_before and is_open else None
    has_advice = verzoek.check_state == CheckState.DONE and verzoek.advice
    return Line(
        verzoek=verzoek,
        label=_label(verzoek),
        doctype=texts()["doctypes"].get(verzoek.doctype, ""),
        advice=outcome_wording(Outcome(verzoek.advice)) if has_advice else None,
        points=_points(verzoek) if has_advice else "",
        deadline=str(load("desk_triage")["deadline"]["none"]) if days is None else left(days),
        is_late=days is not None and days < 0,
    )


def _label(verzoek: Verzoek) -> str:
    words = load("desk_triage")["list"]
    if verzoek.erased_at:
        return str(words["erased"])
    try:
        return label_of(verzoek) or str(words["unnamed"])
    except SealError:
        return str(load("desk_triage")["unreadable"])


def _points(verzoek: Verzoek) -> str:
    words = load("desk_triage")["points"]
    counts = {"fail": verzoek.fails, "review": verzoek.reviews}
    told = [words[name].format(count) for name, count in counts.items() if count]
    return ", ".join(told) or str(words["none"] if verzoek.fails is not None else "")


def left(days: int) -> str:
    """So many days from now, in words."""
    words = load("desk_triage")["deadline"]
    if days < 0:
        return str(words["late_one" if days == -1 else "late"].format(-days))
    return str(words["today" if days == 0 else "one" if days == 1 else "left"].format(days))
