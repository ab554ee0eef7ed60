"""The report as people left it: without the findings that somebody dismissed, and with those that somebody confirmed as points to mend."""

from collections.abc import Mapping
from dataclasses import replace

from validator.desk.sealing.services import CaseKey
from validator.desk.triage.models import OordeelKind, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.model.report import Advice, CheckResult, Finding, Outcome, Report, SubmissionResult
from validator.model.rulebook import Status

Kinds = Mapping[int, OordeelKind]
"""What a person said of a finding, by the `id` of the finding."""


def judged_report(verzoek: Verzoek, report: Report) -> Report:
    """The report for a letter or a copy with notes. Its outcome follows from what is left, which changes nothing in the advice.

    Raises SealError.
    """
    (result,) = report.submissions
    return replace(report, submissions=(_judged(result, _kinds(verzoek, report)),))


def _kinds(verzoek: Verzoek, report: Report) -> Kinds:
    said = dict(verzoek.oordelen.values_list("finding_key", "kind"))
    keys = finding_keys(report, CaseKey.unwrap(verzoek.sealed_key))
    return {finding: OordeelKind(said[key]) for finding, key in keys.items() if key in said}


def _judged(result: SubmissionResult, kinds: Kinds) -> SubmissionResult:
    checks = tuple(_left(check, kinds) for check in result.checks)
    return replace(result, checks=checks, advice=_advice(result, checks))


def _left(check: CheckResult, kinds: Kinds) -> CheckResult:
    left = tuple(
        _as_judged(check, finding, kinds.get(id(finding)))
        for finding in check.findings
        if kinds.get(id(finding)) is not OordeelKind.VERWORPEN
    )
    if left == check.findings:
        return check
    worst = max((finding.status for finding in left if finding.waiver is None), key=lambda status: status.weight, default=Status.PASS)
    return replace(check, findings=left, status=worst)


def _as_judged(check: CheckResult, finding: Finding, kind: OordeelKind | None) -> Finding:
    """What was confirmed must be mended. Where no rule decided, the message speaks to who must look; the title says what it is about."""
    if kind is not OordeelKind.BEVESTIGD or finding.status is not Status.REVIEW:
        return finding
    message = check.title if finding.rule == check.id else finding.message
    return replace(finding, status=Status.FAIL, message=message)


def _advice(result: SubmissionResult, checks: tuple[CheckResult, ...]) -> Advice:
    from validator.engine.advice import advise  # brings the engine, which most pages do without

    if checks == result.checks:
        return result.advice
    is_readable = result.advice.outcome is not Outcome.ONLEESBAAR
    has_problems = any(problem.is_fatal or problem.is_partial for file in result.files for problem in file.problems)
    found = advise(checks, is_readable=is_readable, has_problems=has_problems, received=result.reference_date, agenda_days=0)
    return replace(found, agenda_before=result.advice.agenda_before)
