"""Sentences with the cues of every list in them: what the checks of content look at."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile

from validator.language.lexicon import Cue, Lexicon
from validator.language.nlp import Hit
from validator.language.passages import Passage
from validator.language.sentences import Places
from validator.language.vocabulary import Terms
from validator.model.annotations import DateMention, Signal
from validator.model.document import Span

# What comes after this much of one sentence is not looked at, so that no text takes long.
LONGEST = 4000
FILES = (
    "necessity",
    "help",
    "agreements",
    "harm",
    "corrections",
    "questions",
    "reactions",
    "attempts",
    "informing",
    "direct_route",
    "approval",
)
QUOTED = re.compile(r"[\"“„][^\"“”„]{2,}[\"”“]|(?<!\w)[‘'][^'’]{3,}[’'](?!\w)")
REACTIONS = frozenset({"reactie_ouders", "reactie_kind", "visie_verzorgers"})
FORM = frozenset({"verzoeker", "kinderen", "ouders", "raadsonderzoeker", "regiehouder", "ondertekening", "bijlagen", "professionals"})
WISHES = frozenset({"hulpvragen", "gevraagde_hulp"})
INFORMING = frozenset({"informeren", "veiligheid_tafel"})
NO_STORY = REACTIONS | FORM | WISHES | INFORMING


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in its part of the request."""

    passage: Passage
    start: int
    end: int
    section: str
    cues: tuple[Cue, ...]
    hits: tuple[Hit, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.passage.index, self.start, self.end)

    @property
    def institution(self) -> Cue | None:
        """The first institution or professional named that may treat; a school or the police may not."""
        hits = self.named("authority")
        return next((Cue(hit.label, hit.start, hit.end) for hit in hits if hit.label != "authority/reject"), None)

    def named(self, family: str) -> list[Hit]:
        """The phrases of one family ("person", "authority") in it."""
        return [hit for hit in self.hits if hit.label.startswith(family + "/")]

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in it."""
        dates = self.passage.dates
        first = bisect_left(dates, self.start, key=lambda date: date.span.start)
        inside = takewhile(lambda date: date.span.start < self.end, islice(dates, first, None))
        return tuple(date for date in inside if date.span.end <= self.end)

    def all(self, *labels: str) -> list[Cue]:
        """The cues of some lists."""
        return [cue for cue in self.cues if cue.label in labels]

    def first(self, *labels: str) -> Cue | None:
        """The first cue of some lists."""
        return next((cue for cue in self.cues if cue.label in labels), None)

    def place(self, cue: Cue) -> Span:
        """Where a cue stands in the document."""
        return Span(self.passage.index, cue.start, cue.end)

    def signal(self, kind: str, cue: Cue, about: str = "") -> Signal:
        """The sentence as a signal, because of a cue."""
        return Signal(kind, self.span, self.place(cue), about)

    def is_negated(self, cue: Cue, reach: int = 14) -> bool:
        """Whether "geen" or "niet" stands just before a cue."""
        before = self.passage.text[max(self.start, cue.start - reach) : cue.start]
        return bool(NEGATION.search(before))

    def is_quoted(self, cue: Cue) -> bool:
        """Whether a cue stands between quotation marks."""
        quote = quote_around(self.passage.text, cue.start)
        return quote is not None and cue.end < quote[1]


def quote_around(text: str, place: int) -> tuple[int, int] | None:
    """The quotation in which a place stands, its marks included."""
    quotes = _quotes(text)
    index = bisect_left(quotes, (place, place)) - 1
    return quotes[index] if index >= 0 and place < quotes[index][1] else None


# One text is asked about again for each of its cues.
@lru_cache(maxsize=4)
def _quotes(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in QUOTED.finditer(text)]


NEGATION = re.compile(r"\b(?:geen|niet|nooit|noch|zonder|nergens)\b[^,.;:]*$", re.IGNORECASE)


def statements_of(passages: Sequence[Passage], places: Places, terms: Terms) -> list[Statement]:
    """Every sentence of a document with its cues, in reading order."""
    lexicon = _lexicon(_lists(terms))
    return list(_statements(passages, places, lexicon))


def _statements(passages: Sequence[Passage], places: Places, lexicon: Lexicon) -> Iterator[Statement]:
    for passage in passages:
        for start, last in passage.sentences:
            end = min(last, start + LONGEST)
            section, cues = places.section_at(passage.index, start), lexicon.cues(passage.text, start, end)
            yield Statement(passage, start, end, section, cues, _hits_within(passage.hits, start, end))


def _hits_within(hits: Sequence[Hit], start: int, end: int) -> tuple[Hit, ...]:
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    last = bisect_left(hits, end, lo=first, key=lambda hit: hit.start)
    return tuple(hit for hit in hits[first:last] if hit.end <= end)


def _lists(terms: Terms) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((f"{file}/{name}", tuple(words)) for file in FILES for name, words in terms.get(file, {}).items())


@lru_cache(maxsize=4)
def _lexicon(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    return Lexicon(dict(lists))
