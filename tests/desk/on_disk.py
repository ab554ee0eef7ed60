"""What lies in the files of a database, for the tests of what it must have forgotten."""

from pathlib import Path
from typing import Any

from django.db import connection

# what PostgreSQL keeps its tables and indexes in; it reads them itself, since they are its own
FILES = "SELECT pg_relation_filepath(oid) FROM pg_class WHERE pg_relation_filepath(oid) <> ''"


def on_disk() -> bytes:
    """The whole of the database under test, as somebody finds it who takes its files."""
    if connection.vendor == "sqlite":
        path = Path(connection.settings_dict["NAME"])
        return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    with connection.cursor() as cursor:
        return b"".join(files_of_postgresql(cursor).values())


def files_of_postgresql(cursor: Any) -> dict[str, bytes]:
    """Each file of its tables and indexes, by its path."""
    cursor.execute("CHECKPOINT")
    cursor.execute(FILES)
    paths = [row[0] for row in cursor.fetchall()]
    return {path: _content(cursor, path) for path in paths}


def _content(cursor: Any, path: str) -> bytes:
    cursor.execute("SELECT pg_read_binary_file(%s)", (path,))
    return bytes(cursor.fetchone()[0])
