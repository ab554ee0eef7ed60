"""People as running text names them: "Moeder: mw. F. Yilmaz (gezag)", "Sem de Vries, geboren 12-03-2015", "Noor (13)"."""

import re
from collections.abc import Iterator

from validator.model.document import Document, Span
from validator.model.outline import NOTHING, Child, Gezag, Outline, Parent, Stated
from validator.sections.gezag import in_prose

WORD = r"(?<!\w)[A-ZÀ-Þ][\w'’\-]{1,40}+"
"""Bounded, as everything that is looked for at every place of a text: a text without end must not take time without end."""
NAME = rf"(?:(?:[A-Z]\.\s?){1, 6}\s?)?{WORD}(?:\s+(?:(?:van|de|der|den|ten|ter|el|al|te|von|la|le|in|’t|'t)\s+)*{WORD}){{0,4}}"
DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}"
BORN = rf"(?:geboren|geb\.?|geboortedatum|\*)\s*(?:op|d\.d\.)?\s*:?\s*(?P<born>{DATE})"
AGE = r"(?P<age>\d{1,2})\s*(?:jaar|jr|j)?\s*(?=[),.;]|$)"
CHILD = re.compile(rf"(?P<name>{NAME})(?:\s*(?:,\s*|\(\s*|\s-\s+|\s)(?:is\s+|werd\s+)?{BORN}|\s*(?:,\s*|\(\s*|\s-\s+|\s(?=\d+\s*j)){AGE})")
BSN = re.compile(r"\b(?i:bsn|burgerservicenummer)\W{0,3}(?:is\s)?(?P<bsn>\d[\d. ]{6,10}\d)")
UNBORN = re.compile(
    r"(?i:ongeboren kind|nog niet geboren|ongeboren baby|zwanger van|uitgerekende? (?:op|datum)|verwachte (?:geboorte)?datum)"
)
PARENT = re.compile(
    rf"\b(?P<role>[Mm]oeder|[Vv]ader|[Vv]oogd)\b\s*(?:[:,=(]|\bis\b|\bheet\b|\s)\s*"
    rf"(?P<name>(?:(?:mw|mevr|mevrouw|dhr|de heer|meneer)\b\.?\s*)?{NAME})?"
)
NAMED_PARENT = re.compile(rf"(?P<name>{NAME})\s*[,(]\s*(?:de\s+)?(?P<role>[Mm]oeder|[Vv]ader|[Vv]oogd)\b(?!\s+van\b|:)")
TITLED = re.compile(rf"(?P<title>\b(?:[Mm]w|[Mm]evr|[Mm]evrouw|[Dd]hr|[Dd]e heer)\b\.?)\s+(?P<name>{NAME})")
GONE = re.compile(r"overleden|†", re.IGNORECASE)
NOT_KNOWN = re.compile(r"^[\s:(]*(?:is\s+)?(?:onbekend|niet bekend)", re.IGNORECASE)
ADULT = 18
NOT_CHILD_BEFORE = re.compile(r"(?:moeder|vader|ouder|voogd|mw|mevr|mevrouw|dhr|heer)\W*(?:is|heet)?\W*$", re.IGNORECASE)


def children_in(document: Document, outline: Outline) -> Iterator[Child]:
    """The children that the text of their part names."""
    for span in _spans(outline, "kinderen"):
        text = document.blocks[span.block].live
        found = list(_children(text, span))
        yield from found
        if not found and UNBORN.search(text, span.start, span.end):
            yield Child(NOTHING, is_unborn=True)
        elif not found and (bare := _bare_name(text, span)):
            yield Child(bare)


def _children(text: str, span: Span) -> Iterator[Child]:
    matches = list(CHILD.finditer(text, span.start, span.end))
    ends = [*(match.start() for match in matches[1:]), span.end]
    for match, end in zip(matches, ends, strict=False):
        bsn = BSN.search(text, match.end(), end)
        age = match["age"]
        if NOT_CHILD_BEFORE.search(text[max(span.start, match.start() - 20) : match.start()]) or (age and int(age) >= ADULT):
            continue
        yield Child(
            _stated(match, "name", span),
            (_stated(match, "born", span),) if match["born"] else (),
            (_stated(match, "age", span),) if age else (),
            (_stated(bsn, "bsn", span),) if bsn else (),
        )


def _bare_name(text: str, span: Span) -> Stated | None:
    """A line that is a name and nothing else."""
    line = text[span.start : span.end].strip()
    return Stated(line, span) if re.fullmatch(NAME, line) and " " in line else None


def parents_in(document: Document, outline: Outline) -> Iterator[Parent]:
    """The parents that the text of their part, or of the children's, names; each role once."""
    seen: set[str] = set()
    for span in _spans(outline, "ouders", "kinderen"):
        text = document.blocks[span.block].live
        matches = list(NAMED_PARENT.finditer(text, span.start, span.end)) or list(PARENT.finditer(text, span.start, span.end))
        for number, match in enumerate(matches):
            until = matches[number + 1].start() if number + 1 < len(matches) else span.end
            parent = _parent(match, text[match.end() if match.re is NAMED_PARENT else match.end("role") : until], span)
            if parent and parent.role not in seen:
                seen.add(parent.role)
                yield parent


def _parent(match: re.Match[str], tail: str, span: Span) -> Parent | None:
    name = _stated(match, "name", span) if match["name"] else NOTHING
    is_known, is_deceased, gezag = not NOT_KNOWN.match(tail), bool(GONE.search(tail)), in_prose(tail)
    if not name and is_known and not is_deceased and gezag is Gezag.UNKNOWN:
        return None
    said = Stated(tail.strip(), span) if gezag is not Gezag.UNKNOWN else NOTHING
    return Parent(match["role"].lower(), name, gezag, said, is_deceased, is_known)


def _spans(outline: Outline, *names: str) -> list[Span]:
    return list(dict.fromkeys(span for name in names for section in outline.named(name) for span in section.spans))


def _stated(match: re.Match[str], group: str, span: Span) -> Stated:
    return Stated(match[group], Span(span.block, match.start(group), match.end(group)))
