"""Table rows: headings above, to the left of or over the columns of their text, and tables of people."""

from dataclasses import dataclass, field, replace

from validator.sections.choices import BOX
from validator.sections.course import Course
from validator.sections.drafts import Draft, Placed
from validator.sections.headings import LIST_PART, PEOPLE, Headings
from validator.sections.lexicon import OWNERS, Match
from validator.sections.lines import Line, Row, Slot, Unit
from validator.sections.persons import Person, person, starts_with_name
from validator.sections.running import REACTIONS, Running


@dataclass(slots=True)
class Tables:
    """Gives one row after another its part, and remembers what was open before the table and before the row."""

    course: Course
    headings: Headings
    running: Running
    table: int = 0
    columns: dict[int, Draft] = field(default_factory=dict)
    closing: Draft | None = None
    outer: Draft | None = None
    people: Draft | None = None

    def leave(self) -> None:
        """Go back to what was open before the table."""
        self._close_row()
        if self.people is not None:
            self.course.current, self.people = self.people, None
        self.columns, self.table = {}, 0

    def _close_row(self) -> None:
        """After a row that was a part by itself, text goes on where it was before that row."""
        if self.closing is not None:
            self.course.current, self.closing = self.closing, None

    def row(self, row: Row, below: Unit | None) -> None:
        """Give the next row its part; `below` is what follows it."""
        if row.table != self.table:
            self.leave()
            self.table, self.outer = row.table, None
            self._open_people(row, below)
        filled = row.filled
        if not filled:
            self.course.placed.append(Placed(row, self.course.current))
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
        if set(self.course.current.parts) & set(PEOPLE) or not isinstance(below, Row):
            return
        if self._names_people(row, below) or self._asks_of_people(row):
            self.people = self.course.current
            self.course.start(Draft(tuple(dict.fromkeys((*self.course.current.parts, *PEOPLE)))))

    def _names_people(self, row: Row, below: Row) -> bool:
        """A parent and a child over the columns, and labels below the corner."""
        people = [who for slot in row.slots[1:] if slot.text and (who := person(slot.text))]
        sides = {who.side for who in people}
        is_head = sides == {"kind", "ouder"} and len(people) == len(row.filled) - bool(row.slots[0].text)
        return is_head and bool(below.slots[0].text) and self.course.lexicon.label(below.slots[0].text, PEOPLE) is not None

    def _asks_of_people(self, row: Row) -> bool:
        """A row of labels with those for a name and a birth."""
        asked = {label.name for slot in row.filled if (label := self.course.lexicon.label(slot.text, PEOPLE))}
        return {"naam", "geboortedatum"} <= asked

    def _goes_on(self, row: Row) -> bool:
        """Whether a row with a label of the part that the row above opened still is of that part."""
        if self.closing is None or len(row.slots) < 2 or self.columns:  # noqa: PLR2004
            return False
        first = row.slots[0]
        return not first.text or self.course.lexicon.label(first.text, self.course.current.parts) is not None

    def _is_open_end(self) -> bool:
        """Whether the part of the last row is still empty, so that a full-width row below is its text."""
        return self.closing is not None and not self.course.current.lines

    def _single(self, row: Row, slot: Slot) -> bool:
        """A row with text in one cell only: a heading above, a heading whose answer is missing, or text over the full width."""
        if slot is not row.slots[0]:
            return False
        lines = [line for line in slot.lines if not line.is_blank]
        if len(row.slots) == 1:
            self.columns = {} if self._heading_in_cell(lines[0]) else self.columns
            if not self.columns:
                for line in lines:
                    self.running.line(line)
                return True
            return False
        match = self._cell_match(slot)
        if match is None:
            return False
        back = self._resume()
        self.course.open(match, lines[0])
        self.closing = back
        self.columns = {}
        for line in lines[1:]:
            self.course.add(line)
        return True

    def _heading_in_cell(self, line: Line) -> bool:
        return self.course.lexicon.heading(line.text, self.course.names, is_strong=True) is not None

    def _column_heads(self, row: Row, filled: tuple[Slot, ...]) -> bool:
        """A row of headings side by side ("Zorgen | Krachten"), each over its own column."""
        matches = [(slot, self._cell_match(slot)) for slot in filled]
        if len(filled) < 2 or not all(match for _, match in matches):  # noqa: PLR2004
            return False
        back = self._resume()
        for slot, match in matches:
            if match:
                self.course.open(match, slot.lines[0])
                self.columns[slot.cell.column] = self.course.current
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
        who = self.headings.subject(replace(head, is_bold=True)) if match is None and set(self.course.current.parts) & REACTIONS else None
        if match is None and who is None:
            match = self._role_side(row, head)
        if match is None and who is None:
            return False
        self._open_side(row, head, match, who)
        return True

    def _role_side(self, row: Row, head: Line) -> Match | None:
        """A role with a name to its right, in a part that is neither about persons nor a story: "Moeder | A. Bos"."""
        if not self.course.current.parts or set(self.course.current.parts) & OWNERS.keys() or self.course.tells(self.course.current):
            return None
        if not any(starts_with_name(slot.text) for slot in row.slots[1:]):
            return None
        return self.headings.of_person(replace(head, is_bold=True))

    def _open_side(self, row: Row, head: Line, match: Match | None, who: Person | None) -> None:
        back = self._resume()
        if match:
            self.course.open(match, head)
        elif who:
            self.course.open_person(who, head)
        self.columns, self.closing = {}, back
        self.outer = self.outer or back
        role = person(head.text)
        names_person = set(self.course.current.parts) & {"kinderen", "ouders"} and role and role.subject not in {"ouders", "kinderen"}
        self.course.placed.append(Placed(row, self.course.current, skip=0 if names_person else 1))
        for slot in row.slots[1:]:
            for line in slot.lines:
                if not (line.text and self._prefixed_person(line)):
                    self.course.fill(self.course.current, line)

    def _prefixed_person(self, line: Line) -> bool:
        return bool(set(self.course.current.parts) & REACTIONS) and self.running.prefixed(line)

    def _cell_match(self, slot: Slot) -> Match | None:
        """The heading that a cell is, as a whole or by its first line with help text below."""
        lines = [line for line in slot.lines if not line.is_blank]
        match = None
        if self.headings.is_aside(lines[0]):
            return None
        for text in dict.fromkeys((slot.text, lines[0].text)):
            match = match or self.course.lexicon.heading(text, self.course.names, is_strong=True)
        if match is None or (self.course.lexicon.label(slot.text, self.course.current.parts) and not lines[0].level):
            return None
        if set(self.course.current.parts) & {"kinderen", "ouders"} & set(match.parts) and person(slot.text) and not lines[0].level:
            return None
        if LIST_PART in self.course.current.parts and not (lines[0].level or lines[0].is_bold):
            return None
        self.course.used_names |= match.by_name
        return match

    def _content_row(self, row: Row) -> None:
        if self.columns:
            self.course.placed.append(Placed(row, self.course.current, columns=dict(self.columns)))
            for slot in row.slots:
                for line in slot.lines:
                    self.course.fill(self.columns.get(slot.cell.column, self.course.current), line)
            return
        if self._is_unknown_side(row):
            back = self._resume()
            self.course.start(Draft(heading=next(line for line in row.slots[0].lines if not line.is_blank)))
            self.closing = back
        self.course.placed.append(Placed(row, self.course.current))
        for slot in row.slots:
            for line in slot.lines:
                self.course.fill(self.course.current, line)

    def _is_unknown_side(self, row: Row) -> bool:
        """Whether a row of a form with its headings at the left has one that no part knows."""
        if self.outer is not self.course.current or self.course.tells(self.course.current) or len(row.filled) < 2 or not row.slots[0].text:  # noqa: PLR2004
            return False
        return self.course.lexicon.label(row.slots[0].text, self.course.current.parts) is None

    def _resume(self) -> Draft:
        """The part to go back to after a row; of rows in a row, the one before the first."""
        return self.closing or self.course.current
