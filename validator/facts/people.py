"""The parents and children of a request under the keys by which rules know them, with their age on a day."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from validator.facts.places import date_of
from validator.model.annotations import DateMention
from validator.model.document import Span
from validator.model.outline import Child, Gezag, Parent, Stated
from validator.model.reading import Reading

_SHORTEST_NAME = 3
_STATED_AGE = re.compile(r"\b(\d{1,2})(?!\d)(?:\s*[,.]\d)?\s*(jaar|jr\b|j\b|maand|mnd|we?e?ken?|wk|$|\W)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w'’\-]*")


@dataclass(frozen=True, slots=True)
class Kid:
    """A child under its key "kind 1"; `names` are the words that point to this child and to nobody else in the request."""

    key: str
    child: Child
    names: tuple[str, ...]

    @property
    def is_unborn(self) -> bool:
        """Whether the child is yet to be born."""
        return self.child.is_unborn

    @property
    def shown(self) -> str:
        """What a message calls the child."""
        return self.child.name.text.strip() or self.key


@dataclass(frozen=True, slots=True)
class Elder:
    """A parent or other holder of gezag under its role as key ("moeder", "vader 2")."""

    key: str
    parent: Parent
    names: tuple[str, ...]

    @property
    def must_react(self) -> bool:
        """Whether a reaction may be asked of this person at all."""
        return self.parent.is_known and not self.parent.is_deceased and self.parent.gezag is not Gezag.NO

    @property
    def shown(self) -> str:
        """What a message calls the parent."""
        return self.key


def children(reading: Reading) -> tuple[Kid, ...]:
    """The children in the order of the form."""
    own = _distinct(reading)
    filled = [
        child for child in reading.parties.children if child.is_unborn or any((child.name, child.birth_dates, child.ages, child.bsns))
    ]
    return tuple(Kid(f"kind {place}", child, own.get(id(child.name), ())) for place, child in enumerate(filled, start=1))


def parents(reading: Reading) -> tuple[Elder, ...]:
    """The parents in the order of the form; a role that occurs twice gets a number."""
    own = _distinct(reading)
    seen: Counter[str] = Counter()
    found = []
    for parent in reading.parties.parents:
        role = parent.role.strip().lower() or "ouder"
        if role.startswith("ouder") and not parent.name and len(reading.parties.parents) > 1:
            continue  # an empty column of the form, not a third parent
        seen[role] += 1
        key = role if seen[role] == 1 else f"{role} {seen[role]}"
        found.append(Elder(key, parent, own.get(id(parent.name), ())))
    return tuple(found)


def _distinct(reading: Reading) -> dict[int, tuple[str, ...]]:
    """For each person the words of the name that nobody else in the request bears."""
    parties = reading.parties
    stated = [child.name for child in parties.children] + [parent.name for parent in parties.parents]
    per_person = {id(name): _name_words(name) for name in stated}
    borne = Counter(word.lower() for found in per_person.values() for word in set(found))
    return {key: tuple(word for word in found if borne[word.lower()] == 1) for key, found in per_person.items()}


def _name_words(name: Stated) -> tuple[str, ...]:
    return tuple(word for word in _NAME.findall(name.text) if word[0].isupper() and len(word) >= _SHORTEST_NAME)


def age_on(birth: date, day: date) -> int:
    """Full years lived on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def ages_between(mention: DateMention, day: date) -> tuple[int, int] | None:
    """The lowest and highest age on a day that a (perhaps vague) birth date allows."""
    if mention.earliest is None or mention.latest is None:
        return None
    return age_on(mention.latest, day), age_on(mention.earliest, day)


def stated_age(text: str) -> int | None:
    """The age in years that a label states; months and weeks count as 0."""
    found = _STATED_AGE.search(text)
    if found is None:
        return None
    unit = found.group(2).lower()
    return 0 if unit.startswith(("m", "w")) else int(found.group(1))


def age_range(reading: Reading, kid: Kid, day: date) -> tuple[int, int] | None:
    """The ages that a child may have on a day, by its birth date, else by what the form states; None where neither is known."""
    for stated in kid.child.birth_dates:
        mention = date_of(reading, stated)
        ages = ages_between(mention, day) if mention else None
        if ages and ages[0] >= 0:
            return ages
    for stated in kid.child.ages:
        age = stated_age(stated.text)
        if age is not None:
            return age, age
    return None


def birth_span(kid: Kid) -> Span | None:
    """Where the age or birth date of a child stands, else its name."""
    stated = (*kid.child.birth_dates, *kid.child.ages, kid.child.name)
    return next((item.span for item in stated if item.span), None)
