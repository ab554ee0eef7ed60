from datetime import date

import pytest

from validator.engine.advice import advise
from validator.model.report import CheckResult, Finding, Outcome
from validator.model.rulebook import Source, Status

RECEIVED = date(2026, 5, 15)
SOURCE = Source("Werkwijze", "Bijlage 2")


def check(name: str, status: Status, *rules: str) -> CheckResult:
    findings = tuple(Finding(name, rule, status, "", "", "", None) for rule in rules)
    return CheckResult(name, name, status, SOURCE, findings)


def outcome(*checks: CheckResult, is_readable: bool = True, has_problems: bool = False) -> Outcome:
    return advise(checks, is_readable=is_readable, has_problems=has_problems, received=RECEIVED, agenda_days=14).outcome


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((Status.PASS, Status.NA), Outcome.AGENDEREN),
        ((Status.PASS, Status.REVIEW), Outcome.BEOORDELEN),
        ((Status.REVIEW, Status.FAIL), Outcome.TERUGSTUREN),
    ],
)
def test_the_worst_check_decides(statuses: tuple[Status, ...], expected: Outcome) -> None:
    assert outcome(*(check(f"E{number}", status) for number, status in enumerate(statuses))) is expected


def test_what_could_not_be_read_is_never_put_on_the_agenda() -> None:
    passed = check("E1.1", Status.PASS)
    assert outcome(passed, has_problems=True) is Outcome.BEOORDELEN
    assert outcome(passed, is_readable=False) is Outcome.ONLEESBAAR


def test_the_direct_route_goes_before_open_points() -> None:
    route = check("W7", Status.REVIEW, "W7-geen-contact")
    assert outcome(route, check("E4.1", Status.FAIL)) is Outcome.RECHTSTREEKS_RVDK


def test_a_direct_route_that_was_not_judged_is_no_direct_route() -> None:
    assert outcome(check("W7", Status.REVIEW, "W7")) is Outcome.BEOORDELEN


def test_the_agenda_date_counts_from_receipt() -> None:
    advice = advise([check("E1.1", Status.PASS)], is_readable=True, has_problems=False, received=RECEIVED, agenda_days=14)
    assert advice.agenda_before == date(2026, 5, 29)
