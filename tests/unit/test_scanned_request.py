"""A request that came as a scan is judged, and every doubt about it is a question."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from validator import check_bytes
from validator.model.document import ProblemCode
from validator.model.outline import DocType
from validator.model.report import Outcome
from validator.model.rulebook import Status
from validator.parsers.ocr.tesseract import tesseract_with_dutch

REQUEST = Path(__file__).parents[2] / "corpus" / "12-terugmelding-telegramstijl" / "Terugmelding G.P..pdf"


def scanned(data: bytes) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for page in pypdfium2.PdfDocument(data):
        canvas.drawImage(ImageReader(page.render(scale=150 / 72, grayscale=True).to_pil()), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.skipif(tesseract_with_dutch() is None, reason="Tesseract with Dutch is not installed")
def test_faults_of_a_request_become_questions_when_it_is_a_scan() -> None:
    data = REQUEST.read_bytes()
    typed, scan = (check_bytes(REQUEST.name, each, peildatum=date(2026, 12, 9)).submissions[0] for each in (data, scanned(data)))
    assert typed.advice.outcome is Outcome.TERUGSTUREN
    assert (scan.doctype, scan.advice.outcome) == (DocType.TERUGMELDING, Outcome.BEOORDELEN)
    assert Status.FAIL not in {check.status for check in scan.checks}
    assert [problem.code for problem in scan.files[0].problems] == [ProblemCode.OCR_READ]
    (readable,) = [check for check in scan.checks if check.id == "H1"]
    assert readable.status is Status.REVIEW
    assert REQUEST.name in readable.findings[0].message
