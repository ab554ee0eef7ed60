"""A report in the shape that a reader or a machine asks for."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from validator.model.report import CheckResult, Report, SubmissionResult

# by name, so that writing JSON does not wait for the libraries behind HTML; each module has `render(report: Report) -> str`
FORMATS = {
    "text": "validator.reports.text",
    "json": "validator.reports.json",
    "html": "validator.reports.html",
}


def render(report: Report, format_name: str, *, quotes: bool = True) -> str:
    """The report in one of FORMATS; without `quotes` no words of the documents stand in it, but for the names in messages."""
    renderer: Callable[[Report], str] = import_module(FORMATS[format_name]).render
    return renderer(report if quotes else without_quotes(report))


def without_quotes(report: Report) -> Report:
    """The same report with the quotes and the headings of the documents left out."""
    return replace(report, submissions=tuple(map(_unquoted, report.submissions)))


def _unquoted(submission: SubmissionResult) -> SubmissionResult:
    def silent(check: CheckResult) -> CheckResult:
        return replace(check, findings=tuple(replace(finding, quote="") for finding in check.findings))

    sections = tuple(replace(section, heading="") for section in submission.sections)
    return replace(submission, checks=tuple(map(silent, submission.checks)), sections=sections)
