"""Make PDF documents that come out the same, byte for byte, on every run, with the fonts that every reader has."""

import re
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

CORPUS = Path(__file__).parents[1]
LONG_WORD = re.compile(r"\b[a-z]{8,}\b")
SYLLABLE = re.compile(r"(?<=[a-z]{2}[aeiou])(?=[bdfgklmnprstvwz][aeiou][a-z])")


@dataclass(frozen=True)
class Sheet:
    """Where a PDF goes and how its pages look: `columns` side by side, with a running header and footer."""

    case: str
    name: str
    title: str
    columns: int = 1
    header: str = ""
    footer: str = ""
    font: str = "Helvetica"

    @property
    def path(self) -> Path:
        (CORPUS / self.case).mkdir(exist_ok=True)
        return CORPUS / self.case / self.name


def write_pdf(sheet: Sheet, story: list[Flowable]) -> None:
    template = BaseDocTemplate(str(sheet.path), pagesize=A4, title=sheet.title, author="fictief", invariant=True)
    width, height = A4
    gap = 0.7 * cm
    wide = (width - 4 * cm - gap * (sheet.columns - 1)) / sheet.columns
    frames = [Frame(2 * cm + i * (wide + gap), 2 * cm, wide, height - 4.2 * cm, id=f"kolom{i}") for i in range(sheet.columns)]

    def furniture(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont(sheet.font, 8)
        canvas.drawString(2 * cm, height - 1.4 * cm, sheet.header)
        canvas.drawString(2 * cm, 1.2 * cm, sheet.footer)
        canvas.drawRightString(width - 2 * cm, 1.2 * cm, f"Pagina {canvas.getPageNumber()}")

    template.addPageTemplates(PageTemplate(frames=frames, onPage=furniture))
    template.build(story)


def paragraphs(parts: list[tuple[str, str]], font: str = "Helvetica", size: float = 10, *, justified: bool = False) -> list[Flowable]:
    """Paragraphs of the kinds "title", "heading" and "text"; a soft hyphen in the text shows where a line may break."""
    bold = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}[font]
    body = ParagraphStyle("text", fontName=font, fontSize=size, leading=size * 1.35, spaceAfter=size * 0.6, embeddedHyphenation=1)
    if justified:
        body.alignment = TA_JUSTIFY
    styles = {
        "text": body,
        "heading": ParagraphStyle(
            "heading", body, fontName=bold, fontSize=size + 1.5, leading=size * 1.6, spaceBefore=size * 0.6, keepWithNext=1
        ),
        "title": ParagraphStyle("title", body, fontName=bold, fontSize=size + 6, leading=size * 2.2, spaceAfter=size),
    }
    return [Paragraph(text, styles[kind]) for kind, text in parts]


def parse(text: str) -> list[tuple[str, str]]:
    """Lines to parts: `# ` a heading, `## ` the title."""
    marks = {"## ": "title", "# ": "heading"}
    parts = []
    for line in text.strip().splitlines():
        kind = next((kind for mark, kind in marks.items() if line.startswith(mark)), "text")
        parts.append((kind, line.removeprefix("## ").removeprefix("# ")))
    return parts


def soft(text: str) -> str:
    """Put soft hyphens in the long words: between a vowel and a consonant that begins a syllable, three letters from either end."""
    return LONG_WORD.sub(lambda word: SYLLABLE.sub("\u00ad", word.group()), text)
