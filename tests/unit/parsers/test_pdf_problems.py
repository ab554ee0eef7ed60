"""What of a PDF cannot be read is named, and costs no more than itself."""

import re
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.unit.parsers.pdf_samples import HEIGHT, LONG, WIDTH, flow, pdf
from validator.model.document import Document, MarkKind, Problem, ProblemCode, TraceKind
from validator.parsers.pdf import parse_pdf
from validator.settings import Limits

SCAN = ImageReader(Image.new("L", (200, 280), 200))


def text_page(canvas: Canvas) -> None:
    flow(canvas, LONG, 100)


def scanned_page(canvas: Canvas) -> None:
    canvas.drawImage(SCAN, 0, 0, WIDTH, HEIGHT)


def empty_page(_canvas: Canvas) -> None:
    """Nothing on it."""


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(71, HEIGHT - 100)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.textLine("Onzichtbare woorden in deze laag van het document staan hier.")
    canvas.drawText(text)


def parsed(data: bytes, **limits: int) -> Document:
    return parse_pdf("vto.pdf", data, Limits(**limits))


def encrypted(data: bytes, user: str) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(data)) as opened:
        opened.save(target, encryption=pikepdf.Encryption(owner="eigenaar", user=user))
    return target.getvalue()


def test_password_locks_the_file() -> None:
    document = parsed(encrypted(pdf(text_page), "geheim"))
    assert (document.blocks, document.problems) == ((), (Problem(ProblemCode.LOCKED, "vto.pdf"),))


def test_restrictions_alone_lock_nothing() -> None:
    document = parsed(encrypted(pdf(text_page), ""))
    assert ([block.text for block in document.blocks], document.problems) == ([LONG], ())


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n" + b"x" * 500])
def test_file_without_pages_is_damaged(data: bytes) -> None:
    document = parsed(data)
    assert [problem.code for problem in document.problems] == [ProblemCode.DAMAGED]
    assert document.sha256


def test_file_cut_short_is_read_as_far_as_it_goes() -> None:
    data = pdf(text_page)
    document = parsed(data[: data.rindex(b"xref")])
    assert [block.text for block in document.blocks] == [LONG]


def test_scan_has_no_text() -> None:
    assert [problem.code for problem in parsed(pdf(scanned_page, scanned_page)).problems] == [ProblemCode.NO_TEXT]


def test_scanned_page_among_others_is_named() -> None:
    assert parsed(pdf(text_page, scanned_page)).problems == (Problem(ProblemCode.PAGE_WITHOUT_TEXT, "vto.pdf", page=2),)


def test_empty_page_among_others_is_no_problem() -> None:
    assert parsed(pdf(text_page, empty_page)).problems == ()


def test_file_of_empty_pages_has_no_text() -> None:
    assert [problem.code for problem in parsed(pdf(empty_page)).problems] == [ProblemCode.NO_TEXT]


def test_too_many_pages() -> None:
    document = parsed(pdf(text_page, text_page, text_page), pages=2)
    assert document.problems == (Problem(ProblemCode.TOO_MANY_PAGES, "vto.pdf", detail="pages 3 > 2"),)


def test_layer_of_recognised_text_over_a_scan_is_marked() -> None:
    def page(canvas: Canvas) -> None:
        scanned_page(canvas)
        invisible(canvas)

    block = next(block for block in parsed(pdf(page)).blocks if block.text)
    assert block.text.startswith("Onzichtbare woorden")
    assert block.has_mark(MarkKind.OCR)


def test_invisible_text_without_a_scan_is_hidden() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, 200)
        invisible(canvas)

    document = parsed(pdf(page))
    assert [block.text for block in document.blocks] == [LONG]
    assert [trace.kind for trace in document.traces] == [TraceKind.HIDDEN]


def with_tree(change) -> bytes:
    """Two pages, with a page tree changed by hand; written by qpdf in a form that can be edited as text."""
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf(text_page, text_page))) as opened:
        opened.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable, qdf=True)
    return change(target.getvalue())


def test_miscounted_pages_are_found_by_a_rebuild() -> None:
    document = parsed(with_tree(lambda data: data.replace(b"/Count 2", b"/Count 1")))
    assert ([block.text for block in document.blocks], document.pages) == ([LONG, LONG], 2)
    assert document.problems == (Problem(ProblemCode.REPAIRED, "vto.pdf"),)
    assert document.is_readable


def test_page_that_cannot_be_loaded_is_named_and_the_others_are_read() -> None:
    document = parsed(with_tree(lambda data: data.replace(b"/Count 2", b"/Count 3")))
    assert [block.text for block in document.blocks] == [LONG, LONG]
    assert [(problem.code, problem.page) for problem in document.problems] == [(ProblemCode.PAGE_UNREADABLE, 3)]


def test_words_beyond_the_edge_of_the_page_are_not_lost() -> None:
    document = parsed(with_tree(lambda data: re.sub(rb"/MediaBox \[[^]]*]", b"/MediaBox [ 0 0 500 600 ]", data)))
    assert [block.text for block in document.blocks] == [LONG, LONG]


def test_drawing_with_very_many_paths_keeps_its_text() -> None:
    def page(canvas: Canvas) -> None:
        flow(canvas, LONG, 100)
        for step in range(60):
            canvas.line(71, 100 + step, 300, 100 + step)

    document = parsed(pdf(page), page_paths=50)
    assert ([block.text for block in document.blocks], document.problems) == ([LONG], ())
