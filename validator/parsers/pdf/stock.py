"""The letters of a page as pdfplumber reads them by itself: the reference, and the fallback where pdfium is not faithful."""

import re
from io import BytesIO
from typing import Any

import pdfplumber
from pdfplumber.pdf import PDF

from validator.parsers.pdf.letters import Letter, style_of
from validator.parsers.pdf.opening import OpenPdf, rebuild

UNMAPPED = re.compile(r"\(cid:\d+\)")
STRANGE_SCRIPTS = re.compile(r"[\u0590-\u08ff\u2e80-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufeff]")
NO_LETTER = re.compile(r"[\u0000-\u001f\ue000-\uefff\ufffd-\uffff]")
STRANGE_SHARE = 0.1
UNREADABLE_SHARE = 0.3


def is_faithful(letters: list[Letter]) -> bool:
    """Whether pdfium reads such a page as pdfplumber would: not for right-to-left and East Asian scripts, or fonts without a map."""
    text = "".join(letter["text"] for letter in letters)
    return len(STRANGE_SCRIPTS.findall(text)) + len(NO_LETTER.findall(text)) <= STRANGE_SHARE * len(text)


def is_legible(letters: list[Letter]) -> bool:
    """Whether most letters are known; a font without a map shows letters that no program can read back."""
    text = "".join(letter["text"] for letter in letters)
    unmapped = sum(len(match) for match in UNMAPPED.findall(text)) + len(NO_LETTER.findall(text))
    return unmapped <= UNREADABLE_SHARE * len(text)


class StockPages:
    """The pages of pdfplumber, opened when the first is asked for; rebuilt when there are fewer than pdfium sees."""

    def __init__(self, opened: OpenPdf) -> None:
        self._opened = opened
        self._pdf: PDF | None = None
        self._is_tried = False

    def letters(self, index: int) -> list[Letter] | None:
        """The letters of a page, or None where pdfplumber cannot read it."""
        if not self._is_tried:
            self._is_tried = True
            self._pdf = self._open()
        try:
            page = self._pdf.pages[index] if self._pdf else None
            return [_letter(char, page.mediabox) for char in page.chars] if page else None
        except Exception:  # noqa: BLE001 - pdfminer raises anything over a broken page; pdfium's reading stands then
            return None
        finally:
            if self._pdf and index < len(self._pdf.pages):
                self._pdf.pages[index].close()

    def close(self) -> None:
        """Give up the file."""
        if self._pdf:
            self._pdf.close()

    def _open(self) -> PDF | None:
        wanted = len(self._opened.pages)
        pdf = _with_pages(self._opened.data, wanted)
        if pdf is None and self._opened.structure is not None:
            data = rebuild(self._opened.structure)
            pdf = _with_pages(data, wanted) if data else None
        return pdf


def _with_pages(data: bytes, wanted: int) -> PDF | None:
    try:
        pdf = pdfplumber.open(BytesIO(data), raise_unicode_errors=False)
        return pdf if len(pdf.pages) == wanted else None
    except Exception:  # noqa: BLE001 - as above
        return None


def _letter(char: dict[str, Any], media_box: tuple[float, float, float, float]) -> Letter:
    left, top = media_box[0], media_box[1]
    place = {"x0": char["x0"] - left, "x1": char["x1"] - left, "top": char["top"] - top, "bottom": char["bottom"] - top}
    extra = {"doctop": place["top"], "style": style_of(char["fontname"]), "follows_space": False}
    return {**char, **place, **extra}
