"""What is handed in: files that belong together, and when they came."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

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

    @property
    def content_sha256(self) -> str:
        """What tells this content from any other, whatever the submission is called and wherever it came from.

        Computed anew each time: it reads all bytes.
        """
        digest = sha256()
        for part in self._parts():
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        return digest.hexdigest()

    def _parts(self) -> Iterator[bytes]:
        """The content in pieces; each kind goes under its own word, so that none can pass for another."""
        for file in self.files:
            yield b"file"
            yield _encoded(file.name)
            yield file.data
        for problem in self.problems:
            yield b"problem"
            yield from map(_encoded, (problem.code.value, problem.file, str(problem.page), problem.detail))
        yield b"received"
        yield _encoded(str(self.received))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
