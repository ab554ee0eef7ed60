"""What to write beside which words of a file: its findings by passage, in words that its author understands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from validator.model.document import Block, Span
from validator.model.facts import Location
from validator.model.report import CheckResult, Finding, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.words import status_wording
from validator.texts import load

AUTHOR = "VTO-toets"
INITIALS = "VT"
MOST_NOTES = 60
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of a note; a strong one names the point that the lines below it explain."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What to write at a passage. Without a `span` it stands at the top of its page, or of the file where there is no page either."""

    span: Span | None
    page: int | None
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The note without any emphasis."""
        return "\n".join(sentence.text for sentence in self.sentences)


Point = tuple[CheckResult, Finding]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A place with the points that stand there."""

    span: Span | None
    page: int | None
    points: tuple[Point, ...]

    @property
    def order(self) -> tuple[int, int, int, int]:
        """From the top of the file to its end."""
        span = self.span or Span(-1, 0, 0)
        return (self.page or 0) if self.span is None else 0, span.block, span.start, span.end

    @property
    def weight(self) -> int:
        """The worst status of its points."""
        return max(finding.status.weight for _, finding in self.points)


def has_notes(result: SubmissionResult, file: str) -> bool:
    """Whether there is anything to write beside this file of the submission."""
    return any(True for _ in _points(result, file))


def notes_on(result: SubmissionResult, file: str, blocks: Sequence[Block]) -> tuple[Note, ...]:
    """The notes on one file of the submission, in reading order; `blocks` are those of its Document.

    A point without a place belongs to the request itself. What does not fit in MOST_NOTES is counted in one more note at the top.
    """
    passages = _gathered(_placed(point, result, blocks) for point in _points(result, file))
    kept = sorted(passages, key=lambda passage: -passage.weight)[:MOST_NOTES]
    rest = [point for passage in passages if passage not in kept for point in passage.points]
    shown = [Note(passage.span, passage.page, _sentences(passage.points)) for passage in passages if passage in kept]
    return (Note(None, None, _summary(rest)), *shown) if rest else tuple(shown)


def _points(result: SubmissionResult, file: str) -> Iterator[Point]:
    """The points on this file. One to look at that has no place at all is for the report."""
    is_request = bool(result.files) and result.files[0].name == file
    for check in result.checks:
        for finding in check.findings:
            place = finding.location
            is_here = place.file == file if place is not None and place.file else is_request
            has_place = place is not None and (place.paragraph is not None or bool(place.section))
            if finding.asks_attention and is_here and (finding.status is Status.FAIL or has_place):
                yield check, finding


def _placed(point: Point, result: SubmissionResult, blocks: Sequence[Block]) -> _Passage:
    place = point[1].location
    if place is None:
        return _Passage(None, None, (point,))
    span = _span_of(place, point[1].quote, blocks) if place.paragraph is not None else _heading_of(place, result, blocks)
    return _Passage(span, place.page, (point,))


def _span_of(place: Location, quote: str, blocks: Sequence[Block]) -> Span | None:
    """The words themselves; None where they are not there, as when the text was recognised from a picture."""
    block = (place.paragraph or 0) - 1
    if not 0 <= block < len(blocks):
        return None
    text = blocks[block].text
    span = Span(block, place.start or 0, len(text) if place.end is None else place.end)
    words = " ".join(text[span.start : span.end].split())
    return span if words.startswith(" ".join(quote.split()).removesuffix(ELLIPSIS)) else None


def _heading_of(place: Location, result: SubmissionResult, blocks: Sequence[Block]) -> Span | None:
    """The heading of the part that the point is about, where the file has one."""
    headings = {part.heading.strip() for part in result.sections if (part.name, part.file) == (place.section, place.file)} - {""}
    found = (block for block in blocks if block.text.strip() in headings)
    return next((Span(block.index, 0, len(block.text)) for block in found), None)


def _gathered(passages: Iterable[_Passage]) -> list[_Passage]:
    """The passages in reading order, those on the same words made one."""
    gathered: list[_Passage] = []
    for passage in sorted(passages, key=lambda passage: passage.order):
        last = gathered[-1] if gathered else None
        if last is not None and _is_same(last, passage):
            gathered[-1] = replace(last, span=_around(last.span, passage.span), points=(*last.points, *passage.points))
        else:
            gathered.append(passage)
    return gathered


def _is_same(one: _Passage, other: _Passage) -> bool:
    if one.span is None or other.span is None:
        return one.span is other.span and one.page == other.page
    shared = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    longest = max(one.span.end - one.span.start, other.span.end - other.span.start)
    return one.span.block == other.span.block and 2 * shared >= longest


def _around(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return None
    return Span(one.block, min(one.start, other.start), max(one.end, other.end))


def _sentences(points: Sequence[Point]) -> tuple[Sentence, ...]:
    """What is the matter, how to mend it, and why it is asked, point by point, the heaviest first."""
    ordered = sorted(points, key=lambda point: -point[1].status.weight)
    return tuple(sentence for point in ordered for sentence in _about(*point))


def _about(check: CheckResult, finding: Finding) -> Iterator[Sentence]:
    words = load("annotating")
    status = status_wording(finding.status)
    values = {"sign": status.sign, "word": status.word.capitalize(), "id": check.id, "title": clean_line(check.title)}
    yield Sentence(words["title"].format(**values), is_strong=True)
    yield Sentence(clean_line(finding.message))
    if finding.remedy:
        yield Sentence(words["remedy"].format(remedy=clean_line(finding.remedy)))
    yield Sentence(words["source"].format(document=clean_line(check.source.document), place=clean_line(check.source.place)))


def _summary(points: Sequence[Point]) -> tuple[Sentence, ...]:
    words = load("annotating")
    counted = sorted(Counter((check.id, clean_line(check.title)) for check, _ in points).items(), key=itemgetter(0))
    lines = (Sentence(words["counted"].format(id=key, title=title, count=count)) for (key, title), count in counted)
    return Sentence(words["rest"].format(count=len(points)), is_strong=True), *lines
