"""A request that was checked, and people at the desk, for the tests of decisions and letters."""

from datetime import date

from tests.desk.people import person
from tests.golden.sample import report as sample_report
from validator.desk.sealing.services import CaseKey
from validator.desk.triage.judging import Opinion, judge_finding
from validator.desk.triage.models import OordeelKind, Origin, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import begin, keep_outcome, receive, report_of
from validator.model.report import Report
from validator.model.submission import SourceFile

HOSTILE = "<script>alert('brief')</script>"


def checked(
    report: Report | None = None, files: tuple[SourceFile, ...] = (SourceFile("vto.txt", b"x"),), source: Origin = Origin.UPLOAD
) -> Verzoek:
    received = receive(files, source=source, received=date(2026, 4, 24))
    begun = begin(str(received.pk))
    assert begun is not None
    keep_outcome(begun, report or sample_report())
    return fresh(received)


def fresh(verzoek: Verzoek) -> Verzoek:
    return Verzoek.objects.get(pk=verzoek.pk)


def judge(verzoek: Verzoek, rule: str, kind: OordeelKind, reason: str = "") -> None:
    """Say something of the one finding of a rule."""
    report, key = report_of(verzoek), CaseKey.unwrap(verzoek.sealed_key)
    keys = finding_keys(report, key)
    (found,) = (keys[id(f)] for s in report.submissions for check in s.checks for f in check.findings if f.rule == rule)
    judge_finding(verzoek, found, Opinion(kind, reason), person("rechter"), fresh(verzoek).version)
