"""A block as the later components see it: its text with sentences, phrases and dates."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from validator.language.nlp import Hit
from validator.model.annotations import DateMention
from validator.model.document import Block, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a block that counts, with everything found in it; offsets are those of the block."""

    block: Block
    text: str
    section: str
    sentences: tuple[tuple[int, int], ...]
    hits: tuple[Hit, ...]
    dates: tuple[DateMention, ...]

    @property
    def index(self) -> int:
        """The index of the block."""
        return self.block.index

    def hits_in(self, start: int, end: int, family: str) -> list[Hit]:
        """The phrases of one family ("person", "authority", "diagnosis") that lie within a stretch."""
        first = bisect_left(self.hits, start, key=lambda hit: hit.start)
        inside = takewhile(lambda hit: hit.start < end, islice(self.hits, first, None))
        return [hit for hit in inside if hit.end <= end and hit.label.startswith(family + "/")]

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """The dates within a stretch, impossible ones left out."""
        first = bisect_left(self.dates, start, key=lambda date: date.span.start)
        inside = takewhile(lambda date: date.span.start < end, islice(self.dates, first, None))
        return [date for date in inside if date.span.end <= end and date.earliest and date.latest]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a passage, to look for details in. `role` is what a label says that it holds ("by", "date", …), "" for running text."""

    passage: Passage
    start: int
    end: int
    role: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the document."""
        return Span(self.passage.index, self.start, self.end)

    @property
    def dates(self) -> list[DateMention]:
        """The possible dates in it."""
        return self.passage.dates_in(self.start, self.end)

    def hits(self, family: str) -> list[Hit]:
        """The phrases of one family in it."""
        return self.passage.hits_in(self.start, self.end, family)


def whole(passage: Passage, role: str = "") -> Stretch:
    """All of a passage."""
    return Stretch(passage, 0, len(passage.text), role)


def section_mates(passages: Sequence[Passage], index: int, reach: int) -> list[Passage]:
    """The passages just after one, as far as they stand in the same part."""
    start = passages[index]
    following = passages[index + 1 : index + 1 + reach]
    mates = []
    for passage in following:
        if passage.section != start.section or passage.block.level:
            break
        mates.append(passage)
    return mates
