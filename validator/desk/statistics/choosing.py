"""What a visitor can choose: the period, the version of the rule pack, and whether rules or requirements are counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from urllib.parse import urlencode

from validator.desk.statistics.models import Telling
from validator.reports.words import texts

ALL = ""
BY_RULE, BY_CHECK = "regel", "eis"
COLUMNS = ("eis", "getoond", "bevestigd", "verworpen", "vals")
ORDERS = (*COLUMNS, *(f"-{column}" for column in COLUMNS))
PERIOD = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2]))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `period` is a year (2026), a month (2026-03), or empty for all; so is `pack` empty for all."""

    period: str = ALL
    pack: str = ALL
    level: str = BY_RULE
    order: str = "-vals"

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """What of a query makes sense; anything else is left as it is without a query."""
        packs = set(pack_versions())
        period, pack, level, order = (query.get(name, "") for name in ("periode", "pakket", "per", "sorteer"))
        return cls(
            period=period if PERIOD.fullmatch(period) else ALL,
            pack=pack if pack in packs else ALL,
            level=level if level == BY_CHECK else BY_RULE,
            order=order if order in ORDERS else cls().order,
        )

    @property
    def query(self) -> str:
        """The choice as the query of an address."""
        return urlencode({"periode": self.period, "pakket": self.pack, "per": self.level, "sorteer": self.order})

    def includes(self, month: date) -> bool:
        """Whether a month, by its first day, is in the period."""
        return f"{month:%Y-%m}".startswith(self.period)


def pack_versions() -> Sequence[str]:
    """The versions of the rule pack that were ever counted."""
    return list(Telling.objects.exclude(pack_version="").order_by("-pack_version").values_list("pack_version", flat=True).distinct())


def periods() -> Sequence[tuple[str, str]]:
    """The years and months that were counted, each with its words; the newest first."""
    months = list(Telling.objects.order_by("-month").values_list("month", flat=True).distinct())
    years = dict.fromkeys(month.year for month in months)
    named = [(f"{month:%Y-%m}", f"{texts()['months'][month.month - 1]} {month.year}") for month in months]
    return [*((str(year), str(year)) for year in years), *named]
