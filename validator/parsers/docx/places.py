"""From the blocks of a Word file back to the elements that show them, by the very walk that made the blocks."""

from dataclasses import dataclass
from itertools import accumulate

from validator.model.document import Block
from validator.parsers.docx.context import read_sources
from validator.parsers.docx.package import Opened
from validator.parsers.docx.stories import read_stories
from validator.parsers.docx.wml import Element
from validator.parsers.docx.writer import Writer
from validator.settings import Limits


@dataclass(frozen=True, slots=True)
class Piece:
    """The letters `[start, end)` of a block, and the element of the file that shows them (w:t, w:br, w:sym, …)."""

    start: int
    end: int
    node: Element


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block with the pieces that it is made of; none where its text stands in no Word story (a diagram, a web page inside)."""

    block: Block
    pieces: tuple[Piece, ...]


def locate(opened: Opened, limits: Limits) -> tuple[ShownBlock, ...]:
    """The blocks of the file, in the order and with the texts of its Document. Raises as the parser does."""
    writer = Writer("", limits.part_bytes)
    read_stories(opened.main, writer, read_sources(opened.main), limits)
    return tuple(ShownBlock(block, _pieces(parts)) for block, parts in zip(writer.blocks, writer.shown_by, strict=True))


def _pieces(parts: tuple[tuple[int, Element | None], ...]) -> tuple[Piece, ...]:
    ends = accumulate(length for length, _ in parts)
    return tuple(Piece(end - length, end, node) for (length, node), end in zip(parts, ends, strict=True) if node is not None and length)
