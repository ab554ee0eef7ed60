"""Sections while they are being filled."""

from dataclasses import dataclass, field

from validator.model.document import Span
from validator.model.outline import Section, SectionSource
from validator.sections.lines import Line, Unit


@dataclass(slots=True)
class Draft:
    """A stretch of the document under one heading; `parts` is empty for text that no part took.

    `depth` ranks its heading: 1 and up for true headings, 0 for a bold or plain line, a table cell or a label. `covered` are the parts that
    go on under persons ("Moeder", "Vader") of whom each has a draft with this one as its `root`.
    """

    parts: tuple[str, ...] = ()
    heading: Line | None = None
    subject: str = ""
    depth: int = 0
    numbering: int = 0
    lines: list[Line] = field(default_factory=list)
    by_name: bool = False
    root: "Draft | None" = None
    covered: set[str] = field(default_factory=set)

    def sections(self) -> list[Section]:
        """One section for each part that the heading names; none for a part whose text is all under the persons below the heading."""
        title = self.heading.text.strip().rstrip(":").strip() if self.heading else ""
        span = self.heading.span if self.heading else None
        spans = tuple(spans_of(self.lines))
        return [Section(name, title, span, spans, SectionSource.HEADING, self.subject) for name in self.parts or ("",)
                if spans or (self.heading and name not in self.covered)]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A line or row with the part that it belongs to. Of a row that a heading opened, only the cells after `skip` are content."""

    unit: Unit
    draft: Draft
    skip: int = 0
    columns: dict[int, Draft] = field(default_factory=dict)


def spans_of(lines: list[Line]) -> list[Span]:
    """The places of these lines, neighbours in one block taken together."""
    spans: list[Span] = []
    for line in lines:
        span = line.span
        last = spans[-1] if spans else None
        if last and last.block == span.block and last.end < span.start:
            spans[-1] = Span(span.block, last.start, span.end)
        else:
            spans.append(span)
    return spans
