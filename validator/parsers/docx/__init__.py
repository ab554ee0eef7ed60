"""Reads a Word file (docx and its kin) into blocks: everything that a reader of the document sees, in reading order."""

from dataclasses import replace
from hashlib import sha256

from validator.model.document import Document, FieldKind, FormField, Origin, Problem, ProblemCode, Span, Trace, TraceKind
from validator.parsers.archive import check_zip
from validator.parsers.docx.context import Sources, read_sources
from validator.parsers.docx.embedded import collect_embedded
from validator.parsers.docx.headings import settle_headings
from validator.parsers.docx.package import (
    FAULTS,
    OLE_MAGIC,
    Opened,
    UnreadableError,
    open_package,
    related,
    related_root,
)
from validator.parsers.docx.stories import read_stories
from validator.parsers.docx.wml import W, number, plain_text
from validator.parsers.docx.writer import Writer
from validator.settings import Limits

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_APART = frozenset({Origin.HEADER, Origin.FOOTER})


def parse_docx(name: str, data: bytes, limits: Limits) -> Document:
    """Read a Word file. Never raises for bad input: what could not be read stands in the document's problems."""
    document = Document(name, MEDIA_TYPE, sha256(data).hexdigest())
    if data and not data.startswith(OLE_MAGIC) and (refused := check_zip(name, data, limits)):
        return replace(document, problems=(refused,))
    try:
        return _read(document, open_package(data), limits)
    except UnreadableError as reason:
        return replace(document, problems=(Problem(reason.code, name, detail=reason.detail),))
    except RecursionError:
        return replace(document, problems=(Problem(ProblemCode.TOO_COMPLEX, name, detail="nesting"),))
    except FAULTS as fault:
        return replace(document, problems=(Problem(ProblemCode.DAMAGED, name, detail=type(fault).__name__),))


def _read(document: Document, opened: Opened, limits: Limits) -> Document:
    writer = Writer(document.name, limits.part_bytes)
    if opened.is_mended:
        writer.problem(ProblemCode.REPAIRED, "relationships")
    sources = read_sources(opened.main)
    for lost in (*opened.lost, *sources.lost):
        writer.problem(ProblemCode.PART_UNREADABLE, lost)
    read_stories(opened.main, writer, sources, limits)
    if next(related(opened.package, "origin"), None) is not None:
        writer.fields.append(FormField(FieldKind.SIGNATURE, "digital-signature", value="digital-signature"))
    writer.traces += _comments(sources, writer)
    collect_embedded(opened.main, writer)
    if not any(block.text for block in writer.blocks if block.origin not in _APART):
        writer.problem(ProblemCode.NO_TEXT, "")
    return replace(
        document,
        blocks=settle_headings(writer),
        fields=tuple(writer.fields),
        traces=tuple(writer.traces),
        problems=tuple(writer.problems),
        attachments=tuple(writer.attachments),
        pages=_pages(opened),
    )


def _comments(sources: Sources, writer: Writer) -> list[Trace]:
    traces = []
    for comment in sources.comments:
        lines = (plain_text(paragraph, f"{W}t") for paragraph in comment.iter(f"{W}p"))
        anchor: Span | None = writer.anchors.get(comment.get(f"{W}id", ""))
        traces.append(Trace(TraceKind.COMMENT, "\n".join(lines), comment.get(f"{W}author", ""), anchor))
    return traces


def _pages(opened: Opened) -> int | None:
    """The page count that Word noted when it last saved the file."""
    try:
        root = related_root(opened.package, "extended-properties")
    except FAULTS:
        return None
    pages = None if root is None else root.find("{*}Pages")
    return (number(pages.text) or None) if pages is not None else None
