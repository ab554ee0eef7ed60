"""Dates, periods and ages in running text, as intervals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from validator.language.date_patterns import DateWords
from validator.language.date_readers import DateReaders
from validator.language.found import Clock, Found, place
from validator.language.vocabulary import Terms
from validator.model.annotations import DateMention, Precision
from validator.model.document import Span

BEFORE = 24
STORY = 300
LEAP = 8
SINCE = re.compile(r"\b(?:sinds|sedert)\s+(?:\w+\s+)?$", re.IGNORECASE)
BIRTH = re.compile(r"\bgeb", re.IGNORECASE)
SENTENCE_MARK = re.compile(r"[.!?;]\s|\n")


class DateFinder:
    """Finds dates with the word lists of a rule pack; keep it for a whole document."""

    def __init__(self, terms: Terms) -> None:
        self._words = DateWords(terms)
        self._readers = DateReaders(self._words)

    def mentions(self, block: int, text: str, clock: Clock) -> Iterator[DateMention]:
        """The dates in the text of one block, in reading order."""
        for found in self.find(text, clock):
            span = Span(block, found.start, found.end)
            if found.interval:
                bounds = (found.interval.earliest, found.interval.latest)
                yield DateMention(span, *bounds, found.precision, is_start=found.is_start, is_end=found.is_end)
            else:
                yield DateMention(span, None, None, found.precision, is_possible=False, is_start=found.is_start, is_end=found.is_end)

    def find(self, text: str, clock: Clock) -> list[Found]:
        """The dates in a text with every year resolved and every period marked."""
        found = [item for name, match in self._matches(text) for item in self._readers.read(name, match, clock)]
        return self._with_periods(text, self._with_years(text, found, clock.today))

    def date_in(self, text: str, today: date) -> date | None:
        """The one exact day that a filled-in field holds."""
        days = [item.interval for item in self.find(text, Clock(today)) if item.interval]
        return days[0].earliest if days and days[0].earliest == days[0].latest else None

    def _matches(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        for match in self._words.finder.finditer(text):
            name = match.lastgroup or ""
            again = self._words.shapes[name].match(text, match.start())
            if again:
                yield name, again

    def _with_years(self, text: str, found: Sequence[Found], today: date) -> list[Found]:
        placed: list[Found] = []
        for index, item in enumerate(found):
            following = found[index + 1] if index + 1 < len(found) else None
            placed.append(self._placed(text, item, following, placed, today) if item.in_year else item)
        return placed

    def _placed(self, text: str, item: Found, following: Found | None, earlier: Sequence[Found], today: date) -> Found:
        """Two joined dates share the year of the second; else the story goes on from the last date, else it is the nearest past one."""
        if following and following.interval and self._joins(text[item.end : following.start]):
            year = following.interval.latest.year
            return place(item, [year, year - 1], following.interval.latest, is_past=True)
        if self._is_future(text, item) and not SINCE.search(text, max(0, item.start - BEFORE), item.start):
            return place(item, range(today.year, today.year + LEAP), today, is_past=False)
        recent = place(item, range(today.year, today.year - LEAP, -1), today, is_past=True)
        return self._in_story(text, item, recent, earlier[-1] if earlier else None)

    def _in_story(self, text: str, item: Found, recent: Found, previous: Found | None) -> Found:
        """Told after another date it may be the first such day since: in the same sentence it is, else it is one of both."""
        anchor = previous.interval if previous and previous.precision in {Precision.DAY, Precision.MONTH} else None
        if not anchor or not previous or not recent.interval or item.start - previous.end > STORY or self._is_birth(text, previous):
            return recent
        year = anchor.earliest.year
        told = place(item, range(year, year + LEAP), anchor.earliest, is_past=False)
        if not told.interval or told.interval.earliest >= recent.interval.earliest:
            return recent
        if not SENTENCE_MARK.search(text, previous.end, item.start):
            return told
        return replace(recent, interval=told.interval.until(recent.interval), precision=Precision.VAGUE)

    def _is_birth(self, text: str, item: Found) -> bool:
        return bool(BIRTH.search(text[max(0, item.start - BEFORE) : item.start]))

    def _joins(self, between: str) -> bool:
        return bool(self._patterns["joined"].fullmatch(between))

    def _is_future(self, text: str, item: Found) -> bool:
        begin = max(
            (mark.end() for mark in SENTENCE_MARK.finditer(text, max(0, item.start - STORY), item.start)),
            default=max(0, item.start - STORY),
        )
        mark = SENTENCE_MARK.search(text, item.end, item.end + STORY)
        sentence = text[begin : mark.start() if mark else item.end + STORY]
        return bool(self._patterns["future"].search(sentence)) and not self._patterns["past"].search(sentence)

    def _with_periods(self, text: str, found: Sequence[Found]) -> list[Found]:
        marked = list(found)
        for index, item in enumerate(marked):
            before = text[max(0, item.start - BEFORE) : item.start]
            previous = marked[index - 1] if index else None
            if previous and self._is_period(text, previous, item):
                marked[index - 1 : index + 1] = [replace(previous, is_start=True), replace(item, is_end=True)]
            elif self._patterns["start"].search(before):
                marked[index] = replace(item, is_start=True)
            elif self._patterns["end"].search(before):
                marked[index] = replace(item, is_end=True)
        return marked

    def _is_period(self, text: str, first: Found, second: Found) -> bool:
        between = text[first.end : second.start]
        if self._patterns["until"].fullmatch(between):
            return True
        before = text[max(0, first.start - BEFORE) : first.start]
        return between.strip().lower() == "en" and bool(self._patterns["between"].search(before))

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        lists = {
            name: self._words.any(name) for name in ("period_start", "period_end", "period_until", "joined", "future_words", "past_words")
        }
        shapes = {
            "start": rf"(?<!\w){lists['period_start']}[\s.:]*(?:de\s|het\s|op\s)?$",
            "end": rf"(?<!\w){lists['period_end']}[\s.:]*(?:de\s|het\s|op\s)?$",
            "until": rf"\s*{lists['period_until']}\s*(?:de\s|het\s|eind\s|op\s)?",
            "joined": rf"\s*(?:{lists['joined']}|{lists['period_until']})\s*(?:{lists['joined']}\s*)?(?:op\s|in\s|vanaf\s|de\s)?",
            "between": r"(?<!\w)tussen[\s\w]*$",
            "future": rf"(?<!\w){lists['future_words']}(?!\w)",
            "past": rf"(?<!\w){lists['past_words']}(?!\w)",
        }
        return {name: re.compile(shape, re.IGNORECASE) for name, shape in shapes.items()}
