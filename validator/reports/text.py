"""The report for the terminal: plain text, with colour only where the console has it."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text

from validator.model.report import Report
from validator.reports.tally import Tally
from validator.reports.view import CheckView, Point, SubmissionView, view
from validator.reports.words import Wording, closing_text, texts, waiver_lines

WIDTH = 100
NARROWEST = 20
STYLES = {"fail": "bold red", "review": "yellow", "pass": "green", "na": "dim"}
POINT_INDENT = 4
DETAIL_INDENT = 6


def render(report: Report) -> str:
    """The report as plain text, of the same width whatever the terminal."""
    stream = StringIO()
    write(report, Console(file=stream, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    return stream.getvalue()


def write(report: Report, console: Console) -> None:
    """Print the report on a console that may have colours."""
    page = Page(console)
    for submission in report.submissions:
        _submission(view(submission), page)
    _waivers(report, page)
    write_closing(report, console)


def write_closing(report: Report, console: Console) -> None:
    """Print only the last line, with the counts."""
    Page(console).line(closing_text(Tally.of(report.submissions)), style="bold")


class Page:
    """Lines that wrap under their indent, without trailing spaces."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, WIDTH)

    def line(self, *parts: str | Text, indent: int = 0, hang: int = 0, style: str = "") -> None:
        """One paragraph; its first `hang` characters stick out to the left of the rest."""
        text = Text.assemble(*parts, style=style)
        hang = min(hang, self._width // 4)  # on a narrow screen a table is a list
        margin = Text(" " * indent).append_text(text[:hang])
        for line in text[hang:].wrap(self._console, max(self._width - indent - hang, NARROWEST)):
            line.rstrip()
            self._console.print(margin + line, soft_wrap=True, highlight=False)
            margin = Text(" " * (indent + hang))

    def gap(self) -> None:
        """An empty line."""
        self._console.print()

    def heading(self, text: str) -> None:
        """A heading with air above it."""
        self.gap()
        self.line(text, style="bold")


def _signed(status: Wording, text: str) -> Text:
    return Text.assemble((status.sign, STYLES[status.style]), " ", text)


def _submission(submission: SubmissionView, page: Page) -> None:
    headings = texts()["headings"]
    _summary(submission, page)
    page.heading(headings["points"] if submission.requirements else headings["no_points"])
    for requirement in submission.requirements:
        page.gap()
        page.line(requirement.place, style="underline")
        for check in requirement.checks:
            _check(check, page)
    _aside(headings["solved"], [(check, point) for check in submission.solved for point in check.solved], page)
    _aside(headings["waived"], [(check, point) for check in submission.waived for point in check.waived], page)
    _in_order(headings["passed"], submission.passed, page)
    _not_applicable(headings["not_applicable"], submission.not_applicable, page)
    page.gap()


def _summary(submission: SubmissionView, page: Page) -> None:
    labels, advice = texts()["labels"], submission.advice
    page.line(submission.name, style="bold")
    page.line(f"{labels['advice']}: ", (advice.word, STYLES[advice.style]))  # type: ignore[arg-type]
    page.line(advice.text)
    page.line(texts()["notice"], style="dim")
    page.gap()
    width = max(len(label) for label, _ in submission.facts) + 2
    for label, value in submission.facts:
        page.line(label.ljust(width), value, hang=width)
    _counts(submission, page, width)
    if submission.problems:
        page.heading(texts()["headings"]["file_problems"])
        for problem in submission.problems:
            page.line("! ", problem, indent=2, hang=2)


def _counts(submission: SubmissionView, page: Page, width: int) -> None:
    counted = [_signed(status, f"{number} {status.word}") for status, number in submission.counts]
    page.line(texts()["labels"]["counts"].ljust(width), Text("   ").join(counted), hang=width)


def _check(check: CheckView, page: Page) -> None:
    page.line(_signed(check.status, f"{check.id} "), (f"{check.title} – {check.status.word}"), indent=2, hang=2)
    for point in check.points:
        _point(point, page, has_siblings=len(check.points) > 1)


def _point(point: Point, page: Page, *, has_siblings: bool) -> None:
    labels = texts()["labels"]
    message = f"[{point.change}] {point.message}" if point.change else point.message
    page.line(_signed(point.status, message) if has_siblings else message, indent=POINT_INDENT, hang=2)
    if point.quote:
        page.line(f"“{' '.join(point.quote.split())}”", indent=DETAIL_INDENT, hang=1, style="italic")
    if point.place:
        page.line(f"{labels['where']}: {point.place}", indent=DETAIL_INDENT, hang=2, style="dim")
    if point.remedy:
        page.line(f"{labels['remedy']}: {point.remedy}", indent=DETAIL_INDENT, hang=2)


def _aside(heading: str, points: Iterable[tuple[CheckView, Point]], page: Page) -> None:
    """Points that ask nothing any more: solved since an earlier report, or waived."""
    listed = list(points)
    if listed:
        page.heading(heading)
    for check, point in listed:
        page.line(f"{check.id} {point.message}", indent=2, hang=2)
        for detail in (point.place, point.waiver):
            if detail:
                page.line(detail, indent=POINT_INDENT, hang=2, style="dim")


def _waivers(report: Report, page: Page) -> None:
    lines = waiver_lines(report)
    if lines:
        page.line(texts()["headings"]["waivers"], style="bold")
    for line in lines:
        page.line(line, indent=2, hang=2)
    if lines:
        page.gap()


def _in_order(heading: str, checks: Iterable[CheckView], page: Page) -> None:
    named = [_signed(check.status, f"{check.id} {check.title}") for check in checks]
    if named:
        page.heading(heading)
    for line in named:
        page.line(line, indent=2, hang=2)


def _not_applicable(heading: str, checks: Iterable[CheckView], page: Page) -> None:
    """Checks with the same reason share a line."""
    reasons: dict[str, list[CheckView]] = {}
    for check in checks:
        reasons.setdefault(check.reason or texts()["no_reason"], []).append(check)
    if reasons:
        page.heading(heading)
    for reason, group in reasons.items():
        ids = ", ".join(check.id for check in group)
        page.line(_signed(group[0].status, f"{ids}: {reason}"), indent=2, hang=2)
