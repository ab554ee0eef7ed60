"""All lines of a document in reading order: running text, table cells and pictures where they stand."""

import math
from collections.abc import Iterator, Sequence

from validator.parsers.pdf.columns import regions
from validator.parsers.pdf.lines import Row, box_of, plain_text, rows_of
from validator.parsers.pdf.values import Box, GridCell, Line, PageLayout, Table, Word

NARROWEST_TEXT = 0.7
WIDEST_PADDING = 8.0


def lines_of(layouts: Sequence[PageLayout]) -> list[Line]:
    """The lines of these pages, one after the other."""
    edge = _right_edge(layouts)
    numbering = _Numbering()
    return [line for layout in layouts for line in _page_lines(layout, edge, numbering)]


def _right_edge(layouts: Sequence[PageLayout]) -> float:
    rights = [word.box.x1 for layout in layouts for word in layout.words if not _table_at(layout, word.box)]
    widest = max((layout.box.width for layout in layouts), default=0.0)
    return max(max(rights, default=0.0), NARROWEST_TEXT * widest)


def _table_at(layout: PageLayout, box: Box) -> Table | None:
    return next((table for table in layout.tables if table.box.holds(box)), None)


class _Numbering:
    """Counts tables over pages; a table that goes on at the top of the next page keeps its number and counts its rows on."""

    def __init__(self) -> None:
        self._number = 0
        self._rows = 0
        self._open: tuple[int, tuple[int, ...]] | None = None

    def place(self, table: Table, page: int, *, is_first: bool, is_last: bool) -> tuple[int, int]:
        """The number of the table, and how many of its rows stood on earlier pages."""
        if is_first and self._open == (page - 1, table.edges):
            before = self._rows
        else:
            self._number, before = self._number + 1, 0
        self._rows = before + table.rows
        self._open = (page, table.edges) if is_last else None
        return self._number, before


def _page_lines(layout: PageLayout, edge: float, numbering: _Numbering) -> Iterator[Line]:
    tables = sorted(layout.tables, key=lambda table: table.box.top)
    inside = [[word for word in layout.words if _table_at(layout, word.box) is table] for table in tables]
    loose = [word for word in layout.words if _table_at(layout, word.box) is None]
    pictures = [box for box in layout.pictures if _table_at(layout, box) is None]
    done = -math.inf  # a broken page may have its words above its edge
    for number, (table, words) in enumerate(zip(tables, inside, strict=True)):
        above = [word for word in loose if done <= word.box.middle < table.box.top]
        yield from _text_lines(layout, above, [box for box in pictures if done <= box.middle < table.box.top], edge)
        done = max(done, table.box.top)
        in_table = [box for box in layout.pictures if table.box.holds(box)]
        if words or in_table:
            is_last = number == len(tables) - 1 and not any(word.box.middle > table.box.bottom for word in loose)
            is_first = number == 0 and not above
            place = numbering.place(table, layout.number, is_first=is_first, is_last=is_last)
            yield from _table_lines(layout, table, (words, in_table), place)
    rest = [word for word in loose if word.box.middle >= done]
    yield from _text_lines(layout, rest, [box for box in pictures if box.middle >= done], edge)


def _text_lines(layout: PageLayout, words: Sequence[Word], pictures: Sequence[Box], edge: float) -> Iterator[Line]:
    waiting = sorted(pictures, key=lambda box: box.top)
    for region in regions(rows_of(words), layout.box):
        boxes = [box_of(row) for row in region.rows]
        right = max((box.x1 for box in boxes), default=edge) if region.is_column else edge
        for number, (row, box) in enumerate(zip(region.rows, boxes, strict=True)):
            while waiting and waiting[0].top < box.top:
                yield _picture(waiting.pop(0), layout.number)
            yield _line(row, box, layout.number, right, starts_region=number == 0)
    for box in waiting:
        yield _picture(box, layout.number)


def _line(row: Row, box: Box, page: int, edge: float, *, starts_region: bool) -> Line:
    return Line(row, box, page, edge, starts_region=starts_region, text=plain_text(row))


def _picture(box: Box, page: int, cell: tuple[int, GridCell] | None = None) -> Line:
    return Line((), box, page, box.x1, cell, starts_region=True)


def _table_lines(layout: PageLayout, table: Table, content: tuple[list[Word], list[Box]], place: tuple[int, int]) -> Iterator[Line]:
    words, pictures = content
    number, before = place
    taken: set[int] = set()
    for cell in table.cells:
        own = [word for word in words if id(word) not in taken and cell.box.holds(word.box)]
        taken.update(map(id, own))
        grid = GridCell(cell.box, cell.row + before, cell.column, cell.columns)
        yield from _cell_lines(own, (number, grid), layout.number)
        for picture in pictures:
            if cell.box.holds(picture):
                yield _picture(picture, layout.number, (number, grid))
    rest = [word for word in words if id(word) not in taken]
    for row in rows_of(rest):
        yield _line(row, box_of(row), layout.number, table.box.x1, starts_region=True)


def _cell_lines(words: Sequence[Word], cell: tuple[int, GridCell], page: int) -> Iterator[Line]:
    rows = rows_of(words)
    if not rows:
        return
    padding = min(WIDEST_PADDING, max(0.0, min(row[0].box.x0 for row in rows) - cell[1].box.x0))
    for number, row in enumerate(rows):
        edge = cell[1].box.x1 - padding
        yield Line(row, box_of(row), page, edge, cell, starts_region=number == 0, text=plain_text(row))
