"""From what was found to the days that it can mean: one reader for each shape of `date_patterns`."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from validator.language.calendar import (
    Interval,
    add_months,
    age_interval,
    full_year,
    part_of_month,
    part_of_year,
    season,
)
from validator.language.date_patterns import DateWords
from validator.model.annotations import Precision

Match = re.Match[str]
MONTHS_IN_YEAR = 12
LONGEST_AGE = 120
NEAR = 120
INTRODUCTION = 24
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
        return max((text.rfind(alias) for alias in self.aliases), default=-1)


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


class DateReaders:
    """Reads matches of the shapes; a reader gives nothing where a match turns out to be no date."""

    def __init__(self, words: DateWords) -> None:
        self.words = words

    def read(self, name: str, match: Match, clock: Clock) -> Iterator[Found]:
        """What a match of this shape says."""
        yield from getattr(self, "_month_written" if name == "month" else f"_{name}")(match, clock)

    def _skip(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from ()

    def _iso(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield _exact(match, int(match["y"]), int(match["m"]), int(match["d"]))

    def _numeric(self, match: Match, clock: Clock) -> Iterator[Found]:
        day, month = int(match["d"]), int(match["m"])
        is_written_out = len(match["y"]) == len("2024")
        if is_written_out or (1 <= day <= 31 and 1 <= month <= MONTHS_IN_YEAR):  # noqa: PLR2004
            yield _exact(match, full_year(match["y"], clock.today), month, day)

    def _days(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = self._month(match["month"])
        numbers = list(re.finditer(r"\d{1,2}", match["days"]))
        is_period = bool(re.search(r"t/m|tot|–|\d\s?-", match["days"]))
        offset = match.start("days")
        for index, number in enumerate(numbers):
            is_last = index == len(numbers) - 1
            end = match.end() if is_last else offset + number.end()
            found = self._of_day(match, clock, month, int(number[0]))
            if is_period:
                found = replace(found, is_start=not index, is_end=is_last)
            yield replace(found, start=offset + number.start(), end=end)

    def _day(self, match: Match, clock: Clock) -> Iterator[Found]:
        month, day = self._month(match["month"]), int(match["d"])
        if match["rel"]:
            yield _exact(match, self._relative_year(match["rel"], clock), month, day)
        elif match["cue"]:
            is_past = re.fullmatch(self.words.any("after_past"), match["cue"], re.IGNORECASE)
            yield _nearest(_yearless(match, Precision.DAY, _day_in(month, day)), clock.today, is_past=bool(is_past))
        else:
            yield self._of_day(match, clock, month, day)

    def _of_day(self, match: Match, clock: Clock, month: int, day: int) -> Found:
        if match["y"]:
            return _exact(match, full_year(match["y"], clock.today), month, day)
        return _yearless(match, Precision.DAY, _day_in(month, day))

    def _day_number(self, match: Match, clock: Clock) -> Iterator[Found]:
        day, month = int(match["d"]), int(match["m"])
        is_score = match["sep"] == "/" and month == 10  # noqa: PLR2004
        if 1 <= day <= 31 and 1 <= month <= MONTHS_IN_YEAR and not is_score:  # noqa: PLR2004
            found = _yearless(match, Precision.DAY, _day_in(month, day))
            yield replace(found, start=match.start("d"))

    def _week_of_month(self, match: Match, clock: Clock) -> Iterator[Found]:
        month, number = self._month(match["month"]), min(self._number(match["n"]), 4)
        yield self._in_month(match, clock, lambda year: _days_of(year, month, 7 * number - 6, 7 * number))

    def _last_week_of_month(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = self._month(match["month"])

        def last_week(year: int) -> Interval:
            latest = Interval.months(year, month, month).latest
            return Interval(latest - timedelta(days=6), latest)

        yield self._in_month(match, clock, last_week)

    def _month_part(self, match: Match, clock: Clock) -> Iterator[Found]:
        month, part = self._month(match["month"]), self.words.parts[_plain(match["part"])]
        yield self._in_month(match, clock, lambda year: part_of_month(part, year, month))

    def _month_pair(self, match: Match, clock: Clock) -> Iterator[Found]:
        year, first, last = full_year(match["y"], clock.today), self._month(match["first"]), self._month(match["last"])
        if match["sep"] in {"/", "-", "en", "of"}:
            start = year - (first > last)
            yield _found(match, Interval.months(start, first, last), Precision.MONTH)
            return
        begin = Interval.months(year - (first > last), first, first)
        yield Found(match.start(), match.end("first"), begin, Precision.MONTH, is_start=True)
        yield Found(match.start("last"), match.end(), Interval.months(year, last, last), Precision.MONTH, is_end=True)

    def _month_of(self, match: Match, year: int) -> Found:
        month = self._month(match["month"])
        return _found(match, Interval.months(year, month, month), Precision.MONTH)

    def _in_month(self, match: Match, clock: Clock, in_year: Callable[[int], Interval]) -> Found:
        if match["y"]:
            return _found(match, in_year(full_year(match["y"], clock.today)), Precision.MONTH)
        return _yearless(match, Precision.MONTH, in_year)

    def _month_written(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._month_of(match, full_year(match["y"], clock.today))

    def _month_relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._month_of(match, self._relative_year(match["rel"], clock))

    def _month_alone(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = self._month(match["month"])
        if self._is_introduced("month_alone", match):
            yield _yearless(match, Precision.MONTH, lambda year: Interval.months(year, month, month))

    def _is_introduced(self, name: str, match: Match) -> bool:
        return bool(self.words.before[name].search(match.string[max(0, match.start() - INTRODUCTION) : match.start()]))

    def _month_number(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = int(match["m"])
        yield _found(match, Interval.months(full_year(match["y"] or match["short"], clock.today), month, month), Precision.MONTH)

    def _holiday(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield _found(match, self._holiday_in(_plain(match["holiday"]))(full_year(match["y"], clock.today)), Precision.SEASON)

    def _season(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield _found(match, season(self.words.seasons[_plain(match["season"])], full_year(match["y"], clock.today)), Precision.SEASON)

    def _schoolyear(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield _found(match, Interval.months(full_year(match["y"], clock.today), 8, 7), Precision.YEAR)

    def _quarter(self, match: Match, clock: Clock) -> Iterator[Found]:
        for index in "1234":
            if match[f"q{index}"]:
                first = 3 * self._number(match[f"q{index}"]) - 2
                if first < MONTHS_IN_YEAR:
                    year = full_year(match[f"y{index}"], clock.today)
                    yield _found(match, Interval.months(year, first, first + 2), Precision.SEASON)

    def _half(self, match: Match, clock: Clock) -> Iterator[Found]:
        first = 1 if match["n"].lower() == "eerste" else 7
        yield _found(match, Interval.months(full_year(match["y"], clock.today), first, first + 5), Precision.SEASON)

    def _week(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield _attempt(match, Precision.MONTH, lambda: Interval.week(full_year(match["y"], clock.today), int(match["n"])))

    def _week_alone(self, match: Match, clock: Clock) -> Iterator[Found]:
        number = int(match["n"])
        if 1 <= number <= 53 and self._is_introduced("week_alone", match):  # noqa: PLR2004
            yield _yearless(match, Precision.MONTH, lambda year: Interval.week(year, number))

    def _year_part(self, match: Match, clock: Clock) -> Iterator[Found]:
        part = self.words.parts[_plain(match["part"])]
        yield _found(match, part_of_year(part, full_year(match["y"], clock.today)), Precision.SEASON)

    def _part_relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        year, word = self._relative_year(match["rel"], clock), _plain(match["part"])
        interval = part_of_year(self.words.parts[word], year) if word in self.words.parts else season(self.words.seasons[word], year)
        yield _found(match, interval, Precision.SEASON)

    def _years(self, match: Match, clock: Clock) -> Iterator[Found]:
        first = Interval.year(int(match["y"]))
        begin = Found(match.start("y"), match.end("y"), first, Precision.YEAR)
        if not match["y2"][-1].isdigit():
            yield replace(begin, is_start=True)
            return
        second = Interval.year(full_year(match["y2"], clock.today))
        end = Found(match.start("y2"), match.end("y2"), second, Precision.YEAR)
        if match["sep"] in {"/", "en"}:
            yield from (begin, end)
        elif second.earliest >= first.earliest:
            yield from (replace(begin, is_start=True), replace(end, is_end=True))

    def _year(self, match: Match, clock: Clock) -> Iterator[Found]:
        year = int(match["y"])
        if year <= clock.today.year + 20:
            yield Found(match.start("y"), match.end("y"), Interval.year(year), Precision.YEAR)

    def _short_year(self, match: Match, clock: Clock) -> Iterator[Found]:
        if self._is_introduced("short_year", match):
            yield _found(match, Interval.year(full_year(match["y"], clock.today)), Precision.YEAR)

    def _last(self, match: Match, clock: Clock) -> Iterator[Found]:
        earliest, _ = self._ago_bounds(match, clock.today)
        yield _found(match, Interval(earliest, clock.today), Precision.VAGUE)

    def _ago(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._long_ago(match, clock)

    def _since(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield replace(self._long_ago(match, clock), start=match.start("n"), is_start=True)

    def _long_ago(self, match: Match, clock: Clock) -> Found:
        earliest, latest = self._ago_bounds(match, clock.today)
        unit = match["unit"][0].lower()
        if unit == "d":
            return _found(match, Interval(earliest, latest), Precision.DAY if earliest == latest else Precision.VAGUE)
        if unit == "w":
            return _found(match, Interval(earliest - timedelta(days=3), latest + timedelta(days=3)), Precision.MONTH)
        if unit == "j" and self._months_of(match)[0] % MONTHS_IN_YEAR == 0:
            return _found(match, Interval.year(earliest.year).until(Interval.year(latest.year)), Precision.YEAR)
        whole = Interval(earliest.replace(day=1), Interval.months(latest.year, latest.month, latest.month).latest)
        return _found(match, whole, Precision.MONTH if earliest == latest else Precision.VAGUE)

    def _ago_bounds(self, match: Match, today: date) -> tuple[date, date]:
        unit = match["unit"][0].lower()
        if unit in "dw":
            few, many = self._amount(match["n"])
            days = 7 if unit == "w" else 1
            return today - timedelta(days=int(many * days)), today - timedelta(days=int(few * days))
        few_months, many_months = self._months_of(match)
        return add_months(today, -many_months), add_months(today, -few_months)

    def _months_of(self, match: Match) -> tuple[int, int]:
        few, many = self._amount(match["n"])
        months = MONTHS_IN_YEAR if match["unit"][0].lower() == "j" else 1
        return int(few * months), int(many * months)

    def _amount(self, written: str) -> tuple[float, float]:
        word = _plain(written)
        halves = {"half": 0.5, "een half": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}
        few, many = self.words.vague.get(word, (0, 0))
        exact = halves.get(word) or self.words.numbers.get(word)
        if few and not exact:
            return few, many
        value = exact or float(word.replace(",", "."))
        return value, value

    def _relative_day(self, match: Match, clock: Clock) -> Iterator[Found]:
        weekday = self.words.weekdays.index(_plain(match["weekday"])) + 1
        step = self._step(match["rel"])
        if match["week"] or not step:
            monday = clock.today - timedelta(days=clock.today.weekday()) + timedelta(weeks=step)
            day = monday + timedelta(days=weekday - 1)
        else:
            day = _weekday_near(clock.today, weekday, step)
        yield _found(match, Interval(day, day), Precision.DAY)

    def _weekday(self, match: Match, clock: Clock) -> Iterator[Found]:
        is_past = re.fullmatch(self.words.any("after_past"), match["cue"], re.IGNORECASE)
        day = _weekday_near(clock.today, self.words.weekdays.index(_plain(match["weekday"])) + 1, -1 if is_past else 1)
        yield _found(match, Interval(day, day), Precision.DAY)

    def _relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        step, unit, today = self._step(match["rel"]), _plain(match["unit"]), clock.today
        if unit in self.words.months or unit in self.words.holidays or unit in self.words.seasons:
            in_year = self._named(unit)
            precision = Precision.MONTH if unit in self.words.months else Precision.SEASON
            found = _yearless(match, precision, in_year)
            yield _nearest(found, today, is_past=step < 0) if step else replace(found, interval=in_year(today.year), in_year=None)
            return
        yield _found(match, _shifted(unit, step, today), Precision.YEAR if unit.endswith("jaar") else Precision.MONTH)

    def _named(self, unit: str) -> Callable[[int], Interval]:
        if unit in self.words.months:
            month = self.words.months[unit]
            return lambda year: Interval.months(year, month, month)
        if unit in self.words.holidays:
            return self._holiday_in(unit)
        return lambda year: season(self.words.seasons[unit], year)

    def _day_word(self, match: Match, clock: Clock) -> Iterator[Found]:
        word = match["word"].lower()
        days = 2 if word == "eergisteren" else int(word.startswith("gister"))
        day = clock.today - timedelta(days=days)
        yield _found(match, Interval(day, day), Precision.DAY)

    def _until_now(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield replace(_found(match, Interval(clock.today, clock.today), Precision.DAY), is_end=True)

    def _age(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from self._aged(match, clock, match["n"] or match["word"] or match["n2"])

    def _age_ordinal(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from self._aged(match, clock, match["n"] or match["n2"])

    def _age_when(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from (replace(found, start=match.start("n")) for found in self._aged(match, clock, match["n"]))

    def _age_as(self, match: Match, clock: Clock) -> Iterator[Found]:
        if match["phase"]:
            yield from _of_ages(match, clock, *self.words.phases[_plain(match["phase"])])
        else:
            yield from self._aged(match, clock, match["n"])

    def _aged(self, match: Match, clock: Clock, written: str) -> Iterator[Found]:
        age = self._number(written)
        if age <= LONGEST_AGE:
            yield from _of_ages(match, clock, age, age)

    def _holiday_in(self, word: str) -> Callable[[int], Interval]:
        (first_month, first_day), (last_month, last_day) = (divmod(number, 100) for number in self.words.holidays[word])

        def in_year(year: int) -> Interval:
            return Interval(date(year, first_month, first_day), date(year + (last_month < first_month), last_month, last_day))

        return in_year

    def _month(self, written: str) -> int:
        return self.words.months[_plain(written)]

    def _number(self, written: str) -> int:
        digits = re.match(r"\d+", written)
        return int(digits[0]) if digits else self.words.numbers[_plain(written)]

    def _step(self, relative: str) -> int:
        for name, step in (("previous", -1), ("this", 0)):
            if re.fullmatch(self.words.any(name), relative, re.IGNORECASE):
                return step
        return 1

    def _relative_year(self, relative: str, clock: Clock) -> int:
        return clock.today.year + self._step(relative)


def _plain(written: str) -> str:
    return " ".join(written.lower().split())


def _found(match: Match, interval: Interval, precision: Precision) -> Found:
    return Found(match.start(), match.end(), interval, precision)


def _yearless(match: Match, precision: Precision, in_year: Callable[[int], Interval]) -> Found:
    return Found(match.start(), match.end(), None, precision, in_year)


def _exact(match: Match, year: int, month: int, day: int) -> Found:
    return _attempt(match, Precision.DAY, lambda: Interval.day(year, month, day))


def _attempt(match: Match, precision: Precision, make: Callable[[], Interval]) -> Found:
    try:
        return _found(match, make(), precision)
    except ValueError:
        return Found(match.start(), match.end(), None, precision)


def _day_in(month: int, day: int) -> Callable[[int], Interval]:
    return lambda year: Interval.day(year, month, day)


def _days_of(year: int, month: int, first: int, last: int) -> Interval:
    return Interval(date(year, month, first), date(year, month, last))


def _nearest(found: Found, today: date, *, is_past: bool) -> Found:
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


def _weekday_near(today: date, weekday: int, step: int) -> date:
    days = (today.isoweekday() - weekday) * -step % 7 or 7
    return today + timedelta(days=step * days)


def _shifted(unit: str, step: int, today: date) -> Interval:
    if unit == "jaar":
        return Interval.year(today.year + step)
    if unit == "schooljaar":
        return Interval.months(today.year - (today.month < 8) + step, 8, 7)  # noqa: PLR2004
    if unit == "kwartaal":
        first = add_months(today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), 3 * step)
        return Interval.months(first.year, first.month, first.month + 2)
    if unit == "maand":
        moved = add_months(today, step)
        return Interval.months(moved.year, moved.month, moved.month)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return Interval(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))


def _of_ages(match: Match, clock: Clock, first: int, last: int) -> Iterator[Found]:
    """Where it is not clear whose age it is, the time spans all of them: the date lies certainly within."""
    births = clock.births_meant(match)
    if births:
        spans = [age_interval(birth, first, last) for birth in births]
        whole = Interval(min(span.earliest for span in spans), max(span.latest for span in spans))
        yield _found(match, whole, Precision.AGE)
