"""Which runs have not come to their end, so that the next one goes on by the same day; a hash and a date only."""

from datetime import date

from sqlalchemy import Column, Date, Engine, MetaData, String, Table, delete, insert, select

metadata = MetaData()

runs = Table("vto_run", metadata, Column("source", String(64), primary_key=True), Column("day", Date, nullable=False))


class Runs:
    """One unfinished run at most for each source, which is known by a hash."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        metadata.create_all(engine)

    def interrupted(self, source: str) -> date | None:
        """The day that counted in the run over this source that did not come to its end."""
        with self._engine.begin() as connection:
            return connection.execute(select(runs.c.day).where(runs.c.source == source)).scalar()

    def start(self, source: str, day: date) -> None:
        """Write down that a run starts, in place of an earlier one over the same source."""
        with self._engine.begin() as connection:
            connection.execute(delete(runs).where(runs.c.source == source))
            connection.execute(insert(runs).values(source=source, day=day))

    def finish(self, source: str) -> None:
        """Write down that the run came to its end."""
        with self._engine.begin() as connection:
            connection.execute(delete(runs).where(runs.c.source == source))
