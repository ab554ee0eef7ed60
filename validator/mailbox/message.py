"""A mail as it was fetched, and how it is known again when it comes by another way or under another number."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes
from email.message import Message
from hashlib import sha256

from validator.model.document import Problem, ProblemCode
from validator.model.submission import SourceFile, Submission
from validator.parsers.mail.internet import read_mail
from validator.settings import Limits

FILE = "bericht.eml"
BREAK = (b"\r\n\r\n", b"\n\n")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail: the whole of it in `data`, but for one that is too large, of which only the headers came."""

    uid: int
    size: int
    arrived: date | None
    data: bytes = field(repr=False)
    is_whole: bool = True

    @property
    def headers(self) -> Message:
        """The headers of the mail itself, whatever stands in its parts."""
        return message_from_bytes(self.data[: _end_of_headers(self.data)] + BREAK[0])

    @property
    def message_id(self) -> str:
        """The Message-ID without white space, empty where there is none."""
        return "".join(str(self.headers.get("Message-ID", "")).split())

    @property
    def key(self) -> str:
        """The same for each copy of this mail: Message-ID and content count, the headers that a mail gets on its way do not.

        A mail without a Message-ID is known by its sender and date instead. Of a mail that is too large to fetch, the size stands for the
        content only where nothing better is there: it grows with the headers.
        """
        headers = self.headers
        name = self.message_id or "\n".join(str(headers.get(header, "")) for header in ("From", "Date"))
        content = fingerprint(self.data) if self.is_whole else "" if self.message_id else str(self.size)
        return sha256(json.dumps([name, content]).encode()).hexdigest()

    def submission(self, limits: Limits) -> Submission:
        """The mail to be judged. It came on the day that its last hop gives, else when the server got it."""
        if not self.is_whole:
            problem = Problem(ProblemCode.TOO_LARGE, FILE, detail=f"{self.size} > {limits.file_bytes}")
            return Submission(FILE, (), self.arrived, (problem,))
        return Submission(FILE, (SourceFile(FILE, self.data),), self._received(limits))

    def _received(self, limits: Limits) -> date | None:
        return read_mail(self.headers.as_bytes(), limits).mail.received or self.arrived


def fingerprint(data: bytes) -> str:
    """A hash over the texts and attachments of a mail, however they were packed for the way."""
    try:
        parts = list(_contents(message_from_bytes(data)))
    except Exception:  # noqa: BLE001 a malformed mail may raise anything here; it is then known by its bytes below the headers
        parts = [data[_end_of_headers(data) :]]
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()


def _end_of_headers(data: bytes) -> int:
    return min((place for place in map(data.find, BREAK) if place >= 0), default=len(data))


def _contents(message: Message) -> Iterator[bytes]:
    for part in message.walk():
        if part.is_multipart():
            continue
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "replace")
        if part.get_content_maintype() == "text":
            content = b"\n".join(line.rstrip() for line in content.splitlines()).strip()
        yield content
