"""What sort of source a path is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from validator.errors import UsageError
from validator.intake.mailboxes import count_mbox, is_maildir, is_mbox, maildir_messages, read_maildir, read_mbox
from validator.intake.paths import existing, gather, is_noise
from validator.intake.source import Source
from validator.intake.zipped import groups_in, is_archive, read_zip
from validator.model.document import Problem, ProblemCode
from validator.model.submission import Submission
from validator.settings import Limits


def open_source(path: Path, limits: Limits) -> Source:
    """The submissions in a folder, mbox file, Maildir or zip; a file that is none of these is one submission.

    In a folder each folder, mail, zip and loose document is one, and a mailbox as many as it holds. Raises UsageError where there is
    nothing to judge, or where the path itself cannot be opened.
    """
    existing([path])
    try:
        source = _opened(path, limits)
    except OSError as error:
        raise UsageError(ProblemCode.NOT_ALLOWED.value, path.name) from error
    if source.total == 0:
        raise UsageError(ProblemCode.NO_DOCUMENTS.value, source.name)
    return source


def _opened(path: Path, limits: Limits) -> Source:
    if path.is_dir():
        return _maildir(path, limits) if is_maildir(path) else _folder(path, limits)
    if not path.is_file():
        raise UsageError(ProblemCode.UNSUPPORTED.value, path.name)
    if is_mbox(path):
        return Source(path.name, count_mbox(path), lambda: read_mbox(path, limits))
    if is_archive(path):
        groups = groups_in(path)
        return Source(path.name, len(groups), lambda: read_zip(path, groups, limits))
    return Source(path.name, 1, lambda: iter((gather(path, limits),)))


def _maildir(path: Path, limits: Limits) -> Source:
    """The mailbox itself; the folders beside it, such as that of sent mail, are sources of their own."""
    messages = maildir_messages(path)
    others = sum(is_maildir(folder) for folder in path.iterdir())
    return Source(path.resolve().name, len(messages), lambda: read_maildir(messages, limits), skipped=others)


def _folder(path: Path, limits: Limits) -> Source:
    listed = sorted(child.name for child in path.iterdir() if not is_noise(child.name))
    names = tuple(name for name in listed if not (path / name).is_symlink())
    mailboxes = frozenset(name for name in names if _is_mailbox(path / name))

    def read() -> Iterator[Submission]:
        for name in names:
            yield from _messages(path / name, limits) if name in mailboxes else (_gathered(path / name, limits),)

    return Source(path.resolve().name, None if mailboxes else len(names), read, skipped=len(listed) - len(names))


def _is_mailbox(path: Path) -> bool:
    return is_maildir(path) if path.is_dir() else path.is_file() and is_mbox(path)


def _messages(path: Path, limits: Limits) -> Iterator[Submission]:
    """The messages of a mailbox that stands in a folder; one that cannot be opened is a problem of its own."""
    try:
        for message in _opened(path, limits):
            yield replace(message, source=f"{path.name}/{message.source}")
    except OSError as error:
        yield Submission(path.name, (), problems=(Problem(ProblemCode.NOT_ALLOWED, path.name, detail=type(error).__name__),))


def _gathered(path: Path, limits: Limits) -> Submission:
    if path.exists() and not (path.is_dir() or path.is_file()):
        return Submission(path.name, (), problems=(Problem(ProblemCode.UNSUPPORTED, path.name),))
    return gather(path, limits)
