"""Tables of a PDF: every cell by its place in the grid."""

from collections.abc import Callable

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from tests.unit.parsers.pdf_samples import HEIGHT, LEFT, LONG, flow, pdf, wrap, write
from validator.model.document import Block, BlockKind, Cell
from validator.parsers.pdf import parse_pdf
from validator.settings import Limits

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")


def place(canvas: Canvas, rows: list[list[object]], y: float, *styles: tuple[object, ...], widths: tuple[float, ...] = (150, 300)) -> None:
    table = Table(rows, colWidths=widths, style=[GRID, TOP, *styles])
    _, height = table.wrapOn(canvas, sum(widths), 700)
    table.drawOn(canvas, LEFT, HEIGHT - y - height)


def blocks(*pages: Callable[[Canvas], None]) -> list[Block]:
    return list(parse_pdf("vto.pdf", pdf(*pages), Limits()).blocks)


def test_cells_have_their_place_and_the_table_stands_in_reading_order() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, 80)
        place(canvas, [["Naam", "J. Jansen"], ["Functie", "gezinscoach"]], 140)
        flow(canvas, LONG, 220)

    found = [(block.text, block.cell) for block in blocks(page)]
    assert found == [
        (LONG, None),
        ("Naam", Cell(1, 1, 1)),
        ("J. Jansen", Cell(1, 1, 2)),
        ("Functie", Cell(1, 2, 1)),
        ("gezinscoach", Cell(1, 2, 2)),
        (LONG, None),
    ]


def test_merged_cells_span_columns_and_keep_rows_apart() -> None:
    def page(canvas: Canvas) -> None:
        rows = [["Gegevens ouders", "", ""], ["Moeder", "A. Jansen", "gezag: ja"], ["", "tel. 06", "gezag: nee"]]
        place(canvas, rows, 100, ("SPAN", (0, 0), (2, 0)), ("SPAN", (0, 1), (0, 2)), widths=(100, 150, 150))

    assert [(block.text, block.cell) for block in blocks(page)] == [
        ("Gegevens ouders", Cell(1, 1, 1, 3)),
        ("Moeder", Cell(1, 2, 1)),
        ("A. Jansen", Cell(1, 2, 2)),
        ("gezag: ja", Cell(1, 2, 3)),
        ("tel. 06", Cell(1, 3, 2)),
        ("gezag: nee", Cell(1, 3, 3)),
    ]


def test_wrapped_text_in_a_cell_is_one_paragraph_and_a_second_paragraph_another() -> None:
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)

    def page(canvas: Canvas) -> None:
        place(canvas, [["Reactie moeder", [Paragraph(LONG, style), Paragraph("Zij wil hulp.", style)]], ["Reactie vader", "Geen."]], 100)

    assert [(block.text, block.cell) for block in blocks(page)][1:3] == [(LONG, Cell(1, 1, 2)), ("Zij wil hulp.", Cell(1, 1, 2))]


def test_table_goes_on_over_the_page() -> None:
    def first(canvas: Canvas) -> None:
        place(canvas, [["Datum", "Contact"], ["1 mei", "gebeld"]], 700)

    def second(canvas: Canvas) -> None:
        place(canvas, [["8 mei", "bezocht"]], 80)

    found = [(block.text, block.cell, block.page) for block in blocks(first, second)]
    assert found[-2:] == [("8 mei", Cell(1, 3, 1), 2), ("bezocht", Cell(1, 3, 2), 2)]


def test_text_of_a_cell_goes_on_over_the_page() -> None:
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
    lines = wrap(LONG, 288)
    above, below = " ".join(lines[:3]), " ".join(lines[3:])

    def first(canvas: Canvas) -> None:
        place(canvas, [["Reactie vader", "Geen."], ["Reactie moeder", Paragraph(above, style)]], 700)

    def second(canvas: Canvas) -> None:
        place(canvas, [["", Paragraph(below, style)], ["Reactie kind", "Geen."]], 80)

    found = [(block.text, block.cell) for block in blocks(first, second)]
    assert found[3:] == [(LONG, Cell(1, 2, 2)), ("Reactie kind", Cell(1, 4, 1)), ("Geen.", Cell(1, 4, 2))]


def test_frame_around_text_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 200, 480, 120)
        flow(canvas, LONG, 100)

    assert [(block.text, block.cell) for block in blocks(page)] == [(LONG, None)]


def test_heading_over_the_whole_row_of_a_table_is_a_heading_and_a_bold_label_is_not() -> None:
    bold = ("FONTNAME", (0, 0), (0, -1), "Helvetica-Bold")

    def page(canvas: Canvas) -> None:
        place(canvas, [["Verzoeker", ""], ["Naam", "J. Jansen van de gemeente Den Haag"]], 100, ("SPAN", (0, 0), (1, 0)), bold)
        flow(canvas, LONG, 300)

    assert [(block.text, block.kind) for block in blocks(page)][:2] == [
        ("Verzoeker", BlockKind.HEADING),
        ("Naam", BlockKind.PARAGRAPH),
    ]


def test_picture_has_a_block_where_it_stands() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    image = ImageReader(Image.new("RGB", (60, 30), "navy"))

    def page(canvas: Canvas) -> None:
        write(canvas, "Ondertekening", 100)
        canvas.drawImage(image, LEFT, HEIGHT - 160, 120, 40)
        write(canvas, "J. Jansen", 180)

    assert [(block.kind, block.text) for block in blocks(page)] == [
        (BlockKind.PARAGRAPH, "Ondertekening"),
        (BlockKind.PICTURE, ""),
        (BlockKind.PARAGRAPH, "J. Jansen"),
    ]
