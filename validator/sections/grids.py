"""Labels in table rows, with values beside or below them: a person a column, a person a row, or one list."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from validator.sections.answers import Answers
from validator.sections.drafts import Draft, Placed
from validator.sections.gathering import Gathering
from validator.sections.labels import PEOPLE, labelled
from validator.sections.lexicon import Label
from validator.sections.lines import Line, Row, Slot
from validator.sections.persons import Person, person, starts_with_name

WHOSE = frozenset({"relatie", "rol", "naam"})


@dataclass(slots=True)
class Grids:
    """Reads one row after another; `header` are the labels over the columns, `people` the persons."""

    gathering: Gathering
    answers: Answers
    header: dict[int, tuple[Label, Line]] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    table: int = 0

    def forget(self) -> None:
        """Drop what stood over the columns."""
        self.header, self.people = {}, {}

    def row(self, row: Row, item: Placed, following: Placed | None) -> None:
        """Read the labels and values of the next row."""
        self.answers.drop()
        if row.table != self.table:
            self.table, self.header, self.people = row.table, {}, {}
        draft = item.draft
        slots = row.slots[item.skip :]
        parts = draft.parts or tuple(self.gathering.lexicon.labels)
        labels = {slot.cell.column: self.gathering.lexicon.label(slot.text, parts) for slot in slots if slot.text}
        if self._is_header(slots, labels, following):
            self.header = {slot.cell.column: (label, first_line(slot)) for slot in slots if (label := labels.get(slot.cell.column))}
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
        parts = following.draft.parts or tuple(self.gathering.lexicon.labels)
        return below.table == self.table and not any(
            (label := self.gathering.lexicon.label(slot.text, parts)) and label.who is None for slot in below.filled
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
        self.gathering.subject, self.gathering.side_part = "", ""
        if who:
            self.gathering.turn_to(who, parts)
        else:
            self.gathering.next_group(parts[0])
        for slot in slots:
            if slot.cell.column in self.header:
                self.gathering.add(*self.header[slot.cell.column], slot.lines, draft, in_column=True)

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
                self.gathering.next_group(draft.parts[0])
                self.gathering.subject = ""
                self.gathering.add(Label("naam"), first_line(slot), slot.lines, draft)
                at += 1
                continue
            if label is None:
                for line in slot.lines:
                    self.answers.line(line, draft)
                self.answers.drop()
                at += 1
                continue
            until = next((place for place in range(at + 1, len(slots)) if labels.get(slots[place].cell.column)), len(slots))
            self._values(label, slot, slots[at + 1 : until], draft)
            at = until

    def _is_named(self, slots: Sequence[Slot], draft: Draft) -> bool:
        """Whether a row without headings is one person: a name, and beside it what labels within the cells say."""
        if not PEOPLE.intersection(draft.parts) or not starts_with_name(slots[0].text):
            return False
        return any(labelled(line, self.gathering.lexicon, draft.parts) for slot in slots[1:] for line in slot.lines)

    def _values(self, label: Label, slot: Slot, values: Sequence[Slot], draft: Draft) -> None:
        head = first_line(slot)
        if len(values) <= 1:
            self.gathering.add(label, head, values[0].lines if values else (), draft)
            return
        for place, value in enumerate(values):
            who = self.people.get(value.cell.column)
            self.gathering.add_at(label, head, value.lines, draft, (place, who))

    def _role_label(self, slot: Slot, draft: Draft) -> Label | None:
        """A role in the left cell is the label of a name to the right."""
        who = person(slot.text) if slot.text and set(draft.parts) & PEOPLE else None
        return Label("naam", who) if who and not who.by_name and who.subject not in {"ouders", "kinderen"} else None


def first_line(slot: Slot) -> Line:
    """The first line of a filled cell."""
    return next(line for line in slot.lines if not line.is_blank)
