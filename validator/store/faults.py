"""What goes wrong in a database, as an error of this program that holds neither the address nor the values."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from validator.errors import StoreError

SQLITE = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CANTOPEN: "unreachable",
    sqlite3.SQLITE_PERM: "unreachable",
    sqlite3.SQLITE_READONLY: "unreachable",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_CORRUPT: "damaged",
}
LOCK_NOT_AVAILABLE = "55P03"
# classes of SQLSTATE: connection, authorisation, no such database, shutting down, no privilege
UNREACHABLE = ("08", "28", "3D", "57P", "42501")


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raise StoreError for whatever the database raises; its own words are left out, for they may hold a password."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(_code(error), place) from None
    except OSError:
        raise StoreError("unreachable", place) from None


def _code(error: SQLAlchemyError) -> str:
    if isinstance(error, PoolTimeoutError):
        return "locked"
    cause = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(cause, sqlite3.Error):
        return SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, "failed")
    state = getattr(cause, "sqlstate", None) or ""
    if state == LOCK_NOT_AVAILABLE:
        return "locked"
    is_cut_off = isinstance(error, DBAPIError) and error.connection_invalidated
    never_connected = type(cause).__name__ == "OperationalError" and not state
    return "unreachable" if is_cut_off or never_connected or state.startswith(UNREACHABLE) else "failed"
