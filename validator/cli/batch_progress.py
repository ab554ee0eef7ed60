"""How far a batch has come: a bar with the time that is left on a terminal, else a line now and then."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from validator.cli.dutch import cli_texts
from validator.cli.output import complain

LINES = 10
EVERY = 100


@contextmanager
def batch_progress(total: int | None, *, shown: bool, color: bool) -> Iterator[Callable[[], None]]:
    """A function to call after each submission. Nothing of the submissions themselves is shown: the lines may end in a log."""
    if not shown:
        yield lambda: None
    elif sys.stderr.isatty():
        with _bar(total, color=color) as tick:
            yield tick
    else:
        yield _lines(total)


@contextmanager
def _bar(total: int | None, *, color: bool) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    words = cli_texts()["batch"]["progress"]
    left = (TextColumn(words["left"]), TimeRemainingColumn()) if total else (TextColumn(words["passed"]), TimeElapsedColumn())
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), *left)
    with Progress(*columns, console=Console(stderr=True, no_color=not color or None), transient=True) as progress:
        task = progress.add_task(words["name"], total=total)
        yield lambda: progress.advance(task)


def _lines(total: int | None) -> Callable[[], None]:
    words = cli_texts()["batch"]["progress"]
    step, seen = max(total // LINES, 1) if total else EVERY, 0

    def tick() -> None:
        nonlocal seen
        seen += 1
        if seen % step == 0:
            complain(words["of"].format(number=seen, total=total) if total else words["line"].format(number=seen))

    return tick
