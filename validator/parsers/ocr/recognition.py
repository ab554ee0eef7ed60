"""Reads what is only a picture: scanned pages of a PDF, and image files."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from itertools import islice

from validator.model.document import Document, Problem, ProblemCode
from validator.model.submission import SourceFile
from validator.parsers.ocr.pictures import Page, UnreadablePictureError, count_frames, open_picture, pages_of
from validator.parsers.ocr.tesseract import ReadPage, read_picture, tesseract_with_dutch
from validator.parsers.pdf.opening import UnreadablePdfError
from validator.parsers.pdf.parsing import blocks_of, parse_pdf
from validator.parsers.pdf.values import PageLayout
from validator.parsers.program import OutOfTimeError
from validator.parsers.sniff import MediaType, media_type
from validator.settings import Limits

PICTURES = frozenset({MediaType.PNG, MediaType.JPEG, MediaType.GIF, MediaType.TIFF})
LACKS = frozenset({ProblemCode.NO_TEXT, ProblemCode.PAGE_WITHOUT_TEXT})
SURE = 80.0
LEGIBLE = 60.0
"""Below this a page is a photo, handwriting or noise: what was read is no text."""

FEWEST_WORDS = 3
MOST_AT_ONCE = 2

Found = Mapping[int, ReadPage]


def parse_picture(name: str, data: bytes, limits: Limits) -> Document:
    """An image file as a Document without text, as `recognise` completes it."""
    kind = media_type(data)
    document = Document(name, kind, sha256(data).hexdigest(), problems=(Problem(ProblemCode.NO_TEXT, name),))
    try:
        with open_picture(data, limits) as image:
            return replace(document, pages=count_frames(image, limits))
    except UnreadablePictureError as error:
        return replace(document, problems=(Problem(error.code, name, detail=error.detail),))


def is_pictured(document: Document) -> bool:
    """Whether something of the document may be read by recognition only."""
    has_pages = document.media_type in PICTURES or document.media_type == MediaType.PDF
    return has_pages and bool(document.pages) and any(problem.code in LACKS for problem in document.problems)


def recognise(document: Document, file: SourceFile, limits: Limits) -> Document:
    """The document with the text of its pictured pages; where Tesseract is not installed, as it was with a problem that says so."""
    program = tesseract_with_dutch()
    if program is None:
        missing = Problem(ProblemCode.OCR_MISSING, document.name, detail="Tesseract, nld")
        return replace(document, problems=(*document.problems, missing))
    wanted = _pictured_pages(document)
    try:
        pages = pages_of(document.media_type, file.data, wanted[: limits.ocr_pages], limits)
        read = dict(_read(program, pages, limits))
    except UnreadablePictureError as error:
        return replace(document, problems=(Problem(error.code, document.name, detail=error.detail),))
    except UnreadablePdfError:
        return document
    legible = {number: page for number, page in read.items() if page.confidence >= LEGIBLE and len(page.words) >= FEWEST_WORDS}
    complete = _with_text(document, file, limits, legible) if legible else document
    is_unfinished = len(read) < len(wanted)
    return replace(complete, problems=(*complete.problems, *_remarks(document.name, legible, is_unfinished=is_unfinished)))


def _pictured_pages(document: Document) -> list[int]:
    if any(problem.code is ProblemCode.NO_TEXT for problem in document.problems):
        return list(range(1, (document.pages or 0) + 1))
    return [problem.page for problem in document.problems if problem.code is ProblemCode.PAGE_WITHOUT_TEXT and problem.page]


def _read(program: str, pages: Iterable[Page], limits: Limits) -> Iterator[tuple[int, ReadPage]]:
    """The pages that could be read within the time, a few side by side: Tesseract itself is quickest with one thread."""
    deadline = time.monotonic() + limits.ocr_seconds
    at_once = min(MOST_AT_ONCE, os.cpu_count() or 1)

    def read(page: Page) -> tuple[int, ReadPage | None]:
        number, picture, scale = page
        try:
            return number, read_picture(program, picture, scale, (max(1.0, deadline - time.monotonic()), limits.memory_bytes))
        except OutOfTimeError:
            return number, None

    remaining = iter(pages)
    with ThreadPoolExecutor(at_once) as workers:
        while time.monotonic() < deadline and (batch := list(islice(remaining, at_once))):
            yield from ((number, found) for number, found in workers.map(read, batch) if found is not None)


def _with_text(document: Document, file: SourceFile, limits: Limits, found: Found) -> Document:
    layouts = [PageLayout(number, page.box, page.words) for number, page in sorted(found.items())]
    if document.media_type == MediaType.PDF:
        return parse_pdf(document.name, file.data, limits, layouts)
    lacking = [number for number in range(1, (document.pages or 0) + 1) if number not in found]
    problems = [Problem(ProblemCode.PAGE_WITHOUT_TEXT, document.name, page=number) for number in lacking]
    return replace(document, blocks=blocks_of(layouts), problems=(Problem(ProblemCode.OCR_READ, document.name), *problems))


def _remarks(name: str, found: Found, *, is_unfinished: bool) -> Iterator[Problem]:
    for number, page in sorted(found.items()):
        if page.confidence < SURE:
            yield Problem(ProblemCode.OCR_DOUBTFUL, name, page=number)
    if is_unfinished and found:
        yield Problem(ProblemCode.OCR_UNFINISHED, name)
