"""The tables of the store, and the number of their version: a store of another version is refused, never misread."""

from sqlalchemy import Column, Connection, Date, DateTime, Integer, LargeBinary, MetaData, String, Table, insert, select, text

from validator.errors import StoreError

VERSION = 1
# any fixed number; who makes the tables holds it, so that two programs that start together do not both make them
MAKING = 8_604_215_037

metadata = MetaData()
HASH = String(64)

versions = Table("vto_schema", metadata, Column("version", Integer, primary_key=True, autoincrement=False))
results = Table(
    "vto_results",
    metadata,
    Column("key", HASH, primary_key=True),
    Column("kept", DateTime, nullable=False, index=True),
    Column("report", LargeBinary, nullable=False),
)
runs = Table(
    "vto_runs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("source", HASH, nullable=False, index=True),
    Column("settings", HASH, nullable=False),
    Column("peildatum", Date, nullable=False),
    Column("started", DateTime, nullable=False),
    Column("finished", DateTime),
)


def prepare(connection: Connection, place: str) -> None:
    """Make the tables that are not there. Raises StoreError for a store that another version of the program made."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": MAKING})
    versions.create(connection, checkfirst=True)
    found = set(connection.execute(select(versions.c.version)).scalars())
    if found - {VERSION}:
        raise StoreError("other_version", place)
    metadata.create_all(connection)
    if not found:
        connection.execute(insert(versions).values(version=VERSION))
