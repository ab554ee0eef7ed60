"""The findings of a submission one by one, each with a mark to know it by in another report."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from validator.model.report import CheckResult, Finding, SubmissionResult

MARK_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with its check. `mark` stays the same when the finding moves within its part."""

    check: CheckResult
    finding: Finding
    mark: str


def entries(submission: SubmissionResult) -> Iterator[Entry]:
    """Every finding in the order of the report; those that were solved follow the others of their check."""
    seen: Counter[str] = Counter()
    for check in submission.checks:
        for finding in (*check.findings, *check.solved):
            key = _key(finding)
            seen[key] += 1
            yield Entry(check, finding, _mark(key, seen[key]))


def _key(finding: Finding) -> str:
    """What tells a finding from others without its quote: a hash of a short quote, such as a BSN, is soon guessed."""
    section = finding.location.section if finding.location else ""
    return "\n".join((finding.check, finding.rule, section, finding.plain_message))


def _mark(key: str, number: int) -> str:
    return sha256(f"{key}\n{number}".encode(errors="replace")).hexdigest()[:MARK_DIGITS]
