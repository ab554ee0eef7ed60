"""What looks with the word lists of a rule pack and knows of no document: made once for a pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from validator.language.attribution import AttributionFinder
from validator.language.claims import ClaimReader
from validator.language.dates import DateFinder
from validator.language.details import DetailReader
from validator.language.disorders import DisorderFinder
from validator.language.neighbours import Neighbours
from validator.language.opinions import OpinionFinder
from validator.language.sentences import SentenceSplitter
from validator.language.sources import SourceFinder
from validator.language.vocabulary import Terms

_Lists = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]


@dataclass(frozen=True, slots=True)
class Finders:
    """The finders of one rule pack."""

    dates: DateFinder
    sentences: SentenceSplitter
    attributions: AttributionFinder
    opinions: OpinionFinder
    disorders: DisorderFinder
    claims: ClaimReader
    details: DetailReader
    neighbours: Neighbours


def finders_of(terms: Terms) -> Finders:
    """The finders for these word lists; lists of the same content share them."""
    return _made(tuple((file, tuple((name, tuple(words)) for name, words in lists.items())) for file, lists in terms.items()))


@lru_cache(maxsize=4)
def _made(lists: _Lists) -> Finders:
    terms: Mapping[str, Mapping[str, tuple[str, ...]]] = {file: dict(named) for file, named in lists}
    disorders, details = DisorderFinder(terms), DetailReader(terms, SourceFinder(terms))
    return Finders(
        DateFinder(terms),
        SentenceSplitter(terms),
        AttributionFinder(terms),
        OpinionFinder(terms),
        disorders,
        ClaimReader(terms),
        details,
        Neighbours(terms, disorders, details),
    )
