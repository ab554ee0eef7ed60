"""The concept reply: the letter, with the commented copies of what was handed in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.policy import SMTP
from email.utils import format_datetime, localtime
from mimetypes import guess_type

from validator.annotating import Copy, copies
from validator.mailbox.message import Fetched
from validator.mailbox.replying import sender_of
from validator.model.report import Report
from validator.model.submission import Submission
from validator.reports.clean import clean_line
from validator.reports.letter.eml import ADDRESS
from validator.reports.letter.text import plain
from validator.reports.letter.writing import written_letters
from validator.settings import Limits
from validator.texts import load

IDENTIFIER = re.compile(r"<[!-;=?-~]{1,900}>")
REPLY = re.compile(r"\s*(?:re|antw|betr)\s*:\s*", re.IGNORECASE)
LONGEST_SUBJECT, MOST_REFERENCES = 200, 20
# servers refuse mails that are much larger
MOST_COPIES = 15_000_000


@dataclass(frozen=True, slots=True)
class Origin:
    """From which address the draft comes, where that is one, and under which Message-ID."""

    sender: str
    message_id: str


def draft_id(key: str, sender: str) -> str:
    """The Message-ID of the draft on a mail: the same each time, so that it can be found back."""
    domain = sender.partition("@")[2] if ADDRESS.fullmatch(sender) else "concept.invalid"
    return f"<vto-{key}@{domain}>"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a draft says. `to` and `subject` count where there is no mail that it answers."""

    subject: str
    text: str
    enclosed: tuple[Copy, ...] = ()
    to: str = ""


def draft_of(mail: Fetched, submission: Submission, report: Report, limits: Limits, origin: Origin) -> bytes:
    """The draft, to be read, changed and sent by a person."""
    (letter,) = written_letters(report)
    enclosed = within(copies(submission, report.submissions[0], limits))
    return composed(mail, Answer(letter.subject, plain(letter.paragraphs), enclosed), origin)


def composed(mail: Fetched | None, answer: Answer, origin: Origin) -> bytes:
    """The draft with these words, in the thread of a mail where it answers one."""
    headers, message = mail.headers if mail else Message(), EmailMessage(policy=SMTP)
    message["Subject"] = _subject(headers, answer.subject) if mail else answer.subject
    message["Date"] = format_datetime(localtime())
    if ADDRESS.fullmatch(origin.sender):
        message["From"] = origin.sender
    if recipient := sender_of(headers) or answer.to:
        message["To"] = recipient
    text = answer.text + (f"\n{load('mailbox')['enclosed']}\n" if answer.enclosed else "")
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    for copy in answer.enclosed:
        kind, _, subtype = (guess_type(copy.name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(copy.data, maintype=kind, subtype=subtype, filename=clean_line(copy.name))
    return _thread(mail, headers, origin) + message.as_bytes()


def _thread(mail: Fetched | None, headers: Message, origin: Origin) -> bytes:
    """The headers that tie the reply to the mail. Written here: the library encodes a long identifier, and then nothing matches it."""
    lines = [f"Message-ID: {origin.message_id}"]
    if mail and IDENTIFIER.fullmatch(mail.message_id):
        earlier = IDENTIFIER.findall(str(headers.get("References", "")))[-MOST_REFERENCES:]
        lines += [f"In-Reply-To: {mail.message_id}", "References: " + "\r\n ".join([*earlier, mail.message_id])]
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _subject(headers: Message, otherwise: str) -> str:
    raw = str(headers.get("Subject", ""))
    try:
        decoded = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        decoded = ""
    subject = REPLY.sub("", clean_line(decoded), count=1) if REPLY.match(decoded) else clean_line(decoded)
    return f"Re: {(subject or otherwise)[:LONGEST_SUBJECT]}"


def within(found: Iterable[Copy]) -> tuple[Copy, ...]:
    """The copies that there are, as many as a mail can hold."""
    kept, room = [], MOST_COPIES
    for copy in found:
        if not copy.lack and len(copy.data) <= room:
            kept.append(copy)
            room -= len(copy.data)
    return tuple(kept)
