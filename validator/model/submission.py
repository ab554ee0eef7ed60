"""What is handed in: files that belong together, and when they came."""

from dataclasses import dataclass
from datetime import date

from validator.model.document import Attachment, Problem


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as it came, unread. `name` is how the user knows it: the path below the submission's folder, or the file's name."""

    name: str
    data: bytes

    def enclosing(self, attachment: Attachment) -> "SourceFile":
        """A file inside this one, under the name of both."""
        return SourceFile(f"{self.name}/{attachment.name}", attachment.data)


@dataclass(frozen=True, slots=True)
class Submission:
    """The files that form one request. `received` is known for mail only; `problems` are files that could not even be opened."""

    source: str
    files: tuple[SourceFile, ...]
    received: date | None = None
    problems: tuple[Problem, ...] = ()
