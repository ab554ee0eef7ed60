"""A document as lines and table rows, the units in which headings and labels are looked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from validator.model.document import Block, BlockKind, Cell, Document, MarkKind, Origin, Span

RUNNING = {Origin.BODY, Origin.TEXTBOX, Origin.FOOTNOTE, Origin.ENDNOTE}
NOTES = {Origin.FOOTNOTE, Origin.ENDNOTE}
BULLETS = {"•", "-", "–", "▪", "o", "◦", "●", "*", "·"}
BULLET_SIGNS = ("- ", "• ", "– ", "* ", "▪ ", "· ")
MOST_COLUMNS = 60
MOSTLY = 0.9
LONGEST_BOLD = 200
"""A longer line is no heading, however bold."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: `text` is live, so of the length of `[start, end)`."""

    block: int
    start: int
    end: int
    text: str
    level: int = 0
    is_bold: bool = False
    is_item: bool = False
    is_note: bool = False
    number: str = ""
    cell: Cell | None = None

    @property
    def span(self) -> Span:
        """Where the line stands, without the blanks around it."""
        stripped = self.text.strip()
        start = self.start + self.text.find(stripped) if stripped else self.start
        return Span(self.block, start, start + len(stripped) if stripped else self.end)

    @property
    def is_blank(self) -> bool:
        """Whether nothing that counts stands on the line."""
        return not self.text.strip()

    def part(self, start: int, end: int) -> "Line":
        """The stretch `[start, end)` of this line, counted from its own start, as a line."""
        return Line(
            self.block,
            self.start + start,
            self.start + end,
            self.text[start:end],
            is_item=self.is_item,
            is_note=self.is_note,
            cell=self.cell,
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a table row with its lines."""

    cell: Cell
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """What the cell says, on one line."""
        return " ".join(line.text.strip() for line in self.lines if not line.is_blank)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row, its cells from left to right."""

    table: int
    row: int
    slots: tuple[Slot, ...]

    @property
    def filled(self) -> tuple[Slot, ...]:
        """The cells that hold text."""
        return tuple(slot for slot in self.slots if slot.text)


Unit = Line | Row


def units(document: Document) -> Iterator[Unit]:
    """The running text in reading order: lines outside tables, rows inside."""
    blocks = [block for block in document.blocks if block.origin in RUNNING and block.kind is not BlockKind.PICTURE]
    widths: dict[int, int] = {}
    for cell in (block.cell for block in blocks if block.cell):
        widths[cell.table] = max(widths.get(cell.table, 0), cell.column + cell.columns - 1)
    for place, group in groupby(blocks, key=_row_of):
        members = list(group)
        if place is None:
            for block in members:
                yield from lines_of(block)
        else:
            yield Row(*place, _slots(members, widths[place[0]]))


def _row_of(block: Block) -> tuple[int, int] | None:
    return (block.cell.table, block.cell.row) if block.cell and block.origin not in NOTES else None


def _slots(blocks: Sequence[Block], width: int) -> tuple[Slot, ...]:
    """The cells of a row; an empty cell, which has no block, is there without lines."""
    by_column: dict[int, tuple[Cell, list[Line]]] = {}
    for block in blocks:
        if block.cell:
            by_column.setdefault(block.cell.column, (block.cell, []))[1].extend(lines_of(block))
    slots = [Slot(cell, tuple(lines)) for cell, lines in by_column.values()]
    taken = {column for slot in slots for column in range(slot.cell.column, slot.cell.column + slot.cell.columns)}
    first = slots[0].cell
    empty = [Slot(Cell(first.table, first.row, column), ()) for column in range(1, min(width, MOST_COLUMNS) + 1) if column not in taken]
    return tuple(sorted((*slots, *empty), key=lambda slot: slot.cell.column))


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of one block; a block without text has one blank line."""
    live = block.live
    bold = [(mark.start, mark.end) for mark in block.marks if mark.kind is MarkKind.BOLD]
    is_item = block.kind is BlockKind.LIST_ITEM and block.number.strip() in BULLETS
    at = 0
    for text in live.split("\n"):
        end = at + len(text)
        yield Line(
            block.index,
            at,
            end,
            text,
            level=max(block.level, 1) if block.kind is BlockKind.HEADING else 0,
            is_bold=bool(bold) and _is_bold(text, at, bold),
            is_item=is_item or text.lstrip().startswith(BULLET_SIGNS),
            is_note=block.origin in NOTES,
            number=block.number.strip(),
            cell=block.cell,
        )
        at = end + 1


def _is_bold(text: str, start: int, stretches: Sequence[tuple[int, int]]) -> bool:
    if len(text) > LONGEST_BOLD:
        return False
    letters = [index for index, letter in enumerate(text, start) if letter.isalnum()]
    inside = sum(any(first <= index < last for first, last in stretches) for index in letters)
    return bool(letters) and inside >= MOSTLY * len(letters)
