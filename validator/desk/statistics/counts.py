"""The table of a choice: how often each rule spoke, and how often people said that it was wrong."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import groupby
from operator import add

from validator.desk.statistics.choosing import BY_CHECK, Choice
from validator.desk.statistics.grouping import GROUP, NONE, Bound, Number, Share, in_groups, share
from validator.desk.statistics.models import Telling
from validator.desk.statistics.titles import titles

Cells = tuple[Number, Number, Number]
NOTHING: Cells = (NONE, NONE, NONE)
FIELDS = ("check_code", "rule", "pack_version", "month", "shown", "confirmed", "dismissed")


@dataclass(frozen=True, slots=True)
class Line:
    """A rule, or a requirement with all its rules; `rule` is empty for that. The cells are: shown, confirmed, dismissed."""

    check: str
    title: str
    rule: str
    cells: Cells

    @property
    def share(self) -> Share | None:
        """How often it was wrong."""
        return share(*self.cells[1:])

    @property
    def is_known(self) -> bool:
        """Whether there is any number to show."""
        return any(cell.value for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """The lines with a number to show, their total, and how many others there are of which too little is known."""

    lines: tuple[Line, ...]
    total: Line
    few: int


def table(choice: Choice) -> Table:
    """The table of a choice.

    Which rules were ever counted does not depend on the period, so a rule that is missing in a month says nothing about that month.
    """
    found: dict[tuple[str, str], Cells] = defaultdict(lambda: NOTHING)
    for check, rule, cells in _grouped(choice):
        key = (check, "" if choice.level == BY_CHECK else rule)
        found[key] = _sum(found[key], cells)
    lines = [Line(check, titles().get(check, ""), rule, cells) for (check, rule), cells in found.items()]
    shown = [line for line in lines if line.is_known]
    total = reduce(_sum, found.values(), NOTHING)
    return Table(_sorted(shown, choice.order), Line("", "", "", total), len(lines) - len(shown))


def _grouped(choice: Choice) -> Iterator[tuple[str, str, Cells]]:
    """Each rule under each version of the pack, counted from its first month whatever the period."""
    rows = Telling.objects.order_by("check_code", "rule", "pack_version", "month").values_list(*FIELDS)
    for (check, rule, pack), months in groupby(rows, key=lambda row: row[:3]):
        if choice.pack in {"", pack}:
            _, _, _, days, *numbers = zip(*months, strict=True)
            shown, confirmed, dismissed = (_within(choice, days, column) for column in numbers)
            yield check, rule, (shown, confirmed, dismissed)


def _within(choice: Choice, days: tuple[date, ...], column: tuple[int, ...]) -> Number:
    groups = zip(days, in_groups(column), strict=True)
    return Number(sum(number for day, number in groups if choice.includes(day)), GROUP - 1)


def _sum(one: Cells, other: Cells) -> Cells:
    shown, confirmed, dismissed = map(add, one, other)
    return shown, confirmed, dismissed


def _sorted(lines: list[Line], order: str) -> tuple[Line, ...]:
    by_name = sorted(lines, key=_natural)
    keys: Mapping[str, Callable[[Line], tuple[int, int]]] = {
        "getoond": lambda line: (line.cells[0].value, 0),
        "bevestigd": lambda line: (line.cells[1].value, 0),
        "verworpen": lambda line: (line.cells[2].value, 0),
        "vals": _by_share,
    }
    key, is_down = keys.get(order.removeprefix("-")), order.startswith("-")
    if key is None:
        return tuple(reversed(by_name) if is_down else by_name)
    return tuple(sorted(by_name, key=key, reverse=is_down))


def _natural(line: Line) -> list[tuple[int, str]]:
    """E9 before E10."""
    return [(int(digits or 0), words) for words, digits in re.findall(r"(\D*)(\d*)", f"{line.check} {line.rule}")]


def _by_share(line: Line) -> tuple[int, int]:
    """Rules of which too little is known come below all others, and those that were seldom wrong below those that were."""
    if line.share is None:
        return -1, line.cells[0].value
    return line.share.percent if line.share.bound is not Bound.MOST else 0, line.cells[0].value
