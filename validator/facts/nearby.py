"""What stands around a diagnosis without being tied to it: somebody who may establish one, or a date that belongs to nothing else."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from validator.facts.places import dates_in, live
from validator.model.annotations import DateMention, DiagnosisRecord, Precision, Sentence
from validator.model.document import Span
from validator.model.reading import Reading

AFTER = 2
_LINES = 4
_LOOSE = frozenset({Precision.VAGUE, Precision.AGE})


class Surroundings:
    """The sentences of a request, as far as no other diagnosis has taken their words."""

    def __init__(self, reading: Reading, able: Sequence[re.Pattern[str]]) -> None:
        self._reading = reading
        self._able = able
        self._sentences: Sequence[Sentence] = reading.annotations.sentences
        self._starts = [(sentence.span.block, sentence.span.start) for sentence in self._sentences]
        records = reading.annotations.diagnoses
        self._named = _Marked(reading, (record.span for record in records))
        self._taken = _Marked(reading, (span for record in records for span in _used(record)))

    def has_source(self, record: DiagnosisRecord) -> bool:
        """Whether somebody is named there who may establish a diagnosis."""
        return any(self._is_named_in(span, able) for span in self._window(record) for able in self._able)

    def _is_named_in(self, span: Span, able: re.Pattern[str]) -> bool:
        hits = (
            Span(span.block, span.start + found.start(), span.start + found.end()) for found in able.finditer(live(self._reading, span))
        )
        return any(not self._taken.touches(hit) for hit in hits)

    def dates(self, record: DiagnosisRecord) -> Iterator[DateMention]:
        """The dates that stand there."""
        found = (mention for span in self._window(record) for mention in dates_in(self._reading, span))
        return (
            mention for mention in found if mention.precision not in _LOOSE and mention.earliest and not self._taken.touches(mention.span)
        )

    def says(self, record: DiagnosisRecord, words: re.Pattern[str]) -> bool:
        """Whether a diagnosis is spoken of in these words: in its own passages, or in what follows up to the next one of its part."""
        spans = (*record.evidence, *(sentence.span for sentence in self._following(record, _LINES)))
        return any(words.search(live(self._reading, span)) for span in spans)

    def _window(self, record: DiagnosisRecord) -> Iterator[Span]:
        """The sentence of the diagnosis and the next two of its block."""
        place = self._place(record)
        if place < 0:
            return
        yield self._sentences[place].span
        yield from (sentence.span for sentence in self._following(record, AFTER) if sentence.span.block == record.span.block)

    def _following(self, record: DiagnosisRecord, count: int) -> Iterator[Sentence]:
        """The next sentences of the part, up to one with another diagnosis; a label that no part knows is one more line of it."""
        place = self._place(record)
        for sentence in self._sentences[place + 1 : place + 1 + count] if place >= 0 else ():
            if sentence.section not in {self._sentences[place].section, ""} or self._named.touches(sentence.span):
                return
            yield sentence

    def _place(self, record: DiagnosisRecord) -> int:
        """Where the sentence of the diagnosis stands among all; -1 for nowhere."""
        place = bisect_right(self._starts, (record.span.block, record.span.start)) - 1
        return place if place >= 0 and self._sentences[place].span.block == record.span.block else -1


class _Marked:
    """Stretches of text, to be asked for as quickly where a block holds thousands of them."""

    def __init__(self, reading: Reading, spans: Iterable[Span]) -> None:
        self._masks: dict[int, bytearray] = {}
        for span in spans:
            if span.block not in self._masks:
                self._masks[span.block] = bytearray(len(reading.document.blocks[span.block].text))
            self._masks[span.block][span.start : span.end] = b"\1" * (span.end - span.start)

    def touches(self, span: Span) -> bool:
        """Whether a stretch shares text with any of these."""
        return 1 in self._masks.get(span.block, b"")[span.start : span.end]


def _used(record: DiagnosisRecord) -> Iterator[Span]:
    yield record.span
    yield from (mention.span for mention in (record.established, record.confirmed) if mention)
    yield from (source.span for source in (record.by, record.confirmed_by) if source.span)
