"""Long lists of phrases found word by word: with compounds ("*begeleiding"), endings ("weiger*") and gaps ("houdt .. af").

A compound does not stand for its last part alone; a gap holds at most six words and ends at a point, colon or semicolon.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
BREAK = re.compile(r"[.;:?!]")
LONGEST_GAP = 6
KEY = 3
GAP = ".."


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of the list `label`, found at `[start, end)`."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case with its place; `opens` where a point, semicolon, colon or question mark stands before it."""

    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: str
    parts: tuple[str, ...]


class Lexicon:
    """Phrases by the first word that they start with, so that a text costs a look-up for each word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._exact: dict[str, list[_Phrase]] = {}
        self._heads: dict[str, list[_Phrase]] = {}
        self._tails: dict[str, list[_Phrase]] = {}
        for label, phrases in lists.items():
            for phrase in phrases:
                self._add(_Phrase(label, _parts(phrase)))

    def cues(self, text: str, start: int, end: int) -> tuple[Cue, ...]:
        """The phrases in a stretch of text, in reading order; of one list the longest at a place."""
        words = tuple(words_in(text, start, end))
        found: dict[tuple[str, int], Cue] = {}
        for index, word in enumerate(words):
            for phrase in self._starting(word.text):
                last = _match(words, index, phrase.parts)
                if last >= 0 and words[last].end > found.get((phrase.label, word.start), Cue("", 0, 0)).end:
                    found[phrase.label, word.start] = Cue(phrase.label, word.start, words[last].end)
        return tuple(found.values())

    def _add(self, phrase: _Phrase) -> None:
        first = phrase.parts[0]
        if first.startswith("*"):
            self._tails.setdefault(first[-KEY:], []).append(phrase)
        elif first.endswith("*"):
            self._heads.setdefault(first[:KEY], []).append(phrase)
        else:
            self._exact.setdefault(first, []).append(phrase)

    def _starting(self, word: str) -> Iterator[_Phrase]:
        yield from self._exact.get(word, ())
        yield from self._heads.get(word[:KEY], ())
        yield from self._tails.get(word[-KEY:], ())


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch of text; a hyphen parts them."""
    before = start
    for found in WORD.finditer(text, start, end):
        yield Word(found[0].lower(), found.start(), found.end(), bool(BREAK.search(text, before, found.start())))
        before = found.end()


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\.\.|\*?[^\W_]+\*?|\*", phrase.lower()))


def _match(words: Sequence[Word], index: int, parts: tuple[str, ...]) -> int:
    """The index of the last word of a phrase that starts at `index`; -1 where it does not."""
    place = index - 1
    allowed = 0
    for part in parts:
        if part == GAP:
            allowed = LONGEST_GAP
            continue
        place = _next(words, place + 1, part, allowed, is_first=place < index)
        if place < 0:
            return -1
        allowed = 0
    return place


def _next(words: Sequence[Word], place: int, part: str, allowed: int, *, is_first: bool) -> int:
    for index in range(place, min(place + allowed + 1, len(words))):
        word = words[index]
        if word.opens and not is_first:
            return -1
        if _fits(word.text, part):
            return index
    return -1


def _fits(word: str, part: str) -> bool:
    if part.startswith("*"):
        return word.endswith(part[1:]) and len(word) > len(part)
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
