"""Holds a report against that on an earlier version of the same request: which points are solved, open or new."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from validator.model.facts import Location
from validator.model.report import Change, CheckResult, Finding, Report, SubmissionResult
from validator.model.rulebook import Status

Alike = Callable[[Finding, Finding], bool]
# per cent of the letters; below it a sentence was rewritten rather than mended in a detail
ALMOST_EQUAL = 80
NOWHERE = Location("")


def compare(report: Report, previous: Report) -> Report:
    """The same report with what became of each point, and with the points that are solved.

    A submission is held against the earlier one of the same name, or against the only one that is left. A submission that could not be
    judged solves nothing.
    """
    earlier = {submission.source: submission for submission in previous.submissions}
    sources = {submission.source for submission in report.submissions}
    unnamed = [submission for submission in previous.submissions if submission.source not in sources]
    unmatched = [submission for submission in report.submissions if submission.source not in earlier]
    if len(unnamed) == len(unmatched) == 1:
        earlier[unmatched[0].source] = unnamed[0]
    return replace(report, submissions=tuple(_compared(now, earlier.get(now.source)) for now in report.submissions))


def _compared(now: SubmissionResult, before: SubmissionResult | None) -> SubmissionResult:
    if before is None:
        return now
    earlier = {check.id: check for check in before.checks}
    checks = tuple(_check(check, earlier.get(check.id), may_solve=now.is_assessed) for check in now.checks)
    return replace(now, checks=checks, compared_with=before.reference_date)


def same_points(now: SubmissionResult, before: SubmissionResult) -> tuple[tuple[Finding, Finding], ...]:
    """Each point that is still open, with the point of the earlier report that it is."""
    earlier = {check.id: check for check in before.checks}
    met = ((check, _met(check, _points(earlier.get(check.id)))) for check in now.checks)
    return tuple((check.findings[index], finding) for check, known in met for index, finding in known.items())


def _check(now: CheckResult, before: CheckResult | None, *, may_solve: bool) -> CheckResult:
    left = _points(before)
    known = _met(now, left)
    findings = tuple(_told(finding, is_known=index in known) for index, finding in enumerate(now.findings))
    solved = tuple(replace(finding, change=Change.SOLVED) for finding in left) if may_solve else ()
    return replace(now, findings=findings, solved=solved)


def _points(check: CheckResult | None) -> list[Finding]:
    return [finding for finding in check.findings if _is_point(finding)] if check else []


def _met(now: CheckResult, left: list[Finding]) -> dict[int, Finding]:
    """The earlier point that each point is, by its position; taken out of `left`."""
    known: dict[int, Finding] = {}
    for alike in LADDER:
        for index, finding in enumerate(now.findings):
            if index not in known and _is_point(finding) and (match := _nearest(finding, left, alike)) is not None:
                known[index] = left.pop(match)
    return known


def _is_point(finding: Finding) -> bool:
    return finding.status in {Status.FAIL, Status.REVIEW}


def _told(finding: Finding, *, is_known: bool) -> Finding:
    return replace(finding, change=Change.OPEN if is_known else Change.NEW) if _is_point(finding) else finding


def _nearest(finding: Finding, left: Sequence[Finding], alike: Alike) -> int | None:
    """The position of the finding that stood nearest, among those that are alike."""
    here = _paragraph(finding)
    found = [(abs(_paragraph(other) - here), index) for index, other in enumerate(left) if alike(finding, other)]
    return min(found)[1] if found else None


def _paragraph(finding: Finding) -> int:
    return (finding.location or NOWHERE).paragraph or 0


def _section(finding: Finding) -> str:
    return (finding.location or NOWHERE).section


def _quote(finding: Finding) -> str:
    return " ".join(finding.quote.casefold().split())


def _has_same_quote(now: Finding, before: Finding) -> bool:
    return bool(now.quote) and _quote(now) == _quote(before)


def _has_like_quote(now: Finding, before: Finding) -> bool:
    return bool(now.quote and before.quote) and fuzz.ratio(_quote(now), _quote(before)) >= ALMOST_EQUAL


def _says_the_same(now: Finding, before: Finding) -> bool:
    """Where one of them has no quote: the same message, with or without its names."""
    return not (now.quote and before.quote) and before.message in {now.message, now.plain_message} and _section(now) == _section(before)


def _lacks_the_same(now: Finding, before: Finding) -> bool:
    return not now.quote and not before.quote and _section(now) == _section(before)


def _by_rule(alike: Alike) -> Alike:
    return lambda now, before: now.rule == before.rule and alike(now, before)


# from the surest likeness to the least sure; a finding that was matched leaves the others to what is left
LADDER: tuple[Alike, ...] = (
    _by_rule(_has_same_quote),
    _by_rule(_has_like_quote),
    _by_rule(_says_the_same),
    _has_same_quote,
    _by_rule(_lacks_the_same),
)
