"""The wordings of a format made ready to look up: headings by part, labels by part."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from validator.model.rulebook import Part
from validator.sections.persons import Names, Person, names_both, person
from validator.sections.wording import fold, gist, help_keys, key, known_key, plain, without_remark

TWINS = {"reactie_kind": "reactie_ouders", "reactie_ouders": "reactie_kind", "kinderen": "ouders"}
SLOTS = {"{ouder}": "ouder", "{kind}": "kind"}
FILLERS = {
    "ouder": ("moeder", "vader", "de moeder", "de vader", "ouder", "ouders", "de ouder", "de ouders", "beide ouders", "ouder 1", "ouder 2",
              "gezaghebbende ouder", "gezaghebbende ouders", "de gezaghebbende ouders", "ouders met gezag",
              "ouder met gezag", "ouders/verzorgers"),
    "kind": ("kind", "het kind", "kinderen", "de kinderen", "jeugdige", "de jeugdige", "jeugdigen", "de jeugdigen", "jongere", "de jongere",
             "jongeren", "de jongeren", "minderjarige", "de minderjarige", "minderjarigen", "de minderjarigen",
             "kind 1", "kind 2", "kind 3"),
}  # fmt: skip
LINKS = ("van", "over", "per", "voor", "mbt", "betreffende", "bij", "door", "-")
LONGEST_HEADING = 110
MOST_WORDS = 15
QUESTION = re.compile(r"^(?:(?:wat|welke|wie) (?:is|zijn|was|waren) (?:de |het |er )?|(?:de|het|onze|mijn) )", re.IGNORECASE)
LONGEST_ROLE, FEWEST_WORDS = 3, 2
AT = re.compile(r"\sbij\s", re.IGNORECASE)
"""What is with somebody is not that somebody's: "woont bij moeder" is an answer."""
JOINT = re.compile(r"\s+(?:&|en)\s+|[,/]", re.IGNORECASE)
WITH_PARENTS = re.compile(r"\s+en\s+(?:(?:haar|zijn|hun|de|beide)\s+)?ouders?$", re.IGNORECASE)
MORE = re.compile(r"\s+(?:en|die|sinds|van|voor|over|bij|uit|rond|rondom|met|volgens|per|in|sedert)\s", re.IGNORECASE)
OWNERS = {"kinderen": "kind", "ouders": "ouder", "reactie_kind": "kind", "reactie_ouders": "ouder"}
"""Parts that are somebody's: whose they are decides what they are."""
PERSONAL = frozenset(OWNERS)
DASH = re.compile(r"\s+[–—-]\s+")
FUZZY_FROM, TWO_SLIPS_FROM = 10, 18


