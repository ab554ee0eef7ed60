"""A report without any name or word of the documents, for logs and for people who need not know whom it is about."""

from dataclasses import replace

from validator.model.facts import Location
from validator.model.report import CheckResult, FileResult, Finding, Report, SectionResult, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import Waiver, WaiverUse
from validator.reports.words import texts

Names = dict[str, str]
"""What each file is called instead."""


def without_quotes(report: Report) -> Report:
    """The same report with every quote, heading, name of a file, name in a message and name of who waived left out."""
    words = texts()["silent"]
    submissions = tuple(
        without_names(submission, words["submission"].format(number)) for number, submission in enumerate(report.submissions, start=1)
    )
    known = {before.source: after.source for before, after in zip(report.submissions, submissions, strict=True)}
    return replace(report, submissions=submissions, waivers=tuple(_waiver_use(use, known) for use in report.waivers))


def without_quoted_words(submission: SubmissionResult) -> SubmissionResult:
    """The same result with no quote and no name in a message, but with the names of the files, for formats that end up in logs."""
    names = {file.name: file.name for file in submission.files}
    return replace(submission, checks=tuple(_check(check, names) for check in submission.checks))


def without_names(submission: SubmissionResult, source: str) -> SubmissionResult:
    """One submission as `without_quotes` leaves it, under another name."""
    word = texts()["silent"]["file"]
    names = {file.name: word.format(number) for number, file in enumerate(submission.files, start=1)}
    return replace(
        submission,
        source=source,
        files=tuple(_file(file, names[file.name]) for file in submission.files),
        checks=tuple(_check(check, names) for check in submission.checks),
        sections=tuple(_section(section, names) for section in submission.sections),
        verzoeker=None,
        children=(),
        texts=(),
    )


def _file(file: FileResult, name: str) -> FileResult:
    return replace(file, name=name, problems=tuple(replace(problem, file=name, detail="") for problem in file.problems))


def _section(section: SectionResult, names: Names) -> SectionResult:
    return replace(section, heading="", file=names.get(section.file, ""))


def _check(check: CheckResult, names: Names) -> CheckResult:
    findings, solved = (tuple(_finding(finding, names) for finding in group) for group in (check.findings, check.solved))
    return replace(check, findings=findings, solved=solved)


def _finding(finding: Finding, names: Names) -> Finding:
    message = finding.plain_message or texts()["silent"]["message" if finding.status is not Status.PASS else "good"]
    return replace(
        finding,
        message=message,
        remedy=finding.plain_remedy,
        quote="",
        location=_location(finding.location, names) if finding.location else None,
        waiver=_waiver(finding.waiver, "") if finding.waiver else None,
    )


def _location(location: Location, names: Names) -> Location:
    return replace(location, file=names.get(location.file, ""))


def _waiver_use(use: WaiverUse, sources: Names) -> WaiverUse:
    return replace(use, waiver=_waiver(use.waiver, sources.get(use.waiver.submission, "")))


def _waiver(waiver: Waiver, submission: str) -> Waiver:
    """A waiver without who gave it and why, since people write names there."""
    return replace(waiver, reason="", who="", passage="", submission=submission)
