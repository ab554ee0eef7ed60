"""The comments of readers and the files inside a PDF."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pikepdf

from validator.model.document import Attachment, Trace, TraceKind
from validator.parsers.characters import clean
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.values import Box, Note

COMMENT_KINDS = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink"})
MOST_NOTES = 2_000
MOST_ATTACHMENTS = 100
HIDDEN_FLAGS = 0b100010
QUAD_NUMBERS = 8
BROKEN = (pikepdf.PdfError, TypeError, ValueError, KeyError, AttributeError, NotImplementedError)


def read_notes(structure: pikepdf.Pdf, frames: list[Frame | None]) -> Iterator[Note]:
    """The comments, page by page. One that cannot be read still counts as a comment, without its text."""
    count = 0
    for number, (page, frame) in enumerate(zip(structure.pages, frames, strict=False)):
        for annotation in _comments(page.obj.get("/Annots")):
            count += 1
            if frame is not None and count <= MOST_NOTES:
                yield _note(annotation, number, frame)


def _comments(items: Any) -> Iterator[pikepdf.Dictionary]:
    for item in items if isinstance(items, pikepdf.Array) else ():
        if isinstance(item, pikepdf.Dictionary) and str(item.get("/Subtype")) in COMMENT_KINDS:
            yield item


def _note(annotation: pikepdf.Dictionary, page: int, frame: Frame) -> Note:
    text = author = ""
    box = Box(0, 0, 0, 0)
    struck: tuple[Box, ...] = ()
    kind = str(annotation.get("/Subtype"))
    with suppress(*BROKEN):
        text = clean(str(annotation.get("/Contents", ""))).strip()
        author = clean(str(annotation.get("/T", ""))).strip()
        box = frame.matrix.box(*(float(edge) for edge in annotation.Rect))
        struck = tuple(_quads(annotation, frame)) if kind == "/StrikeOut" else ()
    is_written = kind == "/FreeText" and not int(annotation.get("/F", 0)) & HIDDEN_FLAGS
    return Note(page, box, Trace(TraceKind.COMMENT, text, author), text if is_written else "", struck)


def _quads(annotation: pikepdf.Dictionary, frame: Frame) -> Iterator[Box]:
    numbers = [float(number) for number in annotation.get("/QuadPoints", [])]
    for start in range(0, len(numbers) - QUAD_NUMBERS + 1, QUAD_NUMBERS):
        xs, ys = numbers[start : start + QUAD_NUMBERS : 2], numbers[start + 1 : start + QUAD_NUMBERS : 2]
        yield frame.matrix.box(min(xs), min(ys), max(xs), max(ys))


def _file_name(structure: pikepdf.Pdf, key: str) -> str:
    try:
        return clean(structure.attachments[key].filename or key)
    except BROKEN:
        return clean(key)


def read_attachments(structure: pikepdf.Pdf, most_bytes: int) -> tuple[list[Attachment], bool]:
    """The files inside, and whether every one could be read within this many bytes."""
    found: list[Attachment] = []
    is_complete = True
    left = most_bytes
    try:
        names = list(structure.attachments)[: MOST_ATTACHMENTS + 1]
    except BROKEN:
        return [], False
    for name in names[:MOST_ATTACHMENTS]:
        try:
            data = structure.attachments[name].get_file().read_bytes()
        except BROKEN:
            is_complete = False
            continue
        left -= len(data)
        if left < 0:
            return found, False
        found.append(Attachment(_file_name(structure, name), data))
    return found, is_complete and len(names) <= MOST_ATTACHMENTS
