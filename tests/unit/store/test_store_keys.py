"""Under what a result is found again: another key for everything that it depends on."""

from datetime import date

import pytest

from validator.settings import Limits
from validator.store import result_key, settings_key

DAY = date(2026, 5, 15)


def key(**changed: object) -> str:
    values: dict[str, object] = {"pack_sha256": "p", "tool_version": "1", "reference_date": DAY, "moment": "ontvangst", "limits": Limits()}
    return result_key(str(changed.pop("content", "c")), **{**values, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"content": "d"},
        {"pack_sha256": "q"},
        {"tool_version": "2"},
        {"reference_date": date(2026, 5, 16)},
        {"moment": "concept"},
        {"limits": Limits(pages=3)},
    ],
)
def test_a_result_counts_only_for_what_it_depended_on(changed: dict[str, object]) -> None:
    assert key() == key()
    assert key(**changed) != key()


def test_the_way_of_judging_does_not_depend_on_the_day() -> None:
    ways = {settings_key(pack_sha256="p", tool_version="1", moment=moment, limits=Limits()) for moment in ("concept", "ontvangst")}
    assert len(ways) == 2
