"""Lays the waivers that people gave over the findings of a run."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from validator.model.report import CheckResult, Finding, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import Waiver, WaiverState, WaiverUse


def waive(submission: SubmissionResult, waivers: Sequence[Waiver]) -> tuple[CheckResult, ...]:
    """The checks with each finding that a waiver meets marked; the status of a check then rests on the other findings."""
    valid = [waiver for waiver in waivers if not _has_lapsed(waiver, submission.reference_date)]
    return tuple(_waived(check, submission.source, valid) for check in submission.checks)


def waiver_uses(submissions: Sequence[SubmissionResult], waivers: Sequence[Waiver], known: Set[str]) -> tuple[WaiverUse, ...]:
    """What came of each waiver, given the submissions in which they were marked; `known` are the checks and rules of the pack."""
    used = Counter(finding.waiver for submission in submissions for check in submission.checks for finding in check.findings)
    return tuple(WaiverUse(waiver, _state(waiver, used[waiver], submissions, known), used[waiver]) for waiver in waivers)


def _state(waiver: Waiver, count: int, submissions: Sequence[SubmissionResult], known: Set[str]) -> WaiverState:
    if count:
        return WaiverState.USED
    if waiver.check not in known:
        return WaiverState.UNKNOWN
    has_lapsed = any(_has_lapsed(waiver, submission.reference_date) for submission in submissions)
    return WaiverState.LAPSED if has_lapsed else WaiverState.UNUSED


def _waived(check: CheckResult, source: str, waivers: Sequence[Waiver]) -> CheckResult:
    findings = tuple(_marked(finding, source, waivers) for finding in check.findings)
    if findings == check.findings:
        return check
    left = [finding.status for finding in findings if finding.waiver is None]
    return replace(check, findings=findings, status=max(left, key=lambda status: status.weight, default=Status.PASS))


def _marked(finding: Finding, source: str, waivers: Sequence[Waiver]) -> Finding:
    return replace(finding, waiver=next((waiver for waiver in waivers if _meets(waiver, finding, source)), None))


def _meets(waiver: Waiver, finding: Finding, source: str) -> bool:
    return (
        finding.status in {Status.FAIL, Status.REVIEW}
        and waiver.check in {finding.check, finding.rule}
        and waiver.submission in {"", source, PurePath(source).name}
        and _plain(waiver.passage) in _plain(finding.quote)
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _has_lapsed(waiver: Waiver, day: date) -> bool:
    return day > waiver.until
