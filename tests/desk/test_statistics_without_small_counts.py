"""Of the statistics nobody can reckon out a number below five, however the numbers that are shown are put together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

import pytest

from validator.desk.statistics.choosing import Choice
from validator.desk.statistics.counts import table
from validator.desk.statistics.grouping import Bound, Number, Share, in_groups, share
from validator.desk.statistics.models import Telling

Month = tuple[int, int, int]


def test_each_five_are_shown_once_they_are_full() -> None:
    assert list(in_groups([3, 1, 1, 12, 0, 4, 4])) == [0, 0, 5, 10, 0, 5, 5]


def possible(histories: Iterator[tuple[tuple[int, ...], tuple[int, ...]]]) -> Iterator[tuple[int, set[int]]]:
    """Of each hidden number: the values that it can have for whoever knows all that is shown."""
    known: dict[tuple[int, ...], list[set[int]]] = defaultdict(list)
    for true, seen in histories:
        values = known[seen]
        values.extend(set() for _ in true[len(values) :])
        for value, of in zip(true, values, strict=True):
            of.add(value)
    for seen, values in known.items():
        yield from zip(seen, values, strict=True)


def shown(columns: Sequence[Sequence[int]]) -> tuple[int, ...]:
    return tuple(number for column in columns for number in in_groups(column))


def test_a_hidden_month_can_always_be_several_numbers() -> None:
    # larger numbers than those that are looked at can lie behind what is shown of them
    seen = {shown([months]) for months in product(range(9), repeat=3)}
    histories = ((months, shown([months])) for months in product(range(15), repeat=3))
    hidden = [values for number, values in possible(history for history in histories if history[1] in seen) if not number]
    assert hidden
    assert all(values == {0, 1, 2, 3, 4} for values in hidden)


def test_nor_is_it_told_by_how_often_a_rule_spoke_and_was_judged() -> None:
    months: list[Month] = [month for month in product(range(10), range(10), range(10)) if month[1] + month[2] <= month[0]]
    histories = ((sum(both, ()), shown(list(zip(*both, strict=True)))) for both in product(months, repeat=2))
    columns = ((sorted_true(true), seen) for true, seen in histories)
    hidden = [values for number, values in possible(columns) if not number]
    assert hidden
    assert min(map(len, hidden)) >= 2


def sorted_true(true: tuple[int, ...]) -> tuple[int, ...]:
    """The true numbers in the order in which `shown` gives them: by column, then by month."""
    return (*true[0::3], *true[1::3], *true[2::3])


def test_the_share_is_told_as_far_as_the_numbers_tell_it() -> None:
    hidden = Number(0, 4)
    assert share(Number(10, 4), Number(5, 4)) is None
    assert share(Number(15, 4), Number(5, 4)) == Share(Bound.ABOUT, 25)
    assert share(Number(200, 4), hidden) == Share(Bound.MOST, 2)
    assert share(hidden, Number(40, 4)) == Share(Bound.LEAST, 90)
    assert share(hidden, hidden) is None
    assert share(Number(20, 40), Number(0, 40)) == Share(Bound.MOST, 100)


@pytest.mark.django_db
def test_whatever_is_put_together_is_the_sum_of_what_is_shown_of_its_parts() -> None:
    packs = ("1.0", "1.1")
    for number, (rule, pack, month) in enumerate(product(("E1.1-a", "E1.1-b", "E2.1-a"), packs, range(1, 7))):
        amount = 7 * number % 11
        counts = {"shown": amount, "confirmed": amount // 2, "dismissed": amount // 3}
        Telling.objects.create(rule=rule, check_code=rule[:4], pack_version=pack, month=date(2026, month, 1), **counts)

    def cells(**choice: str) -> dict[str, tuple[int, ...]]:
        found = table(Choice(**choice))
        lines = {line.rule or line.check: tuple(cell.value for cell in line.cells) for line in found.lines}
        total = tuple(cell.value for cell in found.total.cells)
        assert total == tuple(map(sum, zip(*lines.values(), strict=True))) if lines else not any(total)
        return lines

    def added(parts: list[dict[str, tuple[int, ...]]]) -> dict[str, tuple[int, ...]]:
        names = {name for part in parts for name in part}
        return {name: tuple(map(sum, zip(*(part[name] for part in parts if name in part), strict=True))) for name in names}

    whole = cells()
    assert whole["E1.1-a"][0] > 0
    assert whole == added([cells(pack=pack) for pack in packs])
    assert whole == cells(period="2026") == added([cells(period=f"2026-{month:02}") for month in range(1, 7)])
    by_check = cells(level="eis")
    assert by_check["E1.1"] == tuple(map(sum, zip(whole["E1.1-a"], whole["E1.1-b"], strict=True)))
    assert all(number % 5 == 0 for numbers in whole.values() for number in numbers)
