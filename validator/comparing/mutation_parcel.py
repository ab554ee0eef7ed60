"""The files of a submission while they are changed: loose ones, or the attachments of a mail."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Self

from validator.model.submission import SourceFile, Submission

MAIL = ".eml"
LABELS = "case.yaml"


@dataclass(frozen=True, slots=True)
class Parcel:
    """`files` by name, in order. `mail` holds the headers and text of the mail that brings them, under `mail_name`."""

    files: Mapping[str, bytes]
    mail: EmailMessage | None = None
    mail_name: str = ""

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The submission in a folder: one mail, or files that belong together; hidden files and the labels are no part of it."""
        paths = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".") and path.name != LABELS)
        if [path.suffix for path in paths] != [MAIL]:
            return cls({path.name: path.read_bytes() for path in paths})
        message = message_from_bytes(paths[0].read_bytes(), EmailMessage, policy=policy.default)
        files = {part.get_filename() or "": bytes(part.get_content()) for part in message.iter_attachments()}
        return cls(files, message, paths[0].name)

    def with_file(self, name: str, data: bytes) -> "Parcel":
        """The parcel with a file added or replaced."""
        return replace(self, files={**self.files, name: data})

    def without_file(self, name: str) -> "Parcel":
        """The parcel without a file. Raises KeyError where there is none."""
        if name not in self.files:
            raise KeyError(name)
        return replace(self, files={known: data for known, data in self.files.items() if known != name})

    def submission(self, source: str) -> Submission:
        """What a validator takes."""
        if self.mail is None:
            return Submission(source, tuple(SourceFile(name, data) for name, data in self.files.items()))
        return Submission(source, (SourceFile(self.mail_name, self._packed(self.mail)),))

    def _packed(self, mail: EmailMessage) -> bytes:
        packed = EmailMessage()
        for name, value in mail.items():
            if not name.lower().startswith(("content-", "mime-")):
                packed[name] = value
        packed.set_content(text_of(mail))
        for name, data in self.files.items():
            packed.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        return packed.as_bytes()


def text_of(mail: EmailMessage) -> str:
    """The text of a mail."""
    body = mail.get_body(("plain",))
    return "" if body is None else str(body.get_content())


def with_text(mail: EmailMessage, text: str) -> EmailMessage:
    """A mail of the same headers with another text, its attachments left out."""
    changed = EmailMessage()
    for name, value in mail.items():
        if not name.lower().startswith(("content-", "mime-")):
            changed[name] = value
    changed.set_content(text)
    return changed
