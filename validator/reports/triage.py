"""The list of a batch: one line a submission, to see at a glance what asks attention first."""

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from validator.model.report import Outcome, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.words import closing_text, date_text, outcome_wording, texts

WIDTH = 100
MOST_POINTS = 6
STYLES = {Outcome.TERUGSTUREN: "bold red", Outcome.ONLEESBAAR: "bold red", Outcome.AGENDEREN: "green"}


def render(report: Report) -> str:
    """The list as plain text, of the same width whatever the terminal."""
    stream = StringIO()
    write(report, Console(file=stream, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
    return stream.getvalue()


def write(report: Report, console: Console) -> None:
    """Print the list, and the line with the counts."""
    words = texts()["triage"]
    table = Table(box=None, pad_edge=False)
    for name in ("submission", "advice", "agenda", "fail", "review", "points"):
        is_count = name in {"fail", "review"}
        table.add_column(words[name], justify="right" if is_count else "left", overflow="fold", no_wrap=is_count)
    for submission in report.submissions:
        table.add_row(*_row(submission))
    console.print(table, highlight=False)
    console.print(Text(closing_text(report), style="bold"), highlight=False)


def _row(submission: SubmissionResult) -> tuple[Text, ...]:
    advice = submission.advice
    agenda = date_text(advice.agenda_before) if advice.agenda_before else texts()["triage"]["none"]
    counts = [sum(check.status is status for check in submission.checks) for status in (Status.FAIL, Status.REVIEW)]
    outcome = Text(outcome_wording(advice.outcome).word, style=STYLES.get(advice.outcome, "yellow"))
    return Text(clean_line(submission.source)), outcome, Text(agenda), *(Text(str(count)) for count in counts), Text(_points(submission))


def _points(submission: SubmissionResult) -> str:
    """The checks that are worst off: those that fail, else those that somebody must look at."""
    for status in (Status.FAIL, Status.REVIEW):
        ids = [check.id for check in submission.checks if check.status is status]
        if ids:
            rest = len(ids) - MOST_POINTS
            return " ".join(ids[:MOST_POINTS]) + (f" +{rest}" if rest > 0 else "")
    return str(texts()["triage"]["none"])
