"""The sentences around a diagnosis that tell more of it: those that refer back, and the one that it builds on."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from validator.language.cues import cue_pattern
from validator.language.details import DetailReader
from validator.language.disorders import UNLISTED, DisorderFinder
from validator.language.groups import Group
from validator.language.layout import Layout
from validator.language.nlp import Hit
from validator.language.passages import Passage, Stretch, section_mates
from validator.language.vocabulary import Terms, words_of

REACH = 2
OPENING = 40


class Neighbours:
    """Finds the sentences before and after a diagnosis that are about it."""

    def __init__(self, terms: Terms, disorders: DisorderFinder, details: DetailReader) -> None:
        def cues(name: str) -> re.Pattern[str]:
            return cue_pattern(words_of(terms, "diagnosis_words", name))

        self._disorders, self._details = disorders, details
        self._anaphora, self._anywhere = cues("anaphora"), cues("anaphora_anywhere")
        self._onward, self._research, self._also = cues("onward"), cues("research"), cues("onward_also")

    def around(self, passages: Sequence[Passage], layout: Layout, index: int, group: Group) -> list[Stretch]:
        """The sentence before it that it builds on, and those after it that refer back."""
        before = self._before(passages, index, group)
        return ([before] if before else []) + list(self._after(passages, layout, index, group))

    def next_sentence(self, passages: Sequence[Passage], index: int, group: Group) -> Stretch | None:
        """The sentence after a diagnosis, where it names no other and is no reason."""
        following = next(_following(passages, index, group), None)
        if not following or self._details.has_reason(following) or self._names_one(following):
            return None
        return following

    def is_established_next(self, passages: Sequence[Passage], index: int, group: Group) -> bool:
        """Whether the next sentence tells who established it."""
        following = next(_following(passages, index, group), None)
        return following is not None and self._is_about_it(following) and self._details.is_establishment(following)

    def _names_one(self, stretch: Stretch) -> bool:
        return bool(self._disorders.find(stretch.text, _moved(stretch)))

    def _names_another(self, stretch: Stretch, group: Group) -> bool:
        own = {item.term for item in group.items}
        return any(item.term not in own or item.term == UNLISTED for item in self._disorders.find(stretch.text, _moved(stretch)))

    def _before(self, passages: Sequence[Passage], index: int, group: Group) -> Stretch | None:
        passage = group.passage
        at = bisect_left(passage.sentences, group.sentence)
        earlier = passage if at else previous_passage(passages, index)
        if not earlier:
            return None
        previous = Stretch(earlier, *earlier.sentences[at - 1])
        if self._also.match(passage.text, group.sentence[0]):
            return previous
        builds_on = self._onward.match(passage.text, group.sentence[0])
        if self._names_one(previous) or not (builds_on or self._research.search(previous.text)):
            return None
        return previous

    def _after(self, passages: Sequence[Passage], layout: Layout, index: int, group: Group) -> Iterator[Stretch]:
        for stretch in islice(_following(passages, index, group), REACH):
            role = layout.role_of_sentence(stretch.text)
            if role:
                yield replace(stretch, role=role)
                continue
            if self._names_another(stretch, group) or not self._is_about_it(stretch):
                return
            yield stretch

    def _is_about_it(self, stretch: Stretch) -> bool:
        return bool(
            self._anaphora.search(stretch.text[:OPENING])
            or self._anywhere.search(stretch.text)
            or self._details.has_reason(stretch)
            or self._details.is_establishment(stretch)
        )


def previous_passage(passages: Sequence[Passage], index: int) -> Passage | None:
    """The passage just before one, where it belongs to the same part and holds sentences."""
    if not index or passages[index].block.cell:
        return None
    previous = passages[index - 1]
    is_mate = previous.section == passages[index].section and not previous.block.level and not previous.block.cell
    return previous if is_mate and previous.sentences else None


def _following(passages: Sequence[Passage], index: int, group: Group) -> Iterator[Stretch]:
    passage = group.passage
    at = bisect_left(passage.sentences, group.sentence)
    yield from (Stretch(passage, *sentence) for sentence in passage.sentences[at + 1 : at + 1 + REACH])
    if not passage.block.cell:
        for mate in section_mates(passages, index, REACH):
            yield from (Stretch(mate, *sentence) for sentence in mate.sentences)


def _moved(stretch: Stretch) -> list[Hit]:
    return [replace(hit, start=hit.start - stretch.start, end=hit.end - stretch.start) for hit in stretch.hits("diagnosis")]
