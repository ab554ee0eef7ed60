"""The results of earlier checks, in SQLite or PostgreSQL."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Self

from sqlalchemy import Connection, CursorResult, Engine, Table, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from validator.store.engines import WRITING, database_url, make_engine, place_of
from validator.store.faults import translated
from validator.store.schema import prepare, results


class Store:
    """What was checked before. Several threads and processes may use one database at once; each process opens its own Store.

    Every method raises StoreError where the database does not do its work.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine, self.place = engine, place
        self._process, self._inherited = os.getpid(), engine.pool

    @property
    def engine(self) -> Engine:
        """The connections of this process; those that came along with a fork are kept unused."""
        # on one line both sides would speak, and SQLite forbids even to close what was inherited
        if self._process != os.getpid():
            self._inherited = self._engine.pool
            self._engine.dispose(close=False)
            self._process = os.getpid()
        return self._engine

    @classmethod
    def open(cls, url: str | None = None) -> Self:
        """The store at this address, else at VTO_DATABASE_URL, else in a file in the folder of this user."""
        address = database_url(url)
        place = place_of(address)
        with translated(place):
            store = cls(make_engine(address), place)
        try:
            with store.writing() as connection:
                prepare(connection, place)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at the database as it is at one moment."""
        with translated(self.place), self.engine.connect().execution_options(**{WRITING: False}) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A change that happens as a whole or not at all."""
        with translated(self.place), self.engine.begin() as connection:
            yield connection

    def result(self, key: str) -> bytes | None:
        """The report that was kept under this key."""
        with self.reading() as connection:
            report = connection.execute(select(results.c.report).where(results.c.key == key)).scalar()
        return bytes(report) if report is not None else None

    def keep(self, key: str, report: bytes) -> None:
        """Keep a report without quotes or names; one that was kept under this key before makes way.

        Only for a result that another try would give again: a file that took too long, or a program that is missing, is no such result.
        """
        with self.writing() as connection:
            upsert(connection, results, {"key": key}, {"kept": now(), "report": report})

    def prune(self, before: datetime) -> int:
        """Forget what was kept before a moment; how many that were. A moment without a zone is one of this computer's clock."""
        moment = before.astimezone(UTC).replace(tzinfo=None)
        with self.writing() as connection:
            gone: CursorResult[Any] = connection.execute(delete(results).where(results.c.kept < moment))
        return gone.rowcount


def upsert(connection: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
    """Write a row, over the one that has this key if there is one."""
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**key, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def now() -> datetime:
    """The present moment as the tables hold it: in UTC, without a zone, since SQLite has none."""
    return datetime.now(UTC).replace(tzinfo=None)
