"""Whose each BSN is: parents and children are needed, others are not (W9)."""

import re
from collections.abc import Iterator

from validator.facts.bsns import number_spans, state_of
from validator.facts.places import evidence, nowhere, overlaps, section_at, supporting
from validator.model.annotations import PersonKind
from validator.model.document import Span
from validator.model.facts import Evidence, Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

NINE = re.compile(r"(?<![\d/-])\d(?:[ .]?\d){8}(?![\d/-])")
FAMILY_PARTS = frozenset({"kinderen", "ouders", "gezin"})
OTHER_PARTS = frozenset(
    {"gezin_netwerk", "professionals", "visie_verzorgers", "beoogd_voogd", "verzoeker", "raadsonderzoeker", "regiehouder"}
)
FAMILY = frozenset({PersonKind.CHILD, PersonKind.PARENT})


def facts(dossier: Dossier, _rulebook: Rulebook) -> Iterator[Fact]:
    """One `bsn_owner` for each number that a label calls a BSN, in any file."""
    known = frozenset(_family_numbers(dossier.main))
    for reading in (dossier.main, *supporting(dossier)):
        place = "mail" if reading.document.mail else "document"
        for span in number_spans(reading):
            attributes: dict[str, Scalar] = {"owner": _owner(reading, span, known), "place": place}
            yield Fact("bsn_owner", "", attributes, {"file": reading.document.name}, evidence(reading, span))
        for shown in _bare_in_mail(reading, known):
            yield Fact("bsn_owner", "", {"owner": "family", "place": "mail"}, {"file": reading.document.name}, shown)


def _bare_in_mail(reading: Reading, known: frozenset[str]) -> Iterator[Evidence]:
    """Numbers in a mail that nothing calls a BSN: in the subject all that may be one, in the text those of the family."""
    if reading.document.mail is None:
        return
    if any(_digits(found[0]) in known or state_of(_digits(found[0])) == "valid" for found in NINE.finditer(reading.document.mail.subject)):
        yield nowhere(reading)
    labelled = list(number_spans(reading))
    for block in reading.document.blocks:
        for found in NINE.finditer(block.live):
            span = Span(block.index, found.start(), found.end())
            if _digits(found[0]) in known and not any(overlaps(span, other) for other in labelled):
                yield evidence(reading, span)


def _family_numbers(reading: Reading) -> Iterator[str]:
    stated = [bsn for child in reading.parties.children for bsn in child.bsns] + [
        bsn for parent in reading.parties.parents for bsn in parent.bsns
    ]
    yield from (_digits(bsn.text) for bsn in stated)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _owner(reading: Reading, span: Span, known: frozenset[str]) -> str:
    if _digits(reading.document.quote(span)) in known:
        return "family"
    before = [
        mention
        for mention in reading.annotations.persons
        if mention.span.block == span.block and mention.span.end <= span.start and mention.kind is not PersonKind.INSTITUTION
    ]
    if before:
        return "family" if before[-1].kind in FAMILY else "third"
    section = section_at(reading, span.block)
    return "family" if section in FAMILY_PARTS else "third" if section in OTHER_PARTS else "unknown"