@dataclass(frozen=True, slots=True)
class Match:
    """The parts that a heading opens (two for "Reactie ouders en kind"), and of whom it is."""

    parts: tuple[str, ...]
    subject: str = ""
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a part, and of whom it is ("Naam moeder")."""

    name: str
    who: Person | None = None


@dataclass(frozen=True)
class Lexicon:
    """The wordings of one format, or of several where the sort of document is unknown."""

    headings: Mapping[str, Match]
    by_initial: Mapping[str, tuple[str, ...]]
    reworded: Mapping[frozenset[str], Match]
    slots: tuple[tuple[str, str, str, str], ...]
    labels: Mapping[str, Mapping[str, str]]
    owners: Mapping[str, tuple[str, ...]]
    help_keys: frozenset[str]
    part_names: frozenset[str]

    def heading(self, text: str, names: Names, *, is_strong: bool) -> Match | None:
        """The parts that this text, being a heading as a whole, stands for. Slips of the pen count only where it looks like a heading."""
        stripped = text.strip()
        if not 0 < len(stripped) <= LONGEST_HEADING or len(stripped.split()) > MOST_WORDS:
            return None
        bare = without_remark(stripped)
        found = self.headings.get(key(stripped)) or (self.headings.get(key(bare)) if bare else None)
        if found or stripped[-1] in ".;," or ": " in stripped:
            return found
        asked = QUESTION.sub("", plain(stripped))
        found = self.headings.get(key(asked)) or self._with_name(asked, names) or self._with_person(stripped, names) or self._joined(bare)
        return found or (self._loosely(stripped, bare, names) if is_strong else None)

    def _loosely(self, text: str, bare: str, names: Names) -> Match | None:
        """What a line that looks like a heading stands for in other words, in more words, or misspelt."""
        misspelt = self._misspelt(key(text)) or self._misspelt(key(bare))
        return misspelt or (None if text.endswith(":") else self.reworded.get(gist(text)) or self._led(text, names))

    def may_name(self, text: str) -> bool:
        """Whether the text could be a heading with a name in it, which only the names of the document can tell."""
        low = plain(text).lower() if len(text) <= LONGEST_HEADING else ""
        return bool(low) and any(low.startswith(before) for before, _, _, _ in self.slots)

    def label(self, text: str, parts: Iterable[str]) -> Label | None:
        """The label of one of these parts that this text is."""
        if len(text) > LONGEST_HEADING:
            return None
        wanted = key(text)
        for part in parts:
            name = self.labels.get(part, {}).get(wanted)
            if name:
                return Label(name)
        return self._label_of_person(text, tuple(parts)) if " " in text.strip() else None

    def _label_of_person(self, text: str, parts: tuple[str, ...]) -> Label | None:
        found = (self._of_person(text, base, who, parts) for base, who in (split_person(text), _split_role(text)) if who)
        return next((label for label in found if label), None)

    def _of_person(self, text: str, base: str, who: Person, parts: tuple[str, ...]) -> Label | None:
        if len(text.split()) - len(base.split()) > LONGEST_ROLE or AT.search(text):
            return None
        if any(word[:1].isupper() for word in text.split()[1:]) and not text.isupper():
            return None
        wanted = key(base)
        name = next((self.labels[part][wanted] for part in parts if wanted in self.labels.get(part, {})), "")
        return Label(name, who) if name else None

    def _with_name(self, text: str, names: Names) -> Match | None:
        bare = plain(text)
        low = bare.lower()
        for before, after, part, side in self.slots:
            if not low.startswith(before) or not low.endswith(after) or len(before) + len(after) >= len(low):
                continue
            middle = bare[len(before) : len(bare) - len(after)]
            who = person(WITH_PARENTS.sub("", middle), names)
            if who and who.side == side:
                both = part in TWINS and (names_both(middle) or WITH_PARENTS.search(middle))
                return Match((part, TWINS[part]), "", who.by_name) if both else Match((part,), who.subject, who.by_name)
        return None

    def _with_person(self, text: str, names: Names) -> Match | None:
        base, who = split_person(text, names)
        found = self.headings.get(key(base)) if who and base else None
        return Match(found.parts, who.subject, who.by_name) if found and who else None

    def _joined(self, text: str) -> Match | None:
        pieces = [piece for piece in JOINT.split(text) if piece.strip()]
        found = [self.headings.get(key(piece)) for piece in pieces]
        parts = tuple(dict.fromkeys(part for match in found if match for part in match.parts))
        if len(found) < 2 or not parts:  # noqa: PLR2004
            return None
        is_known = all(match or self.label(piece, parts) for match, piece in zip(found, pieces, strict=True))
        return Match(parts) if is_known else None

    def _led(self, text: str, names: Names) -> Match | None:
        """A heading with more behind it, or with a person before it: "Aanleiding – waarom nu", "Koen (vader) – reactie"."""
        dashed = DASH.split(text, maxsplit=1)
        if len(dashed) > 1:
            return self.headings.get(key(dashed[0])) or self._behind(dashed[0], dashed[1], names)
        more = MORE.search(text)
        found = self.headings.get(key(text[: more.start()])) if more else None
        return found if found and not PERSONAL.intersection(found.parts) else None

    def _behind(self, whose: str, text: str, names: Names) -> Match | None:
        found, who = self.headings.get(key(text)), person(whose, names)
        if found is None or who is None:
            return None
        parts = tuple(part for part in found.parts if OWNERS.get(part, who.side) == who.side)
        return Match(parts, who.subject, who.by_name) if parts else None

    def _misspelt(self, wanted: str) -> Match | None:
        if len(wanted) < FUZZY_FROM:
            return None
        slips = 2 if len(wanted) >= TWO_SLIPS_FROM else 1
        near = process.extractOne(wanted, self.by_initial.get(wanted[0], ()), scorer=OSA.distance, score_cutoff=slips)
        return self.headings[near[0]] if near else None


def split_person(text: str, names: Names | None = None) -> tuple[str, Person | None]:
    """A text that ends in a person, as what stands before and the person: "Naam moeder", "Gegevens van kind 2", "Zorgen over Noor"."""
    words = without_brackets(text).split()
    for count in range(1, min(5, len(words))):
        base, tail = words[:-count], " ".join(words[-count:])
        who = person(tail, names)
        if who is None or (who.by_name and names is None):
            continue
        while len(base) > 1 and base[-1].lower() in {*LINKS, "de", "het", "beide"}:
            base = base[:-1]
        return " ".join(base), who
    return text, None


def _split_role(text: str) -> tuple[str, Person | None]:
    """A label with a role before or in it, as the label and the person: "Moeder heeft gezag", "Heeft vader gezag"."""
    words = without_brackets(text).rstrip("?").split()
    for at, word in enumerate(words[:-1]):
        size = 2 if words[at + 1].isdigit() else 1
        who = person(" ".join(words[at : at + size])) if word.lower() not in LINKS else None
        if who and not who.by_name:
            return " ".join((*words[:at], *words[at + size :])), who
    return text, None


def without_brackets(text: str) -> str:
    """The text with its brackets opened and its last colon gone."""
    return fold(text).replace("(", " ").replace(")", " ").strip().rstrip(":").strip()


def lexicon_of(parts: Iterable[Part]) -> Lexicon:
    """The lexicon of these parts; one that was made before is used again."""
    return _compile(
        tuple(
            (part.name, (part.title, *part.headings), tuple((name, tuple(forms)) for name, forms in part.labels.items()), part.help_text)
            for part in parts
        )
    )


_Source = tuple[tuple[str, tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...], str], ...]


@lru_cache(maxsize=32)
def _compile(source: _Source) -> Lexicon:
    headings: dict[str, Match] = {}
    slots: list[tuple[str, str, str, str]] = []
    for name, wordings, _, _ in source:
        for wording in dict.fromkeys(wordings):
            _add_heading(headings, slots, name, wording)
    labels = {name: {known_key(form): label for label, forms in table for form in forms} for name, _, table, _ in source}
    owners: dict[str, list[str]] = {}
    for name, table in labels.items():
        for form in table:
            owners.setdefault(form, []).append(name)
    by_initial: dict[str, list[str]] = {}
    for form in headings:
        if len(form) >= FUZZY_FROM - 1:
            by_initial.setdefault(form[0], []).append(form)
    return Lexicon(
        headings,
        {letter: tuple(forms) for letter, forms in by_initial.items()},
        _by_gist(source),
        tuple(sorted(slots, key=lambda slot: -len(slot[0]) - len(slot[1]))),
        labels,
        {form: tuple(names) for form, names in owners.items()},
        help_keys(text for _, _, _, text in source),
        frozenset(name for name, _, _, _ in source),
    )


def _add_heading(headings: dict[str, Match], slots: list[tuple[str, str, str, str]], part: str, wording: str) -> None:
    slot = next((slot for slot in SLOTS if slot in wording), None)
    if slot is None:
        _join(headings, known_key(wording), part, "")
        return
    side = SLOTS[slot]
    before, after = wording.split(slot, 1)
    slots.append((_edge(before, at_end=True), _edge(after, at_end=False), part, side))
    for filler in FILLERS[side]:
        who = person(filler)
        _join(headings, known_key(wording.replace(slot, filler)), part, who.subject if who else "")


def _filled(wording: str) -> tuple[str, ...]:
    """The wording with each role in its slot."""
    slot = next((slot for slot in SLOTS if slot in wording), None)
    return tuple(wording.replace(slot, filler) for filler in FILLERS[SLOTS[slot]]) if slot else (wording,)


def _by_gist(source: _Source) -> dict[frozenset[str], Match]:
    """The headings by their telling words alone; words that would open different parts open none."""
    found: dict[frozenset[str], set[str]] = {}
    for name, wordings, _, _ in source:
        for wording in wordings:
            for form in _filled(wording):
                words = gist(form)
                if len(words) >= FEWEST_WORDS:
                    found.setdefault(words, set()).add(name)
    return {words: Match(tuple(names)) for words, names in found.items() if len(names) == 1}


def _edge(text: str, *, at_end: bool) -> str:
    words = plain(text).lower()
    if not words:
        return ""
    return f"{words} " if at_end else f" {words}"


def _join(headings: dict[str, Match], form: str, part: str, subject: str) -> None:
    earlier = headings.get(form)
    if earlier is None:
        headings[form] = Match((part,), subject)
    elif part not in earlier.parts:
        headings[form] = Match((*earlier.parts, part))
