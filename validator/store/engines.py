"""From the address of a database to an engine that several threads and processes may use."""

import os
from pathlib import Path
from typing import Any

import click
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from validator.errors import StoreError
from validator.settings import given

VARIABLE = "VTO_DATABASE_URL"
APP = "vto-validator"
PATIENCE_SECONDS = "20"
WRITING = "vto_writing"


def database_url(url: str | None = None) -> URL:
    """The address as given, else that of the environment, else a file in the folder of this user. Raises StoreError where it is none."""
    address = url or given(VARIABLE)
    if not address:
        return URL.create("sqlite", database=str(Path(click.get_app_dir(APP, roaming=False)) / "vto.sqlite3"))
    try:
        parsed = make_url(address)
    except (ArgumentError, ValueError):
        raise StoreError("url", VARIABLE) from None
    if parsed.drivername in {"postgres", "postgresql", "postgresql+psycopg"}:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername != "sqlite" or parsed.database in {None, "", ":memory:"}:
        raise StoreError("url", VARIABLE)
    return parsed


def place_of(url: URL) -> str:
    """How to name the database to its user: a file by its path, a server by the variable, since an address may hold a password."""
    return str(url.database) if url.drivername == "sqlite" else VARIABLE


def make_engine(url: URL) -> Engine:
    """An engine for this address; nothing is opened yet, but the file of SQLite is there, for its owner alone."""
    if url.drivername == "sqlite":
        _make_private(Path(str(url.database)))
    name = "timeout" if url.drivername == "sqlite" else "connect_timeout"
    patient = url if name in url.query else url.update_query_dict({name: PATIENCE_SECONDS})
    try:
        engine = create_engine(patient, hide_parameters=True, pool_pre_ping=True)
    except (ImportError, NoSuchModuleError):
        raise StoreError("driver", VARIABLE) from None
    if url.drivername == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _set_up_postgresql)
    return engine


def _make_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # this module says BEGIN itself
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was handed over to a mailbox must outlive a power cut here too
    connection.execute("PRAGMA secure_delete = ON")


def _begin_sqlite(connection: Connection) -> None:
    """Take the lock at once for writing: two that read first and then write would refuse each other without waiting."""
    is_reading = connection.get_execution_options().get(WRITING) is False
    connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _set_up_postgresql(connection: Any, _record: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{PATIENCE_SECONDS}s'")
    connection.commit()
