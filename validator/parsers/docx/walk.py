"""Walks the stories of a Word file (body, text boxes, notes, headers) block by block, in reading order."""

import posixpath
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from validator.model.document import Attachment, BlockKind, Cell, MarkKind, ProblemCode, TraceKind
from validator.parsers.docx.chunk import read_chunk
from validator.parsers.docx.context import Context, Sources
from validator.parsers.docx.controls import read_control
from validator.parsers.docx.embedded import KNOWN
from validator.parsers.docx.inline import Aside, InlineReader
from validator.parsers.docx.line import Line
from validator.parsers.docx.package import UnreadableError, target_of
from validator.parsers.docx.styles import BODY_LEVEL, heading_level
from validator.parsers.docx.wml import ALTERNATE, Element, R, W, child_is_on, chosen, elements, number, value
from validator.parsers.docx.writer import Shape, Writer

_LIMIT_OF_HEADING = 200
_TRANSPARENT = frozenset(W + name for name in ("customXml", "smartTag", "ins", "moveTo", "sdtContent"))
_INLINE = frozenset(W + name for name in ("r", "hyperlink", "fldSimple", "commentRangeStart", "commentRangeEnd"))


@dataclass(slots=True)
class Grid:
    """A table while its rows are read."""

    number: int
    row: int = 0
    column: int = 1
    width: int = 0


