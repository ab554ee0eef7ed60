"""PDF files made for the tests."""

from collections.abc import Callable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT = 71.0
BODY = ("Helvetica", 10)
BOLD = ("Helvetica-Bold", 10)
TITLE = ("Helvetica-Bold", 16)

LONG = (
    "Moeder heeft op 3 maart 2025 gemeld dat zij de zorg voor de kinderen niet meer aankan en dat de ambulante hulp is gestopt. "
    "De gezinscoach heeft daarna elke week met haar gebeld en op 10 maart 2025 een huisbezoek gebracht. Vader was daarbij niet aanwezig."
)


def pdf(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    """A PDF with one page for each function that draws one."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, text: str, y: float, *, x: float = LEFT, font: tuple[str, int] = BODY) -> None:
    canvas.setFont(*font)
    canvas.drawString(x, HEIGHT - y, text)


def wrap(text: str, width: float, font: tuple[str, int] = BODY) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if stringWidth(longer, *font) <= width else [*lines, word]
    return lines


def flow(canvas: Canvas, text: str, y: float, *, x: float = LEFT, width: float = 450.0) -> float:
    """Write a wrapped paragraph and return where the next one may start."""
    for number, line in enumerate(wrap(text, width)):
        write(canvas, line, y + 12 * number, x=x)
    return y + 12 * len(wrap(text, width)) + 8
