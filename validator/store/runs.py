"""Which batches were begun and not finished, so that the next one goes on under the same peildatum."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from sqlalchemy import insert, select, update

from validator.store.schema import runs
from validator.store.store import Store, now


@dataclass(frozen=True, slots=True)
class Run:
    """A batch that was begun. `source` and `settings` are keys, `peildatum` is the day that it judges by."""

    id: str
    source: str
    settings: str
    peildatum: date


class Runs:
    """The batches in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def start(self, source: str, settings: str, peildatum: date) -> Run:
        """Write down that a batch begins."""
        run = Run(uuid4().hex, source, settings, peildatum)
        values = {"id": run.id, "source": source, "settings": settings, "peildatum": peildatum, "started": now()}
        with self._store.writing() as connection:
            connection.execute(insert(runs).values(values))
        return run

    def finish(self, run: Run) -> None:
        """Write down that a batch came to its end."""
        with self._store.writing() as connection:
            connection.execute(update(runs).where(runs.c.id == run.id).values(finished=now()))

    def unfinished(self, source: str, settings: str) -> Run | None:
        """The last batch of this source in this way, if it did not come to its end."""
        query = select(runs.c.id, runs.c.peildatum, runs.c.finished).where(runs.c.source == source, runs.c.settings == settings)
        with self._store.reading() as connection:
            last = connection.execute(query.order_by(runs.c.started.desc(), runs.c.id).limit(1)).first()
        return Run(last.id, source, settings, last.peildatum) if last and last.finished is None else None
