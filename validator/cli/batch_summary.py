"""What `vto batch` shows at its end: a line a submission where those fit on a screen, else what stands out in the whole."""

from collections import Counter
from typing import TYPE_CHECKING

from validator.cli.check import exit_code
from validator.cli.dutch import cli_texts
from validator.model.report import Report, SubmissionResult
from validator.model.rulebook import Status

if TYPE_CHECKING:
    from rich.console import Console

MOST_ROWS = 50
MOST_POINTS = 10
MOST_NAMES = 20


class Summary:
    """Counts of a run that is under way; of the same size after ten thousand results as after a hundred."""

    def __init__(self, head: Report, fail_on: str) -> None:
        from validator.reports.tally import Tally

        self._head, self._fail_on = head, fail_on
        self.tally = Tally()
        self.code = 0
        self._first: list[SubmissionResult] = []
        self._failing: Counter[tuple[str, str]] = Counter()
        self._unread: list[str] = []

    def add(self, result: SubmissionResult) -> None:
        """Count one more result."""
        self.tally.add(result)
        # what went wrong has the highest code of the three, and nothing to return the lowest
        self.code = max(self.code, exit_code(Report(*_names(self._head), (result,)), self._fail_on))
        self._failing.update((check.id, check.title) for check in result.checks if check.status is Status.FAIL)
        if len(self._first) <= MOST_ROWS:
            self._first.append(result)
        if not result.is_assessed and len(self._unread) < MOST_NAMES:
            self._unread.append(result.source)

    def show(self, console: "Console", *, quiet: bool) -> None:
        """Print it; when quiet, only the line with the counts."""
        from validator.reports.triage import Listing
        from validator.reports.words import closing_text

        if not quiet and len(self._first) <= MOST_ROWS:
            listing = Listing(console)
            for result in self._first:
                listing.write(result)
            listing.close()
            return
        if not quiet:
            self._show_whole(console)
        console.print(closing_text(self.tally), style="bold")

    def _show_whole(self, console: "Console") -> None:
        from validator.reports.clean import clean_line
        from validator.reports.words import outcome_wording

        words = cli_texts()["batch"]["summary"]
        outcomes = [(outcome_wording(outcome).word, number) for outcome, number in self.tally.outcomes.most_common()]
        failing = [(f"{id_} {title}", number) for (id_, title), number in self._failing.most_common(MOST_POINTS)]
        for heading, rows in ((words["outcomes"], outcomes), (words["failing"], failing)):
            console.print(heading, style="bold")
            for text, number in rows:
                console.print(f"{number:>7}  {clean_line(text)}")
            console.print()
        if self._unread:
            console.print(words["unread"].format(number=self.tally.not_assessed), style="bold")
            for name in self._unread:
                console.print(f"  {clean_line(name)}")
            if self.tally.not_assessed > len(self._unread):
                console.print(f"  {words['more']}")
            console.print()


def _names(head: Report) -> tuple[str, str, str, str, str]:
    return head.tool_name, head.tool_version, head.rulepack_name, head.rulepack_version, head.rulepack_sha256