class StoryReader:
    """Reads whole stories; the inside of each paragraph is for the InlineReader."""

    def __init__(self, writer: Writer, sources: Sources, nesting: int) -> None:
        self.writer = writer
        self.sources = sources
        self.inline = InlineReader(writer, sources, nesting)
        self.nesting = nesting
        self.tables = 0

    def story(self, parent: Element, context: Context, label: str = "") -> None:
        """Read one story or cell. Raises UnreadableError where elements are nested too deep."""
        inline = self.inline
        outer = (inline.line, inline.codes, inline.asides)
        inline.line, inline.codes, inline.asides = Line(), [], []
        first = len(self.writer.blocks)
        self.blocks(parent, context)
        self.finish(Shape(cell=context.cell, origin=context.origin))
        inline.line, inline.codes, inline.asides = outer
        if label and len(self.writer.blocks) > first:
            self.writer.blocks[first] = replace(self.writer.blocks[first], number=label)

    def blocks(self, parent: Element, context: Context) -> None:
        """Read the blocks of a parent."""
        if context.depth > self.nesting:
            raise UnreadableError(ProblemCode.TOO_COMPLEX, f"nesting > {self.nesting}")
        for child in elements(parent):
            self.block(child, context)

    def block(self, element: Element, context: Context) -> None:
        """Read one block, whatever it is wrapped in."""
        tag = element.tag
        if tag == f"{W}p":
            self.paragraph(element, context)
        elif tag == f"{W}tbl":
            self.table(element, context)
        elif tag == f"{W}sdt":
            self.controlled(element, context, self.blocks)
        elif tag in _TRANSPARENT:
            self.blocks(element, replace(context, depth=context.depth + 1))
        elif tag in _INLINE:
            self.inline.element(element, replace(context, style=self.sources.styles.default))
            self.inline.forget_broken_codes()
        else:
            self.rare_block(element, context)

    def rare_block(self, element: Element, context: Context) -> None:
        """Read what stands between paragraphs only now and then."""
        if element.tag == ALTERNATE and (branch := chosen(element)) is not None:
            self.blocks(branch, replace(context, depth=context.depth + 1))
        elif element.tag == f"{W}altChunk":
            self.chunk(element, context)
        elif element.tag.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/math}"):
            self.inline.element(element, context)
            self.finish(Shape(cell=context.cell, origin=context.origin))

    def paragraph(self, paragraph: Element, context: Context) -> None:
        """Read a paragraph. One whose mark was deleted runs on into the next, as it does for a reader."""
        properties = paragraph.find(f"{W}pPr")
        style = value(properties, "pStyle") or self.sources.styles.default
        mark = None if properties is None else properties.find(f"{W}rPr")
        is_joined = mark is not None and mark.find(f"{W}del") is not None
        shape = self.shape(properties, style, context, is_counted=not is_joined)
        start = self.inline.line.length
        self.inline.read(paragraph, context if style == context.style else replace(context, style=style))
        self.inline.forget_broken_codes()
        self.inline.mark_changes(mark, start)
        if not is_joined:
            self.finish(shape, repeats=self.sources.styles.role(style).is_reference)

    def shape(self, properties: Element | None, style: str, context: Context, *, is_counted: bool) -> Shape:
        """What a paragraph is, by its style and properties. Asking advances the count of its list."""
        level = self.sources.styles.role(style).level
        outline = value(properties, "outlineLvl")
        if outline is not None:
            level = heading_level(number(outline, BODY_LEVEL))
        label, is_listed = self.list_label(properties, style) if is_counted else ("", False)
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if is_listed else BlockKind.PARAGRAPH
        return Shape(kind, level, label, context.cell, context.origin)

    def list_label(self, properties: Element | None, style: str) -> tuple[str, bool]:
        """The list label of a paragraph, and whether it is in a list at all."""
        numbers = None if properties is None else properties.find(f"{W}numPr")
        own = value(numbers, "numId")
        role = self.sources.styles.role(style)
        num_id = own if own is not None else role.num_id
        if num_id is None or num_id == "0":
            return "", False
        depth = value(numbers, "ilvl")
        tied = self.sources.numbering.level_of_style(num_id, style) if role.num_level is None else role.num_level
        label, _ = self.sources.numbering.advance(num_id, tied if depth is None else number(depth))
        return label, bool(label)

    def finish(self, shape: Shape, *, repeats: bool = False) -> None:
        """Write the current line, then what hung on it."""
        inline = self.inline
        line, inline.line = inline.line, Line()
        waiting, inline.asides = inline.asides, []
        if line.page is None:
            line.page = inline.page
        if shape.level and line.length > _LIMIT_OF_HEADING:
            shape = replace(shape, kind=BlockKind.PARAGRAPH, level=0)  # a heading style on running text
        index = self.writer.write(line, shape)
        if repeats and index is not None:
            self.writer.references.add(index)
        for aside in waiting:
            self.aside(aside)

    def aside(self, aside: Aside) -> None:
        """Read a note or text box."""
        if not isinstance(aside.content, str):
            self.story(aside.content, aside.context, aside.number)
            return
        line = Line(page=self.inline.page)
        line.add(aside.content)
        self.writer.write(line, Shape(cell=aside.context.cell, origin=aside.context.origin))

    def controlled(self, sdt: Element, context: Context, read: Callable[[Element, Context], None]) -> None:
        """Read a content control around blocks, rows or cells."""
        content = sdt.find(f"{W}sdtContent")
        if content is None:
            return
        control = read_control(sdt.find(f"{W}sdtPr"))
        marks = context.marks | {MarkKind.PLACEHOLDER} if control.is_placeholder else context.marks
        first = len(self.writer.blocks)
        read(content, replace(context, marks=marks, tick=control.glyph or context.tick, depth=context.depth + 1))
        if control.field is not None:
            self.writer.enclose(control.field, first)

    def table(self, table: Element, context: Context) -> None:
        """Read a table, row by row. Every table has its own number, nested ones too."""
        self.finish(Shape(cell=context.cell, origin=context.origin))
        self.tables += 1
        grid = Grid(self.tables)
        self.rows(table, context, grid)
        self.writer.widths[grid.number] = grid.width

    def rows(self, parent: Element, context: Context, grid: Grid) -> None:
        """Read the rows of a table, through controls and wrappers."""
        for child in elements(parent):
            if child.tag == f"{W}tr":
                self.row(child, context, grid)
            else:
                self.wrapped(child, context, lambda inner, place: self.rows(inner, place, grid))

    def wrapped(self, element: Element, context: Context, read: Callable[[Element, Context], None]) -> None:
        """Read through what may stand around rows and cells."""
        if context.depth > self.nesting:
            raise UnreadableError(ProblemCode.TOO_COMPLEX, f"nesting > {self.nesting}")
        if element.tag == f"{W}sdt":
            self.controlled(element, context, read)
        elif element.tag in _TRANSPARENT:
            read(element, replace(context, depth=context.depth + 1))
        elif element.tag == ALTERNATE and (branch := chosen(element)) is not None:
            read(branch, replace(context, depth=context.depth + 1))

    def row(self, row: Element, context: Context, grid: Grid) -> None:
        """Read a row. Word may mark one page break in each cell of a row: the row counts the most of them once."""
        properties = row.find(f"{W}trPr")
        grid.row += 1
        grid.column = 1 + number(value(properties, "gridBefore"))
        if child_is_on(properties, f"{W}hidden"):
            context = replace(context, unseen=TraceKind.HIDDEN)
        elif properties is not None and properties.find(f"{W}del") is not None:
            context = replace(context, unseen=TraceKind.DELETION)
        with self.row_of_pages() as pages:
            self.cells(row, context, grid, pages)
        grid.width = max(grid.width, grid.column - 1 + number(value(properties, "gridAfter")))

    @contextmanager
    def row_of_pages(self) -> Iterator[list[int]]:
        """The pages on which the cells of one row end, its start first."""
        page = self.inline.page
        pages = [page] if page is not None else []
        yield pages
        self.inline.page = max(pages, default=None)

    def cells(self, parent: Element, context: Context, grid: Grid, pages: list[int]) -> None:
        """Read the cells of a row, through controls and wrappers."""
        for child in elements(parent):
            if child.tag == f"{W}tc":
                self.cell(child, context, grid, pages)
            else:
                self.wrapped(child, context, lambda inner, place: self.cells(inner, place, grid, pages))

    def cell(self, cell: Element, context: Context, grid: Grid, pages: list[int]) -> None:
        """Read one cell at its place in the grid."""
        columns = max(1, number(value(cell.find(f"{W}tcPr"), "gridSpan"), 1))
        place = Cell(grid.number, grid.row, grid.column, columns)
        self.inline.page = pages[0] if pages else None
        self.story(cell, replace(context, cell=place, depth=context.depth + 1))
        if self.inline.page is not None:
            pages.append(self.inline.page)
        grid.column += columns

    def chunk(self, element: Element, context: Context) -> None:
        """Read a document of another format that Word takes in when it opens the file (w:altChunk)."""
        part = target_of(context.part, element.get(f"{R}id", ""))
        if part is not None and part.blob.startswith(KNOWN):
            self.writer.attachments.append(Attachment(posixpath.basename(str(part.partname)), part.blob))
            return
        lines = None if part is None else read_chunk(part)
        if lines is None:
            self.writer.problem(ProblemCode.PART_UNREADABLE, "altChunk")
        for text, level in lines or ():
            line = Line(page=self.inline.page)
            line.add(text)
            self.writer.write(line, Shape(BlockKind.HEADING if level else BlockKind.PARAGRAPH, level, "", context.cell, context.origin))
