"""Running text of a PDF: lines become paragraphs, headings, list items; what stands on every page stands once."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.unit.parsers.pdf_samples import BODY, BOLD, HEIGHT, LONG, TITLE, WIDTH, flow, pdf, wrap, write
from validator.model.document import Block, BlockKind, Document, MarkKind, Origin
from validator.parsers.pdf import parse_pdf
from validator.settings import Limits


def parsed(*pages: Callable[[Canvas], None]) -> Document:
    return parse_pdf("vto.pdf", pdf(*pages), Limits())


def bodies(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.origin is Origin.BODY]


def texts(document: Document) -> list[str]:
    return [block.text for block in bodies(document)]


def test_wrapped_lines_are_one_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, flow(canvas, LONG, 100))

    assert texts(parsed(page)) == [LONG, LONG]


def test_paragraphs_without_a_gap_are_kept_apart_by_their_short_last_line() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, flow(canvas, LONG + " Dat was goed.", 100) - 8)

    assert texts(parsed(page)) == [LONG + " Dat was goed.", LONG]


def test_labels_stay_lines() -> None:
    lines = ["Naam: J. Jansen", "Geboortedatum: 1 mei 2015", "BSN: 123456782", "Adres:", "School: De Regenboog"]

    def page(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            write(canvas, line, 100 + 12 * number)
        flow(canvas, LONG, 200)

    assert texts(parsed(page)) == [*lines, LONG]


def test_label_and_value_at_a_distance_read_on_one_line() -> None:
    def page(canvas: Canvas) -> None:
        for number, (label, value) in enumerate(
            [("Naam", "J. Jansen"), ("Organisatie", "Kracht"), ("Telefoon", "070 123 45 67"), ("Functie", "coach"), ("Datum", "1 mei")]
        ):
            write(canvas, label, 100 + 14 * number)
            write(canvas, value, 100 + 14 * number, x=220)

    assert texts(parsed(page)) == ["Naam J. Jansen", "Organisatie Kracht", "Telefoon 070 123 45 67", "Functie coach", "Datum 1 mei"]


def test_two_columns_are_read_one_after_the_other() -> None:
    right = LONG.replace("Moeder", "Vader").replace("Vader was", "Moeder was")

    def page(canvas: Canvas) -> None:
        write(canvas, "Verslag van het huisbezoek", 80, font=TITLE)
        flow(canvas, LONG, 110, width=210)
        flow(canvas, right, 113, x=320, width=210)

    assert texts(parsed(page)) == ["Verslag van het huisbezoek", LONG, right]


def test_paragraph_goes_on_over_the_page_and_keeps_its_first_page() -> None:
    lines = wrap(LONG, 450)

    def first(canvas: Canvas) -> None:
        for number, line in enumerate(lines[:2]):
            write(canvas, line, 700 + 12 * number)
        write(canvas, "Vertrouwelijk", 40)
        write(canvas, "Pagina 1 van 2", 810)

    def second(canvas: Canvas) -> None:
        for number, line in enumerate(lines[2:]):
            write(canvas, line, 100 + 12 * number)
        write(canvas, "Vertrouwelijk", 40)
        write(canvas, "Pagina 2 van 2", 810)

    document = parsed(first, second)
    assert [(block.text, block.page) for block in bodies(document)] == [(LONG, 1)]
    others = [(block.text, block.origin, block.page) for block in document.blocks if block.origin is not Origin.BODY]
    assert others == [("Vertrouwelijk", Origin.HEADER, 1), ("Pagina 1 van 2", Origin.FOOTER, 1)]
    assert document.pages == 2


def test_paragraph_goes_on_for_several_lines_on_the_next_page() -> None:
    lines = wrap(f"{LONG} {LONG}", 450)

    def part(chosen: list[str], y: float) -> Callable[[Canvas], None]:
        def page(canvas: Canvas) -> None:
            for number, line in enumerate(chosen):
                write(canvas, line, y + 12 * number)

        return page

    assert texts(parsed(part(lines[:2], 700), part(lines[2:], 100))) == [f"{LONG} {LONG}"]


def test_blocks_are_numbered_in_their_order() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Vertrouwelijk", 40)
        flow(canvas, LONG, 100)

    document = parsed(page, page)
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))


def test_headings_by_size_weight_and_number() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Verzoek tot onderzoek", 80, font=TITLE)
        write(canvas, "Aanleiding", 110, font=BOLD)
        flow(canvas, LONG, 124)
        write(canvas, "2. Reactie van de ouders", 210)
        flow(canvas, LONG, 230)
        write(canvas, "REACTIE KIND", 330)
        flow(canvas, LONG, 350)
        write(canvas, "4 Reactie vader", 430, font=BOLD)
        flow(canvas, LONG, 450)

    found = [(block.text, block.level, block.number) for block in bodies(parsed(page)) if block.kind is BlockKind.HEADING]
    assert found == [
        ("Verzoek tot onderzoek", 1, ""),
        ("Aanleiding", 2, ""),
        ("Reactie van de ouders", 2, "2."),
        ("REACTIE KIND", 2, ""),
        ("Reactie vader", 2, "4"),
    ]


def test_bold_words_are_marked() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Diagnose:", 100, font=BOLD)
        write(canvas, "ADHD, vastgesteld in 2024.", 100, x=125)
        flow(canvas, LONG, 140)

    block = bodies(parsed(page))[0]
    assert block.text == "Diagnose: ADHD, vastgesteld in 2024."
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [(MarkKind.BOLD, "Diagnose:")]


def test_list_items_have_their_label_apart() -> None:
    lines = [("1.", "Moeder belt elke week"), ("2.", "Vader komt op tijd"), ("•", "Oma past op"), ("a)", "School houdt bij")]

    def page(canvas: Canvas) -> None:
        for number, (label, line) in enumerate(lines):
            write(canvas, label, 100 + 13 * number)
            write(canvas, line, 100 + 13 * number, x=90)
        flow(canvas, LONG, 200)

    blocks = bodies(parsed(page))[:4]
    assert [(block.number, block.text) for block in blocks] == lines
    assert {block.kind for block in blocks} == {BlockKind.LIST_ITEM}


@pytest.mark.parametrize("measure", ["3.5 jaar", "12.03.2024 is"])
def test_number_at_the_start_of_a_line_is_no_label(measure: str) -> None:
    text = f"{measure} heeft het gezin geen hulp gehad."

    def page(canvas: Canvas) -> None:
        write(canvas, text, 100)

    assert [(block.text, block.number) for block in bodies(parsed(page))] == [(text, "")]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Het gezin ontvangt nog geen ambulante hulp-", "verlening van de gemeente.", "hulpverlening van"),
        ("Het gezin ontvangt begeleiding van de kinder-", "en jeugdpsychiater van Youz.", "kinder- en jeugdpsychiater"),
        ("Het kind gebruikt sinds vorig jaar ADHD-", "medicatie van de kinderarts.", "ADHD-medicatie"),
        ("De afspraken zijn gemaakt met de Noord-", "Hollandse jeugdbescherming daar.", "Noord-Hollandse"),
        ("De GI verzoekt de rechter het gezag te be-", "eindigen van beide ouders.", "beëindigen"),
    ],
)
def test_word_broken_over_lines_is_whole_again(above: str, below: str, joined: str) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, above, 100)
        write(canvas, below, 112)

    found = texts(parsed(page))
    assert len(found) == 1
    assert joined in found[0]


def test_hyphen_stays_where_the_document_writes_it_elsewhere() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "De gezins-coach kwam langs.", 80)
        write(canvas, "Vandaag heeft de gezins-", 120)
        write(canvas, "coach met moeder gebeld.", 132)

    assert texts(parsed(page))[-1] == "Vandaag heeft de gezins-coach met moeder gebeld."


def test_struck_words_are_marked_and_not_live() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Vader heeft wel geen gezag.", 100, font=BODY)
        start = 71 + canvas.stringWidth("Vader heeft ", *BODY)
        canvas.line(start, HEIGHT - 97, start + canvas.stringWidth("wel", *BODY), HEIGHT - 97)
        canvas.line(71, HEIGHT - 101.5, 110, HEIGHT - 101.5)

    block = bodies(parsed(page))[0]
    assert block.text == "Vader heeft wel geen gezag."
    assert block.live == "Vader heeft     geen gezag."


def test_turned_page_is_read_as_displayed() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.saveState()
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.setFont(*BODY)
        canvas.drawString(80, 500, "Moeder is gebeld.")
        canvas.drawString(80, 440, "Vader is gebeld.")
        canvas.restoreState()

    assert texts(parsed(page)) == ["Moeder is gebeld.", "Vader is gebeld."]


def test_slanted_stamp_does_not_mix_with_the_text() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, 100)
        canvas.saveState()
        canvas.translate(200, HEIGHT - 140)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 40)
        canvas.drawString(0, 0, "CONCEPT")
        canvas.restoreState()

    document = parsed(page)
    assert texts(document) == [LONG]
    assert [block.text for block in document.blocks if block.origin is Origin.TEXTBOX] == ["CONCEPT"]


def test_same_file_gives_the_same_document() -> None:
    data = pdf(lambda canvas: flow(canvas, LONG, 100) and None)
    assert parse_pdf("a.pdf", data, Limits()) == parse_pdf("a.pdf", data, Limits())
