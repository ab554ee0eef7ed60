"""A report arranged for a reader: what asks for attention by requirement, then what is in order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from validator.model.report import CheckResult, FileResult, Finding, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean, clean_line
from validator.reports.words import (
    STATUS_ORDER,
    Wording,
    change_word,
    compared_text,
    date_text,
    outcome_wording,
    place_text,
    problem_text,
    status_wording,
    texts,
    waived_findings,
    waiver_text,
)

Numbers = Mapping[int, int]
Keys = Mapping[int, str]
NO_NUMBERS: Numbers = {}
NO_KEYS: Keys = {}


@dataclass(frozen=True, slots=True)
class Point:
    """One finding, ready to read. `change` is what became of it since an earlier report, `waiver` that it was waived.

    `number` is that of its mark in the text beside the report, 0 where it has none. `key` is how who shows it finds it again.
    """

    status: Wording
    message: str
    remedy: str
    quote: str
    place: str
    change: str = ""
    waiver: str = ""
    number: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check with the findings that ask for attention (`points`), those in order (`good`), waived, and solved since an earlier report."""

    id: str
    title: str
    status: Wording
    document: str
    place: str
    points: tuple[Point, ...]
    good: tuple[Point, ...]
    waived: tuple[Point, ...] = ()
    solved: tuple[Point, ...] = ()

    @property
    def styles(self) -> str:
        """The statuses of its points, for a filter."""
        return " ".join(sorted({point.status.style for point in self.points}))

    @property
    def reason(self) -> str:
        """The first thing said of a check that asks for no attention."""
        return next((point.message for point in self.good if point.message), "")


@dataclass(frozen=True, slots=True)
class Requirement:
    """The checks that come from one place of the werkwijze."""

    document: str
    place: str
    checks: tuple[CheckView, ...]

    @property
    def styles(self) -> str:
        """The statuses of the points below it, for a filter."""
        return " ".join(sorted({point.status.style for check in self.checks for point in check.points}))


@dataclass(frozen=True, slots=True)
class FileView:
    """A file and what could not be read of it."""

    name: str
    kind: str
    pages: str
    reading: str
    style: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the document and where it was found."""

    title: str
    heading: str
    file: str
    page: str
    words: int


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """A submission, in the order in which a report tells it."""

    name: str
    advice: Wording
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[Wording, int], ...]
    files: tuple[FileView, ...]
    requirements: tuple[Requirement, ...]
    passed: tuple[CheckView, ...]
    not_applicable: tuple[CheckView, ...]
    sections: tuple[SectionView, ...]
    waived: tuple[CheckView, ...] = ()
    solved: tuple[CheckView, ...] = ()

    @property
    def worst_first(self) -> tuple[CheckView, ...]:
        """The checks that ask for attention, those that fail before those to look at."""
        order = [wording.word for wording, _ in self.counts]
        checks = (check for requirement in self.requirements for check in requirement.checks)
        return tuple(sorted(checks, key=lambda check: order.index(check.status.word)))

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong with any of the files."""
        return tuple(problem for file in self.files for problem in file.problems)


def view(submission: SubmissionResult, numbers: Numbers = NO_NUMBERS, keys: Keys = NO_KEYS) -> SubmissionView:
    """Arrange one submission. `numbers` are those of the marks in its text and `keys` those of its points, by the `id` of the finding."""
    shown = [_check_view(check, submission.titles, numbers, keys, with_file=len(submission.files) > 1) for check in submission.checks]
    by_status = {
        status: [view for view, check in zip(shown, submission.checks, strict=True) if check.status is status] for status in Status
    }
    counted = Counter(check.status for check in submission.checks)
    return SubmissionView(
        name=clean_line(submission.source),
        advice=outcome_wording(submission.advice.outcome),
        facts=_facts(submission),
        counts=tuple((status_wording(status), counted[status]) for status in STATUS_ORDER),
        files=tuple(map(_file_view, submission.files)),
        requirements=_requirements(view for view in shown if view.points),
        passed=tuple(by_status[Status.PASS]),
        not_applicable=tuple(by_status[Status.NA]),
        sections=_section_views(submission),
        waived=tuple(view for view in shown if view.waived),
        solved=tuple(view for view in shown if view.solved),
    )


def _facts(submission: SubmissionResult) -> tuple[tuple[str, str], ...]:
    advice = submission.advice
    values = {
        "doctype": texts()["doctypes"][submission.doctype.value],
        "reference_date": date_text(submission.reference_date),
        "received": date_text(submission.received) if submission.received else "",
        "agenda_before": date_text(advice.agenda_before) if advice.agenda_before else "",
        "grounds": ", ".join(advice.grounds),
        "compared": compared_text(submission),
        "waived": str(len(waived_findings(submission)) or ""),
    }
    return tuple((texts()["labels"][name], value) for name, value in values.items() if value)


def _check_view(check: CheckResult, titles: Mapping[str, str], numbers: Numbers, keys: Keys, *, with_file: bool) -> CheckView:
    ordered = sorted(check.findings, key=lambda finding: -finding.status.weight)
    points = [finding for finding in ordered if finding.asks_attention]
    waived = [finding for finding in ordered if finding.waiver]
    good = [finding for finding in ordered if finding not in (*points, *waived)]
    if check.status in {Status.FAIL, Status.REVIEW} and not points:
        # a check without a single finding still has to be told
        points = [Finding(check.id, "", check.status, texts()["no_reason"], "", "", None)]

    def shown(finding: Finding) -> Point:
        place = place_text(finding.location, titles, with_file=with_file)
        message, remedy = clean_line(finding.message), clean_line(finding.remedy)
        quote, number = clean(finding.quote).strip(), numbers.get(id(finding), 0)
        change, waiver = change_word(finding.change), waiver_text(finding.waiver)
        return Point(status_wording(finding.status), message, remedy, quote, place, change, waiver, number, keys.get(id(finding), ""))

    return CheckView(
        id=check.id,
        title=clean_line(check.title),
        status=status_wording(check.status),
        document=clean_line(check.source.document),
        place=clean_line(check.source.place),
        points=tuple(map(shown, points)),
        good=tuple(map(shown, good)),
        waived=tuple(map(shown, waived)),
        solved=tuple(map(shown, check.solved)),
    )


def _requirements(checks: Iterable[CheckView]) -> tuple[Requirement, ...]:
    grouped = groupby(checks, key=lambda check: (check.document, check.place))
    return tuple(Requirement(document, place, tuple(group)) for (document, place), group in grouped)


def _file_view(file: FileResult) -> FileView:
    reading, style = ("readable", "pass") if file.is_readable else ("unreadable", "fail")
    if file.is_readable and file.problems:
        reading, style = "partly", "review"
    kind = texts()["doctypes"].get(file.kind, file.kind.replace("-", " "))
    pages = "" if file.pages is None else str(file.pages)
    return FileView(clean_line(file.name), clean_line(kind), pages, texts()[reading], style, tuple(map(problem_text, file.problems)))


def _section_views(submission: SubmissionResult) -> tuple[SectionView, ...]:
    return tuple(
        SectionView(
            title=clean_line(section.title or section.name.replace("_", " ")) or texts()["unplaced"],
            heading=clean_line(section.heading),
            file=clean_line(section.file),
            page="" if section.page is None else str(section.page),
            words=section.words,
        )
        for section in submission.sections
    )
