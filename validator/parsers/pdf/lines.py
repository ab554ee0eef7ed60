"""Words put on lines, and lines that stand on every page told apart as running headers and footers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from validator.model.document import Origin
from validator.parsers.pdf.values import Box, PageLayout, Word

Row = tuple[Word, ...]
TOP_ZONE = 0.09
BOTTOM_ZONE = 0.10
REPEATED_SHARE = 0.6
ALTERNATING_SHARE = 0.4
"""Left and right pages may each have their own; only told from chance where there are many."""

MANY_PAGES = 7
SAME_HEIGHT = 4.0
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"(?i)(?:(?:pagina|blad|bladzijde|pag\.?|page|p\.)\s*)?[-–]?\s*\d{1,4}\s*(?:(?:van|of|/|-)\s*\d{1,4})?\s*[-–]?")


@dataclass(frozen=True, slots=True)
class Running:
    """A running header or footer, at the first page that has it."""

    words: Row
    page: int
    origin: Origin


def rows_of(words: Iterable[Word]) -> list[Row]:
    """The words by line from top to bottom, each line from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda item: (item.box.middle, item.box.x0)):
        if rows and _is_level(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [tuple(sorted(row, key=lambda item: item.box.x0)) for row in rows]


def _is_level(row: list[Word], word: Word) -> bool:
    # compared with the largest word: a superscript must not drag the line up
    largest = max(row, key=lambda item: item.box.height)
    overlap = min(largest.box.bottom, word.box.bottom) - max(largest.box.top, word.box.top)
    return overlap > 0.5 * min(largest.box.height, word.box.height) and overlap > 0


def box_of(words: Sequence[Word]) -> Box:
    """The box around these words."""
    boxes = [word.box for word in words]
    return Box(min(b.x0 for b in boxes), min(b.top for b in boxes), max(b.x1 for b in boxes), max(b.bottom for b in boxes))


def plain_text(row: Iterable[Word]) -> str:
    """The words with spaces between."""
    return "".join(word.text if word.is_glued else f" {word.text}" for word in row).strip()


def split_off_running(layouts: Sequence[PageLayout]) -> tuple[list[PageLayout], list[Running]]:
    """The pages without their running headers and footers, and each of these once."""
    margins = [_margin_rows(layout) for layout in layouts]
    counts = Counter(key for rows in margins for key in {_key(row, origin) for row, origin in rows})
    needed = max(2, (REPEATED_SHARE if len(layouts) < MANY_PAGES else ALTERNATING_SHARE) * (len(layouts) - 1))
    found: dict[tuple[str, Origin], Running] = {}
    cleaned: list[PageLayout] = []
    for layout, rows in zip(layouts, margins, strict=True):
        running = [(row, origin) for row, origin in rows if _is_running(row, origin, counts, needed)]
        for row, origin in running:
            text = DIGITS.sub("#", plain_text(row))
            found.setdefault((text, origin), Running(row, layout.number, origin))
        dropped = {id(word) for row, _ in running for word in row}
        cleaned.append(replace(layout, words=tuple(word for word in layout.words if id(word) not in dropped)))
    cleaned = list(_without_repeated_pictures(cleaned))
    return cleaned, list(found.values())


def _without_repeated_pictures(layouts: Sequence[PageLayout]) -> Iterator[PageLayout]:
    # a logo in the letterhead would break the paragraph that runs on below it
    seen: set[tuple[int, ...]] = set()
    for layout in layouts:
        keys = [tuple(round(side) for side in (box.x0, box.top, box.x1, box.bottom)) for box in layout.pictures]
        yield replace(layout, pictures=tuple(box for box, key in zip(layout.pictures, keys, strict=True) if key not in seen))
        seen.update(keys)


def _margin_rows(layout: PageLayout) -> list[tuple[Row, Origin]]:
    top, bottom = TOP_ZONE * layout.box.height, (1 - BOTTOM_ZONE) * layout.box.height
    above = rows_of(word for word in layout.words if 0 <= word.box.middle < top)
    below = rows_of(word for word in layout.words if bottom < word.box.middle <= layout.box.height)
    return [(row, Origin.HEADER) for row in above] + [(row, Origin.FOOTER) for row in below]


def _key(row: Row, origin: Origin) -> tuple[str, Origin, int]:
    return DIGITS.sub("#", plain_text(row)), origin, round(box_of(row).middle / SAME_HEIGHT)


def _is_running(row: Row, origin: Origin, counts: Counter[tuple[str, Origin, int]], needed: float) -> bool:
    text, _, height = _key(row, origin)
    if any(word.widget is not None for word in row):
        return False
    seen = sum(counts[text, origin, near] for near in (height - 1, height, height + 1))
    return seen >= needed or bool(PAGE_NUMBER.fullmatch(plain_text(row)))
