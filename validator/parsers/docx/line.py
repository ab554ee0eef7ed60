"""One paragraph while it is being read: its letters, with the marks, controls, traces and comments in it."""

from dataclasses import dataclass, field

from validator.model.document import FormField, Mark, MarkKind, TraceKind
from validator.parsers.docx.wml import Element

Marks = frozenset[MarkKind]
NO_MARKS: Marks = frozenset()


@dataclass(slots=True)
class Stretch:
    """Something that stands at `[start, end)` of the line."""

    start: int
    end: int


@dataclass(slots=True)
class TraceStretch(Stretch):
    """A trace of editing in the line."""

    kind: TraceKind
    text: str
    author: str


@dataclass(slots=True)
class FieldStretch(Stretch):
    """A form control in the line."""

    field: FormField


@dataclass(slots=True)
class Line:
    """The paragraph so far. `looks` counts its underlined and its large letters; a comment without an end runs to the end of the line.

    `nodes` are the elements that show each of the `parts`.
    """

    parts: list[str] = field(default_factory=list)
    nodes: list[Element | None] = field(default_factory=list)
    length: int = 0
    pictures: int = 0
    page: int | None = None
    looks: dict[str, int] = field(default_factory=dict)
    open_marks: dict[MarkKind, Stretch] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    traces: list[TraceStretch] = field(default_factory=list)
    fields: list[FieldStretch] = field(default_factory=list)
    comments: dict[str, Stretch] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was found in the line."""
        return not (self.parts or self.pictures or self.traces or self.fields or self.comments)

    def add(self, text: str, kinds: Marks = NO_MARKS, node: Element | None = None) -> None:
        """Append visible text that carries these marks, as this element of the file shows it."""
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        self.nodes.append(node)
        for kind in kinds:
            self._extend(kind, start)

    def _extend(self, kind: MarkKind, start: int) -> None:
        stretch = self.open_marks.get(kind)
        if stretch is None or stretch.end != start:
            if stretch is not None:
                self.marks.append(Mark(kind, stretch.start, stretch.end))
            self.open_marks[kind] = Stretch(start, self.length)
        else:
            stretch.end = self.length

    def since(self, start: int) -> str:
        """The text from an offset on. Looks from the end, so that many small stretches in one line stay cheap."""
        tail: list[str] = []
        at = self.length
        for part in reversed(self.parts):
            if at <= start:
                break
            at -= len(part)
            tail.append(part)
        return "".join(reversed(tail))[max(0, start - at) :]

    def finished_marks(self) -> tuple[Mark, ...]:
        """All marks in order of place."""
        last = [Mark(kind, stretch.start, stretch.end) for kind, stretch in self.open_marks.items()]
        return tuple(sorted([*self.marks, *last], key=lambda mark: (mark.start, mark.end, mark.kind)))

    def leave_trace(self, kind: TraceKind, text: str, author: str = "", start: int | None = None) -> None:
        """Note a trace that ends here; what follows directly on one of the same kind and author, without own letters, joins it."""
        last = self.traces[-1] if self.traces else None
        begin = self.length if start is None else start
        if last is not None and start is None and (last.kind, last.author, last.end) == (kind, author, begin):
            last.text += text
        elif text:
            self.traces.append(TraceStretch(begin, self.length, kind, text, author))
