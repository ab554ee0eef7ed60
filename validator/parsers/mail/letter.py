"""A mail between its container and the Document: the one shape that each mail format is brought to."""

import re
from dataclasses import dataclass, field, replace
from hashlib import sha256

from validator.model.document import Attachment, Block, BlockKind, Document, Mail, Problem, ProblemCode
from validator.parsers.characters import tidy
from validator.parsers.text import parse_text
from validator.parsers.web import read_lines
from validator.settings import Limits
from validator.texts import load

LOGO_BYTES = 60_000
PATH = re.compile(r"^.*[\\/]", re.DOTALL)
SUFFIXES = {"message/rfc822": ".eml", "text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf"}


@dataclass(frozen=True, slots=True)
class Enclosure:
    """Something that a mail carries. `content_id` is set where its web page may show it, as with a logo."""

    name: str
    media_type: str
    data: bytes
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as taken from its container; of `plain` and `page` the first that holds text is its body."""

    mail: Mail
    plain: str = ""
    page: bytes = b""
    enclosures: tuple[Enclosure, ...] = ()
    problems: tuple[ProblemCode, ...] = field(default=())


def document_of(name: str, media_type: str, data: bytes, letter: Letter, limits: Limits) -> Document:
    """The Document of a mail; its subject is not among the blocks."""
    blocks = _body(letter, limits)
    kept = letter.enclosures[: limits.files]
    codes = [*letter.problems, *([ProblemCode.TOO_COMPLEX] if len(kept) < len(letter.enclosures) else [])]
    if not blocks and not kept and not codes:
        codes = [ProblemCode.EMPTY]
    return Document(
        name,
        media_type,
        sha256(data).hexdigest(),
        blocks,
        problems=tuple(Problem(code, name) for code in codes),
        attachments=_attachments(kept, letter.page),
        mail=letter.mail,
    )


def file_name(written: str, number: int, media_type: str) -> str:
    """The name of an enclosure without any path; one of our own where it has none."""
    bare = tidy(PATH.sub("", written)).strip(" .")
    return bare or load("mail")["unnamed"].format(number=number) + SUFFIXES.get(media_type, "")


def _body(letter: Letter, limits: Limits) -> tuple[Block, ...]:
    if letter.plain.strip():
        return parse_text("", letter.plain.encode(), limits).blocks
    lines = (read_lines(letter.page) or ()) if letter.page.strip() else ()
    return tuple(
        Block(index, text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level=level) for index, (text, level) in enumerate(lines)
    )


def _attachments(enclosures: tuple[Enclosure, ...], page: bytes) -> tuple[Attachment, ...]:
    """Each file once; a small picture that the page of the mail shows is part of its dress."""
    found: dict[bytes, Attachment] = {}
    for number, enclosure in enumerate(enclosures, 1):
        if not _is_logo(enclosure, page):
            name = file_name(enclosure.name, number, enclosure.media_type)
            found.setdefault(sha256(enclosure.data).digest(), Attachment(name, enclosure.data))
    return _with_names_apart(tuple(found.values()))


def _is_logo(enclosure: Enclosure, page: bytes) -> bool:
    is_picture = enclosure.media_type.startswith("image/") and len(enclosure.data) <= LOGO_BYTES
    return is_picture and bool(enclosure.content_id) and f"cid:{enclosure.content_id}".encode() in page


def _with_names_apart(attachments: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    seen: dict[str, int] = {}
    named = []
    for attachment in attachments:
        seen[attachment.name] = count = seen.get(attachment.name, 0) + 1
        named.append(replace(attachment, name=f"{attachment.name} ({count})") if count > 1 else attachment)
    return tuple(named)
