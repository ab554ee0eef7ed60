"""How long a date holds: two calendar years, weighed on what is known of it (eisen.md, Peildatum)."""

from datetime import MAXYEAR, date

from validator.model.annotations import DateMention

_LEAP = 28
_SURE_OF_YEAR = 1


def years_later(day: date, years: int) -> date:
    """The same day so many years later; 28 February where that year has no 29th."""
    year = min(day.year + years, MAXYEAR)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=_LEAP)


def standing(mention: DateMention | None, reference: date, years: int) -> str:
    """Whether a date lies wholly, partly or not at all within so many years before a day; "none" where there is nothing to weigh."""
    if mention is None:
        return "none"
    if not mention.is_possible:
        return "impossible"
    if mention.earliest is None or mention.latest is None:
        return "none"
    if mention.earliest > reference:
        return "future"
    if years_later(mention.earliest, years) >= reference:
        return "recent"
    return "too_old" if years_later(mention.latest, years) < reference else "straddling"


def tells_year(mention: DateMention | None) -> str:
    """Whether a date tells the year; two years in a row are well enough ("schooljaar 2023-2024", "op haar negentiende")."""
    if mention is None or mention.earliest is None or mention.latest is None:
        return "unclear" if mention and not mention.is_possible else "none"
    return "found" if mention.latest.year - mention.earliest.year <= _SURE_OF_YEAR else "unclear"
