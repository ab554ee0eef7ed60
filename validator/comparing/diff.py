"""What another rule pack says of the same submissions: findings that are new, gone, or of another status."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from validator import parsers
from validator.comparing.cases import Case
from validator.model.document import Document
from validator.model.report import CheckResult, Finding, SubmissionResult
from validator.model.rulebook import Rulebook, Status
from validator.model.submission import SourceFile
from validator.pipeline import Validator
from validator.settings import Limits

# the files of one submission, so that they are read once for both packs
READ_AT_ONCE = 64

Place = tuple[str, str, int | None]
Key = tuple[str, str, Place]


class Turn(StrEnum):
    """What became of a finding."""

    NEW = "new"
    GONE = "gone"
    FLIPPED = "flipped"


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that the packs do not share. `section` and `paragraph` say where; `before` and `after` are None where there is none."""

    submission: str
    check: str
    rule: str
    section: str
    paragraph: int | None
    before: Status | None
    after: Status | None

    @property
    def turn(self) -> Turn:
        """What became of it."""
        if self.before is None:
            return Turn.NEW
        return Turn.GONE if self.after is None else Turn.FLIPPED


@dataclass(frozen=True, slots=True)
class Flip:
    """A check that has another status under the new pack; None is a check that one of the packs does not have."""

    submission: str
    check: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class PackDiff:
    """All differences over `submissions` submissions, in their order."""

    submissions: int
    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]

    @property
    def by_rule(self) -> Mapping[str, Counter[Turn]]:
        """How many findings of each rule turned how, by the name of the rule."""
        counted: dict[str, Counter[Turn]] = {}
        for change in sorted(self.changes, key=lambda change: change.rule):
            counted.setdefault(change.rule, Counter())[change.turn] += 1
        return counted


def diff(
    old: Rulebook, new: Rulebook, cases: Iterable[Case], limits: Limits, on_progress: Callable[[str], None] = lambda name: None
) -> PackDiff:
    """Judge every case by both packs, each file being read once."""
    read = lru_cache(READ_AT_ONCE)(parsers.parse)

    def parse(file: SourceFile, bounds: Limits) -> Document:
        return read(file, bounds)

    before, after = Validator(old, limits, parse), Validator(new, limits, parse)
    count, changes, flips = 0, list[Change](), list[Flip]()
    for case in cases:
        on_progress(case.submission.source)
        first, second = (side.judge(case.submission, peildatum=case.peildatum, moment=case.moment) for side in (before, after))
        changes += _changes(first, second)
        flips += _flips(first, second)
        count += 1
    return PackDiff(count, tuple(changes), tuple(flips))


def _changes(first: SubmissionResult, second: SubmissionResult) -> Iterator[Change]:
    olds, news = (_by_key(result.checks) for result in (first, second))
    for key in sorted({*olds, *news}, key=repr):
        was, now = olds.get(key, []), news.get(key, [])
        for before, after in _paired(was, now):
            if before is not after:
                check, rule, (_, section, paragraph) = key
                yield Change(first.source, check, rule, section, paragraph, before, after)


def _by_key(checks: Iterable[CheckResult]) -> Mapping[Key, list[Status]]:
    found: dict[Key, list[Status]] = {}
    for check in checks:
        for finding in check.findings:
            found.setdefault((check.id, finding.rule, _place(finding)), []).append(finding.status)
    return found


def _place(finding: Finding) -> Place:
    location = finding.location
    return (location.file, location.section, location.paragraph) if location else ("", "", None)


def _paired(was: list[Status], now: list[Status]) -> Iterator[tuple[Status | None, Status | None]]:
    for number in range(max(len(was), len(now))):
        yield (was[number] if number < len(was) else None, now[number] if number < len(now) else None)


def _flips(first: SubmissionResult, second: SubmissionResult) -> Iterator[Flip]:
    was, now = ({check.id: check.status for check in result.checks} for result in (first, second))
    for check in dict.fromkeys((*was, *now)):
        if was.get(check) is not now.get(check):
            yield Flip(first.source, check, was.get(check), now.get(check))
