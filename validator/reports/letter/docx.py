"""The return letter as a Word document."""

import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from validator.model.report import Report
from validator.reports.letter.writing import Paragraph, Shape, written_letters

FONT = "Calibri"
HANGING = Cm(0.8)
EPOCH = datetime.datetime(2023, 6, 15, tzinfo=datetime.UTC)
"""The first day of the werkwijze: with a fixed date the same report gives the same file."""


def render(report: Report) -> bytes:
    """The letters, each on a page of its own."""
    letters = written_letters(report)
    return laid_out(letters[0].subject if len(letters) == 1 else "", [letter.paragraphs for letter in letters])


def laid_out(title: str, letters: Sequence[Iterable[Paragraph]]) -> bytes:
    """A document with these letters, each on a page of its own."""
    document = Document()
    _set_up(document, title)
    for number, paragraphs in enumerate(letters):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _write(document, paragraphs)
    stream = io.BytesIO()
    document.save(stream)
    return _dated(stream)


def _set_up(document: WordDocument, title: str) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(11)
    style.paragraph_format.space_after = Pt(6)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    style.element.get_or_add_rPr().append(language)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "", "nl-NL"
    properties.created = properties.modified = EPOCH


def _write(document: WordDocument, paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.shape is Shape.HEADING:
            document.add_heading(paragraph.text, level=1)
            continue
        added = document.add_paragraph()
        if paragraph.label:
            added.add_run(f"{paragraph.label}\t").bold = True
        added.add_run(paragraph.text)
        if paragraph.shape is not Shape.PARAGRAPH:
            added.paragraph_format.left_indent = HANGING
        if paragraph.label:
            added.paragraph_format.first_line_indent = -HANGING
            added.paragraph_format.keep_with_next = paragraph.shape is Shape.POINT


def _dated(package: io.BytesIO) -> bytes:
    """The package with the same date at every member, since a zip notes the moment of writing."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
