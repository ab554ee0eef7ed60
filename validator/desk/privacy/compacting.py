"""Making the database itself forget what was deleted: not in its free pages, nor in its journal."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper

KEY = "sealed_key"
PATIENCE = "3s"  # who comes after waits as long

SHORT_MILLISECONDS = 500

log = logging.getLogger(__name__)


def compact() -> bool:
    """Write the database anew without what was deleted. False where others were using it: then it is to be tried again.

    May not be called in a transaction.
    """
    try:
        return _compact_sqlite() if connection.vendor == "sqlite" else _compact_postgresql()
    except OperationalError:
        log.warning("the database was in use, and is to forget later what was deleted")
        return False


def forget_journal() -> bool:
    """Empty the journal of SQLite, where rows stay that were deleted; its free pages are always wiped. False where others were using it."""
    if connection.vendor != "sqlite":
        return True
    try:
        with connection.cursor() as cursor, _impatient(cursor):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            (is_busy, _, _) = cursor.fetchone()
    except OperationalError:
        return False
    return not is_busy


@contextmanager
def _impatient(cursor: CursorWrapper) -> Iterator[None]:
    """Who waits here for readers keeps every writer waiting."""
    cursor.execute("PRAGMA busy_timeout")
    (before,) = cursor.fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {SHORT_MILLISECONDS}")
    try:
        yield
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {before}")


def _compact_sqlite() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
    return forget_journal()


def _compact_postgresql() -> bool:
    """Only the tables with keys, which are small beside those with files: what the keys seal can be read by nobody."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{PATIENCE}'")
        try:
            for table in _tables_with_keys():
                cursor.execute(f"VACUUM FULL {connection.ops.quote_name(table)}")
        finally:
            cursor.execute("RESET lock_timeout")
    return True


def _tables_with_keys() -> Iterator[str]:
    for model in apps.get_models():
        if any(field.name == KEY for field in model._meta.concrete_fields):
            yield model._meta.db_table
