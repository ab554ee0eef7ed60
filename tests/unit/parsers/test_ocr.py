"""Scans and photos of text, made here by rendering and spoiling a page, read by the real Tesseract."""

import struct
import zlib
from dataclasses import replace
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.unit.parsers.pdf_samples import TITLE, flow, pdf, write
from validator.model.document import BlockKind, Document, MarkKind, ProblemCode
from validator.model.submission import SourceFile
from validator.parsers import parse, parse_here
from validator.parsers.ocr import recognition
from validator.parsers.ocr.tesseract import ReadPage, tesseract_with_dutch
from validator.parsers.pdf.values import Box, Style, Word
from validator.parsers.sniff import MediaType
from validator.settings import Limits

TESSERACT = pytest.mark.skipif(tesseract_with_dutch() is None, reason="Tesseract with Dutch is not installed")
MOST_ERRORS = 0.01

PARAGRAPHS = (
    "Mijn naam is Fatima El Amrani en ik ben de moeder van Milan, geboren op 12-03-2016. Ik heb het verzoek op 8 mei 2025 gelezen en met "
    "de gezinscoach, mevrouw De Wit, besproken op het wijkteam aan de Hoefkade 114 te Den Haag.",
    "Ik ben het niet eens met wat er staat over de ruzies thuis. De politie is in februari 2025 maar één keer geweest, en Milan sliep toen "
    "al. Sindsdien heb ik hulp van Jeugdformaat en gaat het beter met ons.",
    "Wat wel klopt is dat Milan in het najaar van 2024 elf dagen niet naar school is gegaan. Hij werd gepest en durfde niet. "
    "De leerplichtambtenaar weet hiervan. Ik wil graag dat de Raad ook met de school praat.",
)


def _letter(canvas: Canvas) -> None:
    write(canvas, "Reactie van moeder", 90, font=TITLE)
    y = 130.0
    for paragraph in PARAGRAPHS:
        y = flow(canvas, paragraph, y)


@cache
def clean() -> Image.Image:
    return rendered(pdf(_letter))


