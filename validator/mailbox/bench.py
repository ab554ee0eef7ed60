"""The judge of a mailbox that is watched for months, each day with the rule pack that is valid on it; and what is kept of the outcome."""

from datetime import date
from pathlib import Path

from validator.batch import Recipe, Results
from validator.batch.verdict import silent
from validator.model.report import Report
from validator.model.submission import Submission
from validator.pipeline import Validator, load_rulebook
from validator.settings import Limits


class Bench:
    """Judges one mail at a time as received, and keeps the report without names and quotes."""

    def __init__(self, directory: Path | None, limits: Limits, results: Results) -> None:
        """Make everything ready. Raises RulebookError for a pack that does not load."""
        self._directory, self._limits, self._results = directory, limits, results
        self._day, self._validator = date.today(), self._ready()

    def judge(self, submission: Submission) -> Report:
        """The report on this mail alone."""
        if self._day != date.today():
            self._day, self._validator = date.today(), self._ready()
        return self._validator.check([submission])

    def keep(self, submission: Submission, report: Report) -> None:
        """Keep what a later run may rely on, under the same key as a batch would."""
        recipe = Recipe(self._directory, self._day, report.rulepack_sha256, self._day, limits=self._limits)
        (result,) = report.submissions
        outcome = silent(result, report)
        if outcome.is_lasting:
            self._results.keep(recipe.key(submission), outcome.report)

    def _ready(self) -> Validator:
        return Validator(load_rulebook(self._directory, date.today()), self._limits)
