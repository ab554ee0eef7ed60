"""The hulpvragen of the family, one by one with their length and what they read like (E5.1-E5.3)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.parts import SPARE, best_state
from validator.facts.places import content, evidence, overlaps
from validator.model.document import Span
from validator.model.facts import Fact, Scalar
from validator.model.outline import DocType
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

PART = "hulpvragen"
MANNERS = ("vague", "professional", "label", "question", "solution", "unclear", "absent", "report")
_LEAD = " :;,.-–•\t\n"
_QUESTION = re.compile(r"[^?]+\?+[\"”’»)]*|[^?]+$")


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `hulpvraag` for each; none where the part holds no question of its own."""
    reading = dossier.main
    for name in names_for(reading.outline.doctype):
        if best_state(reading, rulebook, name) in SPARE:
            continue
        for span, text in _items(reading, name):
            manner = _manner(reading, span) if name == PART else "asked_help"
            attributes: dict[str, Scalar] = {"words": words.count(text), "manner": manner}
            yield Fact("hulpvraag", "", attributes, {"words": str(words.count(text))}, evidence(reading, span))


def _manner(reading: Reading, span: Span) -> str:
    """What the language stage made of the sentences of an item: the first thing that is no question of the family counts."""
    found = [signal.about for signal in reading.annotations.signals if signal.kind == "hulpvraag" and overlaps(signal.span, span)]
    return next((manner for manner in MANNERS if manner in found), "unclear")


def names_for(doctype: DocType) -> tuple[str, ...]:
    """The parts that hold hulpvragen: a VTH calls them the help that is asked for."""
    return ("hulpvragen", "gevraagde_hulp") if doctype is DocType.VTH else ("hulpvragen",)


def _items(reading: Reading, name: str) -> Iterator[tuple[Span, str]]:
    for section in reading.outline.named(name):
        for span, text in content(reading, section):
            for found in _QUESTION.finditer(text):
                piece = found.group()
                if words.count(piece) and not piece.rstrip().endswith(":"):
                    start = span.start + found.start() + len(piece) - len(piece.lstrip(_LEAD))
                    yield Span(span.block, start, span.start + found.start() + len(piece.rstrip())), piece
