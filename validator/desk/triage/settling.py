"""What lies in a folder and has come to rest: a file that is still being copied must not be taken in half."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from validator.intake.paths import is_noise

# what browsers, scanners and copying programs call a file that is not whole yet
UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".filepart", "~")
# a scanner or a person first makes the file or folder, and fills it later
PATIENCE_WITH_EMPTY = 60


@dataclass(frozen=True, slots=True)
class State:
    """An entry of the folder as it lies there: each file below it with its size and time."""

    files: tuple[tuple[str, int, int], ...]
    has_odd: bool

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(size for _, size, _ in self.files)

    @property
    def has_empty(self) -> bool:
        """Whether there is a file without bytes."""
        return any(size == 0 for _, size, _ in self.files)


class Settling:
    """Remembers since when each entry is as it is."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._since: dict[Path, tuple[State, float]] = {}

    def at_rest(self, entries: Iterable[Path]) -> Iterator[tuple[Path, State]]:
        """The entries that have long been as they are now, with their state."""
        now, known = self._clock(), self._since
        states = {path: state for path in entries if (state := state_of(path)) is not None}
        self._since = {path: (state, _since(known.get(path), state, now)) for path, state in states.items()}
        for path, (state, since) in self._since.items():
            wait = self._seconds * (PATIENCE_WITH_EMPTY if state.has_empty else 1)
            if now - since >= wait and (state.files or state.has_odd):
                yield path, state


def _since(known: tuple[State, float] | None, state: State, now: float) -> float:
    return known[1] if known and known[0] == state else now


def entries(folder: Path, besides: Iterable[str]) -> list[Path]:
    """What lies in a folder, but for what is hidden, unfinished or named. Raises OSError where the folder cannot be read."""
    skipped = {name.casefold() for name in besides}
    return [path for path in sorted(folder.iterdir()) if not (is_unfinished(path.name) or path.name.casefold() in skipped)]


def is_unfinished(name: str) -> bool:
    """Whether a file is hidden, of the system, a lock of Word, or not whole yet."""
    return is_noise(name) or name.lower().endswith(UNFINISHED)


def state_of(path: Path) -> State | None:
    """The state of a file, or of all files below a folder; None where it cannot be told, as when it has just gone."""
    try:
        found = list(_below(path))
    except OSError:
        return None
    files = tuple((name, status.st_size, status.st_mtime_ns) for name, status in found if stat.S_ISREG(status.st_mode))
    return State(files, has_odd=len(files) < len(found))


def _below(path: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Each entry at or below a path that is no folder; links are never followed."""
    status = path.lstat()
    if not stat.S_ISDIR(status.st_mode):
        yield str(path), status
        return
    for place, inner, names in os.walk(path, onerror=_raise):
        links = [name for name in inner if Path(place, name).is_symlink()]
        for name in sorted(names) + links:
            yield str(Path(place, name)), Path(place, name).lstat()


def _raise(error: OSError) -> None:
    raise error
