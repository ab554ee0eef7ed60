"""Which words say of whom something is: a role ("moeder", "kind 2") or a name ("Noor (13)", "mw. F. Yilmaz")."""

import re
from dataclasses import dataclass
from typing import Literal

from validator.sections.wording import plain

Side = Literal["kind", "ouder"]

PARENT_ROLES = {
    "moeder": "moeder", "vader": "vader", "mama": "moeder", "papa": "vader", "mdr": "moeder", "vdr": "vader",
    "ouder": "ouder", "ouders": "ouders", "gezagsdrager": "ouder", "gezagsdragers": "ouders", "gezaghebbenden": "ouders",
    "voogd": "voogd", "ouderoudersverzorgers": "ouders", "oudersverzorgers": "ouders", "ouderverzorger": "ouder",
}  # fmt: skip
CHILD_ROLES = {
    "kind": "kind", "kinderen": "kinderen", "jeugdige": "kind", "jeugdigen": "kinderen", "jongere": "kind", "jongeren": "kinderen",
    "minderjarige": "kind", "minderjarigen": "kinderen", "dochter": "kind", "zoon": "kind", "dochters": "kinderen", "zonen": "kinderen",
    "baby": "kind", "client": "kind",
}  # fmt: skip
BEFORE = {"de", "het", "beide", "alle", "een", "gezaghebbende", "biologische", "juridische", "betrokken", "oudste", "jongste", "ongeboren"}
TITLES = {"mw", "mevr", "mevrouw", "mvr", "dhr", "meneer", "heer", "drs", "mr", "dr"}
PARTICLES = {"van", "de", "der", "den", "ten", "ter", "el", "al", "te", "von", "la", "le", "du", "het", "t", "s", "in", "op"}
BESIDE_ROLES = (
    PARTICLES | TITLES | PARENT_ROLES.keys() | CHILD_ROLES.keys() | {"met", "zonder", "gezag", "jaar", "en", "verzorgers", "verzorger"}
)
NEVER_NAMES = {
    "school", "huisarts", "oma", "opa", "pleegouders", "pleegouder", "pleegmoeder", "pleegvader", "verzorgers", "professionals", "netwerk",
    "gezin", "hulpverlening", "hulpverleners", "jeugdbeschermer", "gedragswetenschapper", "stiefvader", "stiefmoeder", "verzoeker", "raad",
    "omgeving", "familie", "betrokkenen", "derden", "partner", "team", "politie", "gemeente", "zorgen", "verzoek", "onderzoek", "tafel",
    "zelf", "op", "en", "over", "jaar", "geen", "ja", "nee", "onbekend", "nvt", "toekomst", "situatie", "instantie", "gi", "jbt", "vto",
    "naam", "gegevens", "datum", "adres", "gezag", "telefoon", "functie", "voornamen", "leeftijd", "bsn",
    "reactie", "visie", "mening", "standpunt", "zienswijze", "stem", "afspraken", "hulpvragen", "informatie", "hulp", "diagnoses",
}  # fmt: skip
ROLE_BEHIND = re.compile(r"(?P<name>[^()]{2,60}?)\s*\((?P<role>\w{3,12})\)")
NAME_END = re.compile(r"\s*[,(;†\n]|\s+geb(?:oren|\.)|\s{2,}|\s+[-–]\s+")
MAX_WORDS, LONGEST = 7, 80
ADULT = 18


