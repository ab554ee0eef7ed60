"""The trail as a beheerder reads it: which events, and each in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Min, QuerySet

from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.models import Event
from validator.reports.words import date_text
from validator.texts import load

USER = "user"
DAYS = {"agenda", "until"}


@dataclass(frozen=True, slots=True)
class Line:
    """An event in words. `details` are pairs of a label and a value."""

    number: int
    at: datetime
    who: str
    role: str
    what: str
    reference: str
    details: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Onlooker:
    """A person who did something with a request, and so saw it: how often, and when first and last."""

    who: str
    times: int
    first: datetime
    last: datetime


def chosen(reference: str = "", action: str = "", person: str = "") -> QuerySet[Event]:
    """The events that are about a request, of a kind, or by a person; the newest first."""
    wanted = {"case_reference": reference.upper(), "action": action, "actor": person}
    return Event.objects.filter(**{field: value for field, value in wanted.items() if value}).order_by("-number")


def lines(events: Iterable[Event]) -> list[Line]:
    """Each event in words."""
    shown = list(events)
    names = names_of({event.actor for event in shown} | {str(event.codes[USER]) for event in shown if event.codes.get(USER)})
    return [_line(event, names) for event in shown]


def onlookers(reference: str) -> list[Onlooker]:
    """Who saw a request; who looked last comes first."""
    found = chosen(reference).exclude(actor="").order_by().values_list("actor")
    rows = list(found.annotate(times=Count("number"), first=Min("at"), latest=Max("at")).order_by("-latest"))
    names = names_of({actor for actor, *_ in rows})
    return [Onlooker(names[actor], *row) for actor, *row in rows]


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """The names of persons by their key; in words where a person is no longer known."""
    known = Gebruiker.objects.in_bulk([int(key) for key in keys if key.isdecimal()])
    gone = str(load("desk_trail")["who"]["gone"])
    return {key: str(known[int(key)]) if key.isdecimal() and int(key) in known else gone.format(key) for key in keys}


def actions() -> list[tuple[str, str]]:
    """The kinds of events, in the order of their words."""
    return sorted(load("desk_trail")["actions"].items(), key=lambda pair: str(pair[1]))


def _line(event: Event, names: Mapping[str, str]) -> Line:
    words = load("desk_trail")
    nobody = words["who"].get(event.action, words["who"]["desk"])
    return Line(
        number=event.number,
        at=event.at,
        who=names[event.actor] if event.actor else nobody,
        role=event.role.replace("+", ", "),
        what=words["actions"].get(event.action, event.action),
        reference=event.case_reference,
        details=tuple(sorted(_detail(name, value, names) for name, value in event.codes.items() if value not in {None, ""})),
    )


def _detail(name: str, value: object, names: Mapping[str, str]) -> tuple[str, str]:
    words = load("desk_trail")
    known = words["codes"].get(name, {})
    if name == USER:
        return known["label"], names[str(value)]
    if name in DAYS:
        return known["label"], date_text(date.fromisoformat(str(value)))
    meanings = {True: words["yes"], False: words["no"], **known.get("values", {})}
    return known.get("label", name), str({str(key): word for key, word in meanings.items()}.get(str(value), value))
