"""Internet mail (.eml): by the standard library's tolerant reader and a walk of our own (techniek.md, Parsing E)."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from validator.model.document import Document, Mail, ProblemCode
from validator.parsers.mail.letter import Enclosure, Letter, document_of
from validator.parsers.sniff import MediaType
from validator.settings import Limits

SIGNED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
MBOX_LINE = re.compile(rb"\AFrom [^\n]*\n")


@dataclass(slots=True)
class Found:
    """What the walk through the parts of one mail has come across."""

    plain: list[str] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)
    enclosures: list[Enclosure] = field(default_factory=list)
    problems: list[ProblemCode] = field(default_factory=list)


def parse_mail(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a mail; also of one entry of an mbox, whose first line begins with "From "."""
    return document_of(name, MediaType.MAIL, data, read_mail(data, limits), limits)


def read_mail(data: bytes, limits: Limits) -> Letter:
    """The mail in these bytes."""
    message = message_from_bytes(MBOX_LINE.sub(b"", data))
    found = Found()
    _walk(message, found, limits.nesting)
    headers = tuple(sorted({header.lower() for header in message}))
    is_signed = message.get_content_type() == "multipart/signed"
    return Letter(
        Mail(_decoded(message.get("Subject", "")), _received(message), headers, is_signed, _decoded(message.get("From", ""))),
        "\n\n".join(found.plain),
        b"\n".join(found.pages),
        tuple(found.enclosures),
        tuple(found.problems),
    )


def _walk(part: Message, found: Found, depth: int) -> None:
    kind = part.get_content_type()
    if depth <= 0:
        found.problems.append(ProblemCode.TOO_COMPLEX)
    elif kind == "multipart/encrypted":
        found.problems.append(ProblemCode.LOCKED)
    elif part.is_multipart() and kind != "message/rfc822":
        for child in _children(part):
            _walk(child, found, depth - 1)
    else:
        _take(part, kind, found)


def _take(part: Message, kind: str, found: Found) -> None:
    """A part without parts of its own: text of the mail, or something that it carries."""
    if _is_enclosed(part) or not (kind.startswith(("multipart/", "text/plain", "text/html"))):
        found.enclosures.extend(_enclosure(part))
    elif kind == "text/html":
        found.pages.append(_text(part).encode())
    else:
        # a "multipart" without parts is a mail whose borders were lost: what is left of it is read as text
        found.plain.append(_text(part))


def _children(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (child for child in payload if isinstance(child, Message))


def _is_enclosed(part: Message) -> bool:
    if part.is_multipart():
        return False
    with suppress(Exception):  # a malformed header may raise anything; the part is then judged by its type
        return bool(part.get_filename()) or part.get_content_disposition() == "attachment"
    return False


def _enclosure(part: Message) -> Iterator[Enclosure]:
    data = _nested(part) if part.get_content_type() == "message/rfc822" else _payload(part)
    if data:
        content_id = str(part.get("Content-ID", "")).strip("<> \t\r\n")
        yield Enclosure(_name(part), part.get_content_type(), data, content_id)


def _nested(part: Message) -> bytes:
    inner = next(_children(part), None)
    if inner is None:
        return _payload(part)
    try:
        return inner.as_bytes()
    except (UnicodeError, LookupError, ValueError, AttributeError):
        return inner.as_string().encode("utf-8", "replace")


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    raw = part.get_payload()
    return raw.encode("utf-8", "replace") if isinstance(raw, str) else b""


def _text(part: Message) -> str:
    data = _payload(part)
    for charset in (part.get_content_charset(), "utf-8", "cp1252"):
        with suppress(LookupError, UnicodeError):
            if charset:
                return data.decode(charset)
    return data.decode("cp1252", "replace")


def _name(part: Message) -> str:
    with suppress(Exception):  # as above: a name that cannot be read is no name
        return _decoded(part.get_filename() or "")
    return ""


def _decoded(value: object) -> str:
    try:
        return str(make_header(decode_header(str(value))))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return str(value)


def _received(message: Message) -> date | None:
    """The day of the last hop, which stands on top, else the day of sending."""
    hops = message.get_all("Received", [])
    stamps = [str(hop).rpartition(";")[2] for hop in hops[:1]] + [str(message.get("Date", ""))]
    for stamp in stamps:
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            return parsedate_to_datetime(stamp.strip()).date()
    return None
