"""A file, or a folder whose files belong together, as a submission."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from validator.errors import UsageError
from validator.model.document import Problem, ProblemCode
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits

SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
WORD_LOCK_PREFIX = "~$"


def existing(paths: Sequence[Path | str]) -> tuple[Path, ...]:
    """The paths, once all of them are known to be there. Raises UsageError for the first that is not."""
    for path in map(Path, paths):
        if not path.exists():
            raise UsageError(ProblemCode.NOT_FOUND.value, path.name)
    return tuple(map(Path, paths))


def submissions_in(folder: Path) -> tuple[Path, ...]:
    """The submissions of a batch, by name: each folder, mail, zip file and loose document directly in this folder is one.

    Raises UsageError where the folder is not there or holds nothing to judge.
    """
    if not folder.is_dir():
        raise UsageError(ProblemCode.NOT_FOUND.value, folder.name)
    found = tuple(path for path in sorted(folder.iterdir()) if not (_is_noise(path.name) or path.is_symlink()))
    if not found:
        raise UsageError(ProblemCode.NO_DOCUMENTS.value, folder.resolve().name)
    return found


def gather(path: Path, limits: Limits) -> Submission:
    """Read the bytes of a file, or of every file below a folder, in the order of their names.

    Hidden files, Word's lock files and links are skipped. A file that may not be read becomes a problem of the submission.
    """
    if path.is_dir():
        return _gather_folder(path, limits)
    read = _read(path, path.name, limits)
    return Submission(path.name, *_sorted_out([read]))


def _gather_folder(folder: Path, limits: Limits) -> Submission:
    name = folder.resolve().name
    paths = sorted(_documents_below(folder))
    if not paths:
        return Submission(name, (), problems=(Problem(ProblemCode.NO_DOCUMENTS, name),))
    read = [_read(path, path.relative_to(folder).as_posix(), limits) for path in paths[: limits.files]]
    if len(paths) > limits.files:
        read.append(Problem(ProblemCode.TOO_COMPLEX, name, detail=f"{len(paths)} > {limits.files}"))
    return Submission(name, *_sorted_out(read))


def _documents_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not (is_hidden or _is_noise(path.name) or path.is_symlink()):
            yield path


def _is_noise(name: str) -> bool:
    return name.lower() in SYSTEM_FILES or name.startswith((WORD_LOCK_PREFIX, "."))


def _read(path: Path, name: str, limits: Limits) -> SourceFile | Problem:
    try:
        with path.open("rb") as stream:
            # one byte over the limit is enough for the parsers to refuse the file
            return SourceFile(name, stream.read(limits.file_bytes + 1))
    except OSError as error:
        return Problem(ProblemCode.NOT_ALLOWED, name, detail=type(error).__name__)


def _sorted_out(read: list[SourceFile | Problem]) -> tuple[tuple[SourceFile, ...], None, tuple[Problem, ...]]:
    files = tuple(item for item in read if isinstance(item, SourceFile))
    problems = tuple(item for item in read if isinstance(item, Problem))
    return files, None, problems
