"""The text of an invented request: parts with their headings and lines, and the enclosures that belong to it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from validator.generating.family import make_family
from validator.generating.sentences import sentences
from validator.generating.wording import Asker, Words

FOSTER_THEME = "pleegzorg"
OLDEST = {"weglopen": (12, 16)}
AGES = (5, 16)
RECEIVED_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form. A line is "Label = waarde", "• een punt" or a paragraph."""

    name: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """What the documents say, before they have a layout. `enclosures` are the stuk's kinds with their text; `received` is the peildatum."""

    doctype: str
    theme: str
    title: str
    received: date
    parts: tuple[Part, ...]
    enclosures: tuple[Part, ...]
    words: Words


def make_request(dice: Random) -> Request:
    """A request without a fault."""
    texts = sentences()
    doctype = dice.choices(list(texts["doctypes"]), [form["share"] for form in texts["doctypes"].values()])[0]
    form = texts["doctypes"][doctype]
    theme = dice.choice(form["themes"])
    day = texts["first_day"] + timedelta(days=dice.randrange(texts["days"]))
    writer = _Writer(dice, theme, day, dice.choice(form["verzoekers"]))
    enclosures = tuple(writer.enclosure(kind) for kind in writer.kinds(form["enclosures"]))
    parts = tuple(part for name in form["parts"] for part in writer.part(name, enclosures))
    title = form["title"] + dice.choice(texts["title_suffix"])
    return Request(doctype, theme, title, day + timedelta(days=dice.randint(0, RECEIVED_WITHIN)), parts, enclosures, writer.words)


class _Writer:
    """Draws the sentences of one request."""

    def __init__(self, dice: Random, theme: str, day: date, asker: list[str]) -> None:
        self._texts = sentences()
        self._dice = dice
        self._banks: Mapping[str, Any] = {**self._texts["banks"], **self._texts["themes"][theme]}
        self._family = make_family(dice, self._banks["families"], day, OLDEST.get(theme, AGES))
        organisation, function = asker
        self.words = Words(dice, day, self._family, Asker(organisation, function, dice.choice(self._texts["names"]["workers"])))
        self.words["verblijf"] = self.words.told(self._texts["foster_home" if theme == FOSTER_THEME else "home"])

    def kinds(self, wanted: Mapping[str, list[str]]) -> list[str]:
        """Which enclosures come along: those that must, and some of those that may."""
        optional = wanted.get("optional", [])
        return [*wanted.get("always", []), *self._dice.sample(optional, self._dice.randint(0, len(optional)))]

    def enclosure(self, kind: str) -> Part:
        """The text of an enclosure."""
        stuk = self._texts["enclosures"][kind]
        return Part(kind, stuk["name"], tuple(map(self.words.told, stuk["lines"])))

    def part(self, name: str, enclosures: tuple[Part, ...]) -> Iterator[Part]:
        """The part, unless it is one that this request leaves out."""
        wanted = self._texts["parts"][name]
        if self._dice.random() >= wanted.get("chance", 1):
            return
        lines = [line for bank in wanted["banks"] for line in self._lines(bank)]
        if wanted.get("enclosures"):
            lines = announced([enclosure.heading for enclosure in enclosures])
        if lines:
            yield Part(name, self._dice.choice(wanted["headings"]), tuple(lines))

    def _lines(self, name: str) -> Iterator[str]:
        bank = self._banks[name]
        if isinstance(bank, Mapping) and "each" in bank:
            for more in self._people(bank["each"]):
                yield from self._told(self._dice.choice(bank["of"]), more)
            return
        for sentence in self._picked(bank):
            yield from self._told(sentence, {})

    def _picked(self, bank: Any) -> list[Any]:
        if not isinstance(bank, Mapping):
            return [self._dice.choice(bank)]
        chosen = self._dice.sample(range(len(bank["of"])), self._dice.randint(*bank["pick"]))
        return [bank["of"][index] for index in sorted(chosen)]

    def _told(self, sentence: str | list[str], more: Mapping[str, str]) -> list[str]:
        told: Callable[[str], str] = lambda line: self.words.told(line, more)  # noqa: E731 - one place for both shapes
        return list(map(told, [sentence] if isinstance(sentence, str) else sentence))

    def _people(self, kind: str) -> Iterator[Mapping[str, str]]:
        if kind == "others":
            for role, state in self._family.others.items():
                yield {"Rol": role.capitalize(), "toestand": self.words.told(self._texts["states"][state])}
            return
        for number, person in enumerate(self._family.children if kind == "children" else self._family.parents, start=1):
            yield self.words.of_person(person, number)


def announced(names: list[str]) -> list[str]:
    """The list of enclosures as the request gives it."""
    texts = sentences()
    return [texts["announced"].format(number=number, name=name) for number, name in enumerate(names, start=1)] or [texts["no_enclosures"]]
