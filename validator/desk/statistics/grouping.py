"""Counting in groups of five, so that no number below five can be seen or reckoned out.

A rule's findings are counted month after month; each time that five are full they are shown, in the month in which they became full, and
what is left over waits for the next month. That is done for each rule under each version of the rule pack, and everything else that is
shown (a year, a requirement, the total) is a sum of such groups. So a total tells nothing that its parts do not tell, and of the parts
one knows only how many groups of five are full: from 0 to 4 more may wait, in every month. Numbers that are rounded one by one would not
do: two hidden ones under a total that stands for 8 to 12 are both 4.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

GROUP = 5
# with fewer judgements a share would say more about chance than about the rule
ENOUGH = 20


class Bound(StrEnum):
    """How a share is to be read, where one of its parts is hidden."""

    ABOUT = "about"
    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True, slots=True)
class Number:
    """Findings in full groups of five. Where it is 0, `most` is how many there may be."""

    value: int = 0
    most: int = 0

    def __add__(self, other: "Number") -> "Number":
        """The two together."""
        return Number(self.value + other.value, self.most + other.most)


NONE = Number()


@dataclass(frozen=True, slots=True)
class Share:
    """What part of the judged findings was dismissed, in whole per cents."""

    bound: Bound
    percent: int


def in_groups(months: Iterable[int]) -> Iterator[int]:
    """What is shown of each month, of the numbers of a rule in all months from the first."""
    waiting = 0
    for number in months:
        waiting += number
        yield waiting - waiting % GROUP
        waiting %= GROUP


def share(confirmed: Number, dismissed: Number) -> Share | None:
    """The part that was dismissed, as far as the numbers that are shown tell it; None where too little was judged."""
    judged = confirmed.value + dismissed.value
    if judged < ENOUGH:
        return None
    if not dismissed.value:
        return Share(Bound.MOST, min(100, -(-100 * dismissed.most // judged)))
    if not confirmed.value:
        return Share(Bound.LEAST, max(0, 100 * (judged - confirmed.most) // judged))
    return Share(Bound.ABOUT, round(100 * dismissed.value / judged))
