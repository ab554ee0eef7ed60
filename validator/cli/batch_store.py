"""What a batch keeps between runs: its results, and the day that counts until it has come to its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from validator.cli.dutch import cli_texts
from validator.cli.output import complain

if TYPE_CHECKING:
    from validator.store import Run, Store


@dataclass(frozen=True, slots=True)
class Keeping:
    """The store of a run, if any, and the day that counts in it."""

    day: date
    store: "Store | None" = None
    run: "Run | None" = None

    def finish(self) -> None:
        """The run came to its end: the next one starts anew."""
        from validator.store import Runs

        if self.store is not None and self.run is not None:
            Runs(self.store).finish(self.run)


@contextmanager
def keeping(path: Path, peildatum: date | None, settings: str, *, resume: bool) -> Iterator[Keeping]:
    """Open the store. When a run is resumed the day is that of the run that was interrupted, unless the user gives another."""
    from validator.store import Runs, Store, source_key

    source = source_key(path)
    with Store.open() as store:
        runs = Runs(store)
        earlier = runs.unfinished(source, settings) if resume else None
        if resume and earlier is None:
            complain(cli_texts()["batch"]["nothing_to_resume"])
        day = peildatum or (earlier.peildatum if earlier else date.today())
        yield Keeping(day, store, runs.start(source, settings, day))
