"""Outside programs for a parser: found, and run in a private directory within the limits of time and memory."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from validator.parsers import warden

GRACE_SECONDS = 10
KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "TESSDATA_PREFIX")
NO_VARIABLES: Mapping[str, str] = {}


class OutOfTimeError(Exception):
    """The program was ended, since it took too long."""


@contextmanager
def private_directory() -> Iterator[Path]:
    """A directory that nobody else may read, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="vto-", ignore_cleanup_errors=True) as directory:
        yield Path(directory)


def found_program(names: Sequence[str], places: Sequence[str] = ()) -> str | None:
    """The path of the first of these programs on the PATH, else of the first of the places that exists."""
    on_path = next(filter(None, map(shutil.which, names)), None)
    return on_path or next((place for place in places if Path(place).is_file()), None)


def run_program(
    command: Sequence[str],
    directory: Path,
    bounds: tuple[float, int],
    *,
    data: bytes = b"",
    variables: Mapping[str, str] = NO_VARIABLES,
) -> bytes:
    """What the program writes on its standard output; `bounds` are seconds and bytes of memory, `data` its standard input.

    Its exit code counts for nothing: LibreOffice ends with 0 when it failed. Raises OutOfTimeError.
    """
    seconds, memory = bounds
    guard = [sys.executable, "-I", "-S", warden.__file__, str(os.getpid()), str(seconds), str(memory)]
    ended = subprocess.run(  # noqa: S603 - a fixed command; the document goes in as data
        [*guard, *command],
        check=False,
        cwd=directory,
        env={**_environment(directory), **variables},
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=seconds + GRACE_SECONDS,
    )
    if ended.returncode == warden.TIME_IS_UP:
        raise OutOfTimeError
    return ended.stdout


def _environment(directory: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return kept | {"HOME": str(directory), "TMPDIR": str(directory), "TEMP": str(directory), "LC_ALL": "C.UTF-8"}
