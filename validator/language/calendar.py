"""Arithmetic on intervals of days, both ends included."""

import calendar as gregorian
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

FIRST_YEAR, LAST_YEAR = 1900, 2100
SEASONS = {"lente": 3, "zomer": 6, "herfst": 9, "winter": 12}
PARTS_OF_YEAR = {"begin": (1, 4), "middle": (5, 8), "end": (9, 12)}
PARTS_OF_MONTH = {"begin": (1, 10), "middle": (11, 20), "end": (21, 31)}


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `earliest` up to and including `latest`."""

    earliest: date
    latest: date

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        """One day. Raises ValueError where the calendar has no such day."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(year)
        only = date(year, month, day)
        return cls(only, only)

    @classmethod
    def months(cls, year: int, first: int, last: int) -> Self:
        """Whole months of one year; `last` may be lower than `first`, in the year after."""
        end_year = year + (last < first)
        return cls(date(year, first, 1), date(end_year, last, gregorian.monthrange(end_year, last)[1]))

    @classmethod
    def year(cls, year: int) -> Self:
        """A calendar year."""
        return cls.months(year, 1, 12)

    @classmethod
    def week(cls, year: int, week: int) -> Self:
        """An ISO week. Raises ValueError where the year has no such week."""
        monday = date.fromisocalendar(year, week, 1)
        return cls(monday, monday + timedelta(days=6))

    def until(self, other: "Interval") -> "Interval":
        """From the start of this one to the end of the other."""
        return Interval(min(self.earliest, other.earliest), max(self.latest, other.latest))


def season(name: str, year: int) -> Interval:
    """Three months; the winter of a year begins in its December."""
    first = SEASONS[name]
    return Interval.months(year, first, (first + 1) % 12 + 1)


def part_of_year(part: str, year: int) -> Interval:
    """A third of a year: nobody means a sharper line by "medio"."""
    return Interval.months(year, *PARTS_OF_YEAR[part])


def part_of_month(part: str, year: int, month: int) -> Interval:
    """A third of a month."""
    first, last = PARTS_OF_MONTH[part]
    days = gregorian.monthrange(year, month)[1]
    return Interval(date(year, month, first), date(year, month, min(last, days)))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))


def full_year(digits: str, reference: date) -> int:
    """The year of "2021", "21" or "'98"; two digits up to next year are of this century (spec: the year after the reference date)."""
    year = int(digits.lstrip("'’‘"))
    if year >= 100:  # noqa: PLR2004
        return year
    century = reference.year // 100 * 100
    return century + year if year <= (reference.year + 1) % 100 else century - 100 + year


def age_interval(birth: date, first: int, last: int) -> Interval:
    """The time in which somebody born on `birth` was `first` up to and including `last` years old."""
    return Interval(add_months(birth, first * 12), add_months(birth, (last + 1) * 12) - timedelta(days=1))
