"""`vto check --watch`: a new report each time that the author saves."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from validator.cli.dutch import Wrong, cli_texts
from validator.cli.output import complain
from validator.cli.shared import STDIN
from validator.errors import UsageError
from validator.reports.clean import clean_line
from validator.texts import load

# what Word, LibreOffice and editors keep beside a document that is open
TEMPORARY = ("~$", ".~", "~WR", ".", "#")
TEMPORARY_ENDS = ("~", ".tmp", ".TMP", ".swp", "#")
QUIET_MS = 150


def saves(paths: Sequence[Path], written: Iterable[Path]) -> Iterator[None]:
    """One item for each time that something at the paths was saved; `written` are files and folders that the program writes itself."""
    if STDIN in paths:
        raise Wrong("watch_stdin")
    try:
        from watchfiles import watch
    except ImportError as error:
        raise Wrong("watch_missing") from error
    watched, own = [path.resolve() for path in paths], [path.resolve() for path in written]
    # a save often replaces the file, so its folder is watched
    folders = {path if path.is_dir() else path.parent for path in watched}
    has_folder = any(path.is_dir() for path in watched)
    changes = watch(*folders, watch_filter=lambda _, name: is_save(Path(name), watched, own), step=QUIET_MS, recursive=has_folder)
    # between removing the old file and putting the new one there is none
    return (None for _ in changes if all(path.exists() for path in watched))


def is_save(changed: Path, watched: Sequence[Path], own: Sequence[Path]) -> bool:
    """Whether a change is one to a document that is watched, not to a lock file or to what the program writes."""
    if changed.name.startswith(TEMPORARY) or changed.name.endswith(TEMPORARY_ENDS):
        return False
    places = {changed, *changed.parents}
    return any(path in places for path in watched) and not any(path in places for path in own)


def keep_reporting(judge: Callable[[], int], saved: Iterable[object]) -> int:
    """Judge now and at each save until Ctrl-C; the exit code is the last one. A file that cannot be opened just then is told, no more."""
    words, code = cli_texts()["check"]["watching"], judge()
    try:
        complain(words["waiting"])
        for _ in saved:
            click.clear()  # does nothing where the output is no terminal
            try:
                code = judge()
            except UsageError as error:
                complain(load("problems")[error.code].format(file=clean_line(error.subject), page=""))
            complain(words["waiting"])
    except KeyboardInterrupt:
        complain(cli_texts()["errors"]["stopped"])
    return code
