"""How many days what is kept, as the environment says it; the reasons for the days stand in `texts/desk_privacy.yaml`."""

import os
from collections.abc import Mapping
from types import MappingProxyType

from validator.errors import SettingError

PREFIX = "VTO_DESK_BEWAAR_"
MOST_DIGITS = 5
# the statuses of a request by name, then what is kept beside the requests
DEFAULTS = MappingProxyType(
    {
        "NIEUW": 365,
        "BEOORDELEN": 365,
        "AGENDEREN": 90,
        "TERUGGESTUURD": 180,
        "RVDK": 90,
        "AFGESLOTEN": 30,
        "AVG": 1826,
        "INLOGPOGINGEN": 30,
        "RESULTATEN": 365,
    }
)


def from_environment() -> Mapping[str, int]:
    """Days by name; 0 keeps it until a person erases it. Raises SettingError for what is no number of days, or is about nothing known."""
    for variable in os.environ:
        if variable.startswith(PREFIX) and variable.removeprefix(PREFIX) not in DEFAULTS:
            raise SettingError("term_unknown", variable)
    return MappingProxyType({name: _days(PREFIX + name, days) for name, days in DEFAULTS.items()})


def _days(variable: str, default: int) -> int:
    given = os.environ.get(variable, "").strip()
    if not given:
        return default
    if not (given.isascii() and given.isdecimal() and len(given) <= MOST_DIGITS):
        raise SettingError("days", variable)
    return int(given)
