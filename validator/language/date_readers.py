"""From what was found to the days that it can mean."""

from collections.abc import Iterator

from validator.language.found import Clock, Found, Match
from validator.language.relative_dates import RelativeDates
from validator.language.written_dates import WrittenDates


class DateReaders(WrittenDates, RelativeDates):
    """Reads matches of the shapes; a reader gives nothing where a match turns out to be no date."""

    def read(self, name: str, match: Match, clock: Clock) -> Iterator[Found]:
        """What a match of this shape says."""
        yield from getattr(self, "_month_written" if name == "month" else f"_{name}")(match, clock)

    def _skip(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from ()
