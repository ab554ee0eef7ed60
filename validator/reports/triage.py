"""The list of a batch: one line a submission, to see at a glance what asks attention first."""

from io import StringIO
from typing import BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from validator.model.report import Outcome, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.streaming import whole
from validator.reports.tally import Tally
from validator.reports.words import closing_text, date_text, outcome_wording, texts

WIDTH = 100
MOST_POINTS = 6
STYLES = {Outcome.TERUGSTUREN: "bold red", Outcome.ONLEESBAAR: "bold red", Outcome.AGENDEREN: "green"}
# of an advice that takes several lines, of a day under its heading, and of a count; the other columns share what is left
ADVICE_WIDTH = 17
DAY_WIDTH = 22
COUNT_WIDTH = 3


class Listing:
    """Lines on a console, each printed when its submission is known, under each other whatever comes later."""

    def __init__(self, console: Console) -> None:
        self._console, self._tally = console, Tally()
        self._width = min(console.width, WIDTH)
        self._console.print(_table(self._width, has_header=True), highlight=False)

    def write(self, result: SubmissionResult) -> None:
        """Print the line of a submission."""
        self._tally.add(result)
        table = _table(self._width, has_header=False)
        table.add_row(*_row(result))
        self._console.print(table, highlight=False)

    def close(self) -> None:
        """Print the line with the counts."""
        self._console.print(Text(closing_text(self._tally), style="bold"), highlight=False)


class Writer:
    """The same list as plain text, of the same width whatever the terminal."""

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        self._stream, self._text = stream, StringIO()
        self._listing = Listing(Console(file=self._text, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False))
        self._pass_on()

    def write(self, result: SubmissionResult) -> None:
        """Add the line of a submission."""
        self._listing.write(result)
        self._pass_on()

    def close(self) -> None:
        """Add the line with the counts."""
        self._listing.close()
        self._pass_on()

    def _pass_on(self) -> None:
        self._stream.write(self._text.getvalue().encode())
        self._text.seek(0)
        self._text.truncate()


def render(report: Report) -> str:
    """The whole list."""
    return whole(Writer, report).decode()


def write(report: Report, console: Console) -> None:
    """Print the whole list on a console that may have colours."""
    listing = Listing(console)
    for result in report.submissions:
        listing.write(result)
    listing.close()


def _table(width: int, *, has_header: bool) -> Table:
    words = texts()["triage"]
    table = Table(box=None, pad_edge=False, show_header=has_header, width=width)
    table.add_column(words["submission"], ratio=1, overflow="fold")
    table.add_column(words["advice"], width=ADVICE_WIDTH, overflow="fold")
    table.add_column(words["agenda"], width=DAY_WIDTH, overflow="fold")
    for name in ("fail", "review"):
        table.add_column(words[name], width=COUNT_WIDTH, justify="right", no_wrap=True)
    table.add_column(words["points"], ratio=1, overflow="fold")
    return table


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
