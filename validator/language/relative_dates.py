"""Readers of dates that count from the document's own, or from somebody's birth: one for each shape of `date_patterns`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from validator.language.calendar import Interval, add_months, age_interval, part_of_year, season
from validator.language.date_reading import DateReading
from validator.language.found import Clock, Found, Match, found_at, nearest, plain, yearless
from validator.model.annotations import Precision

MONTHS_IN_YEAR = 12
LONGEST_AGE = 120


class RelativeDates(DateReading):
    """Reads "vorig jaar", "twee weken geleden", "op zesjarige leeftijd"."""

    def _day_word(self, match: Match, clock: Clock) -> Iterator[Found]:
        word = match["word"].lower()
        days = 2 if word == "eergisteren" else int(word.startswith("gister"))
        day = clock.today - timedelta(days=days)
        yield found_at(match, Interval(day, day), Precision.DAY)

    def _last(self, match: Match, clock: Clock) -> Iterator[Found]:
        earliest, _ = self._ago_bounds(match, clock.today)
        yield found_at(match, Interval(earliest, clock.today), Precision.VAGUE)

    def _ago(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._long_ago(match, clock)

    def _since(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield replace(self._long_ago(match, clock), start=match.start("n"), is_start=True)

    def _long_ago(self, match: Match, clock: Clock) -> Found:
        earliest, latest = self._ago_bounds(match, clock.today)
        unit = match["unit"][0].lower()
        if unit == "d":
            return found_at(match, Interval(earliest, latest), Precision.DAY if earliest == latest else Precision.VAGUE)
        if unit == "w":
            return found_at(match, Interval(earliest - timedelta(days=3), latest + timedelta(days=3)), Precision.MONTH)
        if unit == "j" and self._months_of(match)[0] % MONTHS_IN_YEAR == 0:
            return found_at(match, Interval.year(earliest.year).until(Interval.year(latest.year)), Precision.YEAR)
        whole = Interval(earliest.replace(day=1), Interval.months(latest.year, latest.month, latest.month).latest)
        return found_at(match, whole, Precision.MONTH if earliest == latest else Precision.VAGUE)

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
        word = plain(written)
        halves = {"half": 0.5, "een half": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}
        few, many = self.words.vague.get(word, (0, 0))
        exact = halves.get(word) or self.words.numbers.get(word)
        if few and not exact:
            return few, many
        value = exact or float(word.replace(",", "."))
        return value, value

    def _relative_day(self, match: Match, clock: Clock) -> Iterator[Found]:
        weekday = self.words.weekdays.index(plain(match["weekday"])) + 1
        step = self._step(match["rel"])
        if match["week"] or not step:
            monday = clock.today - timedelta(days=clock.today.weekday()) + timedelta(weeks=step)
            day = monday + timedelta(days=weekday - 1)
        else:
            day = _weekday_near(clock.today, weekday, step)
        yield found_at(match, Interval(day, day), Precision.DAY)

    def _weekday(self, match: Match, clock: Clock) -> Iterator[Found]:
        is_past = re.fullmatch(self.words.any("after_past"), match["cue"], re.IGNORECASE)
        day = _weekday_near(clock.today, self.words.weekdays.index(plain(match["weekday"])) + 1, -1 if is_past else 1)
        yield found_at(match, Interval(day, day), Precision.DAY)

    def _relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        step, unit, today = self._step(match["rel"]), plain(match["unit"]), clock.today
        if unit in self.words.months or unit in self.words.holidays or unit in self.words.seasons:
            in_year = self._named(unit)
            precision = Precision.MONTH if unit in self.words.months else Precision.SEASON
            found = yearless(match, precision, in_year)
            yield nearest(found, today, is_past=step < 0) if step else replace(found, interval=in_year(today.year), in_year=None)
            return
        yield found_at(match, _shifted(unit, step, today), Precision.YEAR if unit.endswith("jaar") else Precision.MONTH)

    def _named(self, unit: str) -> Callable[[int], Interval]:
        if unit in self.words.months:
            month = self.words.months[unit]
            return lambda year: Interval.months(year, month, month)
        if unit in self.words.holidays:
            return self._holiday_in(unit)
        return lambda year: season(self.words.seasons[unit], year)

    def _until_now(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield replace(found_at(match, Interval(clock.today, clock.today), Precision.DAY), is_end=True)

    def _age(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from self._aged(match, clock, match["n"] or match["word"] or match["n2"])

    def _age_ordinal(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from self._aged(match, clock, match["n"] or match["n2"])

    def _age_when(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield from (replace(found, start=match.start("n")) for found in self._aged(match, clock, match["n"]))

    def _age_as(self, match: Match, clock: Clock) -> Iterator[Found]:
        if match["phase"]:
            yield from _of_ages(match, clock, *self.words.phases[plain(match["phase"])])
        else:
            yield from self._aged(match, clock, match["n"])

    def _aged(self, match: Match, clock: Clock, written: str) -> Iterator[Found]:
        age = self._number(written)
        if age <= LONGEST_AGE:
            yield from _of_ages(match, clock, age, age)

    def _month_relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        yield self._month_of(match, self._relative_year(match["rel"], clock))

    _relative_month = _month_relative

    def _part_relative(self, match: Match, clock: Clock) -> Iterator[Found]:
        year, word = self._relative_year(match["rel"], clock), plain(match["part"])
        interval = part_of_year(self.words.parts[word], year) if word in self.words.parts else season(self.words.seasons[word], year)
        yield found_at(match, interval, Precision.SEASON)


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
        if whole.earliest <= clock.today:
            yield found_at(match, whole, Precision.AGE)
