"""Readers of dates that are written out, be it partly: one for each shape of `date_patterns`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from validator.language.calendar import Interval, full_year, part_of_month, part_of_year, season
from validator.language.date_reading import DateReading
from validator.language.found import Clock, Found, Match, attempt, day_in, days_of, exact, found_at, nearest, plain, yearless
from validator.model.annotations import Precision

MONTHS_IN_YEAR = 12


class WrittenDates(DateReading):
    """Reads days, months, seasons, weeks and years."""

    def _iso(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield exact(match, int(match["y"]), int(match["m"]), int(match["d"]))

    def _numeric(self, match: Match, clock: Clock) -> Iterator[Found]:
        day, month = int(match["d"]), int(match["m"])
        is_written_out = len(match["y"]) == len("2024")
        if is_written_out or (1 <= day <= 31 and 1 <= month <= MONTHS_IN_YEAR):  # noqa: PLR2004
            yield exact(match, full_year(match["y"], clock.today), month, day)

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
            yield exact(match, self._relative_year(match["rel"], clock), month, day)
        elif match["cue"]:
            is_past = re.fullmatch(self.words.any("after_past"), match["cue"], re.IGNORECASE)
            yield nearest(yearless(match, Precision.DAY, day_in(month, day)), clock.today, is_past=bool(is_past))
        else:
            yield self._of_day(match, clock, month, day)

    def _of_day(self, match: Match, clock: Clock, month: int, day: int) -> Found:
        if match["y"]:
            return exact(match, full_year(match["y"], clock.today), month, day)
        return yearless(match, Precision.DAY, day_in(month, day))

    def _day_number(self, match: Match, clock: Clock) -> Iterator[Found]:
        day, month = int(match["d"]), int(match["m"])
        is_score = match["sep"] == "/" and month == 10  # noqa: PLR2004
        if 1 <= day <= 31 and 1 <= month <= MONTHS_IN_YEAR and not is_score:  # noqa: PLR2004
            found = yearless(match, Precision.DAY, day_in(month, day))
            yield replace(found, start=match.start("d"))

    def _week_of_month(self, match: Match, clock: Clock) -> Iterator[Found]:
        month, number = self._month(match["month"]), min(self._number(match["n"]), 4)
        yield self._in_month(match, clock, lambda year: days_of(year, month, 7 * number - 6, 7 * number))

    def _last_week_of_month(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = self._month(match["month"])

        def last_week(year: int) -> Interval:
            latest = Interval.months(year, month, month).latest
            return Interval(latest - timedelta(days=6), latest)

        yield self._in_month(match, clock, last_week)

    def _month_part(self, match: Match, clock: Clock) -> Iterator[Found]:
        month, part = self._month(match["month"]), self.words.parts[plain(match["part"])]
        yield self._in_month(match, clock, lambda year: part_of_month(part, year, month))

    def _month_pair(self, match: Match, clock: Clock) -> Iterator[Found]:
        year, first, last = full_year(match["y"], clock.today), self._month(match["first"]), self._month(match["last"])
        if match["sep"] in {"/", "-", "en", "of"}:
            start = year - (first > last)
            yield found_at(match, Interval.months(start, first, last), Precision.MONTH)
            return
        begin = Interval.months(year - (first > last), first, first)
        yield Found(match.start(), match.end("first"), begin, Precision.MONTH, is_start=True)
        yield Found(match.start("last"), match.end(), Interval.months(year, last, last), Precision.MONTH, is_end=True)

    def _in_month(self, match: Match, clock: Clock, in_year: Callable[[int], Interval]) -> Found:
        if match["y"]:
            return found_at(match, in_year(full_year(match["y"], clock.today)), Precision.MONTH)
        return yearless(match, Precision.MONTH, in_year)

    def _month_written(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._month_of(match, full_year(match["y"], clock.today))

    def _month_alone(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = self._month(match["month"])
        if self._is_introduced("month_alone", match):
            yield yearless(match, Precision.MONTH, lambda year: Interval.months(year, month, month))

    def _month_number(self, match: Match, clock: Clock) -> Iterator[Found]:
        month = int(match["m"])
        yield found_at(match, Interval.months(full_year(match["y"] or match["short"], clock.today), month, month), Precision.MONTH)

    def _holiday(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield found_at(match, self._holiday_in(plain(match["holiday"]))(full_year(match["y"], clock.today)), Precision.SEASON)

    def _season(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield found_at(match, season(self.words.seasons[plain(match["season"])], full_year(match["y"], clock.today)), Precision.SEASON)

    def _schoolyear(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield found_at(match, Interval.months(full_year(match["y"], clock.today), 8, 7), Precision.YEAR)

    def _quarter(self, match: Match, clock: Clock) -> Iterator[Found]:
        for index in "1234":
            if match[f"q{index}"]:
                first = 3 * self._number(match[f"q{index}"]) - 2
                if first < MONTHS_IN_YEAR:
                    year = full_year(match[f"y{index}"], clock.today)
                    yield found_at(match, Interval.months(year, first, first + 2), Precision.SEASON)

    def _half(self, match: Match, clock: Clock) -> Iterator[Found]:
        first = 1 if match["n"].lower() in {"eerste", "1e"} else 7
        yield found_at(match, Interval.months(full_year(match["y"], clock.today), first, first + 5), Precision.SEASON)

    def _week(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield attempt(match, Precision.MONTH, lambda: Interval.week(full_year(match["y"], clock.today), int(match["n"])))

    def _week_alone(self, match: Match, clock: Clock) -> Iterator[Found]:
        number = int(match["n"])
        if 1 <= number <= 53 and self._is_introduced("week_alone", match):  # noqa: PLR2004
            yield yearless(match, Precision.MONTH, lambda year: Interval.week(year, number))

    def _year_part(self, match: Match, clock: Clock) -> Iterator[Found]:
        part = self.words.parts[plain(match["part"])]
        yield found_at(match, part_of_year(part, full_year(match["y"], clock.today)), Precision.SEASON)

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
        year = full_year(match["y"], clock.today)
        if year <= clock.today.year + 20:
            yield Found(match.start("y"), match.end("y"), Interval.year(year), Precision.YEAR)

    def _short_year(self, match: Match, clock: Clock) -> Iterator[Found]:
        if self._is_introduced("short_year", match):
            yield found_at(match, Interval.year(full_year(match["y"], clock.today)), Precision.YEAR)
