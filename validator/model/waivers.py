"""Findings that people decided to leave, for a reason and until a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Waiver:
    """What is waived: the findings of a check or of one rule, in one submission, at one passage, or both.

    `submission` is the name of a file or folder, `passage` words that the quote of the finding holds; one of them may be empty.
    The last day that counts is `until`. `place` is where the waiver is written, as `file:line:column`.
    """

    check: str
    reason: str
    who: str
    until: date
    submission: str = ""
    passage: str = ""
    place: str = ""


class WaiverState(StrEnum):
    """What came of a waiver in a run."""

    USED = "used"
    LAPSED = "lapsed"
    UNKNOWN = "unknown"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver with how many findings it waived. `unknown` is one for a check or rule that the pack does not have."""

    waiver: Waiver
    state: WaiverState
    count: int
