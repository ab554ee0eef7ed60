"""Files of others, made to break readers: each ends in text or in a named problem; pdfplumber by itself is the reference."""

import re
import time
from collections import Counter
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from tests.unit.parsers.pdf_samples import LONG, flow, pdf
from validator.model.submission import SourceFile
from validator.parsers import parse_here
from validator.parsers.pdf.engine import page_of
from validator.parsers.pdf.geometry import frame_of
from validator.settings import Limits

FOLDER = Path(__file__).parents[4] / "shared" / "echte-bestanden" / "pdf"
FILES = sorted(FOLDER.glob("*.pdf"))
needs_files = pytest.mark.skipif(not FILES, reason="the sample files are not here")

ORDINARY = (
    "StUF-Jeugdzorg__130131",
    "StUF-Jeugdzorg__20180910",
    "docling__multi_page",
    "pdfplumber__ca-warn-report",
    "qpdf__qpdf_form-filled",
)
LONE_NUMBER = re.compile(r"\d+")


def words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"\w+", text.lower()) if not LONE_NUMBER.fullmatch(word))


@needs_files
def test_every_file_ends_in_text_or_a_named_problem() -> None:
    silent, slow = [], []
    for path in FILES:
        started = time.monotonic()
        document = parse_here(SourceFile(path.name, path.read_bytes()), Limits())
        if time.monotonic() - started > Limits().seconds / 2:
            slow.append(path.name)
        if not document.problems and not any(block.text for block in document.blocks):
            silent.append(path.name)
    assert (silent, slow) == ([], [])


@needs_files
@pytest.mark.parametrize("name", ORDINARY)
def test_words_agree_with_pdfplumber_by_itself(name: str) -> None:
    data = next(path for path in FILES if path.name.startswith(name)).read_bytes()
    document = parse_here(SourceFile(name, data), Limits())
    with pdfplumber.open(BytesIO(data)) as opened:
        texts = [page.extract_text(x_tolerance_ratio=0.15, use_text_flow=True) for page in opened.pages]
    wanted, found = words("\n".join(texts)), words("\n".join(f"{block.number} {block.text}" for block in document.blocks))
    common = 2 * sum((wanted & found).values()) / (sum(wanted.values()) + sum(found.values()))
    assert common > 0.97


@needs_files
def test_pages_that_pdfplumber_loses_are_read() -> None:
    path = next(path for path in FILES if path.name.startswith("format-corpus__392154"))
    document = parse_here(SourceFile(path.name, path.read_bytes()), Limits())
    assert document.pages == 90
    assert len({block.page for block in document.blocks}) == 65  # the other 25 are blank


def test_pdfplumber_hands_out_the_objects_that_it_is_given() -> None:
    # `_objects` and the constructor of Page are private: a new pdfplumber may change them
    letter = {"text": "a", "x0": 10.0, "x1": 15.0, "top": 10.0, "bottom": 20.0, "doctop": 10.0, "size": 10.0, "upright": True}
    page = page_of(frame_of((0, 0, 100, 200), 0), [letter], ())
    assert page.chars == [letter]
    assert (page.width, page.height) == (100, 200)
    assert [word["text"] for word in page.extract_words()] == ["a"]
    assert page.find_tables() == []


def test_letters_of_both_readers_lie_at_the_same_place() -> None:
    data = pdf(lambda canvas: flow(canvas, LONG, 100) and None)
    with pdfplumber.open(BytesIO(data)) as opened:
        reference = opened.pages[0].chars
    import pypdfium2

    from validator.parsers.pdf.letters import read_letters

    source = pypdfium2.PdfDocument(data)
    text_page = source[0].get_textpage()
    letters = read_letters(text_page.raw, frame_of(source[0].get_mediabox(), 0))
    assert [letter["text"] for letter in letters] == [char["text"] for char in reference]
    for letter, char in zip(letters, reference, strict=True):
        assert letter["x0"] == pytest.approx(char["x0"], abs=0.5)
        assert letter["size"] == pytest.approx(char["size"], abs=0.1)
        assert (letter["top"] + letter["bottom"]) / 2 == pytest.approx((char["top"] + char["bottom"]) / 2, abs=1.0)
