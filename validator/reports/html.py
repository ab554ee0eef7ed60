"""The report as one printable page without outside resources or script."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from validator.model.report import Report, SubmissionResult
from validator.reports.clean import clean_line
from validator.reports.passages import TextView, mark
from validator.reports.view import SubmissionView, view
from validator.reports.words import texts, waiver_lines

SHOWN_DIGEST = 12


def render(report: Report) -> str:
    """The report as an HTML document; every word of a document in it is escaped."""
    tool = texts()["tool"].format(
        tool=clean_line(report.tool_name),
        version=clean_line(report.tool_version),
        pack=clean_line(report.rulepack_name),
        pack_version=clean_line(report.rulepack_version),
        digest=clean_line(report.rulepack_sha256)[:SHOWN_DIGEST],
    )
    shown = [_shown(submission) for submission in report.submissions]
    return _template().render(texts=texts(), tool=tool, shown=shown, waivers=waiver_lines(report)) + "\n"


def _shown(submission: SubmissionResult) -> tuple[SubmissionView, tuple[TextView, ...]]:
    marked = mark(submission)
    return view(submission, marked.numbers), marked.texts


@cache
def _template() -> Template:
    loader = PackageLoader("validator.reports", "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("report.html.j2")
