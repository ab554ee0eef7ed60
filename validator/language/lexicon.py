"""Long lists of phrases found word by word: with compounds ("*begeleiding"), endings ("weiger*") and gaps ("houdt .. af").

A compound does not stand for its last part alone; a gap holds at most six words and ends at a point, colon or semicolon.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
BREAK = re.compile(r"[.;:?!][\"”’)]*\s")
PART = re.compile(r"\.\.|\*?[^\W_]+\*?|\*")
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
    first: str
    rest: tuple[str, ...]
    order: int


NOTHING = Cue("", 0, 0)


class Lexicon:
    """Phrases by the word or the two words that they start with, so that a text costs a look-up or two for each word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._exact: dict[str, list[_Phrase]] = {}
        self._pairs: dict[tuple[str, str], list[_Phrase]] = {}
        self._heads: dict[str, list[_Phrase]] = {}
        self._tails: dict[str, list[_Phrase]] = {}
        phrases = ((label, PART.findall(phrase.lower())) for label, phrases in lists.items() for phrase in phrases)
        for order, (label, (first, *rest)) in enumerate(phrases):
            self._add(_Phrase(label, first, tuple(rest), order))

    def cues(self, text: str, start: int, end: int) -> tuple[Cue, ...]:
        """The phrases in a stretch of text, in reading order; of one list the longest at a place."""
        words = tuple(words_in(text, start, end))
        found: dict[tuple[str, int], Cue] = {}
        for index, word in enumerate(words):
            for phrase in self._starting(word.text, words[index + 1].text if index + 1 < len(words) else ""):
                last = _match(words, index, phrase.rest)
                if last >= 0 and words[last].end > found.get((phrase.label, word.start), NOTHING).end:
                    found[phrase.label, word.start] = Cue(phrase.label, word.start, words[last].end)
        return tuple(found.values())

    def _add(self, phrase: _Phrase) -> None:
        if phrase.first.startswith("*"):
            self._tails.setdefault(phrase.first[-KEY:], []).append(phrase)
        elif phrase.first.endswith("*"):
            self._heads.setdefault(phrase.first[:KEY], []).append(phrase)
        elif phrase.rest and WORD.fullmatch(phrase.rest[0]):
            self._pairs.setdefault((phrase.first, phrase.rest[0]), []).append(phrase)
        else:
            self._exact.setdefault(phrase.first, []).append(phrase)

    def _starting(self, word: str, following: str) -> Iterator[_Phrase]:
        alone, paired = self._exact.get(word, ()), self._pairs.get((word, following), ())
        yield from sorted((*alone, *paired), key=_order) if alone and paired else alone or paired
        for phrase in (*self._heads.get(word[:KEY], ()), *self._tails.get(word[-KEY:], ())):
            if _fits(word, phrase.first):
                yield phrase


def _order(phrase: _Phrase) -> int:
    return phrase.order


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch of text; a hyphen parts them."""
    before = start
    for found in WORD.finditer(text, start, end):
        start, end = found.span()
        yield Word(found[0].lower(), start, end, start - before > 1 and bool(BREAK.search(text, before, start)))
        before = end


def _match(words: Sequence[Word], index: int, rest: tuple[str, ...]) -> int:
    """The index of the last word of a phrase whose first word stands at `index`; -1 where the rest does not follow."""
    place, allowed = index, 0
    for part in rest:
        if part == GAP:
            allowed = LONGEST_GAP
            continue
        place = _next(words, place + 1, part, allowed)
        if place < 0:
            return -1
        allowed = 0
    return place


def _next(words: Sequence[Word], place: int, part: str, allowed: int) -> int:
    for index in range(place, min(place + allowed + 1, len(words))):
        word = words[index]
        if word.opens:
            return -1
        if _fits(word.text, part):
            return index
    return -1


def _fits(word: str, part: str) -> bool:
    if word == part:
        return True
    if part[-1] == "*":
        return word.startswith(part[:-1])
    return part[0] == "*" and word.endswith(part[1:]) and len(word) > len(part)
