"""What there is to count in a run, kept without the results themselves."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from validator.model.report import Outcome, SubmissionResult
from validator.model.rulebook import Status


@dataclass(slots=True)
class Tally:
    """Counts that grow with each result; of the same size after ten thousand as after one."""

    submissions: int = 0
    not_assessed: int = 0
    statuses: Counter[Status] = field(default_factory=Counter)
    outcomes: Counter[Outcome] = field(default_factory=Counter)

    @classmethod
    def of(cls, results: Iterable[SubmissionResult]) -> Self:
        """The counts of these results."""
        tally = cls()
        for result in results:
            tally.add(result)
        return tally

    def add(self, result: SubmissionResult) -> None:
        """Count one more result."""
        self.submissions += 1
        self.not_assessed += not result.is_assessed
        self.statuses.update(check.status for check in result.checks)
        self.outcomes[result.advice.outcome] += 1
