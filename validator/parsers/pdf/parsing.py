"""A PDF from its bytes to a Document: pages, forms and comments, then lines, then blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import pikepdf
import pypdfium2

from validator.model.document import (
    Block,
    BlockKind,
    Cell,
    Document,
    Origin,
    Problem,
    ProblemCode,
    Span,
    Trace,
    TraceKind,
)
from validator.parsers.joining import Joiner
from validator.parsers.labels import split_heading, split_label
from validator.parsers.pdf.flow import lines_of
from validator.parsers.pdf.forms import has_dynamic_form, read_widgets
from validator.parsers.pdf.geometry import Frame
from validator.parsers.pdf.integrity import damaged_pages
from validator.parsers.pdf.layout import page_frame, read_page, with_forms
from validator.parsers.pdf.lines import Running, split_off_running
from validator.parsers.pdf.notes import read_attachments, read_notes
from validator.parsers.pdf.opening import OpenPdf, UnreadablePdfError, open_pdf
from validator.parsers.pdf.paragraphs import Group, groups_of, measure
from validator.parsers.pdf.stock import StockPages
from validator.parsers.pdf.styled import StyledText
from validator.parsers.pdf.values import GridCell, Note, PageLayout, Style, Widget
from validator.parsers.sniff import MediaType
from validator.settings import Limits

SCAN_COVER = 0.6
SCAN_WORDS = 10
DRAWN_PATHS = 50
EMPTY_COVER = 0.1


def parse_pdf(name: str, data: bytes, limits: Limits, recognised: Sequence[PageLayout] = ()) -> Document:
    """The Document of a PDF. What cannot be read of it is a problem of the Document.

    `recognised` are the words of pages that are only a picture, each on its page as it was read.
    """
    document = Document(name, MediaType.PDF, sha256(data).hexdigest())
    try:
        with open_pdf(data, limits) as opened:
            return _read(document, opened, limits, recognised)
    except UnreadablePdfError as error:
        return replace(document, problems=(Problem(error.code, name, detail=error.detail),))


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The pages of a file, complete with the forms and comments on them, and what went wrong with them."""

    layouts: tuple[PageLayout, ...]
    widgets: tuple[Widget, ...]
    notes: tuple[Note, ...]
    problems: tuple[Problem, ...]


def read_pages(name: str, opened: OpenPdf, limits: Limits, recognised: Sequence[PageLayout] = ()) -> ReadPages:
    """Every page that can be read."""
    layouts, problems = _layouts(name, opened, limits)
    read = {layout.number: layout for layout in recognised}
    layouts = [_with_words(layout, read.get(layout.number)) for layout in layouts]
    widgets, notes, broken = _extras(name, opened, _frames(opened))
    complete = tuple(_complete(layout, widgets, notes) for layout in layouts)
    return ReadPages(complete, tuple(widgets), tuple(notes), (*problems, *broken))


def _read(document: Document, opened: OpenPdf, limits: Limits, recognised: Sequence[PageLayout]) -> Document:
    pages = read_pages(document.name, opened, limits, recognised)
    attachments, has_all = read_attachments(opened.structure, limits.unpacked_bytes) if opened.structure is not None else ([], True)
    problems = [*pages.problems, *_problems(document.name, opened, pages.layouts, pages.widgets)]
    if opened.structure is not None:
        damaged = damaged_pages(opened.structure, limits.part_bytes)
        problems += [Problem(ProblemCode.PAGE_UNREADABLE, document.name, page=number, detail="checksum") for number in damaged]
    if not has_all:
        problems.append(Problem(ProblemCode.EMBEDDED_UNREAD, document.name))
    drafts = drafts_of(pages.layouts)
    placed = {widget: Span(block.index, start, end) for block, text in drafts for widget, start, end in text.widgets()}
    hidden = [Trace(TraceKind.HIDDEN, " ".join(layout.hidden)) for layout in pages.layouts if layout.hidden]
    return replace(
        document,
        blocks=tuple(block for block, _ in drafts),
        fields=tuple(replace(widget.field, span=placed.get(index)) for index, widget in enumerate(pages.widgets)),
        traces=(*(note.trace for note in pages.notes), *hidden),
        problems=tuple(problems),
        attachments=tuple(attachments),
        pages=len(opened.pages),
    )


def _layouts(name: str, opened: OpenPdf, limits: Limits) -> tuple[list[PageLayout], list[Problem]]:
    stock, layouts, problems = StockPages(opened), [], []
    try:
        for index in range(len(opened.pages)):
            try:
                layouts.append(read_page(opened.pages, index, stock, limits.page_paths))
            except MemoryError:
                raise
            except Exception as error:  # noqa: BLE001 - one broken page costs one page, whatever is raised over it
                problems.append(Problem(ProblemCode.PAGE_UNREADABLE, name, page=index + 1, detail=type(error).__name__))
    finally:
        stock.close()
    return layouts, problems


