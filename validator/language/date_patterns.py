"""What dates, periods and ages look like in Dutch, as regular expressions over the words of the rule pack.

The names of `SHAPES` are those of the readers in `date_readers`. Order matters: at one place the first shape that fits wins, so what only
looks like a date (`skip`) and the longer forms come first.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from validator.language.calendar import PARTS_OF_YEAR, SEASONS
from validator.language.vocabulary import Terms, any_of, numbered, words_of

YEAR = r"(?:19|20)\d\d"
SHORT = r"['’‘]\d\d"
STOP = r"(?!\w|[.:/-]\d)"
# "3 mei 25." is a year, "3 mei 25 leerlingen" is not.
BARE_SHORT = r"\d\d(?=\s*(?:[.,;:)\]]\s|[.,;:)\]]?\s*$|is\b|zijn\b|was\b|heeft\b|werd\b|door\b|bij\b|en\b|gemaild\b|gebeld\b))"
UNITS = r"(?:dagen|dag|weken|week|maanden|maand|mnd\.?|jaren|jaar|jr\.?)"

SHAPES: Mapping[str, str] = {
    "skip": (
        r"(?:\+|00)\d[\d\s()-]{7,16}\d|0\d{1,3}[-\s]\d{6,8}|06[-\s]?(?:\d\s?){7}\d|0\d{2,3}[-\s]\d{2,3}\s?\d{2}\s?\d{2}"
        r"|[a-z]{1,3}/\d\d/\d{3,}(?:\s?[-/]\s?\w{1,20}){0,3}|[a-z]{1,3}\s?rk\s?\d\d-\d+|ecli:[\w:.]{5,40}"
        r"|@not_before\.?\s*:?\s*(?:[a-z]{1,9}[/-]){0,4}\d[\w./:-]{0,40}|€\s?\d[\d.,]{0,15}-?|\d[\d.]*,(?:\d\d(?!\d)|-)"
        r"|\d{1,2}[.:]\d{2}(?:\s?(?:-|–|tot|en)\s?\d{1,2}[.:]\d{2})?\s?(?:uur|u|h)(?!\w)|\d{1,2}:\d{2}(?!\d)"
        r"|\d[\d.,]{0,15}\s?(?:%|@not_after(?!\w))|\d{4}\s?(?-i:(?!GI|VT|IQ)[A-Z]{2})(?!\w)"
        r"|\d{5,}|\d{3,4}[.\s]\d{2}[.\s]\d{3}(?!\d)|\d{1,3}(?:\.\d{3})+(?!\d)"
    ),
    "iso": r"(?P<y>@Y)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)",
    "numeric": r"(?P<d>\d{1,2})\s?(?P<sep>[-./])\s?(?P<m>\d{1,2})\s?[-./]\s?(?P<y>\d{4}|['’‘]?\d\d)(?!\d|[-./]\d)",
    "days": (
        r"(?P<days>\d{1,2}(?:e|ste|de)?(?:(?:,\s?|\s?(?:en|&|/|-|–|t/m|tot\s+en\s+met|tot|of)\s?)\d{1,2}(?:e|ste|de)?){1,9})"
        r"\s(?P<month>@month)(?!\w)\.?(?:\s?(?P<y>@Y|@S)(?!\d))?"
    ),
    "day": (
        r"(?P<d>\d{1,2})(?:e|ste|de)?[\s-]*(?P<month>@month)(?!\w)\.?"
        r"(?:[\s,-]*(?P<y>@Y|@S|@B)(?!\d)|\s(?P<cue>@after_past|@after_future)(?!\w)\.?|\s(?:van\s+)?(?P<rel>@rel)\s+jaar(?!\w))?"
    ),
    "week_of_month": r"(?P<n>@number|\d)(?:e|ste|de)?\s+week\s+(?:van|in)\s+(?P<month>@month)(?!\w)\.?(?:\s(?P<y>@Y|@S)(?!\d))?",
    "last_week_of_month": r"laatste\s+week\s+(?:van|in)\s+(?P<month>@month)(?!\w)\.?(?:\s(?P<y>@Y|@S)(?!\d))?",
    "month_part": r"(?P<part>@part)\s+(?:van\s+)?(?P<month>@month)(?!\w)\.?(?:\s(?P<y>@Y|@S)(?!\d))?",
    "month_pair": (r"(?P<first>@month)\.?\s?(?P<sep>/|-|–|en|of|t/m|tot\s+en\s+met|tot)\s?(?P<last>@month)(?!\w)\.?\s?(?P<y>@Y|@S)(?!\d)"),
    "month": r"(?P<month>@month)(?!\w)\.?[\s-]?(?:van\s+)?(?:het\s+jaar\s+)?(?P<y>@Y|@S)(?!\d)",
    "month_relative": r"(?P<month>@month)\s+(?:van\s+)?(?P<rel>@rel)\s+jaar(?!\w)",
    "month_number": r"(?P<m>0?[1-9]|1[0-2])\s?(?:[-/]\s?(?P<y>@Y)|/(?P<short>@S))(?!\d|[-./]\d)",
    "day_number": r"@before_number\.?\s(?P<d>\d{1,2})(?P<sep>[-/])(?P<m>\d{1,2})(?!\w|[.:/-]['’‘]?\d)",
    "holiday": r"(?P<holiday>@holiday)(?!\w)\s+(?:van\s+)?(?P<y>@Y|@S)(?:\s?[/-]\s?(?:@Y|\d\d))?@STOP",
    "season": r"(?P<season>@season)(?!\w)\s+(?:van\s+)?(?P<y>@Y|@S)(?:\s?[/-]\s?(?:@Y|['’‘]?\d\d))?@STOP",
    "schoolyear": r"(?:school|studie|cursus)jaar\s+(?P<y>@Y|['’‘]?\d\d)\s?[-/–]\s?(?P<y2>@Y|['’‘]?\d\d)(?!\d)",
    "quarter": (
        r"(?:q(?P<q1>[1-4])[\s-]?(?:van\s+)?(?P<y1>@Y|@S)|(?P<y2>@Y)[\s-]?q(?P<q2>[1-4])"
        r"|(?P<q3>@number|[1-4])(?:e|ste|de)?\s+kwartaal\s+(?:van\s+)?(?P<y3>@Y|@S)|kwartaal\s+(?P<q4>[1-4])\s+(?:van\s+)?(?P<y4>@Y|@S))(?!\w)"
    ),
    "half": r"(?P<n>eerste|tweede|1e|2e)\s+helft\s+(?:van\s+)?(?:het\s+jaar\s+)?(?P<y>@Y|@S)@STOP",
    "week": r"(?:week|wk\.?|weeknummer)\s+(?P<n>\d{1,2})\s?(?:\(|van\s+|,\s?|-|/|in\s+)?\s?(?P<y>@Y|@S)@STOP",
    "year_part": r"(?P<part>@part)\s+(?:van\s+)?(?:het\s+jaar\s+)?(?P<y>@Y|@S)@STOP",
    "part_relative": r"(?P<part>@part|@season)\s+(?:van\s+)?(?P<rel>@rel)\s+jaar(?!\w)",
    "years": (r"(?P<y>@Y)\s?(?P<sep>-|–|/|t/m|tot\s+en\s+met|tot|en)\s?(?P<y2>@Y|['’‘]\d\d|(?<=[/-])\d\d|@now)(?!\w|[-./]\d)"),
    "year": r"(?P<y>@Y(?!\w|[/-]\d|\.\d|,\d)|(?<!jaren\s)@S(?=\s*(?:[.,;:)\]](?!\d)|$)))",
    "last": r"@last\s+(?P<n>@amount)\s+(?P<unit>@UNITS)(?!\w)",
    "ago": r"(?:@rounding\s+)?(?P<n>@amount)\s+(?P<unit>@UNITS)\s+@ago(?!\w)",
    "since": r"(?:sinds|sedert)\s+(?:@rounding\s+)?(?P<n>@amount)\s+(?P<unit>@UNITS)(?!\w)",
    "relative_day": r"(?P<rel>@rel)\s+(?:(?P<week>week)\s+)?(?P<weekday>@weekdays)(?!\w)",
    "relative_month": r"(?P<rel>@rel)\s+jaar\s+(?:in\s+)?(?P<month>@month)(?!\w)",
    "relative": r"(?P<rel>@rel)\s+(?P<unit>schooljaar|jaar|maand|week|kwartaal|weekend|@holiday|@season|@month)(?!\w)",
    "weekday": r"(?P<weekday>@weekdays)\s+(?P<cue>@after_past|@after_future)(?!\w)\.?",
    "day_word": r"(?P<word>eergisteren|gister(?:en|avond|middag|ochtend|morgen|nacht)|vandaag|vanochtend|vanmorgen|vanmiddag)(?!\w)",
    "until_now": r"(?:tot\s+en\s+met|t/m|tot\s+aan|tot)\s+@now(?!\w)",
    "age": r"(?:(?P<n>\d{1,2})[-\s]?|(?P<word>@number)[-\s]?)jarige\s+leeftijd|leeftijd\s+van\s+(?P<n2>\d{1,2}|@number)(?:\s+jaar)?(?!\w)",
    "age_ordinal": (
        r"(?:op|rond|sinds|vanaf|na|tot)\s+(?:zijn|haar|hun)\s+(?P<n>@number|\d{1,2}(?:e|de|ste))(?!\w)(?=\s*(?:[.,;:)]|$|@after_age(?!\w)))"
        r"|(?:zijn|haar|hun)\s+(?P<n2>@number|\d{1,2}(?:e|de|ste))\s+(?:levensjaar|verjaardag)"
    ),
    "age_when": r"toen\s+(?:[\w'’-]{1,30}\s+){1,3}?(?P<n>\d{1,2}|@number)(?:\s+jaar)?(?:\s+oud)?\s+(?:was|werd|waren)(?!\w)",
    "age_as": r"als\s+(?:(?P<n>\d{1,2}|@number)[-\s]?jarige?|(?P<phase>@phase))(?!\w)",
    "month_alone": r"(?P<month>@month)(?!\w)",
    "week_alone": r"(?:week|wk\.?)\s+(?P<n>\d{1,2})@STOP",
    "short_year": r"(?P<y>@S)(?!\w|[/-]\d)",
}


class DateWords:
    """The word lists for dates: which number, month or season a word stands for, and the pattern that finds them all."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        months = terms.get("months", {})
        self.months = {word: index for index, words in enumerate(months.values(), 1) for word in words}
        self.numbers = {word: int(number) for number, words in terms.get("numbers", {}).items() for word in words}
        self.holidays = numbered(terms, "dates", "holiday")
        self.phases = numbered(terms, "dates", "phase")
        self.vague = numbered(terms, "dates", "vague")
        self.seasons = {word: name for name in SEASONS for word in words_of(terms, "dates", name)}
        self.parts = {word: name for name in PARTS_OF_YEAR for word in words_of(terms, "dates", name)}
        self.weekdays = words_of(terms, "dates", "weekdays")

    @cached_property
    def shapes(self) -> Mapping[str, re.Pattern[str]]:
        """Each shape by itself, to read the parts of what was found."""
        return {name: re.compile(self._filled(shape), re.IGNORECASE) for name, shape in SHAPES.items()}

    @cached_property
    def finder(self) -> re.Pattern[str]:
        """All shapes in one, each a group under its own name; tried at the start of words only, which keeps it fast."""
        inner = {name: re.sub(r"\(\?P<\w+>", "(?:", self._filled(shape)) for name, shape in SHAPES.items()}
        return re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{name}>{shape})" for name, shape in inner.items()) + ")", re.IGNORECASE)

    @cached_property
    def before(self) -> Mapping[str, re.Pattern[str]]:
        """What must stand before a shape that is too short to be a date by itself ("in mei", not "mei" or "April")."""
        return {
            name: re.compile(rf"(?<!\w){self.any('before_' + name)}\s+$", re.IGNORECASE)
            for name in ("month_alone", "week_alone", "short_year")
        }

    def any(self, name: str) -> str:
        """The alternatives of one list of `dates.yaml`."""
        return any_of(words_of(self.terms, "dates", name))

    def _filled(self, shape: str) -> str:
        return re.sub(r"@(\w+)", lambda slot: self._slots[slot[1]] if slot[1] in self._slots else self.any(slot[1]), shape)

    @cached_property
    def _slots(self) -> Mapping[str, str]:
        return {
            "Y": YEAR,
            "S": SHORT,
            "B": BARE_SHORT,
            "STOP": STOP,
            "UNITS": UNITS,
            "month": any_of(self.months),
            "number": any_of(self.numbers),
            "amount": any_of([*self.numbers, *self.vague, "anderhalf", "anderhalve", "een half", "half"])[:-1] + r"|\d{1,2}(?:[.,]5)?)",
            "holiday": any_of(self.holidays),
            "season": any_of(self.seasons),
            "part": any_of(self.parts),
            "phase": any_of(self.phases),
            "rel": any_of(words_of(self.terms, "dates", "previous", "this", "next")),
        }
