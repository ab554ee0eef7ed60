"""Entries as they are found, and of which person each is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from validator.model.document import Span
from validator.model.outline import Entry
from validator.sections.choices import chosen
from validator.sections.course import TWINS
from validator.sections.drafts import Draft
from validator.sections.labels import PEOPLE
from validator.sections.lexicon import OWNERS, Label, Lexicon
from validator.sections.lines import Line
from validator.sections.persons import Person, is_name
from validator.sections.wording import is_template, key

IDENTITY = frozenset({"naam", "voornamen", "achternaam", "roepnaam", "geboortedatum", "bsn", "gezag", "verwachte_datum"})
SIGNING = "ondertekening"
NAME_AFTER_ROLE = re.compile(
    r"\W*(?:\d+[.)]?\s*)?(?:gegevens\s+(?:van\s+)?)?(?:de\s+|het\s+)?(?:(?:moeder|vader|voogd|kind|jeugdige|minderjarige|ouder)\s*\d?|)[\s:\-–(,]*"
    r"(?P<name>(?!gezag|met\b|zonder\b|geen\b)(?-i:[A-ZÀ-Þ]|mw|dhr|mevr|de heer).*)$",
    re.IGNORECASE,
)
BSN = re.compile(r"\d(?:[. ]?\d){7,8}(?!\d)")


@dataclass(slots=True)
class Gathering:
    """Collects entries; `groups` counts the persons of each part."""

    lexicon: Lexicon
    entries: list[Entry] = field(default_factory=list)
    groups: dict[str, int] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    subject: str = ""
    side_part: str = ""
    last: dict[str, int] = field(default_factory=dict)
    by_person: dict[tuple[str, str], tuple[int, set[str]]] = field(default_factory=dict)

    def enter(self, draft: Draft) -> None:
        """Go on with another part, and with whom its heading is about."""
        self.subject, self.side_part = draft.subject, ""
        if draft.subject or draft.heading:
            for part in draft.parts:
                self.next_group(part)
        if draft.subject and draft.heading and set(draft.parts) & PEOPLE:
            self._name_in_heading(draft, draft.heading)

    def _name_in_heading(self, draft: Draft, line: Line) -> None:
        """A heading that tells a name too: "Kind 1 - Noor de Vries"."""
        found = NAME_AFTER_ROLE.match(line.text)
        if found and is_name(found["name"]):
            head, value = line.part(0, found.start("name")), line.part(found.start("name"), len(line.text))
            self.add(Label("naam"), head, [value], draft)

    def next_group(self, part: str) -> None:
        """Begin another person in a part, if the one so far has anything."""
        if self.seen.get(part):
            self.groups[part] = self.groups.get(part, 0) + 1
        self.seen[part] = set()

    def turn_to(self, who: Person, parts: Iterable[str]) -> None:
        """From here on it is about this person."""
        self.subject = who.subject
        self.side_part = next((TWINS.get((part, who.side), part) for part in parts if part in OWNERS), "")
        if self.side_part:
            self.next_group(self.side_part)

    def _part_of(self, label: Label, draft: Draft, text: str) -> str:
        """The part that a label belongs to; outside all parts, the only one that knows it."""
        if label.who and (set(draft.parts) & PEOPLE or not draft.parts):
            return "kinderen" if label.who.side == "kind" else "ouders"
        if self.side_part:
            return self.side_part
        for part in draft.parts:
            if self.lexicon.labels.get(part, {}).get(key(text)):
                return part
        if draft.parts:
            return draft.parts[0]
        owners = self.lexicon.owners.get(key(text), ())
        telling = [owner for owner in owners if owner != SIGNING] or owners
        return telling[0] if len(telling) == 1 else ""

    def add(self, label: Label, head: Line, lines: Sequence[Line], draft: Draft, *, in_column: bool = False) -> None:
        """Take a label with its value as an entry of the person at hand."""
        part = self._part_of(label, draft, head.text) if not in_column else self.side_part or (draft.parts or ("",))[0]
        if not part:
            return
        if label.who and label.who.subject != self.subject:
            self.subject = label.who.subject
            self.side_part = part if part in PEOPLE else self.side_part
            if self.groups.get(part) is not None or self.seen.get(part):
                self._regroup(part, label.who)
        seen = self.seen.setdefault(part, set())
        if label.name in seen and label.name in IDENTITY and not in_column:
            self.next_group(part)
            seen = self.seen[part]
            self.subject = label.who.subject if label.who else ""
        seen.add(label.name)
        self._append(label, head, lines, part, (self.groups.setdefault(part, 0), self.subject))

    def _regroup(self, part: str, who: Person) -> None:
        """Labels that name a person in turn ("Naam moeder", "Naam vader") each go to the group of that person."""
        known = self.by_person.get((part, who.subject))
        self.groups[part] = self.last.get(part, -1) + 1 if known is None else known[0]
        self.seen[part] = set() if known is None or "naam" in known[1] else set(known[1])

    def add_at(self, label: Label, head: Line, lines: Sequence[Line], draft: Draft, column: tuple[int, Person | None]) -> None:
        """Take a value of a row with a person a column; `column` is its place and the person over it."""
        place, who = column
        part = self._part_of(Label(label.name, label.who or who), draft, head.text)
        base = self.groups.setdefault(part, 0)
        self.seen.setdefault(part, set()).add(label.name)
        self._append(label, head, lines, part, (base + place, who.subject if who else ""))

    def _append(self, label: Label, head: Line, lines: Sequence[Line], part: str, whose: tuple[int, str]) -> None:
        filled = [line for line in lines if not line.is_blank and not is_template(line.text, self.lexicon.help_keys)]
        text = "\n".join(line.text for line in filled)
        value = _bare(label.name, " ".join(text.split()) if label.name == "naam" else chosen(text))
        span = _place(filled[0], value) if filled else None
        group, subject = whose
        self.last[part] = max(self.last.get(part, -1), group)
        self.by_person.setdefault((part, subject), (group, set()))[1].add(label.name)
        self.entries.append(Entry(label.name, head.text.strip().rstrip(":").strip(), value, part, group, head.span, span, subject))


def _bare(name: str, value: str) -> str:
    """The value without the stop of its sentence; of a BSN the number alone."""
    number = BSN.match(value) if name == "bsn" else None
    return number[0] if number else value.rstrip(" ;,") if name != "naam" else value.rstrip(" .;,")


def _place(line: Line, value: str) -> Span:
    """Where the value stands on its line; the line where it stands there in other words, as a choice does."""
    at = line.text.find(value) if value else -1
    return line.span if at < 0 else Span(line.block, line.start + at, line.start + at + len(value))
