"""A file, or a folder whose files belong together, as a submission."""

import os
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


def gather(path: Path, limits: Limits) -> Submission:
    """Read the bytes of a file, or of every file below a folder, in the order of their names.

    Hidden files, Word's lock files and links are skipped. A file that may not be read becomes a problem of the submission.
    """
    if path.is_dir():
        return _gather_folder(path, limits)
    read = read_file(path, path.name, limits)
    return Submission(path.name, *_sorted_out([read]))


def _gather_folder(folder: Path, limits: Limits) -> Submission:
    name = folder.resolve().name
    closed: list[Problem] = []
    paths = sorted(_documents_below(folder, closed))
    if not (paths or closed):
        return Submission(name, (), problems=(Problem(ProblemCode.NO_DOCUMENTS, name),))
    read: list[SourceFile | Problem] = [read_file(path, path.relative_to(folder).as_posix(), limits) for path in paths[: limits.files]]
    read += closed
    if len(paths) > limits.files:
        read.append(Problem(ProblemCode.TOO_COMPLEX, name, detail=f"{len(paths)} > {limits.files}"))
    return Submission(name, *_sorted_out(read))


def _documents_below(folder: Path, closed: list[Problem]) -> Iterator[Path]:
    """The files below a folder; a folder that may not be opened joins `closed`."""

    def note(error: OSError) -> None:
        name = Path(error.filename).relative_to(folder).as_posix()
        closed.append(Problem(ProblemCode.NOT_ALLOWED, name, detail=type(error).__name__))

    for place, inner, names in os.walk(folder, onerror=note):
        inner[:] = [name for name in inner if not name.startswith(".")]
        for path in (Path(place, name) for name in names if not is_noise(name)):
            if path.is_file() and not path.is_symlink():
                yield path


def is_noise(name: str) -> bool:
    """Whether a file is hidden, of the system, or a lock of Word."""
    return name.lower() in SYSTEM_FILES or name.startswith((WORD_LOCK_PREFIX, "."))


def read_file(path: Path, name: str, limits: Limits) -> SourceFile | Problem:
    """The file under this name, or why it cannot be read."""
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
