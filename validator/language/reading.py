"""A document as passages: every block with its sentences, phrases and dates."""

from collections.abc import Iterator

from validator.language.finders import Finders
from validator.language.found import Clock
from validator.language.nlp import Phrases
from validator.language.passages import Passage
from validator.language.people import People
from validator.language.sentences import Places, is_running_text
from validator.language.sources import FAMILY, LISTS
from validator.language.vocabulary import Terms
from validator.model.document import Block, Document, Span
from validator.model.outline import Outline


class Reader:
    """Reads blocks into passages with the word lists of a rule pack and the names of a request."""

    def __init__(self, terms: Terms, people: People, finders: Finders) -> None:
        authorities = {f"{FAMILY}/{name}": tuple(terms.get("authorities", {}).get(name, ())) for name in LISTS}
        self._phrases = Phrases({**people.phrases(), **authorities, **finders.disorders.phrases()})
        self._people = people
        self._splitter = finders.sentences
        self._finder = finders.dates

    def passages(self, document: Document, outline: Outline, clock: Clock) -> list[Passage]:
        """The blocks that hold text, in reading order."""
        places = Places.of(outline)
        return [self._passage(block, places, clock) for block in document.blocks if block.text.strip()]

    def _passage(self, block: Block, places: Places, clock: Clock) -> Passage:
        text = block.live
        hits = tuple(hit for hit in self._phrases.hits(text) if self._people.is_name(text, hit))
        dates = tuple(self._finder.mentions(block.index, text, clock))
        return Passage(block, text, _section_of(block.index, text, places), tuple(self._sentences(block, text, places)), hits, dates)

    def _sentences(self, block: Block, text: str, places: Places) -> Iterator[tuple[int, int]]:
        if is_running_text(block):
            for start, end in self._splitter.split(text):
                if not places.is_heading(Span(block.index, start, end)):
                    yield start, end


def headed_subjects(outline: Outline) -> dict[int, str]:
    """By block, whom the heading of its part is about."""
    return {span.block: section.subject for section in outline.sections if section.subject for span in section.spans}


def _section_of(block: int, text: str, places: Places) -> str:
    """The part in which a block lies; of one that begins with the label of a part, that is where its value lies."""
    return places.section_at(block, 0) or places.section_at(block, max(0, len(text.rstrip()) - 1))
