"""What somebody should know of the day that is chosen for the agenda."""

from datetime import date

from validator.reports.words import date_text
from validator.texts import load

SATURDAY = 5
COUNTRY, LANGUAGE = "NL", "nl"


def remarks_on(day: date, latest: date | None) -> list[str]:
    """Why this day may be a slip of the pen: a sentence for each reason. None of them forbids it."""
    words = load("desk_deciding")["days"]
    told = {"day": date_text(day), "weekday": words["weekdays"][day.weekday()], "holiday": _holiday(day)}
    found = []
    if latest and day > latest:
        found.append(words["late"].format(**told, latest=date_text(latest)))
    if told["holiday"]:
        found.append(words["holiday"].format(**told))
    elif day.weekday() >= SATURDAY:
        found.append(words["weekend"].format(**told))
    return found


def _holiday(day: date) -> str:
    from holidays import country_holidays  # has every country of the world

    return str(country_holidays(COUNTRY, language=LANGUAGE, years=day.year).get(day) or "")