def rendered(data: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(data)[0].render(scale=200 / 72, grayscale=True).to_pil()


def spoiled(picture: Image.Image, *, turn: float = 1.2) -> Image.Image:
    """As a poor scanner leaves it: askew, blurred, speckled, and squeezed as JPEG."""
    picture = picture.rotate(turn, resample=Image.Resampling.BICUBIC, fillcolor=255, expand=False).filter(ImageFilter.GaussianBlur(0.8))
    noise = Image.effect_noise(picture.size, 40)
    return Image.open(BytesIO(saved(Image.blend(picture, noise, 0.15), "JPEG", quality=40)))


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def scan(*pictures: Image.Image | None) -> bytes:
    """A PDF with each picture as a page; None is a page with a text layer."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for picture in pictures:
        if picture is None:
            _letter(canvas)
        else:
            size = A4 if picture.width < picture.height else landscape(A4)
            canvas.setPageSize(size)
            canvas.drawImage(ImageReader(picture), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(name: str, data: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    return parse_here(SourceFile(name, data), limits)


def codes(document: Document) -> list[ProblemCode]:
    return [problem.code for problem in document.problems]


def errors(document: Document) -> float:
    """The share of characters that are wrong, title and paragraphs together."""
    expected = " ".join(("Reactie van moeder", *PARAGRAPHS))
    found = " ".join(block.text for block in document.blocks)
    return Levenshtein.distance(expected, found) / len(expected)


@TESSERACT
@pytest.mark.parametrize("turn", [0.0, 1.2, -1.5, 90.0, 180.0])
def test_spoiled_scan_is_read_as_heading_and_paragraphs(turn: float) -> None:
    page = clean() if turn < 2 else clean().rotate(turn, expand=True)
    document = read("brief.pdf", scan(spoiled(page, turn=turn if turn < 2 else 0.0)))
    assert codes(document) == [ProblemCode.OCR_READ]
    assert document.is_readable
    assert errors(document) <= MOST_ERRORS
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3]


@TESSERACT
def test_every_letter_that_was_recognised_is_marked_with_its_page() -> None:
    document = parse(SourceFile("brief.pdf", scan(clean(), None)), Limits())
    recognised = [block for block in document.blocks if block.page == 1]
    assert len(recognised) == len(document.blocks) / 2
    for block in recognised:
        assert [(mark.start, mark.end) for mark in block.marks if mark.kind is MarkKind.OCR] == [(0, len(block.text))]
    assert not any(block.has_mark(MarkKind.OCR) for block in document.blocks if block.page == 2)
    assert [block.page for block in document.blocks] == sorted(block.page or 0 for block in document.blocks)
    assert codes(document) == [ProblemCode.OCR_READ]


@TESSERACT
@pytest.mark.parametrize(
    ("form", "kind"), [("PNG", MediaType.PNG), ("JPEG", MediaType.JPEG), ("TIFF", MediaType.TIFF), ("GIF", MediaType.GIF)]
)
def test_photo_of_a_letter_is_read(form: str, kind: str) -> None:
    document = read("IMG_2231", saved(clean(), form))
    assert (document.media_type, document.pages, codes(document)) == (kind, 1, [ProblemCode.OCR_READ])
    assert errors(document) <= MOST_ERRORS


@TESSERACT
def test_pages_of_a_fax_and_the_turn_that_a_phone_notes() -> None:
    fax = saved(clean().convert("1"), "TIFF", save_all=True, append_images=[clean().convert("1")], compression="group4")
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = saved(clean().rotate(90, expand=True), "JPEG", exif=exif)
    document = read("fax.tiff", fax)
    assert (document.pages, {block.page for block in document.blocks}) == (2, {1, 2})
    assert errors(read("foto.jpg", turned)) <= MOST_ERRORS


@TESSERACT
def test_letters_on_a_transparent_ground_are_read() -> None:
    shadow = Image.new("RGBA", clean().size, (0, 0, 0, 0))
    shadow.putalpha(clean().point(lambda grey: 255 - grey))
    assert errors(read("brief.png", saved(shadow, "PNG"))) <= MOST_ERRORS


@TESSERACT
def test_photo_without_text_stays_without_text() -> None:
    noise = Image.effect_noise((1200, 900), 90).filter(ImageFilter.GaussianBlur(3))
    for data in (saved(noise, "JPEG"), saved(Image.new("L", (800, 600), "white"), "PNG"), scan(noise)):
        document = read("foto", data)
        assert codes(document) == [ProblemCode.NO_TEXT]
        assert not document.blocks


@TESSERACT
def test_page_that_is_hard_to_read_is_named_with_its_number() -> None:
    poor = clean().resize((clean().width // 4, clean().height // 4))
    document = read("brief.pdf", scan(clean(), poor))
    (doubt,) = [problem for problem in document.problems if problem.code is not ProblemCode.OCR_READ]
    assert doubt.page == 2
    assert doubt.is_partial
    assert doubt.code in {ProblemCode.OCR_DOUBTFUL, ProblemCode.PAGE_WITHOUT_TEXT}


def test_confidence_of_a_page_decides_what_becomes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    confidences = iter([95.0, 70.0, 50.0])
    words = _words("Moeder wil geen onderzoek")
    monkeypatch.setattr(recognition, "tesseract_with_dutch", lambda: "tesseract")
    monkeypatch.setattr(recognition, "MOST_AT_ONCE", 1)
    monkeypatch.setattr(recognition, "read_picture", lambda *_: ReadPage(words, next(confidences), Box(0, 0, *A4)))
    document = read("brief.pdf", scan(clean(), clean(), clean()))
    assert {block.page for block in document.blocks} == {1, 2}
    assert [(problem.code, problem.page) for problem in document.problems] == [
        (ProblemCode.OCR_READ, None),
        (ProblemCode.PAGE_WITHOUT_TEXT, 3),
        (ProblemCode.OCR_DOUBTFUL, 2),
    ]


def _words(text: str) -> tuple[Word, ...]:
    boxes = [Box(70 + 60 * place, 100, 125 + 60 * place, 112) for place in range(len(text.split()))]
    return tuple(Word(word, box, 12.0, Style.INVISIBLE) for word, box in zip(text.split() * 4, boxes * 4, strict=True))


def test_absent_tesseract_is_said_beside_the_lack_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "tesseract_with_dutch", lambda: None)
    for name, data in (("brief.pdf", scan(clean())), ("brief.png", saved(clean(), "PNG"))):
        document = read(name, data)
        assert codes(document) == [ProblemCode.NO_TEXT, ProblemCode.OCR_MISSING]
        assert not document.is_readable
    mixed = read("brief.pdf", scan(clean(), None))
    assert codes(mixed) == [ProblemCode.PAGE_WITHOUT_TEXT, ProblemCode.OCR_MISSING]
    assert mixed.is_readable


@TESSERACT
def test_pages_beyond_the_limit_are_told_as_unread() -> None:
    document = read("brief.pdf", scan(clean(), clean()), replace(Limits(), ocr_pages=1))
    assert {block.page for block in document.blocks} == {1}
    assert codes(document) == [ProblemCode.OCR_READ, ProblemCode.PAGE_WITHOUT_TEXT, ProblemCode.OCR_UNFINISHED]


@TESSERACT
def test_no_time_leaves_the_file_as_it_was() -> None:
    document = read("brief.pdf", scan(clean()), replace(Limits(), ocr_seconds=0))
    assert ProblemCode.NO_TEXT in codes(document)


def bomb(side: int) -> bytes:
    """A PNG of a few kilobytes that unpacks to side × side pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [8_000, 12_000, 30_000, 2_000_000_000])
def test_picture_that_would_fill_the_memory_is_refused_unopened(side: int) -> None:
    document = read("foto.png", bomb(side))
    assert codes(document) == [ProblemCode.TOO_LARGE]


def test_large_frame_further_on_in_a_tiff_is_refused() -> None:
    data = saved(Image.new("1", (10, 10)), "TIFF", save_all=True, append_images=[Image.new("1", (9_000, 9_000))], compression="group4")
    assert codes(read("fax.tiff", data)) == [ProblemCode.TOO_LARGE]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "GIF"])
def test_cut_off_picture_ends_in_text_or_a_problem(form: str) -> None:
    whole = saved(clean(), form)
    for size in (30, len(whole) // 3, len(whole) - 50):
        document = read("foto", whole[:size])
        assert document.problems
