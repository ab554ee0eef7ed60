"""Opinions without a ground, presumptions and facts without a source: which sentences, because of which words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from validator.language.nlp import stop_words
from validator.language.opinions.context import REACH, Context, is_concrete
from validator.language.opinions.features import FILE, LISTS, FeatureReader
from validator.language.opinions.model import load_model
from validator.language.opinions.registering import Registering
from validator.language.opinions.told import Situated, Told, stretches
from validator.language.passages import Passage
from validator.language.sentences import Places
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import Opinion, OpinionKind
from validator.model.document import Span

WORDS_SHOWN = 3
KINDS = (
    (OpinionKind.SHAM_GROUND, "sham_grounds"),
    (OpinionKind.SHAM_FACT, "sham_facts"),
    (OpinionKind.SUSPICION, "hedges"),
)


class OpinionFinder:
    """Weighs every sentence of a document between its neighbours, with the word lists of a rule pack."""

    def __init__(self, terms: Terms) -> None:
        self._reader = FeatureReader(terms)
        self._registers = Registering(terms)
        self._model = load_model()
        self._plain = stop_words() | {word.lower() for word in words_of(terms, "roles")}
        self._skipped = frozenset(words_of(terms, FILE, "parts_without_opinions"))
        self._legal = frozenset(words_of(terms, FILE, "parts_with_legal_grounds"))
        self._milder = frozenset(words_of(terms, FILE, "parts_with_milder_weighing"))

    def opinions(self, passages: Sequence[Passage], places: Places, told: Told) -> Iterator[Opinion]:
        """The sentences that are, or may be, opinions without a ground, in reading order."""
        for section, sentences in stretches(passages, places):
            if section not in self._skipped:
                yield from self._weighed(section, sentences, told)

    def _weighed(self, section: str, sentences: Sequence[Situated], told: Told) -> Iterator[Opinion]:
        for index, sentence in enumerate(sentences):
            if told.settles(sentence, is_legal_part=section in self._legal) or self._registers(sentence.text):
                continue
            before, after = sentences[max(0, index - REACH) : index][::-1], sentences[index + 1 : index + 1 + REACH]
            context = Context(sentence.text, section, tuple(near.text for near in before), tuple(near.text for near in after))
            speaker = told.speakers.get(sentence.span, "")
            is_mild = section in self._milder or bool(speaker) or self._registers.is_asked(sentence.text)
            probability = self._model.probability(context, self._reader)
            if probability >= (self._model.mild if is_mild else self._model.review):
                anchors = tuple(near.span for near in (*before, *after) if is_concrete(near.text))
                yield self._opinion(sentence, section, probability, anchors, speaker, is_mild=is_mild)

    def _opinion(
        self, sentence: Situated, section: str, probability: float, anchors: tuple[Span, ...], speaker: str, *, is_mild: bool
    ) -> Opinion:
        kind, cues = self._kind(sentence.text)
        return Opinion(
            span=sentence.span,
            section=section,
            kind=kind,
            score=round(1000 * probability),
            is_certain=probability >= self._model.fail and not is_mild and kind is not OpinionKind.SHAM_FACT,
            cues=tuple(sentence.part(start, end) for start, end in cues or self._heaviest(sentence.text)),
            anchors=anchors,
            speaker=speaker,
        )

    def _kind(self, text: str) -> tuple[OpinionKind, list[tuple[int, int]]]:
        for kind, name in KINDS:
            cues = self._reader.cues(text, name)
            if cues:
                return kind, cues
        return OpinionKind.JUDGEMENT, []

    def _heaviest(self, text: str) -> list[tuple[int, int]]:
        """The words to show: those that pulled most and mean something by themselves, or stand in a list."""
        listed = {text[start:end].lower() for start, end in self._reader.cues(text, *LISTS)}
        telling = (word for word in self._model.heaviest(text) if word in listed or word not in self._plain)
        words = list(islice(telling, WORDS_SHOWN))
        places = (re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
        return sorted(place.span() for place in places if place)


__all__ = ["OpinionFinder", "Told"]
