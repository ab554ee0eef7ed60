"""The text of a submission with the passages of its findings marked, in the order in which a reader meets them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import groupby, pairwise

from validator.model.document import Block, BlockKind, Cell, MarkKind, Origin
from validator.model.facts import Location
from validator.model.report import Finding, SectionResult, SubmissionResult, TextResult
from validator.reports.clean import clean, clean_line
from validator.reports.words import Wording, status_wording

STYLES = {MarkKind.BOLD: "bold", MarkKind.ITALIC: "italic", MarkKind.STRUCK: "struck", MarkKind.PLACEHOLDER: "placeholder"}
MOST_EMPTY_CELLS = 4


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of a finding with its status."""

    number: int
    status: Wording


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `[start, end)` of a block with the findings on it; an empty one is about the part as a whole."""

    start: int
    end: int
    points: tuple[Numbered, ...]
    pieces: tuple["Piece", ...] = ()

    @property
    def style(self) -> str:
        """That of the worst of its findings."""
        styles = {point.status.style for point in self.points}
        return "fail" if "fail" in styles else "review"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that looks the same all along."""

    text: str
    styles: str


Piece = Run | Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block ready to show."""

    kind: str
    label: str
    pieces: tuple[Piece, ...]
    page: int | None
    is_margin: bool
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs that follow each other: those of one row of a table by cell, any other by itself. `page` is set where one begins."""

    cells: tuple[tuple[Paragraph, ...], ...]
    page: int | None
    is_row: bool


@dataclass(frozen=True, slots=True)
class TextView:
    """The text of one file."""

    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class MarkedTexts:
    """The texts, and the number of each finding that is marked in them by its `id`: two findings may be equal."""

    texts: tuple[TextView, ...]
    numbers: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Placed:
    file: int
    block: int
    start: int
    end: int
    finding: Finding

    @property
    def order(self) -> tuple[int, int, int, int]:
        return self.file, self.block, self.start, self.end


def mark(submission: SubmissionResult) -> MarkedTexts:
    """Mark what asks for attention."""
    placed = sorted(_placed(submission), key=lambda item: item.order)
    numbers = {id(item.finding): number for number, item in enumerate(placed, start=1)}
    by_block: dict[tuple[int, int], list[Passage]] = {}
    for item in placed:
        point = Numbered(numbers[id(item.finding)], status_wording(item.finding.status))
        by_block.setdefault((item.file, item.block), []).append(Passage(item.start, item.end, (point,)))
    texts = tuple(
        TextView(clean_line(text.file), _stretches([_paragraph(block, by_block.get((file, block.index), ())) for block in text.blocks]))
        for file, text in enumerate(submission.texts)
    )
    return MarkedTexts(texts, numbers)


def _placed(submission: SubmissionResult) -> Iterator[_Placed]:
    files = {text.file: number for number, text in enumerate(submission.texts)}
    for finding in (finding for check in submission.checks for finding in check.findings if finding.asks_attention):
        place = finding.location
        if place and place.file in files:
            number = files[place.file]
            stretch = _stretch_of(place, submission.texts[number], submission.sections)
            if stretch:
                yield _Placed(number, *stretch, finding)


def _stretch_of(place: Location, text: TextResult, sections: Sequence[SectionResult]) -> tuple[int, int, int] | None:
    """The block with start and end; just behind the heading for what is about a part as a whole."""
    if place.paragraph is None:
        block = _heading_of(place, text, sections)
        return (block.index, len(block.text), len(block.text)) if block else None
    if not 0 < place.paragraph <= len(text.blocks):
        return None
    block = text.blocks[place.paragraph - 1]
    start = min(place.start or 0, len(block.text))
    end = len(block.text) if place.end is None else min(place.end, len(block.text))
    return block.index, start, max(start, end)


def _heading_of(place: Location, text: TextResult, sections: Sequence[SectionResult]) -> Block | None:
    headings = {part.heading.strip() for part in sections if (part.name, part.file) == (place.section, place.file)} - {""}
    return next((block for block in text.blocks if block.text.strip() in headings), None) if place.section else None


def _paragraph(block: Block, passages: Sequence[Passage]) -> Paragraph:
    return Paragraph(
        kind=block.kind.value,
        label=clean_line(block.number) if block.kind is not BlockKind.PICTURE else "",
        pieces=tuple(_pieces(block, 0, len(block.text), _arranged(passages))),
        page=block.page,
        is_margin=block.origin is not Origin.BODY and block.origin is not Origin.TEXTBOX,
        cell=block.cell,
    )


def _arranged(passages: Iterable[Passage]) -> list[Passage]:
    """The passages with those on the same words, and those that cross, made one; what is left lies apart or inside another."""
    arranged: list[Passage] = []
    for passage in sorted(passages, key=lambda passage: (passage.start, -passage.end)):
        crossed = [other for other in arranged if _is_crossed(other, passage)]
        arranged = [other for other in arranged if other not in crossed]
        arranged.append(reduce(_joined, crossed, passage))
    return sorted(arranged, key=lambda passage: (passage.start, -passage.end))


def _is_crossed(one: Passage, later: Passage) -> bool:
    return (one.start, one.end) == (later.start, later.end) or one.start < later.start < one.end < later.end


def _joined(one: Passage, other: Passage) -> Passage:
    points = tuple(sorted((*one.points, *other.points), key=lambda point: point.number))
    return Passage(min(one.start, other.start), max(one.end, other.end), points)


def _pieces(block: Block, start: int, end: int, passages: Sequence[Passage]) -> Iterator[Piece]:
    at, rest = start, list(passages)
    while rest:
        first, *rest = rest
        inner = [other for other in rest if first.start <= other.start and other.end <= first.end and first.start < first.end]
        rest = [other for other in rest if other not in inner]
        yield from _runs(block, at, first.start)
        yield replace(first, pieces=tuple(_pieces(block, first.start, first.end, inner)))
        at = first.end
    yield from _runs(block, at, end)


def _runs(block: Block, start: int, end: int) -> Iterator[Run]:
    marks = [mark for mark in block.marks if mark.kind in STYLES and mark.start < end and start < mark.end]
    edges = sorted({start, end, *(edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end)})
    for left, right in pairwise(edges):
        styles = {STYLES[mark.kind] for mark in marks if mark.start <= left and right <= mark.end}
        yield Run(clean(block.text[left:right]), " ".join(sorted(styles)))


def _stretches(paragraphs: Sequence[Paragraph]) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    page: int | None = None
    for key, group in groupby(enumerate(paragraphs), key=_row_of):
        members = [paragraph for _, paragraph in group]
        if not any(paragraph.pieces or paragraph.kind == BlockKind.PICTURE.value for paragraph in members):
            continue
        starts = members[0].page if members[0].page != page else None
        page = members[0].page or page
        is_row = bool(key[0])
        stretches.append(Stretch(tuple(_cells(members)) if is_row else (tuple(members),), starts, is_row))
    return tuple(stretches)


def _cells(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, ...]]:
    """The cells of a row, with an empty one where a column has no text, so that what is below each other stays so."""
    column = 1
    for cell, members in groupby(paragraphs, key=lambda paragraph: paragraph.cell):
        if cell:
            yield from [()] * min(cell.column - column, MOST_EMPTY_CELLS)
            column = cell.column + cell.columns
        yield tuple(members)


def _row_of(numbered: tuple[int, Paragraph]) -> tuple[int, int]:
    """The same for what stands in one row of a table; for any other paragraph its own."""
    number, paragraph = numbered
    return (paragraph.cell.table, paragraph.cell.row) if paragraph.cell else (0, number)
