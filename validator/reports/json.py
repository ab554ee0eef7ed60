"""The report for machines, in the shape of `report.schema.json`; the same report gives the same bytes."""

from dataclasses import replace
from datetime import date
from typing import Any, BinaryIO

from validator.model.document import Problem
from validator.model.facts import Location
from validator.model.report import Advice, CheckResult, FileResult, Finding, Report, SectionResult, SubmissionResult
from validator.model.waivers import Waiver, WaiverUse
from validator.reports.growing import Items, laid_out, parted
from validator.reports.streaming import whole
from validator.reports.words import problem_text

SCHEMA = "vto-report/1"


class Writer:
    """The report as JSON, ending in a newline."""

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        before, self._after = parted(laid_out(as_data(replace(head, submissions=()))), "submissions")
        stream.write(before.encode())
        self._stream, self._items = stream, Items(stream, 1)

    def write(self, result: SubmissionResult) -> None:
        """Add a submission."""
        self._items.add(submission_data(result))

    def close(self) -> None:
        """Write what follows the submissions."""
        self._items.end()
        self._stream.write(f"{self._after}\n".encode())


def render(report: Report) -> str:
    """The whole report."""
    return whole(Writer, report).decode()


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain values; None is what is not known.

    What belongs to waivers and to an earlier report is left out where there were none.
    """
    waivers = {"waivers": [_waiver_use(use) for use in report.waivers]} if report.waivers else {}
    return {
        "schema": SCHEMA,
        "tool": {"name": report.tool_name, "version": report.tool_version},
        "rulepack": {"name": report.rulepack_name, "version": report.rulepack_version, "sha256": report.rulepack_sha256},
        "submissions": [submission_data(submission) for submission in report.submissions],
        **waivers,
    }


def submission_data(submission: SubmissionResult) -> dict[str, Any]:
    """One submission as plain values."""
    compared = {"compared_with": _day(submission.compared_with)} if submission.compared_with else {}
    return {
        "source": submission.source,
        "received": _day(submission.received),
        "reference_date": _day(submission.reference_date),
        "doctype": submission.doctype.value,
        "advice": _advice(submission.advice),
        "files": [_file(file) for file in submission.files],
        "checks": [_check(check) for check in submission.checks],
        "sections": [_section(section) for section in submission.sections],
        **compared,
    }


def _advice(advice: Advice) -> dict[str, Any]:
    return {"outcome": advice.outcome.value, "agenda_before": _day(advice.agenda_before), "grounds": list(advice.grounds)}


def _file(file: FileResult) -> dict[str, Any]:
    return {
        "name": file.name,
        "kind": file.kind or None,
        "media_type": file.media_type or None,
        "readable": file.is_readable,
        "pages": file.pages,
        "sha256": file.sha256 or None,
        "problems": [_problem(problem) for problem in file.problems],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code.value, "message": problem_text(problem), "page": problem.page, "detail": problem.detail or None}


def _check(check: CheckResult) -> dict[str, Any]:
    solved = {"solved": [_finding(finding) for finding in check.solved]} if check.solved else {}
    return {
        "id": check.id,
        "title": check.title,
        "status": check.status.value,
        "source": {"document": check.source.document, "place": check.source.place},
        "findings": [_finding(finding) for finding in check.findings],
        **solved,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    change = {"change": finding.change.value} if finding.change else {}
    waiver = {"waiver": _waiver(finding.waiver)} if finding.waiver else {}
    return {
        "rule": finding.rule,
        "status": finding.status.value,
        "message": finding.message,
        "remedy": finding.remedy or None,
        "quote": finding.quote or None,
        "location": _location(finding.location) if finding.location else None,
        **change,
        **waiver,
    }


def _waiver_use(use: WaiverUse) -> dict[str, Any]:
    return {"state": use.state.value, "count": use.count, **_waiver(use.waiver)}


def _waiver(waiver: Waiver) -> dict[str, Any]:
    return {
        "check": waiver.check,
        "submission": waiver.submission or None,
        "passage": waiver.passage or None,
        "reason": waiver.reason or None,
        "who": waiver.who or None,
        "until": _day(waiver.until),
        "place": waiver.place,
    }


def _location(location: Location) -> dict[str, Any]:
    return {
        "file": location.file,
        "section": location.section or None,
        "page": location.page,
        "paragraph": location.paragraph,
        "start": location.start,
        "end": location.end,
    }


def _section(section: SectionResult) -> dict[str, Any]:
    return {
        "name": section.name or None,
        "heading": section.heading or None,
        "file": section.file,
        "page": section.page,
        "words": section.words,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
