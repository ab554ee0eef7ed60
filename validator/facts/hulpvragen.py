"""The hulpvragen of the family, one by one with their length (E5.1, E5.2)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.parts import SPARE, best_state
from validator.facts.places import content, evidence
from validator.model.document import Span
from validator.model.facts import Fact
from validator.model.outline import DocType
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

_LEAD = " :;,.-–•\t\n"
_QUESTION = re.compile(r"[^?]+\?+[\"”’»)]*|[^?]+$")


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `hulpvraag` for each; none where the part holds no question of its own."""
    reading = dossier.main
    for name in names_for(reading.outline.doctype):
        if best_state(reading, rulebook, name) in SPARE:
            continue
        for span, text in _items(reading, name):
            yield Fact("hulpvraag", "", {"words": words.count(text)}, {"words": str(words.count(text))}, evidence(reading, span))


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
