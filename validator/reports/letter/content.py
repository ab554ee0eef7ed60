"""What the template of a letter may use, every word made safe to show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from validator.model.facts import Location, Scalar
from validator.model.outline import DocType
from validator.model.report import CheckResult, Finding, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import Waiver
from validator.reports.clean import clean_line
from validator.reports.letter.points import Point, points_of
from validator.reports.words import change_word, compared_text, date_text, place_text, problem_text, texts, waived_findings, waiver_text

LONGEST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the letter."""

    number: int
    messages: tuple[str, ...]
    remedies: tuple[str, ...]
    quote: str
    place: str
    sources: tuple[str, ...]
    checks: tuple[str, ...]
    change: str


@dataclass(frozen=True, slots=True)
class Letter:
    """All that there is to write. `points` must be mended, `questions` are for a person to look at."""

    day: str
    outcome: str
    doctype: str
    organisation: str
    person: str
    agenda_before: str
    compared: str
    problems: tuple[str, ...]
    points: tuple[Item, ...]
    questions: tuple[Item, ...]
    solved: tuple[str, ...]
    waived: tuple[str, ...]


def letter_of(submission: SubmissionResult, settings: Mapping[str, Scalar]) -> Letter:
    """The content of the letter on one submission."""
    advice, verzoeker = submission.advice, submission.verzoeker
    items = tuple(_items(submission, str(settings.get("letter_order", ""))))
    needed = sum(status is Status.FAIL for status, _ in items)
    return Letter(
        day=date_text(submission.reference_date),
        outcome=advice.outcome.value,
        doctype="" if submission.doctype is DocType.UNKNOWN else texts()["doctypes"][submission.doctype.value],
        organisation=clean_line(verzoeker.organisation.text) if verzoeker else "",
        person=clean_line(verzoeker.person.text) if verzoeker else "",
        agenda_before=date_text(advice.agenda_before) if advice.agenda_before else "",
        compared=compared_text(submission),
        problems=tuple(problem_text(problem) for file in submission.files for problem in file.problems if problem.is_fatal),
        points=tuple(item for _, item in items[:needed]),
        questions=tuple(item for _, item in items[needed:]),
        solved=tuple(clean_line(finding.message) for check in submission.checks for finding in check.solved),
        waived=tuple(_waived(finding, finding.waiver) for finding in waived_findings(submission) if finding.waiver),
    )


def _waived(finding: Finding, waiver: Waiver) -> str:
    """That a point is waived and until when; why and by whom is not for the letter."""
    return f"{clean_line(finding.message)} {waiver_text(replace(waiver, reason='', who=''))}"


def _items(submission: SubmissionResult, order: str) -> Iterator[tuple[Status, Item]]:
    with_file = len(submission.files) > 1
    for number, point in enumerate(points_of(submission, order), start=1):
        yield point.status, _item(number, point, submission.titles, with_file=with_file)


def _item(number: int, point: Point, titles: Mapping[str, str], *, with_file: bool) -> Item:
    spoken = tuple(finding for _, finding in point.spoken)
    checks = dict.fromkeys(check.id for check, _ in point.entries)
    changes = {finding.change for finding in spoken}
    return Item(
        number=number,
        messages=_unique(_message(check, finding) for check, finding in point.spoken),
        remedies=_unique(finding.remedy for finding in spoken),
        quote=_quote(spoken),
        place=place_text(_place(spoken), titles, with_file=with_file),
        sources=_unique(check.source.place for check, _ in point.entries),
        checks=tuple(checks),
        change=change_word(changes.pop()) if len(changes) == 1 else "",
    )


def _message(check: CheckResult, finding: Finding) -> str:
    """What the finding says; of a check that no rule decided, only what it is about: its message speaks to who must look."""
    is_undecided = finding.status is Status.REVIEW and finding.rule == check.id
    return check.title if is_undecided else finding.message


def _unique(lines: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in map(clean_line, lines) if line))


def _place(findings: tuple[Finding, ...]) -> Location | None:
    return next((finding.location for finding in findings if finding.location), None)


def _quote(findings: tuple[Finding, ...]) -> str:
    """The longest quote holds the others; the reader has the document beside it, so it need not be whole."""
    quote = clean_line(max((finding.quote for finding in findings), key=len))
    return quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rsplit(maxsplit=1)[0]} …"
