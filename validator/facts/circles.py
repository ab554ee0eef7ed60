"""The people of one sort who may react, and whom a text names of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from validator.facts import words
from validator.facts.people import Elder, Kid, children, parents
from validator.model.reading import Reading
from validator.model.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Circle:
    """The people of one sort who may react, with the words for each and for all together."""

    rulebook: Rulebook
    sort: str
    keys: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    others: re.Pattern[str]

    @property
    def turns(self) -> re.Pattern[str]:
        """Where a clause about somebody begins: after a semicolon, or after a comma or "en" before a name."""
        names = "|".join(pattern.pattern for pattern in self.patterns) or r"(?!)"
        return re.compile(
            rf";\s+|(?:,\s+(?:(?:en|maar|terwijl|want)\s+)?|\s(?:maar|terwijl|en)\s+)(?:ook\s+|met\s+)?(?={names})", re.IGNORECASE
        )

    @property
    def together(self) -> re.Pattern[str]:
        """The words that mean everybody of this sort."""
        return words.listed(self.rulebook, "personen", "ouders_samen" if self.sort == "ouder" else "kinderen_samen")

    def named_in(self, text: str) -> frozenset[str]:
        """Whom a sentence is about: the first that it names, with whoever is joined to that one by "en"."""
        hits = sorted((found.start(), found.end(), key) for key, found in self._hits(text))
        if not hits:
            return frozenset()
        owners = {hits[0][2]} if hits[0][2] else set(self.keys)
        for (_, end, _), (start, _, key) in pairwise(hits):
            if start >= end and text[end:start].strip().lower() not in {"en", "&", "/"}:
                break
            owners.add(key)
        return frozenset(owners)

    def first_place(self, text: str) -> int:
        """Where the first of them is named; the end of the text where nobody is."""
        return min((found.start() for _, found in self._hits(text)), default=len(text))

    def _hits(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        for key, pattern in zip(self.keys, self.patterns, strict=True):
            yield from ((key, found) for found in pattern.finditer(text))
        yield from (("", found) for found in self.together.finditer(text))


def circle(rulebook: Rulebook, sort: str, reading: Reading) -> Circle:
    """The parents ("ouder") or children ("kind") of a request as its text may call them; `others` is the rest of the family."""
    elders, kids = parents(reading), children(reading)
    own: tuple[Kid, ...] | tuple[Elder, ...] = elders if sort == "ouder" else kids
    rest: tuple[Kid, ...] | tuple[Elder, ...] = kids if sort == "ouder" else elders
    names = tuple(name for person in rest for name in person.names)
    keys = [person.key for person in own]
    patterns = tuple(_pattern(rulebook, sort, person, keys) for person in own)
    return Circle(rulebook, sort, tuple(keys), patterns, words.pattern_of(names))


def _pattern(rulebook: Rulebook, sort: str, person: Kid | Elder, roles: list[str]) -> re.Pattern[str]:
    called = rulebook.terms.get("personen", {})
    known = called.get(_role(person, roles), ()) if sort == "ouder" else ()
    taken = {word for role in ("moeder", "vader") for word in called.get(role, ())}
    return words.pattern_of((person.key, *known, *(name for name in person.names if name.lower() not in taken)))


def _role(person: Kid | Elder, roles: list[str]) -> str:
    """The role of a parent; that of "ouder 1" and "ouder 2" is what the other parent leaves, in the order of the form."""
    role = person.key.rstrip(" 0123456789")
    if role != "ouder":
        return role
    left = [name for name in ("moeder", "vader") if name not in roles]
    place = [key for key in roles if key.startswith("ouder")].index(person.key)
    return left[place] if place < len(left) else role
