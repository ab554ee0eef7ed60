"""What the language stage found in the running text of one document."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from validator.model.document import Span


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    AGE = "age"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period as written: certainly within `[earliest, latest]`, both included.

    `is_possible` is False for a date that no calendar has (31-02-2024); its bounds are then None. A period ("van 1 mei 2023 tot en met juni
    2024") is two mentions, the first with `is_start`, the second with `is_end`; an open period ("sinds 2022") has `is_start` only.
    """

    span: Span
    earliest: date | None
    latest: date | None
    precision: Precision
    is_possible: bool = True
    is_start: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence within one block, with the canonical name of the part that it stands in ("" for none)."""

    span: Span
    section: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything that was found in the text of one document, in reading order."""

    dates: tuple[DateMention, ...] = ()
    sentences: tuple[Sentence, ...] = ()
