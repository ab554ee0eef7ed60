"""What a batch keeps between runs: its results, and the day that counts until it has come to its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from validator.cli.dutch import cli_texts
from validator.cli.output import complain

if TYPE_CHECKING:
    from validator.store import Store
    from validator.store.runs import Runs


@dataclass(frozen=True, slots=True)
class Keeping:
    """The store of a run, if any, and the day that counts in it."""

    day: date
    store: "Store | None" = None
    runs: "Runs | None" = None
    source: str = ""

    def finish(self) -> None:
        """The run came to its end: the next one starts anew."""
        if self.runs is not None:
            self.runs.finish(self.source)


@contextmanager
def keeping(path: Path, peildatum: date | None, *, is_kept: bool, resume: bool) -> Iterator[Keeping]:
    """Open the store. When a run is resumed the day is that of the run that was interrupted, unless the user gives another."""
    if not is_kept:
        yield Keeping(peildatum or date.today())
        return
    from validator.store import Store
    from validator.store.runs import Runs

    source = sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    with Store.open() as store:
        runs = Runs(store.engine)
        earlier = runs.interrupted(source) if resume else None
        if resume and earlier is None:
            complain(cli_texts()["batch"]["nothing_to_resume"])
        day = peildatum or earlier or date.today()
        runs.start(source, day)
        yield Keeping(day, store, runs, source)
