"""Lays out the blank form of a format as a Word document."""

import datetime
import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from validator.forms.controls import PLACEHOLDER_STYLE, checkbox_control, choice_control, date_control, field_runs, text_control
from validator.forms.questions import Answer, Block, Question, blocks, has_free_text
from validator.model.rulebook import Format, Part
from validator.texts import load

FONT = "Calibri"
INK, ACCENT, GREY, SHADE = RGBColor(0x1F, 0x1F, 0x1F), RGBColor(0x1F, 0x4E, 0x79), RGBColor(0x59, 0x59, 0x59), "E9EEF4"
LABEL_WIDTH, VALUE_WIDTH = Cm(5.2), Cm(11.3)
EPOCH = datetime.datetime(2023, 6, 15, tzinfo=datetime.UTC)
"""The first day of the werkwijze: with a fixed date the same format gives the same file."""


def blank_form(form: Format) -> bytes:
    """The blank form as a .docx. A part without help text is no question of its own and stays out."""
    document = Document()
    _set_styles(document)
    _set_page(document, form)
    document.add_paragraph(form.title, style="Title")
    document.add_paragraph(load("forms")["intro"], style="Help")
    for part in form.parts:
        if part.help_text:
            _add_part(document, part)
    stream = io.BytesIO()
    document.save(stream)
    return _dated(stream)


def _dated(package: io.BytesIO) -> bytes:
    """The package with the same date at every member, since a zip notes the moment of writing."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def _add_part(document: WordDocument, part: Part) -> None:
    document.add_heading(part.title, level=1)
    if has_free_text(part):
        control = text_control(part.title, part.help_text, is_long=True)
        document.add_paragraph()._p.append(control)
    else:
        document.add_paragraph(part.help_text, style="Help")
    for block in blocks(part):
        if block.title:
            document.add_heading(block.title, level=2)
        _add_table(document, block)


def _add_table(document: WordDocument, block: Block) -> None:
    texts = load("forms")
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    _add_header(table, texts["question"], texts["answer"])
    for question in block.questions:
        label, value = table.add_row().cells
        label.text = question.label
        _shade(label)
        _add_answer(value.paragraphs[0], question)
    for column, width in zip(table.columns, (LABEL_WIDTH, VALUE_WIDTH), strict=True):
        column.width = width
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = LABEL_WIDTH, VALUE_WIDTH
        _set_flag(row._tr.get_or_add_trPr(), "w:cantSplit")


def _add_header(table: Table, *titles: str) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, title in zip(row.cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
        _shade(cell)
    _set_flag(row._tr.get_or_add_trPr(), "w:tblHeader")


def _add_answer(paragraph: Paragraph, question: Question) -> None:
    texts = load("forms")
    element = paragraph._p
    if question.answer is Answer.BOXES:
        for option in ("yes", "no", "unknown"):
            element.append(checkbox_control(f"{question.label}: {texts[option]}"))
            paragraph.add_run(f" {texts[option]}   ")
    elif question.answer is Answer.DATE:
        element.append(date_control(question.label, texts["placeholder_date"], texts["language"]))
    elif question.answer is Answer.CHOICE:
        element.append(choice_control(question.label, texts["choose"], texts[f"{question.name}_options"].split("/")))
    else:
        element.append(text_control(question.label, texts["placeholder"]))


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _set_flag(properties: object, tag: str) -> None:
    properties.append(OxmlElement(tag))  # type: ignore[attr-defined]


def _set_styles(document: WordDocument) -> None:
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = FONT, Pt(11), INK
    normal.paragraph_format.space_after = Pt(4)
    _set_language(document)
    for name, size, before in (("Title", 24, 0), ("Heading 1", 14, 16), ("Heading 2", 12, 10)):
        style = styles[name]
        style.element.rPr.rFonts.attrib.clear()
        style.font.name, style.font.size, style.font.color.rgb, style.font.bold = FONT, Pt(size), ACCENT, True
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
        style.paragraph_format.keep_with_next = True
    for name, kind in (("Help", WD_STYLE_TYPE.PARAGRAPH), (PLACEHOLDER_STYLE, WD_STYLE_TYPE.CHARACTER)):
        style = styles.add_style(name, kind)
        style.font.color.rgb = GREY
    styles["Help"].font.italic = True
    styles["Help"].paragraph_format.keep_with_next = True


def _set_language(document: WordDocument) -> None:
    """Dutch as the language of the text, so that Word checks the spelling and a screen reader speaks it."""
    styles = document.styles
    for properties in (styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"), styles["Normal"].element.get_or_add_rPr()):
        for earlier in properties.findall(qn("w:lang")):
            properties.remove(earlier)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), load("forms")["language"])
        properties.append(language)


def _set_page(document: WordDocument, form: Format) -> None:
    texts = load("forms")
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.25)
    header = section.header.paragraphs[0]
    header.text, header.alignment = texts["header"], WD_ALIGN_PARAGRAPH.RIGHT
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for lead, field in ((texts["page"], "PAGE"), (texts["of"], "NUMPAGES")):
        footer.add_run(lead)
        for run in field_runs(field):
            footer._p.append(run)
    core = document.core_properties
    core.title, core.subject, core.language, core.author, core.comments = form.title, texts["subject"], texts["language"], "", ""
    core.created = core.modified = EPOCH
