"""Notes in a copy of a PDF: at the very words, behind the bytes of the file itself."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from tests.unit.annotating.word_copies import NAME, at, heading, missing, result_of
from tests.unit.parsers.pdf_samples import LONG, flow, pdf, write
from validator.annotating.notes import AUTHOR, MOST_NOTES
from validator.annotating.pdf import annotate_pdf
from validator.model.document import ProblemCode
from validator.model.facts import Location
from validator.model.report import Finding
from validator.model.rulebook import Status
from validator.parsers.pdf import parse_pdf
from validator.parsers.pdf.opening import UnreadablePdfError
from validator.settings import Limits

WORDS = "Moeder is lui"
REAL = sorted((Path(__file__).parents[3].parent / "shared" / "echte-bestanden" / "pdf").glob("*.pdf"))
SMALL = 100_000


def page(canvas: Canvas) -> None:
    write(canvas, "Verzoek tot Onderzoek", 80)
    write(canvas, "Wij zien dat Moeder is lui volgens ons.", 120)
    flow(canvas, LONG, 200)


def annotated(file: bytes, *findings: Finding, **options: object) -> bytes:
    return annotate_pdf(file, NAME, result_of(*findings, **options), Limits())[0]


def own(data: bytes) -> list[tuple[int, str, str, str]]:
    """The notes: page, sort, text, and the letters below them as pdfium finds these there."""
    document = PdfDocument(data)
    return [
        (number, note["/Subtype"], note["/Contents"], under(document, number, note))
        for number, read in enumerate(PdfReader(io.BytesIO(data)).pages)
        for note in (item.get_object() for item in read.get("/Annots", ()))
        if note.get("/T") == AUTHOR
    ]


def under(document: PdfDocument, number: int, note: dict[str, list[float]]) -> str:
    text = document[number].get_textpage()
    points = [float(value) for value in note.get("/QuadPoints", ())]
    quads = [points[start : start + 8] for start in range(0, len(points), 8)]
    found = (text.get_text_bounded(min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2])) for quad in quads)
    return " ".join(" ".join(found).split())


def rotated(degrees: int) -> bytes:
    writer = PdfWriter(io.BytesIO(pdf(page)))
    writer.pages[0].rotate(degrees)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def shifted() -> bytes:
    """The page with an origin of its own."""
    with pikepdf.open(io.BytesIO(pdf(page))) as file:
        file.pages[0].MediaBox = [-30, -20, 565, 822]
        target = io.BytesIO()
        file.save(target)
    return target.getvalue()


MAKERS: dict[str, Callable[[], bytes]] = {
    "upright": lambda: pdf(page),
    "turned a quarter": lambda: rotated(90),
    "turned over": lambda: rotated(180),
    "turned back": lambda: rotated(270),
    "with an origin of its own": shifted,
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_note_lies_on_the_words_and_the_file_stays(make: Callable[[], bytes]) -> None:
    file = make()
    copy = annotated(file, at(WORDS, file))
    ((number, kind, text, words),) = own(copy)
    assert (number, kind, words) == (0, "/Highlight", WORDS)
    assert "Dit is een mening." in text
    assert "Zo lost u het op" in text
    assert copy.startswith(file)
    assert parse_pdf(NAME, copy, Limits()).blocks == parse_pdf(NAME, file, Limits()).blocks


def test_note_follows_its_words_over_lines_and_pages() -> None:
    def last(canvas: Canvas) -> None:
        write(canvas, "Wij zien dat het gezin al heel erg lang en ook nu nog steeds bij alle hulp die er is roept dat moeder", 780)

    def first(canvas: Canvas) -> None:
        write(canvas, "niet wil.", 80)

    file = pdf(page, last, first)
    over_lines = at("kinderen niet meer aankan en dat de ambulante hulp is gestopt. De gezinscoach heeft", file)
    over_pages = at("roept dat moeder niet wil", file, check="E8.2")
    notes = own(annotated(file, over_lines, over_pages))
    assert notes[0][3] == over_lines.quote
    assert [(number, words) for number, _, _, words in notes[1:]] == [(1, "roept dat moeder"), (2, "niet wil")]


def test_missing_part_is_noted_at_its_heading_or_on_the_first_page() -> None:
    file = pdf(page, page)
    copy = annotated(file, missing("hulpvragen"), missing("kop"), sections=[heading("kop", "Verzoek tot Onderzoek")])
    assert [(number, kind, words) for number, kind, _, words in own(copy)] == [
        (0, "/Text", ""),
        (0, "/Highlight", "Verzoek tot Onderzoek"),
    ]


def test_words_that_were_recognised_from_a_picture_are_noted_on_their_page() -> None:
    file = pdf(page, page)
    elsewhere = replace(at(WORDS, file), quote="Van een scan", location=Location(NAME, "", 2, 1, 0, 12))
    assert [(number, kind) for number, kind, _, _ in own(annotated(file, elsewhere))] == [(1, "/Text")]


def test_people_keep_their_notes_and_earlier_ones_of_the_program_go() -> None:
    file = pdf(page)
    writer = PdfWriter(io.BytesIO(file))
    writer.add_annotation(0, FreeText(text="Van een collega", rect=(50, 50, 200, 80)))
    target = io.BytesIO()
    writer.write(target)
    once = annotated(target.getvalue(), at(WORDS, file))
    twice = annotated(once, at("Wij zien", file))
    thrice = annotated(twice, at("volgens ons", file))
    assert [words for *_, words in own(twice)] == ["Wij zien"]
    assert [words for *_, words in own(thrice)] == ["volgens ons"]
    with pikepdf.open(io.BytesIO(thrice)) as opened:
        assert [str(item.Subtype) for item in opened.pages[0].Annots] == ["/FreeText", "/Highlight"]


def test_protected_file_gets_its_notes_and_a_locked_one_none() -> None:
    file = pdf(page)
    protected, locked = encrypted(file, user=""), encrypted(file, user="geheim")
    assert [words for *_, words in own(annotated(protected, at(WORDS, file)))] == [WORDS]
    with pytest.raises(UnreadablePdfError) as caught:
        annotated(locked, at(WORDS, file))
    assert caught.value.code is ProblemCode.LOCKED


def encrypted(file: bytes, *, user: str) -> bytes:
    with pikepdf.open(io.BytesIO(file)) as opened:
        target = io.BytesIO()
        opened.save(target, encryption=pikepdf.Encryption(owner="eigenaar", user=user))
    return target.getvalue()


def test_many_findings_none_and_any_writing() -> None:
    file = pdf(*[page] * 3)
    assert own(annotated(file)) == []
    place = at("kinderen", file)
    start = place.location.start
    many = [replace(place, quote="", location=replace(place.location, start=start + 2 * n, end=start + 2 * n + 1)) for n in range(90)]
    assert len(own(annotated(file, *many))) == MOST_NOTES + 1
    ((_, _, text, _),) = own(annotated(file, replace(at(WORDS, file), message="😀 אמא " + "x" * 9_000)))
    assert "😀 אמא " + "x" * 9_000 in text


@pytest.mark.skipif(not REAL, reason="the folder of real files is not here")
def test_real_files_get_notes_that_a_viewer_reads() -> None:
    seen = 0
    for path in (path for path in REAL if path.stat().st_size < SMALL):
        data = path.read_bytes()
        document = parse_pdf(NAME, data, Limits())
        blocks = [block for block in document.blocks if block.text.strip()][:200:10]
        if not blocks:
            continue
        findings = [
            Finding("E8.1", "regel", Status.FAIL, "M.", "", block.text, Location(NAME, "", block.page, block.index + 1, 0, len(block.text)))
            for block in blocks
        ]
        copy, count = annotate_pdf(data, NAME, result_of(*findings), Limits())
        assert count >= 1, path.name
        assert len(own(copy)) >= count, path.name
        assert [block.text for block in parse_pdf(NAME, copy, Limits()).blocks] == [block.text for block in document.blocks], path.name
        seen += 1
    assert seen > 10
