"""What a worker process hands back, and what may be kept of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from validator.model.document import ProblemCode
from validator.model.report import CheckResult, Report, SubmissionResult
from validator.reports import without_quotes
from validator.reports.jsonl import render
from validator.reports.reading import read_own

# what another try, another day or another machine may change
PASSING = frozenset(
    {
        ProblemCode.NOT_ALLOWED,
        ProblemCode.NOT_FOUND,
        ProblemCode.TIMEOUT,
        ProblemCode.CRASHED,
        ProblemCode.CONVERTER_MISSING,
        ProblemCode.OCR_MISSING,
        ProblemCode.OCR_UNFINISHED,
        ProblemCode.RULE_FAILED,
    }
)


class Failure(StrEnum):
    """Why a submission was not judged. The last two are no fault of the submission: the process may not judge, or cannot."""

    TIMEOUT = "timeout"
    CRASHED = "crashed"
    OTHER_PACK = "other_pack"
    DAEMON = "daemon"


@dataclass(frozen=True, slots=True)
class Silent:
    """A result without quotes, names or file names, as the JSON line of a report; `is_lasting` where a later run may rely on it."""

    report: bytes
    is_lasting: bool


Verdict = Silent | SubmissionResult | Failure


def silent(result: SubmissionResult, head: Report) -> Silent:
    """The result as it may be kept."""
    report = without_quotes(replace(head, submissions=(result,)))
    return Silent(render(report).encode(), is_lasting(result))


def is_lasting(result: SubmissionResult) -> bool:
    """Whether a check of the same bytes would give the same: nothing went wrong that may go well another time."""
    return not any(problem.code in PASSING for file in result.files for problem in file.problems)


def result_of(report: bytes, name: str) -> SubmissionResult:
    """The result in a line that `silent` made, under the name of its submission. Raises ValueError for anything else."""
    (result,) = read_own(report).submissions
    return replace(result, source=name, checks=tuple(map(_plain, result.checks)))


def _plain(check: CheckResult) -> CheckResult:
    # these words hold no name: no format has to leave them out once more
    findings = tuple(replace(finding, plain_message=finding.message, plain_remedy=finding.remedy) for finding in check.findings)
    return replace(check, findings=findings)
