"""Outlook's own mail files (.msg)."""

import io

from oxmsg import Message

from validator.model.document import Document, Mail, ProblemCode
from validator.parsers.mail.letter import Enclosure, Letter, document_of
from validator.settings import Limits

OUTLOOK = "application/vnd.ms-outlook"
SECURED = "IPM.Note.SMIME"
SIGNED = "IPM.Note.SMIME.MultipartSigned"


def parse_msg(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of an Outlook message."""
    return document_of(name, OUTLOOK, data, read_msg(data), limits)


def read_msg(data: bytes) -> Letter:
    """The message in these bytes; an enclosed message that Outlook keeps in its own form is a problem, not a silence."""
    message = Message.load(io.BytesIO(data))
    kind = message.message_class or ""
    enclosures = tuple(message.attachments)
    read = tuple(
        Enclosure(item.file_name or "", item.mime_type or "", item.file_bytes)
        for item in enclosures
        if item.attached_by_value and item.file_bytes
    )
    problems = [ProblemCode.EMBEDDED_UNREAD] if len(read) < len(enclosures) else []
    if kind.startswith(SECURED) and kind != SIGNED:
        problems.append(ProblemCode.LOCKED)
    sent = message.sent_date
    headers = tuple(sorted(header.lower() for header in message.message_headers))
    mail = Mail(message.subject or "", sent.date() if sent else None, headers, kind == SIGNED, message.sender or "")
    return Letter(mail, message.body or "", (message.html_body or "").encode(), read, tuple(problems))
