"""A PDF with notes at the words that the findings are about, added behind its own bytes."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pypdf import PdfWriter
from pypdf.annotations import Highlight, Text
from pypdf.annotations import MarkupAnnotation as Markup
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NullObject, TextStringObject

from validator.annotating.notes import AUTHOR, Note, notes_on
from validator.model.document import ProblemCode
from validator.model.report import SubmissionResult
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.opening import OpenPdf, UnreadablePdfError, open_pdf, rebuild
from validator.parsers.pdf.places import ShownPages, locate
from validator.parsers.pdf.values import Box
from validator.settings import Limits

COLOR = "ffe066"
ICON = 20.0
MARGIN = 12.0
# What pypdf raises at a file that is not as it should be.
FAULTS = (PyPdfError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)

Corner = tuple[float, float]
Quad = tuple[Corner, Corner, Corner, Corner]


@dataclass(slots=True)
class Mark:
    """A note at its place on one page, in the coordinates of the file: around words, or an icon where there are none."""

    page: int
    quads: list[Quad]
    text: str
    is_icon: bool = False


@dataclass(slots=True)
class Placer:
    """Finds the place of each note; icons at the top of a page stand side by side."""

    shown: ShownPages
    icons: dict[int, int] = field(default_factory=dict)

    def marks(self, note: Note) -> Iterator[Mark]:
        """The mark of a note; one for each page that its words stand on."""
        boxes = self.shown.boxes(note.span) if note.span else []
        for page in dict.fromkeys(page for page, _ in boxes):
            frame = self.shown.frames[page]
            yield Mark(page, [_quad(box, frame) for number, box in boxes if number == page], note.text)
        if not boxes:
            yield self._icon(note)

    def _icon(self, note: Note) -> Mark:
        page = (note.page or 1) - 1
        if page not in self.shown.frames:
            page = min(self.shown.frames)
        frame, number = self.shown.frames[page], self.icons.get(page, 0)
        self.icons[page] = number + 1
        across = max(1, int((frame.width - 2 * MARGIN) // ICON))
        left, top = MARGIN + ICON * (number % across), MARGIN + ICON * (number // across)
        return Mark(page, [_quad(Box(left, top, left + ICON, top + ICON), frame)], note.text, is_icon=True)


def annotate_pdf(data: bytes, name: str, result: SubmissionResult, limits: Limits) -> tuple[bytes, int]:
    """The file with its notes, and how many there are. Raises UnreadablePdfError where nothing can be written in it."""
    with open_pdf(data, limits) as opened:
        shown = locate(opened, limits)
        notes = notes_on(result, name, shown.blocks)
        placer = Placer(shown)
        marks = [mark for note in notes for mark in placer.marks(note)] if shown.frames else []
        for source in _sources(opened):
            if written := _written(source, marks, len(opened.pages)):
                return written, len(notes)
    raise UnreadablePdfError(ProblemCode.DAMAGED)


def _sources(opened: OpenPdf) -> Iterator[bytes]:
    """The file itself, else as qpdf writes it anew: without encryption, and with its structure mended."""
    if opened.structure is None or not opened.structure.is_encrypted:
        yield opened.data
    mended = rebuild(opened.structure) if opened.structure is not None else None
    if mended:
        yield mended


def _written(source: bytes, marks: Sequence[Mark], pages: int) -> bytes | None:
    try:
        writer = PdfWriter(io.BytesIO(source), incremental=True)
        if len(writer.pages) != pages:
            return None
        # pypdf gives the table of an update a number that its next update takes again and then cannot read
        writer._add_object(NullObject())
        for number in range(pages):
            _remove_own(writer.pages[number])
        for mark in marks:
            writer.add_annotation(mark.page, _annotation(mark))
        target = io.BytesIO()
        writer.write(target)
    except FAULTS:
        return None
    return target.getvalue()


def _remove_own(page: DictionaryObject) -> None:
    """Take away the notes of an earlier check; those of people stay."""
    annotations = page.get("/Annots")
    held = annotations.get_object() if annotations is not None else None
    if not isinstance(held, ArrayObject):
        return
    kept = [item for item in held if not _is_own(item.get_object())]
    if len(kept) < len(held):
        page[NameObject("/Annots")] = ArrayObject(kept)


def _is_own(annotation: object) -> bool:
    return isinstance(annotation, DictionaryObject) and annotation.get("/T") == AUTHOR


def _quad(box: Box, frame: Frame) -> Quad:
    """The corners as viewers want them: upper left, upper right, lower left, lower right, as the page is displayed."""
    back = frame.matrix.inverse
    (upper_left, upper_right), (lower_left, lower_right) = (
        (back.point(box.x0, height), back.point(box.x1, height)) for height in (box.top, box.bottom)
    )
    return upper_left, upper_right, lower_left, lower_right


def _annotation(mark: Mark) -> Markup:
    corners = [corner for quad in mark.quads for corner in quad]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    rect = (min(xs), min(ys), max(xs), max(ys))
    annotation: Markup
    if mark.is_icon:
        annotation = Text(rect=rect, text=mark.text, title_bar=AUTHOR)
    else:
        numbers = ArrayObject(FloatObject(round(value, 2)) for corner in corners for value in corner)
        annotation = Highlight(rect=rect, quad_points=numbers, highlight_color=COLOR, printing=True, title_bar=AUTHOR)
    annotation[NameObject("/Contents")] = TextStringObject(mark.text)
    return annotation
