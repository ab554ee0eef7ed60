"""Every burgerservicenummer with the outcome of the eleven test (E10.1)."""

import re
from collections.abc import Iterator

from validator.facts.places import evidence, is_ocr, live, overlaps, supporting
from validator.model.document import Span
from validator.model.facts import Fact, Scalar
from validator.model.outline import Parties, Stated
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

LENGTH = 9
_NUMBER = re.compile(r"(?<!\d)(?:\d{9}|\d(?:[ .\-\u00a0]?\d){5,11})(?!\d)")
_LABELLED = re.compile(
    r"(?<!\w)(?:BSN|burgerservice\s?nummer|sofi-?nummer)(?!\w)[^\d\n.;,]{0,25}(\d(?:[ .\-\u00a0]?\d){7,8})(?![ .\-\u00a0]?\d)",
    re.IGNORECASE,
)


def facts(dossier: Dossier, _rulebook: Rulebook) -> Iterator[Fact]:
    """One `bsn` for each number that a label calls so, in any file."""
    for reading in (dossier.main, *supporting(dossier)):
        for span in number_spans(reading):
            text = reading.document.quote(span)
            digits = re.sub(r"\D", "", text)
            attributes: dict[str, Scalar] = {"state": state_of(digits), "certain": not is_ocr(reading, span)}
            yield Fact("bsn", "", attributes, {"digits": str(len(digits)), "file": reading.document.name}, evidence(reading, span))


def state_of(digits: str) -> str:
    """Whether digits can be a BSN: nine of them that pass the eleven test."""
    if len(digits) != LENGTH:
        return "wrong_length"
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return "wrong" if sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 else "valid"


def number_spans(reading: Reading) -> Iterator[Span]:
    """Where the numbers stand that a label calls BSN, each once."""
    seen: list[Span] = []
    for span in (*_filled_in(reading), *_in_text(reading)):
        digits = re.sub(r"\D", "", reading.document.quote(span))
        is_new = not any(overlaps(span, other) for other in seen)
        if is_new and digits.strip("0") and not _is_date(reading, span):
            seen.append(span)
            yield span


def _is_date(reading: Reading, span: Span) -> bool:
    return any(overlaps(mention.span, span) for mention in reading.annotations.dates)


def _filled_in(reading: Reading) -> Iterator[Span]:
    parties = reading.parties
    values = [stated.span for bsns in _stated(parties) for stated in bsns]
    values += [entry.span for entry in reading.outline.entries if entry.name == "bsn"]
    for span in values:
        if span:
            for found in _NUMBER.finditer(live(reading, span)):
                yield Span(span.block, span.start + found.start(), span.start + found.end())


def _stated(parties: Parties) -> Iterator[tuple[Stated, ...]]:
    yield from (child.bsns for child in parties.children)
    yield from (parent.bsns for parent in parties.parents)


def _in_text(reading: Reading) -> Iterator[Span]:
    for block in reading.document.blocks:
        for found in _LABELLED.finditer(block.live):
            yield Span(block.index, found.start(1), found.end(1))