@dataclass(frozen=True, slots=True)
class Person:
    """Of whom a heading or label is. `by_name` tells that only a name says so, which may be wrong about the side."""

    side: Side
    subject: str
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a document gives its children and parents, in small letters, word by word."""

    children: frozenset[str] = frozenset()
    parents: frozenset[str] = frozenset()

    def side_of(self, words: list[str]) -> Side | None:
        """Whose name these words are; a first name that only one side has decides."""
        own = {word.lower() for word in words if word[:1].isupper()}
        as_child, as_parent = len(own & self.children), len(own & self.parents)
        if as_child == as_parent:
            return None
        return "kind" if as_child > as_parent else "ouder"


def person(text: str, names: Names | None = None) -> Person | None:
    """The person that this text is, and nothing besides; None where it says anything else."""
    words = plain(text).split() if len(text) <= LONGEST else []
    while words and words[0].lower() in BEFORE:
        words = words[1:]
    if not words or len(words) > MAX_WORDS:
        return None
    return _by_role(words) or _by_name(words, names or Names()) or _by_names(words, names) or _by_last_role(text)


def _by_role(words: list[str]) -> Person | None:
    first, rest = words[0].lower(), words[1:]
    number = rest[0] if rest and rest[0].isdigit() and len(rest[0]) == 1 else ""
    others = rest[1:] if number else rest
    if not all(_fits_role(word) for word in others):
        return None
    if first in PARENT_ROLES:
        role = PARENT_ROLES[first]
        inner = next((PARENT_ROLES[word.lower()] for word in others if PARENT_ROLES.get(word.lower()) in {"moeder", "vader"}), "")
        return Person("ouder", inner or f"{role} {number}".strip())
    if first in CHILD_ROLES:
        return Person("kind", f"{CHILD_ROLES[first]} {number}".strip())
    return None


def _fits_role(word: str) -> bool:
    return word[:1].isupper() or word.isdigit() or word.lower() in BESIDE_ROLES


def _by_name(words: list[str], names: Names) -> Person | None:
    if words[0].lower() in TITLES and len(words) > 1:
        return Person("ouder", " ".join(words), by_name=True)
    if words[-1] == "jaar" and len(words) > 1:
        words = words[:-1]
    age = int(words[-1]) if words[-1].isdigit() and len(words[-1]) <= 2 else None  # noqa: PLR2004
    words = words[:-1] if age is not None else words
    if not _is_name(words):
        return None
    side = names.side_of(words)
    if side is None and age is not None:
        side = "kind" if age < ADULT else "ouder"
    if side is None:
        side = _guess(words, names)
    return Person(side, " ".join(words), by_name=True) if side else None


def _by_last_role(text: str) -> Person | None:
    """A role in brackets behind a name: "Koen (vader)"."""
    found = ROLE_BEHIND.fullmatch(text.strip())
    return _by_role([found["role"]]) if found and is_name(found["name"]) else None


def _by_names(words: list[str], names: Names | None) -> Person | None:
    """Two of one side: "Senna en Tygo"; only names that the document gives its people can tell."""
    if names is None or [word.lower() for word in words].count("en") != 1:
        return None
    at = next(place for place, word in enumerate(words) if word.lower() == "en")
    both = [_by_name(piece, names) if piece else None for piece in (words[:at], words[at + 1 :])]
    sides = {who.side if who else None for who in both}
    side = sides.pop()
    return Person(side, " ".join(words), by_name=True) if side and not sides else None


def _guess(words: list[str], names: Names) -> Side | None:
    """Without any name known, a first name alone is a child's; in capitals nothing can be told."""
    if names.children or names.parents or any(len(word) > 1 and word.isupper() for word in words):
        return None
    if len(words) == 1:
        return "kind"
    return "ouder" if len(words[0]) == 1 else None


def is_name(text: str) -> bool:
    """Whether the text is the name of a person, a title and an age aside."""
    words = [word for word in plain(text).split() if not word.isdigit()]
    while words and words[0].lower() in TITLES | {"de"}:
        words = words[1:]
    return bool(words) and _by_role(words) is None and _is_name(words)


def names_both(text: str) -> bool:
    """Whether the text names a parent and a child by their roles: "de jongere en de ouders"."""
    words = {word.lower() for word in plain(text).split()}
    return bool(words & PARENT_ROLES.keys()) and bool(words & CHILD_ROLES.keys())


def starts_with_name(text: str) -> bool:
    """Whether the text is a name of more than one word, alone or before a comma, a bracket or a wide gap."""
    lead = NAME_END.split(text.strip(), maxsplit=1)[0]
    return len(plain(lead).split()) > 1 and is_name(lead)


def _is_name(words: list[str]) -> bool:
    if not words or not words[0][:1].isupper() or any(word.lower() in NEVER_NAMES for word in words):
        return False
    return all(word[:1].isupper() or word.lower() in PARTICLES for word in words) and not re.search(r"\d", "".join(words))
