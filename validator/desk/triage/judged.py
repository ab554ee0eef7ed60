"""The findings of a request as its page shows them, with what people said of them and what is left to say."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validator.desk.sealing.services import CaseKey
from validator.desk.triage.judging import DECIDED, Judgement, judgements, open_findings
from validator.desk.triage.models import OordeelKind, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.model.report import Report
from validator.model.rulebook import Status
from validator.reports.view import CheckView, Point, SubmissionView
from validator.reports.words import status_wording
from validator.texts import load


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody filled in that was not kept. `error` is what is wrong with it, `told` tells why else."""

    finding_key: str
    kind: str = ""
    reason: str = ""
    error: str = ""
    told: str = ""

    @property
    def anchor(self) -> str:
        """Where on the page it was filled in."""
        return anchor_of(self.finding_key)


@dataclass(frozen=True, slots=True)
class JudgedPoint:
    """A point with what was said of it last."""

    point: Point
    judgement: Judgement | None
    entry: Entry | None

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return anchor_of(self.point.key)

    @property
    def is_decided(self) -> bool:
        """Whether somebody said that it is right or not; a note leaves it open."""
        return self.judgement is not None and self.judgement.kind in DECIDED

    @property
    def is_dismissed(self) -> bool:
        """Whether somebody said that it is none after all."""
        return self.judgement is not None and self.judgement.kind is OordeelKind.VERWORPEN

    @property
    def reason(self) -> str:
        """What stands in its form."""
        if self.entry:
            return self.entry.reason
        return self.judgement.reason if self.judgement else ""


@dataclass(frozen=True, slots=True)
class JudgedCheck:
    """A check with its points."""

    check: CheckView
    points: tuple[JudgedPoint, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many points were judged, in words too, and the first that was not."""

    total: int
    judged: int
    sentences: tuple[str, ...]
    first_open: str


@dataclass(frozen=True, slots=True)
class Judged:
    """All points of a request. `lost` are judgements of points that the last check did not find, `entry` what found no point either."""

    checks: tuple[JudgedCheck, ...]
    progress: Progress
    lost: tuple[Judgement, ...]
    entry: Entry | None


def judged(verzoek: Verzoek, report: Report, submission: SubmissionView, entry: Entry | None) -> Judged:
    """The points in the order of the report. Raises SealError where what was said can no longer be read."""
    said = judgements(verzoek)
    checks = tuple(_checks(submission, said, entry))
    points = [point for check in checks for point in check.points]
    known = {point.point.key for point in points}
    return Judged(
        checks=checks,
        progress=_progress(verzoek, report, points),
        lost=tuple(judgement for key, judgement in said.items() if key not in known),
        entry=entry if entry and entry.finding_key not in known else None,
    )


def keys_of(verzoek: Verzoek, report: Report) -> Mapping[int, str]:
    """The keys by which the points of this page are judged."""
    return finding_keys(report, CaseKey.unwrap(verzoek.sealed_key))


def anchor_of(finding_key: str) -> str:
    """Where a point stands on the page of its request; says nothing of what the point is about."""
    return f"oordeel-{finding_key.rpartition(':')[2][:12]}"


def _checks(submission: SubmissionView, said: Mapping[str, Judgement], entry: Entry | None) -> Iterator[JudgedCheck]:
    for check in (check for requirement in submission.requirements for check in requirement.checks):
        points = (JudgedPoint(one, said.get(one.key), entry if entry and entry.finding_key == one.key else None) for one in check.points)
        yield JudgedCheck(check, tuple(points))


def _progress(verzoek: Verzoek, report: Report, points: list[JudgedPoint]) -> Progress:
    decided = sum(point.is_decided for point in points)
    first_open = next((point.anchor for point in points if not point.is_decided), "")
    return Progress(len(points), decided, tuple(_sentences(verzoek, report, points)), first_open)


def _sentences(verzoek: Verzoek, report: Report, points: list[JudgedPoint]) -> Iterator[str]:
    words, decided = load("desk_judging")["progress"], sum(point.is_decided for point in points)
    dismissed, total = sum(point.is_dismissed for point in points), _points(len(points))
    if not decided:
        yield words["none"].format(total=total)
        return
    yield words["some"].format(judged=decided, total=total, dismissed=dismissed)
    if dismissed == len(points):
        yield words["nothing_left"]
    elif dismissed:
        left = Counter(finding.status for finding in open_findings(verzoek, report))
        named = {status.value: status_wording(status).word for status in (Status.FAIL, Status.REVIEW)}
        yield words["left"].format(fails=left[Status.FAIL], reviews=left[Status.REVIEW], **named)


def _points(amount: int) -> str:
    words = load("desk_judging")["points"]
    return str(words["one"] if amount == 1 else words["more"].format(amount))
