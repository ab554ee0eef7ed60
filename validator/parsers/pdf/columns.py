"""Columns of running text told from labels with their values beside them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from validator.parsers.pdf.lines import Row, box_of, plain_text, rows_of
from validator.parsers.pdf.values import Box

GAP = 9.0
GAP_PER_SIZE = 0.9
CENTRE = (0.25, 0.75)
FEWEST_LINES = 4
NARROWEST = 0.2
FILL = 0.65
FEWEST_LETTERS = 22
MOST_LABELS = 0.25
SLACK = 2.0
DEPTH = 2


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that run from top to bottom; `is_column` where others stand beside them."""

    rows: list[Row]
    is_column: bool


def regions(rows: Sequence[Row], page: Box, depth: int = 0) -> Iterator[Region]:
    """The lines in reading order: where there are columns, one after the other."""
    pieces = [_pieces(row) for row in rows]
    gutter = _gutter(pieces, page) if depth <= DEPTH else None
    if gutter is None:
        yield Region(list(rows), depth > 0)
        return
    plain: list[Row] = []
    for band in _bands(pieces, gutter):
        left = [piece for row in band for piece in row if box_of(piece).x1 <= gutter + SLACK]
        right = [piece for row in band for piece in row if box_of(piece).x0 >= gutter - SLACK]
        if _is_prose(left, page) and _is_prose(right, page):
            yield Region(plain, depth > 0)
            plain = []
            for column in (left, right):
                yield from regions(rows_of(word for piece in column for word in piece), page, depth + 1)
        else:
            plain.extend(tuple(word for piece in row for word in piece) for row in band)
    yield Region(plain, depth > 0)


def _pieces(row: Row) -> list[Row]:
    pieces = [[row[0]]]
    for word in row[1:]:
        if word.box.x0 - pieces[-1][-1].box.x1 > max(GAP, GAP_PER_SIZE * word.size):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [tuple(piece) for piece in pieces]


def _gutter(pieces: Sequence[list[Row]], page: Box) -> float | None:
    starts = Counter(round(piece[0].box.x0 / SLACK) for row in pieces for piece in row)
    low, high = (page.x0 + share * page.width for share in CENTRE)
    inside = {start: count for start, count in starts.items() if low <= start * SLACK <= high and count >= FEWEST_LINES}
    return (max(inside, key=lambda start: (inside[start], -start)) - 1) * SLACK if inside else None


def _bands(pieces: Sequence[list[Row]], gutter: float) -> Iterator[list[list[Row]]]:
    band: list[list[Row]] = []
    was_crossing = False
    for row in pieces:
        crosses = any(box_of(piece).x0 < gutter - SLACK and box_of(piece).x1 > gutter + SLACK for piece in row)
        if crosses != was_crossing and band:
            yield band
            band = []
        was_crossing = crosses
        band.append(row)
    if band:
        yield band


def _is_prose(pieces: Sequence[Row], page: Box) -> bool:
    if len(pieces) < FEWEST_LINES:
        return False
    boxes, texts = [box_of(piece) for piece in pieces], [plain_text(piece) for piece in pieces]
    span = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
    is_filled = span >= NARROWEST * page.width and median(box.width for box in boxes) >= FILL * span
    labels = sum(text.endswith(":") for text in texts)
    return is_filled and labels <= MOST_LABELS * len(texts) and median(map(len, texts)) >= FEWEST_LETTERS
