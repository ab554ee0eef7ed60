"""Which parser reads which file. A file that cannot be read is a Document with its problem."""

from collections.abc import Callable
from hashlib import sha256
from importlib import import_module

from validator.model.document import Document, Problem, ProblemCode
from validator.model.submission import SourceFile
from validator.parsers.sniff import MediaType, media_type
from validator.settings import Limits

Parser = Callable[[str, bytes, Limits], Document]

HOMES: dict[str, tuple[str, str]] = {
    MediaType.DOCX: ("docx", "parse_docx"),
    MediaType.PDF: ("pdf", "parse_pdf"),
    MediaType.TEXT: ("text", "parse_text"),
    MediaType.HTML: ("web", "parse_web"),
    MediaType.MAIL: ("mail.internet", "parse_mail"),
    MediaType.OUTLOOK: ("mail.outlook", "parse_msg"),
    MediaType.WINMAIL: ("mail.winmail", "parse_winmail"),
    MediaType.SIGNED: ("mail.signed", "parse_signed"),
    MediaType.ZIP: ("packed", "parse_zip"),
    MediaType.DOC: ("office", "parse_doc"),
    MediaType.ODT: ("office", "parse_odt"),
    MediaType.RTF: ("office", "parse_rtf"),
    MediaType.PNG: ("ocr", "parse_picture"),
    MediaType.JPEG: ("ocr", "parse_picture"),
    MediaType.GIF: ("ocr", "parse_picture"),
    MediaType.TIFF: ("ocr", "parse_picture"),
}
"""The module and function that read each media type."""


def refusal(file: SourceFile, limits: Limits) -> Document | None:
    """The Document of a file that is not even looked into: empty or too large."""
    if not file.data:
        return unread(file, Problem(ProblemCode.EMPTY, file.name))
    if len(file.data) > limits.file_bytes:
        return unread(file, Problem(ProblemCode.TOO_LARGE, file.name, detail=f"file_bytes > {limits.file_bytes}"))
    return None


def parse_here(file: SourceFile, limits: Limits) -> Document:
    """The file as read in this process, which a hostile file may bring down: see `parse`."""
    document = read_here(file, limits)
    return recognise_here(document, file, limits) if may_be_pictured(document) else document


def may_be_pictured(document: Document) -> bool:
    """Whether text recognition may complete the document; cheap for all others."""
    if not any(problem.code in {ProblemCode.NO_TEXT, ProblemCode.PAGE_WITHOUT_TEXT} for problem in document.problems):
        return False
    from validator.parsers.ocr import is_pictured

    return is_pictured(document)


def recognise_here(document: Document, file: SourceFile, limits: Limits) -> Document:
    """The document with the text of its pictured pages; as it was where that fails."""
    from validator.parsers.ocr import recognise

    try:
        return recognise(document, file, limits)
    except Exception:  # noqa: BLE001 - what was read before stands, with its problem
        return document


def read_here(file: SourceFile, limits: Limits) -> Document:
    """The text that the file itself holds."""
    if refused := refusal(file, limits):
        return refused
    parser = _parser_of(media_type(file.data))
    if isinstance(parser, ProblemCode):
        return unread(file, Problem(parser, file.name))
    try:
        return parser(file.name, file.data, limits)
    except MemoryError:
        return unread(file, Problem(ProblemCode.TOO_COMPLEX, file.name, detail="memory"))
    except Exception as error:  # noqa: BLE001 - a parser may raise anything over a hostile file; its text may quote the document
        return unread(file, Problem(ProblemCode.DAMAGED, file.name, detail=type(error).__name__))


def unread(file: SourceFile, problem: Problem) -> Document:
    """The Document of a file of which nothing was read."""
    return Document(file.name, media_type(file.data), sha256(file.data).hexdigest(), problems=(problem,))


def _parser_of(kind: str) -> Parser | ProblemCode:
    if kind == MediaType.ENCRYPTED_OFFICE:
        return ProblemCode.LOCKED
    home = HOMES.get(kind)
    if home is None:
        return ProblemCode.UNSUPPORTED
    module, name = home
    # imported when needed: a Word file never loads the PDF libraries, and the other way round
    parser: Parser = getattr(import_module(f"validator.parsers.{module}"), name)
    return parser
