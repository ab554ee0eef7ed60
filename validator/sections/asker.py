"""Who asks: from the labels of the part about the verzoeker, or from its text."""

import re
from collections.abc import Iterable

from validator.model.document import Document, Span
from validator.model.outline import NOTHING, Outline, Stated, Verzoeker
from validator.sections.letterhead import ASKERS
from validator.sections.values import first

SIGNING = "ondertekening"
PHONE = re.compile(r"(?:\+31|0)[\d\s\-()]{8,14}\d")
EMAIL = re.compile(r"[^\s@<>:;,]{1,64}@[^\s@<>;,]{1,120}\.[a-z]{2,}", re.IGNORECASE)
PERSON = re.compile(
    r"\b(?:mw|mevr|mevrouw|dhr|de heer|meneer|drs)\b\.?\s+(?:[A-Z][\w.]{0,40}\s+|van\s+|de\s+|der\s+|den\s+){0,6}[A-Z][\w\-]{1,40}"
)
# a function, a number or an address that stands behind the name
BEHIND_NAME = re.compile(
    rf",\s+[a-zé]|(?:\b(?:[Tt]el(?:efoon|nr)?|[Mm]ob(?:iel)?|[Ee]-?mail)\b[.:\s]{{0,4}})?(?:{PHONE.pattern}|{EMAIL.pattern})"
)
BETWEEN = " \t\n,;|/(–-"


def verzoeker_in(document: Document, outline: Outline) -> Verzoeker:
    """What the document says of the verzoeker; the organisation by its label only, since the names are in the rule pack."""
    own = [entry for entry in outline.entries if entry.section in ASKERS]
    both = first(own, "telefoon_email")
    phone, email = first(own, "telefoon"), first(own, "email")
    person = first(own, "naam") or first([entry for entry in outline.entries if entry.section == SIGNING], "naam")
    spans = [span for name in ASKERS for section in outline.named(name) for span in section.spans]
    return Verzoeker(
        first(own, "organisatie"),
        _name(person) or _search(document, spans, PERSON),
        first(own, "functie"),
        phone or _within(both, PHONE) or _search(document, spans, PHONE),
        email or _within(both, EMAIL) or _search(document, spans, EMAIL),
    )


def _name(person: Stated) -> Stated:
    """The name alone, also where the rest of how to reach somebody stands on the same line."""
    behind = BEHIND_NAME.search(person.text)
    name = person.text[: behind.start()].rstrip(BETWEEN) if behind else person.text
    return Stated(name, person.span) if name else NOTHING


def _within(value: Stated, pattern: re.Pattern[str]) -> Stated:
    found = pattern.search(value.text)
    return Stated(found[0], value.span) if found else NOTHING


def _search(document: Document, spans: Iterable[Span], pattern: re.Pattern[str]) -> Stated:
    """The first match in these stretches of text."""
    for span in spans:
        found = pattern.search(document.blocks[span.block].live, span.start, span.end)
        if found:
            return Stated(found[0], Span(span.block, found.start(), found.end()))
    return NOTHING
