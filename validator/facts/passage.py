"""A passage that may hold a reaction, with what the language stage found in it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from validator.model.annotations import Signal
from validator.model.document import Span
from validator.model.reading import Reading

MARK = "reaction_"
Marks = Mapping[int, Sequence[Signal]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a clause of one, with its owners.

    `is_headed` where the sentence itself does not name them, `is_quoted` within a quotation that began in an earlier sentence, `is_told`
    in the part that tells how the family was informed. `marks` are the cues in it of how the request was received.
    """

    reading: Reading
    sentence: Span
    span: Span
    text: str
    owners: frozenset[str]
    is_headed: bool
    is_quoted: bool = False
    is_told: bool = False
    marks: tuple[Signal, ...] = ()

    def has(self, *kinds: str) -> bool:
        """Whether the passage holds a cue of one of these sorts ("talk", "sent", "silent", …)."""
        return any(mark.kind.removeprefix(MARK) in kinds for mark in self.marks)


def marks_of(reading: Reading) -> Marks:
    """By block, the cues of how the family heard of the request and answered it."""
    marks: dict[int, list[Signal]] = {}
    for signal in reading.annotations.signals:
        if signal.kind.startswith(MARK):
            marks.setdefault(signal.span.block, []).append(signal)
    return {block: sorted(found, key=_place) for block, found in marks.items()}


def _place(mark: Signal) -> int:
    return mark.cue.start


def marks_in(marks: Marks, span: Span) -> tuple[Signal, ...]:
    """The cues that begin within a span."""
    found = marks.get(span.block, ())
    return tuple(found[bisect_left(found, span.start, key=_place) : bisect_left(found, span.end, key=_place)])
