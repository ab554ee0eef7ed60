"""Where something stands: from a span of a reading to the evidence that a finding shows."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from validator.model.annotations import Attempt, DateMention
from validator.model.document import MarkKind, ProblemCode, Span
from validator.model.facts import Evidence, Location
from validator.model.outline import DocType, Section, Stated
from validator.model.reading import COPY, OTHER_VERSION, Dossier, Reading

LONGEST_QUOTE = 300


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_Item = TypeVar("_Item", bound=_Spanned)


def supporting(dossier: Dossier) -> tuple[Reading, ...]:
    """The files beside the request; copies, and requests that do not count, are left aside."""
    return tuple(reading for reading in dossier.others if not is_aside(reading))


def is_aside(reading: Reading) -> bool:
    """Whether a file beside the request is a request itself, or a copy of another file."""
    return reading.kind in {*DocType, OTHER_VERSION, COPY} - {DocType.UNKNOWN}


def section_at(reading: Reading, block: int) -> str:
    """The canonical name of the part in which a block stands."""
    for section in reading.outline.sections:
        if any(span.block == block for span in section.spans) or (section.heading_span and section.heading_span.block == block):
            return section.name
    return ""


def section_names(reading: Reading) -> dict[int, str]:
    """By block, the canonical name of its part, for who asks it of every block; of several parts the first, as in `section_at`."""
    names: dict[int, str] = {}
    for section in reading.outline.sections:
        for span in (*section.spans, *filter(None, (section.heading_span,))):
            names.setdefault(span.block, section.name)
    return names


def evidence(reading: Reading, span: Span | None) -> Evidence:
    """The words of a span with their place; without a span, the document as a whole."""
    if span is None:
        return nowhere(reading)
    block = reading.document.blocks[span.block]
    place = Location(reading.document.name, section_at(reading, span.block), block.page, span.block + 1, span.start, span.end)
    return Evidence(place, shortened(block.text[span.start : span.end]), is_ocr(reading, span))


def nowhere(reading: Reading, section: str = "") -> Evidence:
    """Evidence of a lack: the document, and the part that should have been there."""
    is_read_from_picture = any(problem.code is ProblemCode.OCR_READ for problem in reading.document.problems)
    return Evidence(Location(reading.document.name, section), is_ocr=is_read_from_picture)


def shortened(text: str) -> str:
    """A quote of a length that people read."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"


def live(reading: Reading, span: Span) -> str:
    """The text of a span that counts."""
    return reading.document.blocks[span.block].live[span.start : span.end]


def whole_block(reading: Reading, block: int) -> Span:
    """The span of a block from end to end."""
    return Span(block, 0, len(reading.document.blocks[block].text))


def _within(items: Sequence[_Item], span: Span) -> Iterator[_Item]:
    """The items that share text with a span; the language stage leaves them in reading order, none within another."""
    first = bisect_left(items, (span.block, span.start + 1), key=lambda item: (item.span.block, item.span.end))
    for place in range(first, len(items)):
        if not overlaps(items[place].span, span):
            return
        yield items[place]


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share text."""
    return one.block == other.block and one.start < other.end and other.start < one.end


def dates_in(reading: Reading, span: Span | None) -> tuple[DateMention, ...]:
    """The dates that stand, wholly or in part, within a span."""
    if span is None:
        return ()
    return tuple(_within(reading.annotations.dates, span))


def attempts_in(reading: Reading, span: Span) -> tuple[Attempt, ...]:
    """The attempts to reach somebody that a span tells of."""
    return tuple(_within(reading.annotations.attempts, span))


def date_of(reading: Reading, stated: Stated) -> DateMention | None:
    """The first date in a stated value."""
    return next(iter(dates_in(reading, stated.span)), None)


def sentences_in(reading: Reading, span: Span) -> Iterator[Span]:
    """The sentences of a span, cut to it; the span itself where the language stage left none."""
    found = False
    for sentence in _within(reading.annotations.sentences, span):
        found = True
        yield Span(span.block, max(span.start, sentence.span.start), min(span.end, sentence.span.end))
    if not found and span.start < span.end:
        yield span


def is_ocr(reading: Reading, span: Span) -> bool:
    """Whether the text of a span was recognised from a picture, where a digit is easily misread."""
    return reading.document.blocks[span.block].has_mark(MarkKind.OCR)


def content(reading: Reading, section: Section) -> Iterator[tuple[Span, str]]:
    """The filled-in text of a part by span: labels blanked, struck and placeholder text too."""
    labels: dict[int, list[Span]] = {}
    for entry in reading.outline.entries:
        labels.setdefault(entry.label_span.block, []).append(entry.label_span)
    for span in section.spans:
        text = live(reading, span)
        for label in labels.get(span.block, ()):
            if overlaps(label, span):
                start, end = max(0, label.start - span.start), min(len(text), label.end - span.start)
                text = text[:start] + " " * (end - start) + text[end:]
        yield span, text
