"""A PDF opened by pdfium and, for its forms and comments, by qpdf; rebuilt where it is broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

from validator.model.document import ProblemCode
from validator.settings import Limits

LOCKED_ERRORS = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})


class UnreadablePdfError(Exception):
    """Nothing of the file can be read; `code` says why."""

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class OpenPdf:
    """The same file in two libraries. `structure` is None where qpdf cannot read it. `data` is the rebuilt file if `is_repaired`."""

    data: bytes
    pages: pypdfium2.PdfDocument
    structure: pikepdf.Pdf | None
    is_repaired: bool = False

    @property
    def missing(self) -> int:
        """How many pages qpdf sees that pdfium does not."""
        return max(0, len(self.structure.pages) - len(self.pages)) if self.structure is not None else 0


@contextmanager
def open_pdf(data: bytes, limits: Limits) -> Iterator[OpenPdf]:
    """The file, rebuilt by qpdf where pdfium cannot open it or misses pages. Raises UnreadablePdfError."""
    opened = _open(data)
    try:
        if len(opened.pages) > limits.pages:
            raise UnreadablePdfError(ProblemCode.TOO_MANY_PAGES, f"pages {len(opened.pages)} > {limits.pages}")
        yield opened
    finally:
        opened.pages.close()
        if opened.structure is not None:
            opened.structure.close()


def _open(data: bytes) -> OpenPdf:
    pages = _in_pdfium(data)
    structure = _in_qpdf(data)
    if pages is not None:
        opened = OpenPdf(data, pages, structure)
        if not opened.missing:
            return opened
    elif structure is None:
        raise UnreadablePdfError(ProblemCode.DAMAGED)
    return _rebuilt(structure) or (OpenPdf(data, pages, structure) if pages is not None else _give_up())


def _give_up() -> OpenPdf:
    raise UnreadablePdfError(ProblemCode.DAMAGED)


def _rebuilt(structure: pikepdf.Pdf | None) -> OpenPdf | None:
    data = rebuild(structure) if structure is not None else None
    pages = _in_pdfium(data) if data else None
    return OpenPdf(data, pages, _in_qpdf(data), is_repaired=True) if data and pages is not None else None


def rebuild(structure: pikepdf.Pdf) -> bytes | None:
    """The file written anew by qpdf, without encryption; None where that fails."""
    target = BytesIO()
    try:
        structure.save(target, encryption=False)
    except (pikepdf.PdfError, RuntimeError, ValueError):
        return None
    return target.getvalue()


def _in_pdfium(data: bytes) -> pypdfium2.PdfDocument | None:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in LOCKED_ERRORS:
            raise UnreadablePdfError(ProblemCode.LOCKED) from None
        return None


def _in_qpdf(data: bytes) -> pikepdf.Pdf | None:
    try:
        structure = pikepdf.open(BytesIO(data), suppress_warnings=True)
        len(structure.pages)  # a broken page tree shows here
    except pikepdf.PasswordError:
        raise UnreadablePdfError(ProblemCode.LOCKED) from None
    except (pikepdf.PdfError, RuntimeError, ValueError):
        return None
    return structure
