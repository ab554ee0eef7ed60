"""Details that tables and lists of labels give: which cell or line belongs to a diagnosis, and what its label says it holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from validator.language.passages import Passage, Stretch, whole
from validator.language.vocabulary import Terms, words_of

ROLES = ("diagnosis", "by", "date", "confirmed", "reason", "person")
DETAILS = frozenset(ROLES) - {"diagnosis"}
LONGEST_LABEL = 60
REACH = 12
LINE = re.compile(r"[^\n\t;|]+?(?=\s[–—-]\s|[\n\t;|]|$)")
LABELLED = re.compile(r"\s*[-–•]?\s*(?P<label>[^:?\n]{1,60}?)\s*[:?]\s*(?P<value>.*)", re.DOTALL)
HINTS = (
    ("confirmed", re.compile(r"herbevest|opnieuw|herbeoord|actualis|laatst")),
    ("reason", re.compile(r"\breden\b|waarom")),
    ("by", re.compile(r"\bdoor\b|instelling|instantie|professional|behandelaar|diagnosticus")),
    ("date", re.compile(r"datum|\bjaar|wanneer|\bsinds\b|\bd\.?d\.?$")),
    ("diagnosis", re.compile(r"diagnose|classificatie|\bdsm")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line or piece of one, with the role of its label ("" where it has no known label)."""

    stretch: Stretch
    role: str


class Layout:
    """The tables and labelled lines of a document."""

    def __init__(self, passages: Sequence[Passage], terms: Terms) -> None:
        self._passages = passages
        self._roles = {word.lower().strip(" :?"): role for role in ROLES for word in words_of(terms, "diagnosis_words", f"label_{role}")}

    def role_of(self, label: str) -> str:
        """What a label says that its value holds; "" for a label that says nothing of a diagnosis."""
        plain = " ".join(label.lower().split()).strip(" :?*-–•")
        if plain in self._roles:
            return self._roles[plain]
        if len(plain) > LONGEST_LABEL:
            return ""
        hinted = [role for role, hint in HINTS if hint.search(plain)]
        if {"by", "date"} <= set(hinted) and "confirmed" not in hinted:
            return ""
        return hinted[0] if hinted else ""

    def role_of_sentence(self, sentence: str) -> str:
        """The role of a sentence that begins with a label: "Door: psychiater De Wit"; "" for any other."""
        labelled = LABELLED.fullmatch(sentence)
        role = self.role_of(labelled["label"]) if labelled and labelled["value"].strip() else ""
        return role if role in DETAILS - {"person"} else ""

    def own_role(self, passage: Passage, place: int) -> str:
        """The role of the cell or line in which a place lies."""
        if passage.block.cell:
            return self._cell_role(passage)
        index = self._line_at(passage, place)
        return self._lines[index].role if index is not None else ""

    def details(self, passage: Passage, place: int) -> list[Stretch]:
        """The cells or lines that tell more of the diagnosis at a place."""
        if passage.block.cell:
            return list(self._row_details(passage))
        return list(self._line_details(passage, place))

    def _row_details(self, passage: Passage) -> Iterator[Stretch]:
        cell = passage.block.cell
        if cell is None:
            return
        mates = [other for other in self._tables[cell.table] if other.block.cell and other.index != passage.index]
        if self._left_role(passage) == "diagnosis":
            yield from self._rows_below(passage, mates)
        else:
            for other in mates:
                if other.block.cell and other.block.cell.row == cell.row:
                    yield whole(other, self._cell_role(other) or _person_role(other))

    def _rows_below(self, passage: Passage, mates: Sequence[Passage]) -> Iterator[Stretch]:
        """A table with labels at the left: the rows up to the next diagnosis; else the other columns of the row."""
        below = [other for other in mates if other.index > passage.index and other.block.cell]
        for other in below:
            role = self._left_role(other)
            if role == "diagnosis" and other.block.cell and passage.block.cell and other.block.cell.row > passage.block.cell.row:
                return
            if role in DETAILS:
                yield whole(other, role)

    def _cell_role(self, passage: Passage) -> str:
        return self._left_role(passage) or self._header_role(passage)

    def _left_role(self, passage: Passage) -> str:
        cell = passage.block.cell
        if cell is None or cell.column == 1:
            return ""
        left = [other for other in self._tables[cell.table] if other.block.cell and other.block.cell.row == cell.row]
        before = [other for other in left if other.block.cell and other.block.cell.column < cell.column]
        return self.role_of(before[-1].text) if before else ""

    def _header_role(self, passage: Passage) -> str:
        cell = passage.block.cell
        first = min((other.block.cell.row for other in self._tables[cell.table] if other.block.cell), default=1) if cell else 1
        if cell is None or cell.row == first:
            return ""
        heads = [other for other in self._tables[cell.table] if other.block.cell and other.block.cell.row == first]
        return next((self.role_of(head.text) for head in heads if head.block.cell and head.block.cell.column == cell.column), "")

    def _line_details(self, passage: Passage, place: int) -> Iterator[Stretch]:
        index = self._line_at(passage, place)
        if index is None:
            return
        above = self._lines[index - 1] if index else None
        if above and above.role == "person" and above.stretch.passage.section == passage.section:
            yield Stretch(above.stretch.passage, above.stretch.start, above.stretch.end, above.role)
        for line in self._lines[index + 1 : index + 1 + REACH]:
            if line.role not in DETAILS or line.stretch.passage.section != passage.section:
                return
            yield Stretch(line.stretch.passage, line.stretch.start, line.stretch.end, line.role)

    def _line_at(self, passage: Passage, place: int) -> int | None:
        for index in self._lines_of.get(passage.index, ()):
            stretch = self._lines[index].stretch
            if stretch.start <= place < stretch.end:
                return index
        return None

    @cached_property
    def _tables(self) -> dict[int, list[Passage]]:
        tables: dict[int, list[Passage]] = {}
        for passage in self._passages:
            if passage.block.cell:
                tables.setdefault(passage.block.cell.table, []).append(passage)
        return tables

    @cached_property
    def _lines(self) -> list[Line]:
        lines: list[Line] = []
        pending = ""
        for passage in self._passages:
            if passage.block.cell:
                continue
            for match in filter(lambda found: found[0].strip(), LINE.finditer(passage.text)):
                line, is_label_only = self._line(passage, match, pending)
                pending = line.role if is_label_only else ""
                if not is_label_only:
                    lines.append(line)
        return lines

    def _line(self, passage: Passage, match: re.Match[str], pending: str) -> tuple[Line, bool]:
        labelled = LABELLED.fullmatch(passage.text, match.start(), match.end())
        role = self.role_of(labelled["label"]) if labelled else ""
        if labelled and role:
            is_label_only = not labelled["value"].strip()
            return Line(Stretch(passage, labelled.start("value"), match.end()), role), is_label_only
        return Line(Stretch(passage, match.start(), match.end()), pending), False

    @cached_property
    def _lines_of(self) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        for index, line in enumerate(self._lines):
            places.setdefault(line.stretch.passage.index, []).append(index)
        return places


def _person_role(passage: Passage) -> str:
    """The first column may name whose row it is without any heading."""
    cell, name = passage.block.cell, passage.text.strip()
    named = passage.hits_in(0, len(passage.text), "person")
    is_person = len(named) == 1 and named[0].end - named[0].start == len(name)
    return "person" if cell and cell.column == 1 and is_person else ""
