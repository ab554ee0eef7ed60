"""Diagnoses in their sentence: which stand in one enumeration, and which part of the sentence is about them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.language.assertion import Cue
from validator.language.disorders import Disorder, enumerations
from validator.language.passages import Passage, Stretch

LONGEST = 1_500
STRONG_COORDINATOR = re.compile(r";|,\s+en\s|,\s+waarna\s|\smaar\s|\sen\s(?=(?:in|op|sinds|later|daarna|vervolgens|daarnaast)\b)")
COORDINATOR = re.compile(r";|,\s+(?:en|waarna|later|daarna|daarnaast)?|\s(?:en|maar|waarna|later|daarnaast)\s")
PARENTHESIS = re.compile(r"\s*(?:\([^()]*\)|\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Group:
    """Diagnoses of one enumeration in their sentence, with the part of the sentence that is about them and all cues of the sentence."""

    passage: Passage
    sentence: tuple[int, int]
    items: tuple[Disorder, ...]
    segment: tuple[int, int]
    cues: tuple[Cue, ...]

    @property
    def stretch(self) -> Stretch:
        """The part of the sentence that is about this group."""
        return Stretch(self.passage, *self.segment)

    @property
    def is_sourced(self) -> bool:
        """Whether it has a date and somebody who may establish it, or one of both in brackets: "verstandelijk beperkt (MEE, 2010)"."""
        brackets = PARENTHESIS.match(self.passage.text, self.items[-1].end)
        if brackets and (self.passage.dates_in(*brackets.span()) or self._is_able(*brackets.span())):
            return True
        return bool(self.stretch.dates) and self._is_able(*self.segment)

    def _is_able(self, start: int, end: int) -> bool:
        return any(hit.label.endswith(("/accept", "/institutions")) for hit in self.passage.hits_in(start, end, "authority"))


def bounded(sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences cut to a length that keeps the work in proportion; nobody writes longer ones."""
    for start, end in sentences:
        for first in range(start, end, LONGEST):
            yield first, min(first + LONGEST, end)


def segments(text: str, sentence: tuple[int, int], named: Sequence[Disorder]) -> Iterator[tuple[tuple[Disorder, ...], tuple[int, int]]]:
    """The groups of a sentence, each with its share of the words: what stands between two groups is cut at the last "en" or comma."""
    groups = [tuple(group) for whole in enumerations(text, named) for group in _own_brackets(text, whole)]
    start = sentence[0]
    for number, group in enumerate(groups):
        following = groups[number + 1] if number + 1 < len(groups) else None
        end = _cut(text, group[-1].end, following[0].start) if following else sentence[1]
        yield group, (start, end)
        start = end


def _own_brackets(text: str, group: list[Disorder]) -> Iterator[list[Disorder]]:
    """An enumeration falls apart where a member has brackets of its own: "ADHD (Youz, 2024) en een hechtingsstoornis"."""
    part: list[Disorder] = []
    for item in group:
        part.append(item)
        if PARENTHESIS.match(text, item.end) and item is not group[-1]:
            yield part
            part = []
    if part:
        yield part


def _cut(text: str, start: int, end: int) -> int:
    bracket = PARENTHESIS.match(text, start)
    first = bracket.end() if bracket else start
    for pattern in (STRONG_COORDINATOR, COORDINATOR):
        cuts = [match.start() for match in pattern.finditer(text, first, end)]
        if cuts:
            return cuts[-1]
    return first
