"""Numbers in Dutch words."""

from validator.desk.statistics.grouping import GROUP, Number, Share
from validator.texts import load


def number_text(number: Number) -> str:
    """A number, or how small it is."""
    words = load("desk_statistics")
    if number.value:
        return str(number.value)
    return str(words["few"] if number.most < GROUP else words["most"].format(number.most))


def share_text(share: Share | None) -> str:
    """How often a rule was wrong."""
    words = load("desk_statistics")["share"]
    return str(words[share.bound.value].format(share.percent) if share else words["unknown"])
