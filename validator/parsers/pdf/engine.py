"""pdfplumber as layout engine: words and ruled tables from letters and rules that pdfium read."""

from types import SimpleNamespace
from typing import Any

from pdfplumber.page import Page

from validator.parsers.characters import clean
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.letters import Letter
from validator.parsers.pdf.values import Box, GridCell, Table, Word

WORD_SETTINGS: dict[str, Any] = {"x_tolerance_ratio": 0.15, "use_text_flow": True, "extra_attrs": ["style"], "return_chars": True}
TABLE_SETTINGS = {"snap_tolerance": 3, "join_tolerance": 3}
FEWEST_RULES = 2
MOST_CROSSINGS = 400_000
EDGE_TOLERANCE = 3.0
SLIMMEST_CELL = 5.0


def page_of(frame: Frame, letters: list[Letter], rules: tuple[Box, ...]) -> Page:
    """A page of pdfplumber without a file behind it, filled with these objects."""
    attributes = {"MediaBox": [0, 0, frame.width, frame.height]}
    page = Page(SimpleNamespace(), SimpleNamespace(attrs=attributes), page_number=1)  # type: ignore[arg-type]
    # private, and so pinned by a test: pdfplumber hands out what stands here instead of parsing the page
    page._objects = {"char": letters, "rect": [_rect(rule) for rule in rules if rule.width and rule.height]}
    page._objects["line"] = [_rect(rule, "line") for rule in rules if not (rule.width and rule.height)]
    return page


def _rect(box: Box, kind: str = "rect") -> dict[str, Any]:
    return {
        "object_type": kind,
        "x0": box.x0,
        "x1": box.x1,
        "top": box.top,
        "bottom": box.bottom,
        "doctop": box.top,
        "y0": -box.bottom,
        "y1": -box.top,
        "width": box.width,
        "height": box.height,
    }


def words_of(page: Page) -> list[Word]:
    """The upright words, in the order in which they were written."""
    words = page.extract_words(**WORD_SETTINGS)
    found: list[Word] = []
    for word in words:
        text = clean(word["text"])
        if text and word["upright"]:
            found.append(_word(word, text, found[-1] if found else None))
    return found


def _word(word: dict[str, Any], text: str, previous: Word | None) -> Word:
    first = word["chars"][0]
    box = Box(word["x0"], word["top"], word["x1"], word["bottom"])
    return Word(text, box, first["size"], word["style"], _is_glued(box, first, previous))


def _is_glued(box: Box, first: Letter, previous: Word | None) -> bool:
    if previous is None or first["follows_space"] or abs(previous.box.middle - box.middle) > box.height / 2:
        return False
    size = float(first["size"])
    return bool(-size / 2 < box.x0 - previous.box.x1 <= WORD_SETTINGS["x_tolerance_ratio"] * size)


def tables_of(page: Page) -> list[Table]:
    """The ruled tables of at least two columns; a frame around text is none."""
    rules = len(page.lines) + 4 * len(page.rects)
    if rules < FEWEST_RULES or (rules / 2) ** 2 > MOST_CROSSINGS:
        return []
    # a border drawn as a thin box leaves slivers that are no cells
    grids = ([cell for cell in found.cells if _is_roomy(cell)] for found in page.find_tables(TABLE_SETTINGS))
    tables = (_table(cells) for cells in grids if cells)
    return [table for table in tables if len(table.edges) > 1]


def _is_roomy(cell: tuple[float, float, float, float]) -> bool:
    return cell[2] - cell[0] > SLIMMEST_CELL and cell[3] - cell[1] > SLIMMEST_CELL


def _table(cells: list[tuple[float, float, float, float]]) -> Table:
    lefts = _distinct(cell[0] for cell in cells)
    tops = _distinct(cell[1] for cell in cells)
    grid = tuple(
        GridCell(Box(*cell), _position(tops, cell[1]), _position(lefts, cell[0]), _columns(lefts, cell))
        for cell in sorted(cells, key=lambda cell: (_position(tops, cell[1]), cell[0]))
    )
    around = Box(min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells))
    return Table(around, grid, tuple(round(left) for left in lefts), len(tops))


def _distinct(values: Any) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > EDGE_TOLERANCE:
            found.append(value)
    return found


def _position(starts: list[float], value: float) -> int:
    return max(1, sum(start <= value + EDGE_TOLERANCE for start in starts))


def _columns(lefts: list[float], cell: tuple[float, float, float, float]) -> int:
    return max(1, sum(cell[0] - EDGE_TOLERANCE <= left < cell[2] - EDGE_TOLERANCE for left in lefts))
