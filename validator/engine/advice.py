"""The advice on a whole submission; a person decides."""

from collections.abc import Sequence
from datetime import date, timedelta

from validator.model.report import Advice, CheckResult, Outcome
from validator.model.rulebook import Status

DIRECT_ROUTE = "W7"


def advise(checks: Sequence[CheckResult], *, is_readable: bool, has_problems: bool, received: date, agenda_days: int) -> Advice:
    """Weigh the checks in the precedence of eisen.md (Advice on the whole submission).

    `has_problems` says that something was not read or not judged: then the advice is never `agenderen`. `received` is the peildatum where
    the day of receipt is not known.
    """
    failed = _ids(checks, Status.FAIL)
    reviewed = _ids(checks, Status.REVIEW)
    if not is_readable:
        return Advice(Outcome.ONLEESBAAR, None, failed)
    if _takes_direct_route(checks):
        return Advice(Outcome.RECHTSTREEKS_RVDK, None, (DIRECT_ROUTE,))
    if failed:
        return Advice(Outcome.TERUGSTUREN, None, failed)
    agenda_before = received + timedelta(days=agenda_days)
    if reviewed or has_problems:
        return Advice(Outcome.BEOORDELEN, agenda_before, reviewed)
    return Advice(Outcome.AGENDEREN, agenda_before, ())


def _ids(checks: Sequence[CheckResult], status: Status) -> tuple[str, ...]:
    return tuple(check.id for check in checks if check.status is status)


def _takes_direct_route(checks: Sequence[CheckResult]) -> bool:
    """W7 passes or asks for a look only where the document shows signs of the direct route, and its rules then say so."""
    route = next((check for check in checks if check.id == DIRECT_ROUTE), None)
    return route is not None and any(finding.rule.startswith(f"{DIRECT_ROUTE}-") for finding in route.findings)
