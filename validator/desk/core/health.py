"""Whether the desk works: the database answers, checks do not wait too long, and the rule pack loads."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError

from validator.desk.queue.services import is_ready_to_check, longest_wait

TOO_LONG = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Health:
    """What was seen of each part."""

    database: bool
    waiting: timedelta | None
    checker: bool

    @property
    def is_well(self) -> bool:
        """Whether all of it works."""
        return self.database and self.checker and (self.waiting is None or self.waiting < TOO_LONG)

    def details(self) -> dict[str, object]:
        """What somebody who looks after the desk wants to know."""
        waiting = round(self.waiting.total_seconds()) if self.waiting else 0
        return {"database": self.database, "longest_wait_seconds": waiting, "checker": self.checker}


def examine() -> Health:
    """The health of the desk now."""
    try:
        return Health(database=True, waiting=longest_wait(), checker=is_ready_to_check())
    except DatabaseError:
        return Health(database=False, waiting=None, checker=False)
