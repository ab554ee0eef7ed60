"""The letters of a page as pdfplumber describes them, taken from pdfium at a fifth of the time."""

import ctypes
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from validator.parsers.characters import WINGDINGS
from validator.parsers.pdf.geometry import Frame, Matrix
from validator.parsers.pdf.values import Style

Letter = dict[str, Any]
HYPHEN_MARKS = frozenset({0x2, 0xFFFE})
"""What pdfium gives for a hyphen at a line end."""

SPACES = frozenset({0x20, 0xA0})
REPLACEMENT = 0xFFFD
HIGH_SURROGATES = range(0xD800, 0xDC00)
NAME_BYTES = 256
BOLD_NAMES = ("bold", "black", "heavy", "demi")
ITALIC_NAMES = ("italic", "oblique")
BOLD_WEIGHT = 600
FORCE_BOLD_FLAG = 1 << 18
ITALIC_FLAG = 1 << 6


@dataclass(frozen=True, slots=True)
class Face:
    """What the letters of one text object share."""

    name: str
    size: float
    style: int
    is_upright: bool
    is_wingdings: bool


def style_of(font_name: str) -> int:
    """The style that the name of a font gives away."""
    name = font_name.lower()
    bold = Style.BOLD if any(part in name for part in BOLD_NAMES) else Style.PLAIN
    italic = Style.ITALIC if any(part in name for part in ITALIC_NAMES) else Style.PLAIN
    return bold | italic


def read_letters(text_page: object, frame: Frame) -> list[Letter]:
    """The letters in the order in which they were written; spaces that pdfium made up are left out."""
    return list(_letters(text_page, frame))


def _letters(text_page: object, frame: Frame) -> Iterator[Letter]:
    faces: dict[int | None, Face] = {}
    box = raw.FS_RECTF()
    matrix = frame.matrix
    is_plain = (matrix.a, matrix.b, matrix.c, matrix.d) == (1, 0, 0, -1)
    follows_space = True
    for index, code in _codes(text_page):
        if (code in SPACES and raw.FPDFText_IsGenerated(text_page, index)) or code in {0, 10, 13}:
            follows_space = follows_space or code in {10, 13}
            continue
        address = ctypes.c_void_p.from_buffer(raw.FPDFText_GetTextObject(text_page, index)).value
        face = faces.get(address)
        if face is None:
            face = faces[address] = _face(text_page, index, matrix)
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        if is_plain:
            x0, top, x1, bottom = box.left + matrix.e, matrix.f - box.top, box.right + matrix.e, matrix.f - box.bottom
        else:
            place = matrix.box(box.left, box.bottom, box.right, box.top)
            x0, top, x1, bottom = place.x0, place.top, place.x1, place.bottom
        text = "-" if code in HYPHEN_MARKS else chr(code)
        yield {
            "text": WINGDINGS.get(text, text) if face.is_wingdings else text,
            "x0": x0,
            "x1": x1,
            "top": top,
            "bottom": bottom,
            "doctop": top,
            "size": face.size,
            "upright": face.is_upright,
            "fontname": face.name,
            "style": face.style,
            "follows_space": follows_space,
            "object_type": "char",
        }
        follows_space = text.isspace()


def _codes(text_page: object) -> Iterator[tuple[int, int]]:
    high = 0
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code in HIGH_SURROGATES:
            high = code
            continue
        if high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        yield index, code if code <= sys.maxunicode else REPLACEMENT


def _face(text_page: object, index: int, page_matrix: Matrix) -> Face:
    values = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, values)
    matrix = Matrix(values.a, values.b, values.c, values.d) @ Matrix(page_matrix.a, page_matrix.b, page_matrix.c, page_matrix.d)
    buffer, flags = ctypes.create_string_buffer(NAME_BYTES), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, buffer, NAME_BYTES, flags)
    name = buffer.value.decode("utf-8", errors="replace")
    size = raw.FPDFText_GetFontSize(text_page, index) * (matrix.height or 1.0)
    style = style_of(name) | _drawn_style(text_page, index, flags.value)
    return Face(name, size, style, matrix.is_upright, is_wingdings="wingdings" in name.lower())


def _drawn_style(text_page: object, index: int, flags: int) -> int:
    item = raw.FPDFText_GetTextObject(text_page, index)
    mode = raw.FPDFTextObj_GetTextRenderMode(item) if item else raw.FPDF_TEXTRENDERMODE_FILL
    is_bold = bool(flags & FORCE_BOLD_FLAG) or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    style = Style.BOLD if is_bold or raw.FPDFText_GetFontWeight(text_page, index) >= BOLD_WEIGHT else Style.PLAIN
    if flags & ITALIC_FLAG:
        style |= Style.ITALIC
    return style | Style.INVISIBLE if mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE else style
