"""From the blocks of a PDF back to where their letters stand on its pages, by the very reading that made the blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from validator.model.document import Block, Span
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.layout import turned_frame
from validator.parsers.pdf.opening import OpenPdf
from validator.parsers.pdf.parsing import drafts_of, read_pages
from validator.parsers.pdf.values import Box, PageLayout, Word
from validator.settings import Limits

SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """The letters `[start, end)` of a block, and the word on this page (from 0) that shows them."""

    start: int
    end: int
    page: int
    word: Word


@dataclass(frozen=True, slots=True)
class ShownPages:
    """The blocks of a file with the words of each, and the frames of the pages that were read."""

    blocks: tuple[Block, ...]
    pieces: tuple[tuple[Piece, ...], ...]
    frames: dict[int, Frame]

    def boxes(self, span: Span) -> list[tuple[int, Box]]:
        """Where the letters of a span stand: a box a line, with the page."""
        found: list[tuple[int, Box]] = []
        for piece in self.pieces[span.block]:
            if piece.start < span.end and span.start < piece.end:
                _extend(found, piece.page, _part(piece, span))
        return found


def locate(opened: OpenPdf, limits: Limits) -> ShownPages:
    """The blocks of the file, in the order and with the texts of its Document. Words recognised from pictures are not among them."""
    layouts = read_pages("", opened, limits).layouts
    pages = {id(word): layout.number - 1 for layout in layouts for word in layout.words}
    drafts = drafts_of(layouts)
    pieces = tuple(
        tuple(Piece(start, end, pages[id(word)], word) for start, end, word in text.words() if id(word) in pages) for _, text in drafts
    )
    return ShownPages(tuple(block for block, _ in drafts), pieces, dict(_frames(opened, layouts)))


def _frames(opened: OpenPdf, layouts: tuple[PageLayout, ...]) -> Iterator[tuple[int, Frame]]:
    for layout in layouts:
        page = opened.pages[layout.number - 1]
        try:
            yield layout.number - 1, turned_frame(page, layout.degrees)
        finally:
            page.close()


def _part(piece: Piece, span: Span) -> Box:
    """The part of a word that belongs to the span, as if all its letters were equally wide."""
    box, letters = piece.word.box, piece.end - piece.start
    first, last = max(0, span.start - piece.start), min(letters, span.end - piece.start)
    return replace(box, x0=box.x0 + box.width * first / letters, x1=box.x0 + box.width * last / letters)


def _extend(found: list[tuple[int, Box]], page: int, box: Box) -> None:
    if found:
        last_page, last = found[-1]
        overlap = min(last.bottom, box.bottom) - max(last.top, box.top)
        if last_page == page and overlap > SAME_LINE * min(last.height, box.height) and last.x0 <= box.x0:
            around = Box(last.x0, min(last.top, box.top), max(last.x1, box.x1), max(last.bottom, box.bottom))
            found[-1] = page, around
            return
    found.append((page, box))
