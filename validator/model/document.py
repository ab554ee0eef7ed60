"""What a parser hands on: one file as blocks of text in reading order, each with its place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """The role of a block in the running text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    PICTURE = "picture"


class Origin(StrEnum):
    """The story of the file that a block belongs to; headers and footers stand apart from the text."""

    BODY = "body"
    TEXTBOX = "textbox"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"


class MarkKind(StrEnum):
    """What the reader sees of a stretch of text, besides its letters."""

    BOLD = "bold"
    ITALIC = "italic"
    STRUCK = "struck"
    INSERTED = "inserted"
    PLACEHOLDER = "placeholder"
    OCR = "ocr"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of a block's text, in code points."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell by its grid position, all counted from 1; `columns` is how many grid columns it spans."""

    table: int
    row: int
    column: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `[start, end)` of the block with this index, in code points."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or picture as a reader sees it.

    `index` is its position in `Document.blocks`. `text` holds struck and placeholder text (a reader sees it, marked as such) but neither
    deleted nor hidden text. A check box reads ☒ or ☐. `number` is the list label ("1.2", "a)", "•"), which is not in `text`.
    `level` is the heading level from 1, else 0.
    """

    index: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: str = ""
    page: int | None = None
    cell: Cell | None = None
    origin: Origin = Origin.BODY
    marks: tuple[Mark, ...] = ()

    @property
    def live(self) -> str:
        """The text that counts: struck and placeholder stretches blanked by spaces, so that offsets stay true."""
        text = self.text
        for mark in self.marks:
            if mark.kind in {MarkKind.STRUCK, MarkKind.PLACEHOLDER}:
                text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
        return text

    def has_mark(self, kind: MarkKind) -> bool:
        """Whether any stretch of the block carries this mark."""
        return any(mark.kind is kind for mark in self.marks)


class FieldKind(StrEnum):
    """The sort of form control."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    CHECKBOX = "checkbox"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class FormField:
    """A control of a form: Word content control, legacy form field or AcroForm field.

    `label` is the title that the form gives it, `name` its technical name; both may be empty. `value` is empty while only placeholder text
    stands in it. `checked` is None for anything but a check box. `span` is where the value stands in the text, where it does.
    """

    kind: FieldKind
    name: str = ""
    label: str = ""
    value: str = ""
    checked: bool | None = None
    span: Span | None = None


class TraceKind(StrEnum):
    """A trace of editing that a final document should not have (H2)."""

    INSERTION = "insertion"
    DELETION = "deletion"
    COMMENT = "comment"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Trace:
    """A tracked change, comment or stretch of hidden text; `text` is what it holds, `span` where it stands, if anywhere."""

    kind: TraceKind
    text: str
    author: str = ""
    span: Span | None = None


class ProblemCode(StrEnum):
    """What kept (a part of) a file from being read. The Dutch sentence for each stands in `texts/problems.yaml`."""

    NOT_FOUND = "not_found"
    NO_DOCUMENTS = "no_documents"
    UNSUPPORTED = "unsupported"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COMPLEX = "too_complex"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    LOCKED = "locked"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"
    NOT_ALLOWED = "not_allowed"
    REPAIRED = "repaired"
    PAGE_UNREADABLE = "page_unreadable"
    PAGE_WITHOUT_TEXT = "page_without_text"
    PAGES_MISSING = "pages_missing"
    PART_UNREADABLE = "part_unreadable"
    FORM_UNREADABLE = "form_unreadable"
    EMBEDDED_UNREAD = "embedded_unread"
    ENCODING_GUESSED = "encoding_guessed"
    CONVERTER_MISSING = "converter_missing"
    OCR_MISSING = "ocr_missing"
    OCR_READ = "ocr_read"
    OCR_DOUBTFUL = "ocr_doubtful"
    OCR_UNFINISHED = "ocr_unfinished"
    NOTIFICATION = "notification"
    RULE_FAILED = "rule_failed"


NOTES = frozenset({ProblemCode.REPAIRED, ProblemCode.ENCODING_GUESSED, ProblemCode.OCR_READ, ProblemCode.OCR_MISSING})
PARTIAL = frozenset(
    {
        ProblemCode.PAGE_UNREADABLE,
        ProblemCode.PAGE_WITHOUT_TEXT,
        ProblemCode.PAGES_MISSING,
        ProblemCode.PART_UNREADABLE,
        ProblemCode.FORM_UNREADABLE,
        ProblemCode.EMBEDDED_UNREAD,
        ProblemCode.OCR_DOUBTFUL,
        ProblemCode.OCR_UNFINISHED,
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with a file. `detail` is technical (a limit, a part name): never text of the document."""

    code: ProblemCode
    file: str
    page: int | None = None
    detail: str = ""

    @property
    def is_fatal(self) -> bool:
        """Whether nothing of the file could be read."""
        return self.code not in NOTES and not self.is_partial

    @property
    def is_partial(self) -> bool:
        """Whether some of the file was read and some was not."""
        return self.code in PARTIAL


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a file (embedded in a PDF or Word document), still unread."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says about itself, besides its text. `received` is the day of the last hop, else that of sending.

    `headers` are the names of the headers that it carries, in lower case: some tell by which secure service it came (W8). `sender` is the
    name with the address, as the mail gives it.
    """

    subject: str
    received: date | None
    headers: tuple[str, ...] = ()
    is_signed: bool = False
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. A file that could not be read is a Document too: without blocks, with its problem."""

    name: str
    media_type: str
    sha256: str
    blocks: tuple[Block, ...] = ()
    fields: tuple[FormField, ...] = ()
    traces: tuple[Trace, ...] = ()
    problems: tuple[Problem, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    pages: int | None = None
    mail: Mail | None = None

    @property
    def is_readable(self) -> bool:
        """Whether there is text to judge."""
        return not any(problem.is_fatal for problem in self.problems)

    def quote(self, span: Span) -> str:
        """The text of a span."""
        return self.blocks[span.block].text[span.start : span.end]
