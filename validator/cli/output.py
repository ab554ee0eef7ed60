"""Writing to the screen, to standard output and to files."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from validator.cli.dutch import Wrong, cli_texts

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100


def put(data: bytes) -> None:
    """Write to standard output. A reader that went away (`vto … | head`) is no error."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # what is still in the buffer would fail again when Python flushes at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def page(*, color: bool = True) -> Iterator["Console"]:
    """A console on the terminal; where standard output is none, plain text of a fixed width."""
    from rich.console import Console  # rich takes longer to import than --help may take

    if sys.stdout.isatty():
        yield Console(no_color=not color or None, highlight=False, markup=False, emoji=False)
        return
    stream = StringIO()
    yield Console(file=stream, width=WIDTH, color_system=None, force_terminal=False, highlight=False, markup=False, emoji=False)
    put(stream.getvalue().encode())


@contextmanager
def progress(total: int, *, shown: bool, color: bool = True) -> Iterator[Callable[[str], None]]:
    """A line on the terminal that says which submission is being read; nothing where standard error is no terminal."""
    if not (shown and sys.stderr.isatty()):
        yield lambda name: None
        return
    from rich.console import Console
    from rich.text import Text

    from validator.reports.clean import clean_line

    words, seen = cli_texts()["check"], 0
    with Console(stderr=True, no_color=not color or None).status(Text(words["starting"])) as status:

        def tell(name: str) -> None:
            nonlocal seen
            seen += 1
            status.update(Text(words["progress"].format(number=seen, total=total, name=clean_line(name))))

        yield tell


def save(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a file. Raises Wrong when it may not be written or, without `overwrite`, when it is there already."""
    try:
        with path.open("wb" if overwrite else "xb") as stream:
            stream.write(data)
    except FileExistsError as error:
        raise Wrong("exists", file=path) from error
    except OSError as error:
        raise Wrong("not_written", file=path, reason=type(error).__name__) from error


def complain(*lines: str) -> None:
    """Write to standard error."""
    with suppress(BrokenPipeError):
        for line in lines:
            click.echo(line, err=True)
