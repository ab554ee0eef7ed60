"""The winmail.dat in which Outlook sometimes wraps a mail (TNEF)."""

from tnefparse import TNEF

from validator.model.document import Document, Mail
from validator.parsers.mail.letter import Enclosure, Letter, document_of
from validator.settings import Limits

MEDIA_TYPE = "application/ms-tnef"


def parse_winmail(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a winmail.dat: its text and the files in it."""
    wrapped = TNEF(data, do_checksum=False)
    files = tuple(Enclosure(str(item.long_filename() or item.name or ""), "", bytes(item.data)) for item in wrapped.attachments)
    letter = Letter(Mail("", None), _text(wrapped.body), _text(wrapped.htmlbody).encode(), files)
    return document_of(name, MEDIA_TYPE, data, letter, limits)


def _text(body: object) -> str:
    return body.decode("cp1252", "replace") if isinstance(body, bytes) else str(body or "")
