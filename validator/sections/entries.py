"""Collects what is filled in behind, below or beside the labels of a form, person by person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from validator.model.document import Span
from validator.model.outline import Entry
from validator.sections.choices import chosen
from validator.sections.course import TWINS
from validator.sections.drafts import Draft, Placed
from validator.sections.labels import PEOPLE, Labelled, labelled
from validator.sections.lexicon import OWNERS, Label, Lexicon
from validator.sections.lines import Line, Row, Slot
from validator.sections.persons import Person, is_name, person, starts_with_name
from validator.sections.wording import is_template, key

IDENTITY = frozenset({"naam", "voornamen", "achternaam", "roepnaam", "geboortedatum", "bsn", "gezag", "verwachte_datum"})
SIGNING = "ondertekening"
WHOSE = frozenset({"relatie", "rol", "naam"})
NAME_AFTER_ROLE = re.compile(
    r"\W*(?:\d+[.)]?\s*)?(?:gegevens\s+(?:van\s+)?)?(?:de\s+|het\s+)?(?:(?:moeder|vader|voogd|kind|jeugdige|minderjarige|ouder)\s*\d?|)[\s:\-–(,]*"
    r"(?P<name>(?!gezag|met\b|zonder\b|geen\b)(?-i:[A-ZÀ-Þ]|mw|dhr|mevr|de heer).*)$",
    re.IGNORECASE,
)
BSN = re.compile(r"\d(?:[. ]?\d){7,8}(?!\d)")
LONGEST_VALUE_BELOW = 90


@dataclass(slots=True)
class Collector:
    """Walks through the placed units once; `groups` counts the persons of each part."""

    lexicon: Lexicon
    entries: list[Entry] = field(default_factory=list)
    groups: dict[str, int] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    subject: str = ""
    side_part: str = ""
    last: dict[str, int] = field(default_factory=dict)
    by_person: dict[tuple[str, str], tuple[int, set[str]]] = field(default_factory=dict)
    draft: Draft | None = None
    pending: tuple[Label, Line, Draft] | None = None
    header: dict[int, tuple[Label, Line]] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    table: int = 0

    def collect(self, placed: Sequence[Placed]) -> tuple[Entry, ...]:
        """All entries in reading order."""
        for number, item in enumerate(placed):
            if item.draft is not self.draft:
                self._enter(item.draft)
            if isinstance(item.unit, Row):
                following = placed[number + 1] if number + 1 < len(placed) else None
                self._row(item.unit, item, following)
            else:
                self._line(item.unit, item.draft)
        self._drop_pending()
        return tuple(self.entries)

    # --- persons ------------------------------------------------------------------------------------------------------------

    def _enter(self, draft: Draft) -> None:
        self._drop_pending()
        self.draft, self.subject, self.side_part = draft, draft.subject, ""
        self.header, self.people = {}, {}
        if draft.subject or draft.heading:
            for part in draft.parts:
                self._next_group(part)
        if draft.subject and draft.heading and set(draft.parts) & PEOPLE:
            self._name_in_heading(draft, draft.heading)

    def _name_in_heading(self, draft: Draft, line: Line) -> None:
        """A heading that tells a name too: "Kind 1 - Noor de Vries"."""
        found = NAME_AFTER_ROLE.match(line.text)
        if found and is_name(found["name"]):
            head, value = line.part(0, found.start("name")), line.part(found.start("name"), len(line.text))
            self._add(Label("naam"), head, [value], draft)

    def _next_group(self, part: str) -> None:
        if self.seen.get(part):
            self.groups[part] = self.groups.get(part, 0) + 1
        self.seen[part] = set()

    def _turn_to(self, who: Person, parts: Iterable[str]) -> None:
        """From here on it is about this person."""
        self.subject = who.subject
        self.side_part = next((TWINS.get((part, who.side), part) for part in parts if part in OWNERS), "")
        if self.side_part:
            self._next_group(self.side_part)

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

    # --- lines --------------------------------------------------------------------------------------------------------------

    def _line(self, line: Line, draft: Draft) -> None:
        if line.is_blank:
            return
        found = labelled(line, self.lexicon, draft.parts or self.lexicon.labels)
        if found:
            self._drop_pending()
            for item in found:
                self._labelled(item, draft)
        elif self.pending:
            self._value_below(line)
        elif draft.parts and (label := self.lexicon.label(line.text, draft.parts)):
            self.pending = (label, line, draft)

    def _labelled(self, item: Labelled, draft: Draft) -> None:
        if item.value_line.is_blank:
            self._drop_pending()
            self.pending = (item.label, item.label_line, draft)
        else:
            self._drop_pending()
            self._add(item.label, item.label_line, [item.value_line], draft)

    def _value_below(self, line: Line) -> None:
        label, label_line, draft = self.pending or (Label(""), line, Draft())
        fits = draft is self.draft and len(line.text.strip()) <= LONGEST_VALUE_BELOW and not self.lexicon.label(line.text, draft.parts)
        self.pending = None
        if fits and (label_line.block != line.block or label_line.start != line.start):
            self._add(label, label_line, [line], draft)
            return
        self._add(label, label_line, [], draft)
        if draft.parts and (other := self.lexicon.label(line.text, draft.parts)):
            self.pending = (other, line, draft)

    def _drop_pending(self) -> None:
        if self.pending:
            label, line, draft = self.pending
            self.pending = None
            self._add(label, line, [], draft)

    # --- tables -------------------------------------------------------------------------------------------------------------

    def _row(self, row: Row, item: Placed, following: Placed | None) -> None:
        self._drop_pending()
        if row.table != self.table:
            self.table, self.header, self.people = row.table, {}, {}
        draft = item.draft
        slots = row.slots[item.skip :]
        parts = draft.parts or tuple(self.lexicon.labels)
        labels = {slot.cell.column: self.lexicon.label(slot.text, parts) for slot in slots if slot.text}
        if self._is_header(slots, labels, following):
            self.header = {slot.cell.column: (label, _head(slot)) for slot in slots if (label := labels.get(slot.cell.column))}
            self.people = {}
        elif not any(labels.values()) and (people := self._people_in(row.slots, draft, has_head=bool(item.skip))):
            self.people, self.header = people, {}
        elif self.header and not any(labels.values()):
            self._record(slots, draft)
        else:
            self._pairs(slots, labels, draft)

    def _is_header(self, slots: Sequence[Slot], labels: dict[int, Label | None], following: Placed | None) -> bool:
        """A row of labels, each over a column: two of them side by side and hardly another text, and the next row holds none."""
        known = [column for column, label in labels.items() if label]
        side_by_side = any(column + 1 in known for column in known)
        if not side_by_side or len(known) * 2 < len(labels) or following is None or not isinstance(following.unit, Row):
            return False
        if len(labels) < len(slots) and not set(known) >= {slot.cell.column for slot in slots[1:]}:
            return False
        below = following.unit
        parts = following.draft.parts or tuple(self.lexicon.labels)
        return below.table == self.table and not any(
            (label := self.lexicon.label(slot.text, parts)) and label.who is None for slot in below.filled
        )

    def _people_in(self, slots: Sequence[Slot], draft: Draft, *, has_head: bool) -> dict[int, Person]:
        """The persons that a row names over its columns; the first column is that of the labels."""
        if not set(draft.parts) & PEOPLE or len(slots) < 2:  # noqa: PLR2004
            return {}
        filled = [slot for slot in slots[1:] if slot.text]
        found = {
            slot.cell.column: who for slot in filled if (who := person(slot.text)) and not (who.by_name and slots[0].text and not has_head)
        }
        first = person(slots[0].text) if slots[0].text and not has_head else None
        if len(found) < len(filled) or (first and not first.by_name):
            return {}
        return found

    def _record(self, slots: Sequence[Slot], draft: Draft) -> None:
        """A row below labels: one person, one entry a column."""
        if not any(slot.text for slot in slots):
            return
        who = next((found for slot in self._telling(slots) if (found := person(slot.text)) and not found.by_name), None)
        parts = draft.parts or ("",)
        self.subject, self.side_part = "", ""
        if who:
            self._turn_to(who, parts)
        else:
            self._next_group(parts[0])
        for slot in slots:
            if slot.cell.column in self.header:
                self._add(*self.header[slot.cell.column], slot.lines, draft, in_column=True)

    def _telling(self, slots: Sequence[Slot]) -> list[Slot]:
        """The cells that may say whose row it is."""
        silent = {column for column, (label, _) in self.header.items() if label.name not in WHOSE}
        return [slot for slot in slots if slot.text and slot.cell.column not in silent]

    def _pairs(self, slots: Sequence[Slot], labels: dict[int, Label | None], draft: Draft) -> None:
        """Labels with their values to the right: one for each, or one a person where the row has several."""
        if len(slots) == 2 and labels.get(slots[0].cell.column):  # noqa: PLR2004
            labels = {slots[0].cell.column: labels[slots[0].cell.column]}
        at = 0
        while at < len(slots):
            slot = slots[at]
            label = labels.get(slot.cell.column) or (self._role_label(slot, draft) if at == 0 and len(slots) > 1 else None)
            if label is None and at == 0 and self._is_named(slots, draft):
                self._next_group(draft.parts[0])
                self.subject = ""
                self._add(Label("naam"), _head(slot), slot.lines, draft)
                at += 1
                continue
            if label is None:
                for line in slot.lines:
                    self._line(line, draft)
                self._drop_pending()
                at += 1
                continue
            until = next((place for place in range(at + 1, len(slots)) if labels.get(slots[place].cell.column)), len(slots))
            self._values(label, slot, slots[at + 1 : until], draft)
            at = until

    def _is_named(self, slots: Sequence[Slot], draft: Draft) -> bool:
        """Whether a row without headings is one person: a name, and beside it what labels within the cells say."""
        if not PEOPLE.intersection(draft.parts) or not starts_with_name(slots[0].text):
            return False
        return any(labelled(line, self.lexicon, draft.parts) for slot in slots[1:] for line in slot.lines)

    def _values(self, label: Label, slot: Slot, values: Sequence[Slot], draft: Draft) -> None:
        head = _head(slot)
        if len(values) <= 1:
            self._add(label, head, values[0].lines if values else (), draft)
            return
        for place, value in enumerate(values):
            who = self.people.get(value.cell.column)
            self._add_at(label, head, value.lines, draft, (place, who))

    def _role_label(self, slot: Slot, draft: Draft) -> Label | None:
        """A role in the left cell is the label of a name to the right."""
        who = person(slot.text) if slot.text and set(draft.parts) & PEOPLE else None
        return Label("naam", who) if who and not who.by_name and who.subject not in {"ouders", "kinderen"} else None

    # --- adding -------------------------------------------------------------------------------------------------------------

    def _add(self, label: Label, head: Line, lines: Sequence[Line], draft: Draft, *, in_column: bool = False) -> None:
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
            self._next_group(part)
            seen = self.seen[part]
            self.subject = label.who.subject if label.who else ""
        seen.add(label.name)
        self._append(label, head, lines, part, (self.groups.setdefault(part, 0), self.subject))

    def _regroup(self, part: str, who: Person) -> None:
        """Labels that name a person in turn ("Naam moeder", "Naam vader") each go to the group of that person."""
        known = self.by_person.get((part, who.subject))
        self.groups[part] = self.last.get(part, -1) + 1 if known is None else known[0]
        self.seen[part] = set() if known is None or "naam" in known[1] else set(known[1])

    def _add_at(self, label: Label, head: Line, lines: Sequence[Line], draft: Draft, column: tuple[int, Person | None]) -> None:
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


def _head(slot: Slot) -> Line:
    """The first line of a filled cell."""
    return next(line for line in slot.lines if not line.is_blank)


def _bare(name: str, value: str) -> str:
    """The value without the stop of its sentence; of a BSN the number alone."""
    number = BSN.match(value) if name == "bsn" else None
    return number[0] if number else value.rstrip(" ;,") if name != "naam" else value.rstrip(" .;,")


def _place(line: Line, value: str) -> Span:
    """Where the value stands on its line; the line where it stands there in other words, as a choice does."""
    at = line.text.find(value) if value else -1
    return line.span if at < 0 else Span(line.block, line.start + at, line.start + at + len(value))
