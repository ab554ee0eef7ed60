"""One page of an opened PDF as words, tables and pictures."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

import pypdfium2

from validator.parsers.characters import tidy
from validator.parsers.pdf.engine import page_of, tables_of, words_of
from validator.parsers.pdf.geometry import QUARTER_TURN, Frame, frame_of
from validator.parsers.pdf.letters import Letter, read_letters
from validator.parsers.pdf.shapes import read_shapes
from validator.parsers.pdf.stock import StockPages, is_faithful, is_legible
from validator.parsers.pdf.values import Box, Note, PageLayout, Shapes, Style, Widget, Word

FULL_TURN = 360
DUPLICATE_SHARE = 0.05
SCAN_COVER = 0.5
SMALLEST_PICTURE = (30.0, 15.0)
THIN_RULE = 2.0
STRIKE_BAND = (0.35, 0.72)
STRIKE_SHARE = 0.7
WIDGET_LINE = 11.0
WIDGET_LETTER = 5.0


def read_page(pages: pypdfium2.PdfDocument, index: int, stock: StockPages, most_paths: int) -> PageLayout:
    """The layout of a page. Raises PdfiumError where pdfium cannot load it."""
    page = pages[index]
    try:
        text_page = page.get_textpage()
        try:
            return _layout(page, text_page.raw, index, stock, most_paths)
        finally:
            text_page.close()
    finally:
        page.close()


def _layout(page: pypdfium2.PdfPage, text_page: object, index: int, stock: StockPages, most_paths: int) -> PageLayout:
    degrees, letters = _upright(page, text_page)
    frame = turned_frame(page, degrees)
    if not is_faithful(letters):
        letters = stock.letters(index) or letters
    letters = _without_doubles(letters) if is_legible(letters) else []
    shapes = read_shapes(page.raw, frame, most_paths)
    area = Box(0, 0, frame.width, frame.height)
    cover = sum(_area_within(picture, area) for picture in shapes.pictures) / max(1.0, frame.width * frame.height)
    engine = page_of(frame, letters, shapes.rules)
    words = words_of(engine)
    hidden = () if cover > SCAN_COVER else tuple(word.text for word in words if word.style & Style.INVISIBLE)
    return PageLayout(
        index + 1,
        area,
        tuple(_struck(words if not hidden else [word for word in words if not word.style & Style.INVISIBLE], shapes.rules)),
        tuple(tables_of(engine)) if shapes.paths <= most_paths else (),
        tuple(_sizeable(shapes, area)),
        tuple(_asides(letters)),
        min(1.0, cover),
        shapes.paths,
        hidden,
        degrees,
    )


def page_frame(page: pypdfium2.PdfPage) -> Frame:
    """How the page is displayed."""
    return turned_frame(page, page.get_rotation())


def turned_frame(page: pypdfium2.PdfPage, degrees: int) -> Frame:
    """The page when it is turned this far."""
    return frame_of(page.get_mediabox(), degrees)


def _upright(page: pypdfium2.PdfPage, text_page: object) -> tuple[int, list[Letter]]:
    # a page whose letters lie on their side was turned by accident: it is read as it was written
    degrees = page.get_rotation()
    letters = read_letters(text_page, turned_frame(page, degrees))
    if 2 * sum(letter["upright"] for letter in letters) >= len(letters):
        return degrees, letters
    read = [(turn, read_letters(text_page, turned_frame(page, turn))) for turn in range(0, FULL_TURN, QUARTER_TURN)]
    return max(read, key=lambda pair: sum(letter["upright"] for letter in pair[1]))


def _without_doubles(letters: list[Letter]) -> list[Letter]:
    # bold imitated by writing each letter twice
    once = {(letter["text"], round(letter["x0"]), round(letter["top"])): letter for letter in reversed(letters)}
    if len(once) >= (1 - DUPLICATE_SHARE) * len(letters):
        return letters
    kept = {id(letter) for letter in once.values()}
    return [letter for letter in letters if id(letter) in kept]


def _area_within(box: Box, page: Box) -> float:
    width = min(box.x1, page.x1) - max(box.x0, page.x0)
    height = min(box.bottom, page.bottom) - max(box.top, page.top)
    return max(0.0, width) * max(0.0, height)


def _sizeable(shapes: Shapes, page: Box) -> Iterator[Box]:
    for picture in shapes.pictures:
        share = _area_within(picture, page) / max(1.0, page.width * page.height)
        if picture.width >= SMALLEST_PICTURE[0] and picture.height >= SMALLEST_PICTURE[1] and 0 < share < SCAN_COVER:
            yield picture


def _struck(words: Iterable[Word], rules: Iterable[Box]) -> Iterator[Word]:
    thin = sorted((rule for rule in rules if rule.height <= THIN_RULE < rule.width), key=lambda rule: rule.middle)
    heights = [rule.middle for rule in thin]
    for word in words:
        low, high = (word.box.top + share * word.box.height for share in STRIKE_BAND)
        near = thin[bisect_left(heights, low) : bisect_left(heights, high)]
        is_struck = any(_overlap(rule, word.box) >= STRIKE_SHARE * word.box.width for rule in near)
        yield replace(word, style=word.style | Style.STRUCK) if is_struck else word


def _overlap(rule: Box, word: Box) -> float:
    return min(rule.x1, word.x1) - max(rule.x0, word.x0)


def _asides(letters: list[Letter]) -> Iterator[str]:
    for is_upright, group in groupby(letters, key=lambda letter: bool(letter["upright"])):
        if not is_upright and (text := tidy("".join((" " if item["follows_space"] else "") + item["text"] for item in group))):
            yield text


def with_forms(layout: PageLayout, widgets: list[tuple[int, Widget]], notes: list[Note]) -> PageLayout:
    """The page with the values of its form fields and the notes written on it as words at their places."""
    added = [word for index, widget in widgets for word in _spread(widget.shown, widget.box, index)]
    added += [word for note in notes for word in _spread(note.shown, note.box, None)]
    strokes = [Box(box.x0, box.middle - 0.1, box.x1, box.middle + 0.1) for note in notes for box in note.struck]
    if not added and not strokes:
        return layout
    return replace(layout, words=(*_struck(layout.words, strokes), *added))


def _spread(shown: str, box: Box, widget: int | None) -> Iterator[Word]:
    lines = [tidy(line) for line in shown.splitlines() if line.strip()]
    height = min(WIDGET_LINE, box.height / max(1, len(lines)))
    first = box.middle - height * len(lines) / 2 if len(lines) == 1 else box.top
    for number, line in enumerate(lines):
        step = min(WIDGET_LETTER, box.width / max(1, len(line)))
        start, top = box.x0, first + number * height
        for text in line.split(" "):
            yield Word(text, Box(start, top, start + step * len(text), top + height), height, widget=widget)
            start += step * (len(text) + 1)
