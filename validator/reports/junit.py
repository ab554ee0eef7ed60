"""The report as JUnit XML: a test suite for each submission, a test case for each check. Logs keep it, so it holds no quote or name."""

from collections.abc import Mapping, Sequence
from io import SEEK_END
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from validator.model.report import CheckResult, Finding, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import WaiverUse
from validator.reports.clean import clean_line
from validator.reports.silent import without_quoted_words
from validator.reports.streaming import whole
from validator.reports.tally import Tally
from validator.reports.words import change_word, place_text, problem_text, status_wording, texts, waiver_lines, waiver_text

Lines = list[str]
# room for the four counts of ten digits each
COUNTS_WIDTH = 82


class Writer:
    """A failure is what does not meet the requirement; skipped is what a person must judge and what does not apply.

    The counts of the whole stand at the top, in a place of fixed width that is filled in at the end. On a stream that cannot go back, such
    as a pipe, they are left out: JUnit does not ask for them.
    """

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        self._stream, self._head, self._tally = stream, head, Tally()
        self._put('<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites name={_value(head.tool_name)}", end="")
        self._place = stream.tell() if stream.seekable() else None
        self._put(f"{'' if self._place is None else ' ' * COUNTS_WIDTH}>")

    def write(self, result: SubmissionResult) -> None:
        """Add a suite."""
        self._tally.add(result)
        self._put(*_suite(without_quoted_words(result)))

    def close(self) -> None:
        """Add the suite of the waivers, and fill in the counts."""
        self._put(*_waivers(self._head), "</testsuites>")
        if self._place is None:
            return
        self._stream.seek(self._place)
        self._put(_counts(self._tally, self._head.waivers), end="")
        self._stream.seek(0, SEEK_END)

    def _put(self, *lines: str, end: str = "\n") -> None:
        self._stream.write(("\n".join(lines) + end).encode())


def render(report: Report) -> str:
    """The whole report."""
    return whole(Writer, report).decode()


def _suite(submission: SubmissionResult) -> Lines:
    properties = {
        "advies": submission.advice.outcome.value,
        "peildatum": submission.reference_date.isoformat(),
        "soort": submission.doctype.value,
    }
    cases = [line for check in submission.checks for line in _case(submission.source, check, submission.titles)]
    return [
        f"  <testsuite name={_value(submission.source)}{_counts(Tally.of([submission]))}>",
        "    <properties>",
        *(f"      <property name={_value(name)} value={_value(value)}/>" for name, value in properties.items()),
        "    </properties>",
        *_reading(submission),
        *cases,
        "  </testsuite>",
    ]


def _waivers(report: Report) -> Lines:
    """A suite of the waivers: a test case for each, skipped where it was of no use."""
    if not report.waivers:
        return []
    name = texts()["headings"]["waivers"]
    lines = [f"  <testsuite name={_value(name)}{_counts(Tally(), report.waivers)}>"]
    for use, line in zip(report.waivers, waiver_lines(report), strict=True):
        inner = _element("system-out", [line]) if use.count else _outcome("skipped", line, "", [])
        lines += _wrapped(f"{use.waiver.check} {use.waiver.place}", name, inner)
    return [*lines, "  </testsuite>"]


def _counts(tally: Tally, waivers: Sequence[WaiverUse] = ()) -> str:
    statuses, idle = tally.statuses, sum(not use.count for use in waivers)
    counted = {
        "tests": statuses.total() + tally.submissions + len(waivers),
        "failures": statuses[Status.FAIL],
        "errors": tally.not_assessed,
        "skipped": statuses[Status.REVIEW] + statuses[Status.NA] + idle,
    }
    return "".join(f' {name}="{number}"' for name, number in counted.items())


def _reading(submission: SubmissionResult) -> Lines:
    """A test case for reading: in error when the submission could not be judged."""
    words = texts()["junit"]
    problems = [problem_text(problem) for file in submission.files for problem in file.problems]
    inner = [] if submission.is_assessed else _outcome("error", words["not_read"], submission.advice.outcome.value, problems)
    if submission.is_assessed and problems:
        inner = _element("system-out", problems)
    return _wrapped(words["reading"], submission.source, inner)


def _case(source: str, check: CheckResult, titles: Mapping[str, str]) -> Lines:
    told = [_told(finding, titles) for finding in (*check.findings, *check.solved)]
    word = status_wording(check.status).word
    match check.status:
        case Status.PASS:
            inner = _element("system-out", told)
        case Status.FAIL:
            worst = next((finding for finding in check.findings if finding.status is Status.FAIL and not finding.waiver), None)
            inner = _outcome("failure", worst.message if worst else word, check.id, told)
        case _:
            inner = [*_outcome("skipped", word, "", []), *_element("system-out", told)]
    return _wrapped(f"{check.id} {check.title}", source, inner)


def _told(finding: Finding, titles: Mapping[str, str]) -> str:
    parts = (
        f"[{status_wording(finding.status).word}]",
        f"[{change_word(finding.change)}]" if finding.change else "",
        clean_line(finding.message),
        f"({place})" if (place := place_text(finding.location, titles, with_file=True)) else "",
        clean_line(finding.remedy),
        waiver_text(finding.waiver),
    )
    return " ".join(part for part in parts if part)


def _wrapped(name: str, source: str, inner: Lines) -> Lines:
    opening = f"    <testcase name={_value(name)} classname={_value(source)}"
    return [f"{opening}>", *inner, "    </testcase>"] if inner else [f"{opening}/>"]


def _outcome(tag: str, message: str, sort: str, told: Lines) -> Lines:
    opening = f"      <{tag} message={_value(message)}" + (f" type={_value(sort)}" if sort else "")
    return [f"{opening}>{_text(told)}</{tag}>"] if told else [f"{opening}/>"]


def _element(tag: str, told: Lines) -> Lines:
    return [f"      <{tag}>{_text(told)}</{tag}>"] if told else []


def _value(text: str) -> str:
    return quoteattr(_xml(clean_line(text)))


def _text(lines: Lines) -> str:
    return escape(_xml("\n".join(lines)))


def _xml(text: str) -> str:
    """Without the two code points that XML refuses besides those that `clean` takes out."""
    return text.replace("\ufffe", "").replace("\uffff", "")
