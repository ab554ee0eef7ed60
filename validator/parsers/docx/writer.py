"""Collects what the walk through a file yields, as the values of the model."""

from dataclasses import dataclass, field, replace

from validator.model.document import Attachment, Block, BlockKind, Cell, FormField, MarkKind, Origin, Problem, ProblemCode, Span, Trace
from validator.parsers.docx.controls import is_shell
from validator.parsers.docx.line import Line
from validator.parsers.docx.package import UnreadableError
from validator.parsers.docx.wml import Element


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is, besides its text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: str = ""
    cell: Cell | None = None
    origin: Origin = Origin.BODY


@dataclass(slots=True)
class Writer:
    """What was found so far. `looks` are the indices of blocks wholly underlined or large, `references` those that no text follows.

    `shown_by` has for each block the lengths of its parts, each with the element of the file that shows it.
    """

    file: str
    max_letters: int
    blocks: list[Block] = field(default_factory=list)
    shown_by: list[tuple[tuple[int, Element | None], ...]] = field(default_factory=list)
    fields: list[FormField] = field(default_factory=list)
    traces: list[Trace] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    anchors: dict[str, Span] = field(default_factory=dict)
    looks: dict[str, set[int]] = field(default_factory=dict)
    references: set[int] = field(default_factory=set)
    letters: int = 0
    widths: dict[int, int] = field(default_factory=dict)
    starting_comments: set[str] = field(default_factory=set)

    def problem(self, code: ProblemCode, detail: str, page: int | None = None) -> None:
        """Note what could not be read, once."""
        problem = Problem(code, self.file, page, detail)
        if problem not in self.problems:
            self.problems.append(problem)

    def write(self, line: Line, shape: Shape) -> int | None:
        """Add a finished paragraph, unless a reader would see nothing of it. Gives its index."""
        if line.is_blank:
            return None
        text = "".join(line.parts)
        self.letters += line.length
        if self.letters > self.max_letters:  # notes and diagrams may be referred to without end
            raise UnreadableError(ProblemCode.TOO_COMPLEX, f"letters > {self.max_letters}")
        index = len(self.blocks) if text.strip() else None
        if index is not None:
            self.blocks.append(_block(index, text, line, shape))
            self.shown_by.append(tuple(zip(map(len, line.parts), line.nodes, strict=True)))
            for look, letters in line.looks.items():
                if letters >= len("".join(text.split())):
                    self.looks.setdefault(look, set()).add(index)
        self._place(line, index)
        for _ in range(line.pictures):
            self.blocks.append(Block(len(self.blocks), "", BlockKind.PICTURE, page=line.page, cell=shape.cell, origin=shape.origin))
            self.shown_by.append(())
        return index

    def _place(self, line: Line, index: int | None) -> None:
        def span(start: int, end: int) -> Span | None:
            return None if index is None else Span(index, start, end)

        self.traces += [Trace(item.kind, item.text, item.author, span(item.start, item.end)) for item in line.traces]
        self.fields += [replace(item.field, span=span(item.start, item.end)) for item in line.fields]
        if index is None:
            self.starting_comments |= line.comments.keys()
            return
        for key in self.starting_comments - line.comments.keys():
            self.anchors.setdefault(key, Span(index, 0, line.length))
        self.starting_comments.clear()
        for key, stretch in line.comments.items():
            self.anchors.setdefault(key, Span(index, stretch.start, line.length if stretch.end < 0 else stretch.end))

    def enclose(self, control: FormField, first: int) -> None:
        """Add a control that holds whole blocks, from the index `first` to the last one so far."""
        held = [block for block in self.blocks[first:] if block.kind is not BlockKind.PICTURE]
        is_empty = all(block.has_mark(MarkKind.PLACEHOLDER) and not block.live.strip() for block in held)
        value = "" if is_empty or control.checked is not None else "\n".join(block.live.strip() for block in held)
        span = Span(held[0].index, 0, len(held[0].text)) if held else None
        if not is_shell(control, value):
            self.fields.append(replace(control, value=value, span=span))


def _block(index: int, text: str, line: Line, shape: Shape) -> Block:
    return Block(index, text, shape.kind, shape.level, shape.number, line.page, shape.cell, shape.origin, line.finished_marks())
