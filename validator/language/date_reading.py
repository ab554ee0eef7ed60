"""What the readers of written and of relative dates share."""

import re
from collections.abc import Callable
from datetime import date

from validator.language.calendar import Interval
from validator.language.date_patterns import DateWords
from validator.language.found import Clock, Found, Match, found_at, plain
from validator.model.annotations import Precision

INTRODUCTION = 24


class DateReading:
    """Turns words into numbers, months and years by the lists of a rule pack."""

    def __init__(self, words: DateWords) -> None:
        self.words = words

    def _month(self, written: str) -> int:
        return self.words.months[plain(written)]

    def _number(self, written: str) -> int:
        digits = re.match(r"\d+", written)
        return int(digits[0]) if digits else self.words.numbers[plain(written)]

    def _step(self, relative: str) -> int:
        for name, step in (("previous", -1), ("this", 0)):
            if re.fullmatch(self.words.any(name), relative, re.IGNORECASE):
                return step
        return 1

    def _relative_year(self, relative: str, clock: Clock) -> int:
        return clock.today.year + self._step(relative)

    def _holiday_in(self, word: str) -> Callable[[int], Interval]:
        (first_month, first_day), (last_month, last_day) = (divmod(number, 100) for number in self.words.holidays[word])

        def in_year(year: int) -> Interval:
            return Interval(date(year, first_month, first_day), date(year + (last_month < first_month), last_month, last_day))

        return in_year

    def _is_introduced(self, name: str, match: Match) -> bool:
        return bool(self.words.before[name].search(match.string[max(0, match.start() - INTRODUCTION) : match.start()]))

    def _month_of(self, match: Match, year: int) -> Found:
        month = self._month(match["month"])
        return found_at(match, Interval.months(year, month, month), Precision.MONTH)