def _with_words(layout: PageLayout, read: PageLayout | None) -> PageLayout:
    # the page may have been turned to be read: what else stood on it is not where the words are
    return replace(read, picture_cover=layout.picture_cover, paths=layout.paths) if read else layout


def _frames(opened: OpenPdf) -> list[Frame | None]:
    return [_frame(opened.pages, index) for index in range(len(opened.pages))] if opened.structure is not None else []


def _frame(pages: pypdfium2.PdfDocument, index: int) -> Frame | None:
    try:
        page = pages[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        return page_frame(page)
    finally:
        page.close()


def _extras(name: str, opened: OpenPdf, frames: list[Frame | None]) -> tuple[list[Widget], list[Note], list[Problem]]:
    if opened.structure is None:
        return [], [], []
    try:
        return list(read_widgets(opened.structure, frames)), list(read_notes(opened.structure, frames)), []
    except (pikepdf.PdfError, TypeError, ValueError, KeyError, AttributeError, RuntimeError) as error:
        # the text of the pages stands apart from a broken form
        return [], [], [Problem(ProblemCode.FORM_UNREADABLE, name, detail=type(error).__name__)]


def _complete(layout: PageLayout, widgets: Sequence[Widget], notes: Sequence[Note]) -> PageLayout:
    index = layout.number - 1
    own = [(number, widget) for number, widget in enumerate(widgets) if widget.page == index]
    return with_forms(layout, own, [note for note in notes if note.page == index])


def _problems(name: str, opened: OpenPdf, layouts: Sequence[PageLayout], widgets: Sequence[Widget]) -> list[Problem]:
    problems = [Problem(ProblemCode.REPAIRED, name)] if opened.is_repaired else []
    if any(word.style & Style.INVISIBLE for layout in layouts for word in layout.words):
        problems.append(Problem(ProblemCode.OCR_READ, name))
    if opened.missing:
        detail = f"{len(opened.pages)} of {len(opened.pages) + opened.missing}"
        problems.append(Problem(ProblemCode.PAGES_MISSING, name, detail=detail))
    has_values = any(widget.field.value for widget in widgets)
    if opened.structure is not None and has_dynamic_form(opened.structure) and not has_values:
        problems.append(Problem(ProblemCode.FORM_UNREADABLE, name, detail="XFA"))
    textless = [layout.number for layout in layouts if _lacks_text(layout)]
    if not any(layout.words for layout in layouts):
        return [*problems, Problem(ProblemCode.NO_TEXT, name)]
    return [*problems, *(Problem(ProblemCode.PAGE_WITHOUT_TEXT, name, page=number) for number in textless)]


def _lacks_text(layout: PageLayout) -> bool:
    if layout.words:
        return layout.picture_cover > SCAN_COVER and len(layout.words) < SCAN_WORDS
    return layout.picture_cover > EMPTY_COVER or layout.paths > DRAWN_PATHS


def blocks_of(layouts: Sequence[PageLayout]) -> tuple[Block, ...]:
    """The blocks of pages whose words are known."""
    return tuple(block for block, _ in drafts_of(layouts))


def drafts_of(layouts: Sequence[PageLayout]) -> list[tuple[Block, StyledText]]:
    """The blocks of pages whose words are known, each with the text that it was made from."""
    bodies, running = split_off_running(layouts)
    lines = lines_of(bodies)
    joiner = Joiner(line.text for line in lines)
    drafts = [_draft_running(item) for item in running if item.origin is Origin.HEADER]
    drafts += [_draft(group, joiner) for group in groups_of(lines, measure(lines))]
    drafts += [_draft_running(item) for item in running if item.origin is Origin.FOOTER]
    drafts += [(block, StyledText()) for block in _asides(layouts)]
    return [(replace(block, index=index), text) for index, (block, text) in enumerate(drafts)]


def _draft(group: Group, joiner: Joiner) -> tuple[Block, StyledText]:
    text = StyledText()
    for line in group.lines:
        text.add_line(line.words, joiner)
    split = {BlockKind.HEADING: split_heading, BlockKind.LIST_ITEM: split_label}.get(group.kind)
    label, rest = split(text.text) if split else ("", text.text)
    text = text.without_front(len(text.text) - len(rest))
    first = group.lines[0]
    block = Block(0, text.text, group.kind, group.level, label, first.page, _cell(first.cell), marks=text.marks())
    return block, text


def _cell(place: tuple[int, GridCell] | None) -> Cell | None:
    return Cell(place[0], place[1].row, place[1].column, place[1].columns) if place else None


def _draft_running(item: Running) -> tuple[Block, StyledText]:
    text = StyledText()
    text.add_line(item.words, Joiner(()))
    return Block(0, text.text, page=item.page, origin=item.origin, marks=text.marks()), text


def _asides(layouts: Sequence[PageLayout]) -> Iterator[Block]:
    texts = [(text, layout.number) for layout in layouts for text in layout.asides]
    for text, page in dict(reversed(texts)).items():
        yield Block(0, text, page=page, origin=Origin.TEXTBOX)
