"""The return letter as plain text."""

import textwrap
from collections.abc import Iterable

from validator.model.report import Report
from validator.reports.letter.writing import Paragraph, Shape, written_letters

WIDTH = 78
INDENTS = {Shape.HEADING: 0, Shape.PARAGRAPH: 0, Shape.BULLET: 2, Shape.POINT: 4, Shape.DETAIL: 4}
BETWEEN = f"\n{'=' * WIDTH}\n\n"


def render(report: Report) -> str:
    """The letters, one below the other."""
    return BETWEEN.join(plain(letter.paragraphs) for letter in written_letters(report))


def plain(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs as lines that fit a mail."""
    lines: list[str] = []
    for paragraph in paragraphs:
        if paragraph.is_first and lines:
            lines.append("")
        lines += _lines(paragraph)
    return "\n".join(lines) + "\n"


def _lines(paragraph: Paragraph) -> list[str]:
    indent = INDENTS[paragraph.shape]
    first = f"{paragraph.label} ".ljust(indent) if paragraph.label else " " * indent
    wrapped = textwrap.wrap(
        paragraph.text, WIDTH, initial_indent=first, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )
    return [*wrapped, "-" * len(paragraph.text)] if paragraph.shape is Shape.HEADING else wrapped
