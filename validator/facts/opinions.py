"""Opinions without a ground and information without a source, sentence by sentence (E8.1, E8.2)."""

from collections.abc import Iterator

from validator.facts.places import evidence
from validator.model.annotations import Attribution, Opinion, OpinionKind
from validator.model.document import Span
from validator.model.facts import Fact
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook
from validator.texts import load

FEWEST_LETTERS = 40


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One fact a sentence that deserves a question, and one for the running text as a whole."""
    reading = dossier.main
    for opinion in reading.annotations.opinions:
        yield _opinion(reading, opinion)
    yield from _story(reading)


def _opinion(reading: Reading, opinion: Opinion) -> Fact:
    words = ", ".join(f"“{reading.document.quote(cue)}”" for cue in opinion.cues)
    attributes = {
        "sort": opinion.kind.value,
        "certain": opinion.is_certain,
        "beside": "facts" if opinion.anchors else "none",
        "told_by": "other" if opinion.speaker else "author",
    }
    return Fact("opinion", "", attributes, {"words": words or load("opinions")["whole_sentence"]}, evidence(reading, opinion.span))


def _story(reading: Reading) -> Iterator[Fact]:
    """The running text that was weighed, shown by a sentence that names its source, else by the first full sentence."""
    annotations = reading.annotations
    full = [sentence.span for sentence in annotations.sentences if sentence.section and _length(sentence.span) >= FEWEST_LETTERS]
    sourced = [found for found in annotations.attributions if found.speaker]
    if full:
        unsourced = sum(opinion.kind is OpinionKind.SHAM_FACT for opinion in annotations.opinions)
        attributes = {"opinions": len(annotations.opinions), "unsourced": unsourced, "sourced": len(sourced)}
        yield Fact("story", "", attributes, {"count": str(len(annotations.sentences))}, evidence(reading, _shown(full, sourced)))


def _shown(full: list[Span], sourced: list[Attribution]) -> Span:
    return sourced[0].span if sourced else full[0]


def _length(span: Span) -> int:
    return span.end - span.start
