"""Which sort of request a document is, by its title, its ticked boxes or, failing both, its parts."""

import re
from collections.abc import Iterable, Sequence

from validator.model.document import Block, BlockKind, Document, Origin, Span
from validator.model.outline import DocType
from validator.model.rulebook import Format
from validator.sections.lines import lines_of
from validator.sections.wording import fold, plain

FIRST_LINES = 25
TITLE_WORDS, LONGEST_TITLE = 16, 200
ENOUGH_PARTS, SOME_PARTS = 4, 2
PIECES = re.compile(r"\s*[|–—•]\s*|\s+-\s+|\t+|\s{3,}")
LEADS = re.compile(r"^(?:(?:aanvraag|meld)?formulier|format|model|concept|definitief|definitieve|vertrouwelijk|sjabloon|blanco)\s+")
TICKED = re.compile(r"(?:☒|☑|\[x\]|\(x\))\s*([^☒☐☑\[(\n]{3,80})", re.IGNORECASE)
BOXED = re.compile(r"[☒☐☑]|\[[ x]?\]|\([ x]\)", re.IGNORECASE)
SUBJECT = re.compile(r"\s*(?:betreft|onderwerp|inzake)\s*:\s*", re.IGNORECASE)
TERMINATION = "gezagsbeeindig"

Found = tuple[DocType, Span | None]


def title_of(document: Document, formats: Sequence[Format]) -> Found:
    """The sort of request that the title says, and where it says so; UNKNOWN where no line is a title."""
    titles = _titles(formats)
    found: list[tuple[DocType, Span]] = []
    for text, span in _first_lines(document):
        doctype = _title_in(text, titles)
        if doctype:
            found.append((doctype, span))
    if not found:
        return DocType.UNKNOWN, None
    if found[0][0] is DocType.VTO and (_asks_termination(document) or any(doctype is DocType.GEZAGSBEEINDIGING for doctype, _ in found)):
        return DocType.GEZAGSBEEINDIGING, found[0][1]
    return found[0]


def subject_of(document: Document, formats: Sequence[Format]) -> Found:
    """The sort of request that a letter says it is about ("Betreft: verzoek tot onderzoek"), which is not yet a title."""
    titles = _titles(formats)
    for text, span in _first_lines(document):
        found = SUBJECT.match(text)
        doctype = _title_in(text[found.end() :], titles) if found else None
        if doctype:
            return doctype, span
    return DocType.UNKNOWN, None


def _titles(formats: Sequence[Format]) -> list[tuple[str, DocType]]:
    """Every wording of a title, the longest first."""
    found = [(plain(wording).lower(), form.doctype) for form in formats for wording in (form.title, *form.titles)]
    return sorted(set(found), key=lambda item: (-len(item[0]), item))


def _first_lines(document: Document) -> Iterable[tuple[str, Span]]:
    """The lines that may be a title: the first of the text, then the headers; before them those in a heading style."""
    body = [block for block in document.blocks if block.origin in {Origin.BODY, Origin.TEXTBOX} and block.text.strip()]
    first = body[:FIRST_LINES]
    headers = [block for block in document.blocks if block.origin is Origin.HEADER]
    ordered = [*filter(_is_prominent, first), *(block for block in first if not _is_prominent(block)), *headers]
    for block in ordered:
        for line in lines_of(block):
            if not line.is_blank:
                yield line.text, line.span


def _is_prominent(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or (bool(block.marks) and block.cell is None)


def _title_in(text: str, titles: Sequence[tuple[str, DocType]]) -> DocType | None:
    if len(text) > LONGEST_TITLE or len(text.split()) > TITLE_WORDS or BOXED.search(text):
        return None
    for piece in PIECES.split(text):
        bare = LEADS.sub("", plain(piece).lower())
        if len(piece.strip()) > 0 and piece.strip()[-1] in ".,;" and len(bare.split()) > 5:  # noqa: PLR2004
            continue
        for wording, doctype in titles:
            if bare == wording or bare.startswith(f"{wording} "):
                return _sharpened(plain(text).lower(), doctype)
    return None


def _sharpened(title: str, doctype: DocType) -> DocType:
    return DocType.GEZAGSBEEINDIGING if doctype is DocType.VTO and TERMINATION in title.replace(" ", "") else doctype


def _asks_termination(document: Document) -> bool:
    """Whether a ticked box asks for the end of the gezag, and none for a lighter measure."""
    ticked = [fold(match[1]).lower() for block in document.blocks if "☒" in block.text or "☑" in block.text or "[" in block.text
              for match in TICKED.finditer(block.live)]  # fmt: skip
    return any(TERMINATION in choice for choice in ticked) and not any(re.search(r"\bots\b|ondertoezicht", choice) for choice in ticked)


def has_some_parts(found: set[str]) -> bool:
    """Whether a letter about a request holds parts of one itself."""
    return len(found - {""}) >= SOME_PARTS


def guessed_from_parts(formats: Sequence[Format], found: dict[DocType, set[str]]) -> DocType:
    """The sort of request whose required parts are best found, where at least some are; UNKNOWN otherwise."""
    best, most = DocType.UNKNOWN, 0.0
    for form in formats:
        required = {part.name for part in form.parts if part.is_required}
        present = required & found.get(form.doctype, set())
        share = len(present) / max(len(required), 1)
        if len(present) >= ENOUGH_PARTS and share > most:
            best, most = form.doctype, share
    return best
