"""A sentence with its neighbours, as the opinion model sees it both in training and in use."""

import re
from dataclasses import dataclass

REACH = 2
MONTHS = r"(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf"\b\d{{1,2}}[-./]\d{{1,2}}(?:[-./]\d{{2,4}})?\b|\b\d{{1,2}} {MONTHS}(?: ?['’]?\d{{2,4}})?"
    rf"|\b{MONTHS} ['’]?\d{{2,4}}\b|\b(?:19|20)\d\d\b"
)
DIGITS = re.compile(r"\d+")
NAME = re.compile(r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][\wà-ÿ]+(?: (?:van|de|der|den|El|Al)\b)*(?: [A-ZÀ-Þ][\wà-ÿ]+)?")
WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en|ochtend|middag|avond)?\b", re.IGNORECASE)
CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b|\buur\b")
COUNT = re.compile(
    r"\b(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|beide)\b "
    r"(?:keer|maal|x|van de|dagen|weken|maanden|uur|minuten|afspraken|gesprekken|lesuren|nachten|jaar)|\d+ ?(?:x|%)|€",
    re.IGNORECASE,
)
QUOTE = re.compile(r"[\"“„].{3,}?[\"“”]|(?<!\w)[‘'][^'’]{3,}[’']")
SOURCE_IN_BRACKETS = re.compile(r"\([^)]*\d[^)]*\)")
ANCHORS = (DATE, WEEKDAY, CLOCK, COUNT, QUOTE, SOURCE_IN_BRACKETS)


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence in its part of the request; `before` and `after` hold up to two neighbours, the nearest first."""

    text: str
    section: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def is_concrete(text: str) -> bool:
    """Whether a sentence holds a date, time, count, quotation or source in brackets: something that a judgement could rest on."""
    return any(anchor.search(text) for anchor in ANCHORS)


def masked(text: str) -> str:
    """The sentence without what is particular to one case: dates, numbers and names read as such only."""
    text = DIGITS.sub("0", DATE.sub(" DATUM ", text))
    return NAME.sub("NAAM", text)
