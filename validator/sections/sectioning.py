"""Divides a document into its parts: every line goes to the heading, table row or column that it stands under."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from validator.sections.choices import BOX
from validator.sections.drafts import Draft
from validator.sections.lexicon import OWNERS, Lexicon, Match, split_person
from validator.sections.lines import Line, Row, Slot, Unit
from validator.sections.persons import Names, Person, person, starts_with_name
from validator.sections.wording import is_template, key

REACTIONS = frozenset({"reactie_ouders", "reactie_kind"})
TWINS = {
    ("kinderen", "ouder"): "ouders",
    ("ouders", "kind"): "kinderen",
    ("reactie_kind", "ouder"): "reactie_ouders",
    ("reactie_ouders", "kind"): "reactie_kind",
}
PREFIX = re.compile(r"\s*([^:\n]{2,80}?)\s*:\s+(?=\S)")
CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\t)\s*\d{1,3}\s*$")
NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
MANY_HEADINGS = 3
LONG_PREFIX = 8
LONGEST_PERSON, LONGEST_LEAD = 70, 200
LIST_PART = "bijlagen"
PEOPLE = ("kinderen", "ouders")


@dataclass(frozen=True, slots=True)
class Placed:
    """A line or row with the part that it belongs to. Of a row that a heading opened, only the cells after `skip` are content."""

    unit: Unit
    draft: Draft
    skip: int = 0
    columns: dict[int, Draft] = field(default_factory=dict)


@dataclass(slots=True)
class Divider:
    """Walks through the units once and keeps where it is."""

    lexicon: Lexicon
    names: Names
    is_strict: bool = False
    used_names: bool = False
    current: Draft = field(default_factory=Draft)
    drafts: list[Draft] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    table: int = 0
    columns: dict[int, Draft] = field(default_factory=dict)
    closing: Draft | None = None
    outer: Draft | None = None
    people: Draft | None = None

    def divide(self, all_units: Iterable[Unit]) -> None:
        """Give every unit its part."""
        self.drafts.append(self.current)
        everything = list(all_units)
        for at, unit in enumerate(everything):
            if isinstance(unit, Row):
                self._row(unit, everything[at + 1] if at + 1 < len(everything) else None)
            else:
                self._leave_table()
                self._line(unit)

    # --- running text -------------------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> None:
        if line.is_blank:
            return
        match = None if line.is_note or is_contents(line.text) else self._heading(line)
        if match:
            self._open(match, line)
        elif who := self._subject(line):
            self._open_person(who, line)
        elif not line.is_note and self._prefixed(line):
            return
        elif not self._is_aside(line) and self._is_new_topic(line):
            self._start(Draft(heading=line, depth=line.level, numbering=_numbering(line)))
        else:
            self._add(line)

    def _heading(self, line: Line) -> Match | None:
        is_strong = bool(line.level) or line.is_bold or line.text.rstrip().endswith(":")
        if line.is_item and not line.level and not (line.is_bold and LIST_PART not in self.current.parts):
            return None
        if self._is_aside(line):
            return None
        match = self.lexicon.heading(line.text, self.names, is_strong=is_strong)
        if match is None:
            self.used_names |= self.lexicon.may_name(line.text)
            return self._person_heading(line)
        self.used_names |= match.by_name
        return match if line.level or self._may_open(match, line) else None

    def _person_heading(self, line: Line) -> Match | None:
        """A heading that is a role alone begins a part about that person, where none about persons is open ("Kind 1")."""
        who = person(line.text) if (line.level or line.is_bold) and not set(self.current.parts) & OWNERS.keys() else None
        if who is None or who.by_name:
            return None
        part = "kinderen" if who.side == "kind" else "ouders"
        return Match((part,), who.subject) if part in self.lexicon.part_names else None

    def _is_aside(self, line: Line) -> bool:
        """Whether a role alone only says of whom the next lines of a telling part are: "5.3 De ouders" below "5. Zorgen"."""
        who = person(line.text) if self._tells(self.current) else None
        if who is None or who.by_name:
            return False
        if line.level:
            above = (draft for draft in reversed(self.drafts) if draft.depth and _is_deeper(line, draft))
            return self._tells(next(above, Draft()))
        part = "kinderen" if who.side == "kind" else "ouders"
        return any(part in draft.parts for draft in self.drafts)

    def _tells(self, draft: Draft) -> bool:
        """Whether a part is a story, without any label for a name."""
        return bool(draft.parts) and not any(part in OWNERS or "naam" in self.lexicon.labels.get(part, {}).values() for part in draft.parts)

    def _may_open(self, match: Match, line: Line) -> bool:
        """Whether a line without a heading style may begin a part: no label may, and no item of a list of annexes."""
        current = self.current
        if self.lexicon.label(line.text, current.parts) and not line.is_bold:
            return False
        if line.is_bold:
            return True
        if LIST_PART in current.parts:
            return False
        return not self.is_strict or bool(set(match.parts) & set(current.parts))

    def _subject(self, line: Line) -> Person | None:
        """The person whose turn it is now, where a line in a part about persons is just that."""
        if line.is_item or line.is_note or not set(self.current.parts) & OWNERS.keys() or len(line.text) > LONGEST_PERSON:
            return None
        if PREFIX.match(line.text[:LONGEST_LEAD]) or BOX.search(line.text):
            return None
        who = person(line.text, self.names)
        if who and who.by_name and not (line.level or line.is_bold or line.text.rstrip().endswith(":")):
            return None
        return who

    def _prefixed(self, line: Line) -> bool:
        """A heading and its text on one line: "Hulpvraag: …", or in a reaction "Moeder: …"."""
        found = PREFIX.match(line.text[:LONGEST_LEAD])
        if not found or len(found[1].split()) > LONG_PREFIX:
            return False
        head, rest = line.part(0, found.end()), line.part(found.end(), len(line.text))
        if set(self.current.parts) & REACTIONS and (who := person(found[1], self.names)):
            self._open_person(who, head)
        elif not line.is_item and (match := self._prefix_heading(found[1], line)):
            self._open(match, head)
        else:
            return False
        self._add(rest)
        return True

    def _prefix_heading(self, text: str, line: Line) -> Match | None:
        match = self.lexicon.heading(text, self.names, is_strong=False)
        if match is None or (key(text) in self.lexicon.owners and not line.is_bold):
            return None
        if set(self.current.parts) & set(match.parts) & {"kinderen", "ouders"} and person(text):
            return None
        return match if line.level or self._may_open(match, replace(line, text=text)) else None

    def _is_new_topic(self, line: Line) -> bool:
        """Whether a heading that no part knows ends the part: one of the same rank does, one of a lower rank is inside it."""
        current = self.current
        if not current.parts and not current.heading:
            return bool(line.level)
        if line.level:
            return line.level <= current.depth or not current.depth
        return line.is_bold and not current.depth and 0 < _numbering(line) <= current.numbering

    # --- opening and filling ------------------------------------------------------------------------------------------------

    def _open(self, match: Match, line: Line) -> None:
        subject = match.subject or (_subject_in(line.text) if set(match.parts) & OWNERS.keys() else "")
        self._start(Draft(match.parts, line, subject, line.level, _numbering(line), by_name=match.by_name))

    def _open_person(self, who: Person, line: Line) -> None:
        current = self.current
        self.used_names |= who.by_name
        parts = tuple(dict.fromkeys(TWINS.get((part, who.side), part) for part in current.parts if part in OWNERS))
        root = current.root or current
        root.covered.update(() if root.subject else parts)
        self._start(Draft(parts, line, who.subject, current.depth, current.numbering, by_name=who.by_name, root=root))

    def _start(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.current = draft

    def _add(self, line: Line, draft: Draft | None = None) -> None:
        owner = draft or self.current
        self.placed.append(Placed(line, owner))
        self._fill(owner, line)

    def _fill(self, draft: Draft, line: Line) -> None:
        if not line.is_blank and not is_template(line.text, self.lexicon.help_keys):
            draft.lines.append(line)

    # --- tables -------------------------------------------------------------------------------------------------------------

    def _leave_table(self) -> None:
        self._close_row()
        if self.people is not None:
            self.current, self.people = self.people, None
        self.columns, self.table = {}, 0

    def _close_row(self) -> None:
        """After a row that was a part by itself, text goes on where it was before that row."""
        if self.closing is not None:
            self.current, self.closing = self.closing, None

    def _row(self, row: Row, below: Unit | None) -> None:
        if row.table != self.table:
            self._leave_table()
            self.table, self.outer = row.table, None
            self._open_people(row, below)
        filled = row.filled
        if not filled:
            self.placed.append(Placed(row, self.current))
            return
        if not self._goes_on(row) and (len(row.slots) > 1 or not self._is_open_end()):
            self._close_row()
        if len(filled) == 1 and self._single(row, filled[0]):
            return
        if self._column_heads(row, filled) or (len(row.slots) > 1 and self._side_head(row, filled[0])):
            return
        self._content_row(row)

    def _open_people(self, row: Row, below: Unit | None) -> None:
        """A table of people is about people, whatever part it stands in; after it that part goes on."""
        if set(self.current.parts) & set(PEOPLE) or not isinstance(below, Row):
            return
        if self._names_people(row, below) or self._asks_of_people(row):
            self.people = self.current
            self._start(Draft(tuple(dict.fromkeys((*self.current.parts, *PEOPLE)))))

    def _names_people(self, row: Row, below: Row) -> bool:
        """A parent and a child over the columns, and labels below the corner."""
        people = [who for slot in row.slots[1:] if slot.text and (who := person(slot.text))]
        sides = {who.side for who in people}
        is_head = sides == {"kind", "ouder"} and len(people) == len(row.filled) - bool(row.slots[0].text)
        return is_head and bool(below.slots[0].text) and self.lexicon.label(below.slots[0].text, PEOPLE) is not None

    def _asks_of_people(self, row: Row) -> bool:
        """A row of labels with those for a name and a birth."""
        asked = {label.name for slot in row.filled if (label := self.lexicon.label(slot.text, PEOPLE))}
        return {"naam", "geboortedatum"} <= asked

    def _goes_on(self, row: Row) -> bool:
        """Whether a row with a label of the part that the row above opened still is of that part."""
        if self.closing is None or len(row.slots) < 2 or self.columns:  # noqa: PLR2004
            return False
        first = row.slots[0]
        return not first.text or self.lexicon.label(first.text, self.current.parts) is not None

    def _is_open_end(self) -> bool:
        """Whether the part of the last row is still empty, so that a full-width row below is its text."""
        return self.closing is not None and not self.current.lines

    def _single(self, row: Row, slot: Slot) -> bool:
        """A row with text in one cell only: a heading above, a heading whose answer is missing, or text over the full width."""
        if slot is not row.slots[0]:
            return False
        lines = [line for line in slot.lines if not line.is_blank]
        if len(row.slots) == 1:
            self.columns = {} if self._heading_in_cell(lines[0]) else self.columns
            if not self.columns:
                for line in lines:
                    self._line(line)
                return True
            return False
        match = self._cell_match(slot)
        if match is None:
            return False
        back = self._resume()
        self._open(match, lines[0])
        self.closing = back
        self.columns = {}
        for line in lines[1:]:
            self._add(line)
        return True

    def _heading_in_cell(self, line: Line) -> bool:
        return self.lexicon.heading(line.text, self.names, is_strong=True) is not None

    def _column_heads(self, row: Row, filled: tuple[Slot, ...]) -> bool:
        """A row of headings side by side ("Zorgen | Krachten"), each over its own column."""
        matches = [(slot, self._cell_match(slot)) for slot in filled]
        if len(filled) < 2 or not all(match for _, match in matches):  # noqa: PLR2004
            return False
        back = self._resume()
        for slot, match in matches:
            if match:
                self._open(match, slot.lines[0])
                self.columns[slot.cell.column] = self.current
        self.closing = back
        return True

    def _side_head(self, row: Row, first: Slot) -> bool:
        """A heading in the left cell with its text to the right."""
        if first is not row.slots[0]:
            return False
        head = next(line for line in first.lines if not line.is_blank)
        if any(BOX.match(slot.text) for slot in row.slots[1:]) and person(head.text):
            return False
        match = self._cell_match(first)
        who = self._subject(replace(head, is_bold=True)) if match is None and set(self.current.parts) & REACTIONS else None
        if match is None and who is None:
            match = self._role_side(row, head)
        if match is None and who is None:
            return False
        self._open_side(row, head, match, who)
        return True

    def _role_side(self, row: Row, head: Line) -> Match | None:
        """A role with a name to its right, in a part that is neither about persons nor a story: "Moeder | A. Bos"."""
        if not self.current.parts or set(self.current.parts) & OWNERS.keys() or self._tells(self.current):
            return None
        if not any(starts_with_name(slot.text) for slot in row.slots[1:]):
            return None
        return self._person_heading(replace(head, is_bold=True))

    def _open_side(self, row: Row, head: Line, match: Match | None, who: Person | None) -> None:
        back = self._resume()
        if match:
            self._open(match, head)
        elif who:
            self._open_person(who, head)
        self.columns, self.closing = {}, back
        self.outer = self.outer or back
        role = person(head.text)
        names_person = set(self.current.parts) & {"kinderen", "ouders"} and role and role.subject not in {"ouders", "kinderen"}
        self.placed.append(Placed(row, self.current, skip=0 if names_person else 1))
        for slot in row.slots[1:]:
            for line in slot.lines:
                if not (line.text and self._prefixed_person(line)):
                    self._fill(self.current, line)

    def _prefixed_person(self, line: Line) -> bool:
        return bool(set(self.current.parts) & REACTIONS) and self._prefixed(line)

    def _cell_match(self, slot: Slot) -> Match | None:
        """The heading that a cell is, as a whole or by its first line with help text below."""
        lines = [line for line in slot.lines if not line.is_blank]
        match = None
        if self._is_aside(lines[0]):
            return None
        for text in dict.fromkeys((slot.text, lines[0].text)):
            match = match or self.lexicon.heading(text, self.names, is_strong=True)
        if match is None or (self.lexicon.label(slot.text, self.current.parts) and not lines[0].level):
            return None
        if set(self.current.parts) & {"kinderen", "ouders"} & set(match.parts) and person(slot.text) and not lines[0].level:
            return None
        if LIST_PART in self.current.parts and not (lines[0].level or lines[0].is_bold):
            return None
        self.used_names |= match.by_name
        return match

    def _content_row(self, row: Row) -> None:
        if self.columns:
            self.placed.append(Placed(row, self.current, columns=dict(self.columns)))
            for slot in row.slots:
                for line in slot.lines:
                    self._fill(self.columns.get(slot.cell.column, self.current), line)
            return
        if self._is_unknown_side(row):
            back = self._resume()
            self._start(Draft(heading=next(line for line in row.slots[0].lines if not line.is_blank)))
            self.closing = back
        self.placed.append(Placed(row, self.current))
        for slot in row.slots:
            for line in slot.lines:
                self._fill(self.current, line)

    def _is_unknown_side(self, row: Row) -> bool:
        """Whether a row of a form with its headings at the left has one that no part knows."""
        if self.outer is not self.current or self._tells(self.current) or len(row.filled) < 2 or not row.slots[0].text:  # noqa: PLR2004
            return False
        return self.lexicon.label(row.slots[0].text, self.current.parts) is None

    def _resume(self) -> Draft:
        """The part to go back to after a row; of rows in a row, the one before the first."""
        return self.closing or self.current


def is_contents(text: str) -> bool:
    """Whether a line is of a table of contents: a heading with its page."""
    return len(text) <= LONGEST_LEAD and CONTENTS_LINE.search(text) is not None


def _subject_in(text: str) -> str:
    _, who = split_person(text)
    return who.subject if who and who.subject not in {"ouder", "ouders", "kind", "kinderen"} else ""


def _is_deeper(line: Line, draft: Draft) -> bool:
    return line.level > draft.depth or 0 < draft.numbering < _numbering(line)


def _numbering(line: Line) -> int:
    found = NUMBER.match(line.text) or NUMBER.match(f"{line.number} ")
    return found[1].count(".") + 1 if found else 0
