"""The messages of an mbox file and of a Maildir, one at a time; neither the file nor the folder is changed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from validator.intake.paths import read_file
from validator.model.document import Problem
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits
from validator.texts import load

# a line of the text may begin with "From " too: only the line before a mail ends in a time and a year
SEPARATOR = re.compile(rb"From (?=.*\d\d:\d\d).*\b(19|20)\d\d\b[^\n]*\r?\n?\Z")
LONGEST_LINE = 1 << 16
MAIL_HEADER = re.compile(rb"[!-9;-~]+:")
MAILDIR_FOLDERS = ("new", "cur")
MESSAGE_FILE = "bericht.eml"
"""Every message goes by this name, since its place in the mailbox says nothing about its content."""


def is_mbox(path: Path) -> bool:
    """Whether the file begins as an mbox does, whatever its name."""
    try:
        with path.open("rb") as stream:
            return bool(SEPARATOR.match(stream.readline(LONGEST_LINE)) and MAIL_HEADER.match(stream.readline(LONGEST_LINE)))
    except OSError:
        return False


def is_maildir(path: Path) -> bool:
    """Whether the folder has the folders of a Maildir."""
    return all((path / name).is_dir() for name in MAILDIR_FOLDERS)


def count_mbox(path: Path) -> int:
    """How many messages there are, by their first lines alone."""
    with path.open("rb") as stream:
        return sum(is_first for is_first, _ in _lines(stream))


def read_mbox(path: Path, limits: Limits) -> Iterator[Submission]:
    """Each message without the line that the mbox puts before it; of one over the limit only a byte more than allowed."""
    name: str = load("intake")["message"]
    with path.open("rb") as stream:
        for number, data in enumerate(_messages(stream, limits.file_bytes + 1), start=1):
            yield Submission(name.format(number), (SourceFile(MESSAGE_FILE, data),))


def _messages(stream: BinaryIO, most_bytes: int) -> Iterator[bytes]:
    message: bytearray | None = None
    for is_first, line in _lines(stream):
        if is_first:
            if message is not None:
                yield _without_gap(message)
            message = bytearray()
        elif message is not None and len(message) < most_bytes:
            message += line[: most_bytes - len(message)]
    if message is not None:
        yield _without_gap(message)


def _without_gap(message: bytearray) -> bytes:
    """Without the empty line that keeps a message apart from the next."""
    for gap in (b"\r\n\r\n", b"\n\n"):
        if message.endswith(gap):
            return bytes(message[: -len(gap) // 2])
    return bytes(message)


def _lines(stream: BinaryIO) -> Iterator[tuple[bool, bytes]]:
    """Lines, long ones in pieces, and whether each is the one before a message: that stands first or after an empty line."""
    is_after_gap, is_whole = True, True
    while line := stream.readline(LONGEST_LINE):
        yield is_after_gap and is_whole and SEPARATOR.match(line) is not None, line
        is_after_gap, is_whole = is_whole and not line.strip(b"\r\n"), line.endswith(b"\n")


def maildir_messages(folder: Path) -> tuple[Path, ...]:
    """The delivered messages in the order of their names, which begin with the time; `tmp` holds what is not yet delivered."""
    found = [path for name in MAILDIR_FOLDERS for path in (folder / name).iterdir() if not path.name.startswith(".")]
    return tuple(sorted((path for path in found if path.is_file() and not path.is_symlink()), key=lambda path: (path.name, path)))


def read_maildir(messages: tuple[Path, ...], limits: Limits) -> Iterator[Submission]:
    """Each message under its own key, without the flags that change when somebody reads it."""
    seen: set[str] = set()
    for path in messages:
        key = path.name.partition(":")[0]
        name = path.name if key in seen else key
        seen.add(name)
        read = read_file(path, MESSAGE_FILE, limits)
        yield Submission(name, (), problems=(read,)) if isinstance(read, Problem) else Submission(name, (read,))
