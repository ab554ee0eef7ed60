"""What stands around a diagnosis without being tied to it: somebody who may establish one, or a date that belongs to nothing else."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from validator.facts.places import dates_in, live, overlaps
from validator.model.annotations import DiagnosisRecord, Precision, Sentence
from validator.model.document import Span
from validator.model.reading import Reading

AFTER = 2
_LOOSE = frozenset({Precision.VAGUE, Precision.AGE})


class Surroundings:
    """The sentences of a request, as far as no other diagnosis has taken their words."""

    def __init__(self, reading: Reading, able: re.Pattern[str]) -> None:
        self._reading = reading
        self._able = able
        self._sentences: Sequence[Sentence] = reading.annotations.sentences
        self._starts = [(sentence.span.block, sentence.span.start) for sentence in self._sentences]
        self._taken: dict[int, list[Span]] = {}
        self._named: dict[int, list[Span]] = {}
        for record in reading.annotations.diagnoses:
            self._named.setdefault(record.span.block, []).append(record.span)
            for span in _used(record):
                self._taken.setdefault(span.block, []).append(span)

    def has_source(self, record: DiagnosisRecord) -> bool:
        """Whether somebody is named there who may establish a diagnosis."""
        for span in self._window(record):
            for found in self._able.finditer(live(self._reading, span)):
                if self._is_free(Span(span.block, span.start + found.start(), span.start + found.end())):
                    return True
        return False

    def has_date(self, record: DiagnosisRecord) -> bool:
        """Whether a date stands there."""
        found = (mention for span in self._window(record) for mention in dates_in(self._reading, span))
        return any(mention.precision not in _LOOSE and mention.earliest and self._is_free(mention.span) for mention in found)

    def _window(self, record: DiagnosisRecord) -> Iterator[Span]:
        """The sentence of the diagnosis and the next two of its block, up to one with another diagnosis; in a table the cell alone."""
        place = bisect_right(self._starts, (record.span.block, record.span.start)) - 1
        if place < 0 or self._sentences[place].span.block != record.span.block:
            return
        yield self._sentences[place].span
        if self._reading.document.blocks[record.span.block].cell:
            return
        for sentence in self._sentences[place + 1 : place + 1 + AFTER]:
            if sentence.span.block != record.span.block or any(
                overlaps(sentence.span, named) for named in self._named[sentence.span.block]
            ):
                return
            yield sentence.span

    def _is_free(self, span: Span) -> bool:
        return not any(overlaps(span, taken) for taken in self._taken.get(span.block, ()))


def _used(record: DiagnosisRecord) -> Iterator[Span]:
    yield record.span
    yield from (mention.span for mention in (record.established, record.confirmed) if mention)
    yield from (source.span for source in (record.by, record.confirmed_by) if source.span)
