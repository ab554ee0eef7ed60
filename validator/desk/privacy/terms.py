"""How many days what is kept, as the environment says it; the reasons for the days stand in `texts/desk_privacy.yaml`."""

import os
from collections.abc import Mapping
from types import MappingProxyType

from validator.errors import SettingError

PREFIX = "VTO_DESK_BEWAAR_"
MOST_DIGITS = 5
# the statuses of a request by name, then what is kept beside the requests
VARIABLES = MappingProxyType(
    {
        "VTO_DESK_BEWAAR_NIEUW": 365,
        "VTO_DESK_BEWAAR_BEOORDELEN": 365,
        "VTO_DESK_BEWAAR_AGENDEREN": 90,
        "VTO_DESK_BEWAAR_TERUGGESTUURD": 180,
        "VTO_DESK_BEWAAR_RVDK": 90,
        "VTO_DESK_BEWAAR_AFGESLOTEN": 30,
        "VTO_DESK_BEWAAR_AVG": 1826,
        "VTO_DESK_BEWAAR_INLOGPOGINGEN": 30,
        "VTO_DESK_BEWAAR_RESULTATEN": 365,
    }
)
DEFAULTS = MappingProxyType({variable.removeprefix(PREFIX): days for variable, days in VARIABLES.items()})


def from_environment() -> Mapping[str, int]:
    """Days by name; 0 keeps it until a person erases it. Raises SettingError for what is no number of days, or is about nothing known."""
    for variable in os.environ:
        if variable.startswith(PREFIX) and variable not in VARIABLES:
            raise SettingError("term_unknown", variable)
    return MappingProxyType({name: _days(PREFIX + name, days) for name, days in DEFAULTS.items()})


def _days(variable: str, default: int) -> int:
    given = os.environ.get(variable, "").strip()
    if not given:
        return default
    if not (given.isascii() and given.isdecimal() and len(given) <= MOST_DIGITS):
        raise SettingError("days", variable)
    return int(given)
