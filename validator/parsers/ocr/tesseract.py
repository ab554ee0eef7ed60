"""Tesseract: one grey picture of a page as words with their places."""

import io
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean, median

from PIL import Image

from validator.parsers.characters import tidy
from validator.parsers.ocr.upright import Seen, set_upright
from validator.parsers.pdf.values import Box, Style, Word
from validator.parsers.program import OutOfTimeError, found_program, private_directory, run_program
from validator.settings import Limits

NAMES = ("tesseract",)
PLACES = (r"C:\Program Files\Tesseract-OCR\tesseract.exe", "/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract")
LANGUAGE = "nld"
LIST_SECONDS = 20
ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}  # with more, a page takes six times as long
COLUMNS = 12
LEAST_WORD_CONFIDENCE = 30.0
MIDDLE_HEIGHT, UPPER_HEIGHT, LOWER_DEPTH = 0.5, 0.22, 0.22
"""The parts of a letter's size: of "a", of what "b" has more above, and "p" below."""

REACHES_UP = re.compile(r"[A-Z0-9bdfhijklt(/|]")
REACHES_DOWN = re.compile(r"[gjpqy,;(/|]")
LARGE_LINE = 1.25


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The words of a page in points with the page set upright, and how sure Tesseract is of them on average, of 100."""

    words: tuple[Word, ...]
    confidence: float
    box: Box


@cache
def tesseract_with_dutch() -> str | None:
    """The path of a Tesseract that knows Dutch, where there is one."""
    program = found_program(NAMES, PLACES)
    if program is None:
        return None
    try:
        with private_directory() as room:
            listed = run_program([program, "--list-langs"], room, (LIST_SECONDS, Limits().memory_bytes))
    except OutOfTimeError:
        return None
    return program if LANGUAGE in listed.decode("utf-8", "replace").split() else None


def read_picture(program: str, picture: Image.Image, scale: float, bounds: tuple[float, int]) -> ReadPage:
    """The words of a grey picture; `scale` is points a pixel, `bounds` are seconds and bytes of memory. Raises OutOfTimeError."""
    buffer = io.BytesIO()
    picture.save(buffer, "PPM")
    resolution = str(round(72 / scale))
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", "1", "--dpi", resolution, "tsv"]
    with private_directory() as room:
        table = run_program(command, room, bounds, data=buffer.getvalue(), variables=ONE_THREAD)
    lines = _lines(table.decode("utf-8", "replace"))
    width, height, turned = set_upright(lines, picture.size)
    return _page(turned, scale, Box(0, 0, width * scale, height * scale))


def _lines(table: str) -> list[list[Seen]]:
    """The words by line, as Tesseract found the lines."""
    lines: dict[tuple[str, ...], list[Seen]] = defaultdict(list)
    for row in table.splitlines()[1:]:
        values = row.split("\t")
        if len(values) != COLUMNS or not (text := tidy(values[-1])):
            continue
        left, top, width, height = map(float, values[6:10])
        confidence = float(values[10])
        if confidence >= 0:
            lines[tuple(values[1:5])].append(Seen(text, Box(left, top, left + width, top + height), confidence))
    return list(lines.values())


def _page(lines: Sequence[Sequence[Seen]], scale: float, box: Box) -> ReadPage:
    seen = [word for line in lines for word in line]
    if not seen:
        return ReadPage((), 0.0, box)
    usual = median(map(_size, seen))
    words = tuple(word for line in lines for word in _level(line, usual, scale))
    return ReadPage(words, fmean(word.confidence for word in seen), box)


def _size(word: Seen) -> float:
    """The size of the letters of which the box around the word is what they fill."""
    up, down = bool(REACHES_UP.search(word.text)), bool(REACHES_DOWN.search(word.text))
    return word.box.height / (MIDDLE_HEIGHT + up * UPPER_HEIGHT + down * LOWER_DEPTH)


def _level(line: Sequence[Seen], usual: float, scale: float) -> list[Word]:
    """The words of a line on one height and of one size: on a scan that lies askew, and by their strokes, the boxes differ."""
    own = median(map(_size, line))
    size = own if own > LARGE_LINE * usual else usual
    middle = median(word.box.middle for word in line)
    top, bottom = (middle - size / 2) * scale, (middle + size / 2) * scale
    return [
        Word(word.text, Box(word.box.x0 * scale, top, word.box.x1 * scale, bottom), size * scale, Style.INVISIBLE)
        for word in line
        if word.confidence >= LEAST_WORD_CONFIDENCE
    ]
