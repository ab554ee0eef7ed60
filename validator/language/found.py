"""A date as found, what it is relative to, and how a missing year is filled in."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from validator.language.calendar import Interval
from validator.model.annotations import Precision

Match = re.Match[str]
NEAR = 120
LEAP = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A date as found. `interval` is None for an impossible one; `in_year` gives the interval where the year is not written."""

    start: int
    end: int
    interval: Interval | None
    precision: Precision
    in_year: Callable[[int], Interval] | None = None
    is_start: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born, and the words that the text calls them by."""

    aliases: tuple[str, ...]
    day: date
    is_child: bool = True

    def named_in(self, text: str) -> int:
        """Where the text last names this person; -1 where it does not."""
        found = (match.start() for alias in self.aliases for match in re.finditer(rf"(?<!\w){re.escape(alias)}", text))
        return max(found, default=-1)


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative dates count from: the day of the document, and the birth dates of those whom an age can be of."""

    today: date
    births: tuple[Birth, ...] = ()

    def births_meant(self, match: Match) -> tuple[date, ...]:
        """Whose age it is: the person named in the words themselves, else the last one named before, else any of the children."""
        for text in (match[0], match.string[max(0, match.start() - NEAR) : match.start()], match.string[match.end() : match.end() + NEAR]):
            places = [(birth.named_in(text.lower()), birth.day) for birth in self.births]
            last = max(places, default=(-1, None), key=lambda place: place[0])
            if last[0] >= 0 and last[1]:
                return (last[1],)
        return tuple(birth.day for birth in self.births if birth.is_child)


def plain(written: str) -> str:
    """Written words as the lists have them."""
    return " ".join(written.lower().split())


def found_at(match: Match, interval: Interval, precision: Precision) -> Found:
    """A match with the days that it means."""
    return Found(match.start(), match.end(), interval, precision)


def yearless(match: Match, precision: Precision, in_year: Callable[[int], Interval]) -> Found:
    """A match that needs a year from elsewhere."""
    return Found(match.start(), match.end(), None, precision, in_year)


def exact(match: Match, year: int, month: int, day: int) -> Found:
    """One day, which may be none that the calendar has."""
    return attempt(match, Precision.DAY, lambda: Interval.day(year, month, day))


def attempt(match: Match, precision: Precision, make: Callable[[], Interval]) -> Found:
    """A match with an interval that may turn out not to exist."""
    try:
        return found_at(match, make(), precision)
    except ValueError:
        return Found(match.start(), match.end(), None, precision)


def day_in(month: int, day: int) -> Callable[[int], Interval]:
    """The same day of any year."""
    return lambda year: Interval.day(year, month, day)


def days_of(year: int, month: int, first: int, last: int) -> Interval:
    """Some days of one month."""
    return Interval(date(year, month, first), date(year, month, last))


def nearest(found: Found, today: date, *, is_past: bool) -> Found:
    """The last time that is over by today, or the first that is not."""
    step = -1 if is_past else 1
    first = place(found, _years(today.year, step), today, is_past=is_past)
    is_going_on = bool(is_past and first.interval and first.interval.latest > today)
    return place(found, _years(today.year - 1, step), today, is_past=True) if is_going_on else first


def _years(first: int, step: int) -> range:
    return range(first, first + LEAP * step, step)


def place(found: Found, years: Iterable[int], today: date, *, is_past: bool) -> Found:
    """A date without a year in the first of these years in which it exists and lies on the right side of today."""
    in_year = found.in_year
    if in_year is None:
        return found
    for year in years:
        try:
            interval = in_year(year)
        except ValueError:
            continue
        if (interval.earliest <= today) if is_past else (interval.latest >= today):
            return replace(found, interval=interval, in_year=None)
    return replace(found, in_year=None)
