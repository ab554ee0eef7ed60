"""The report as JUnit XML: a test suite for each submission, a test case for each check. Logs keep it, so it holds no quote or name."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from validator.model.report import CheckResult, Finding, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import WaiverUse
from validator.reports.clean import clean_line
from validator.reports.silent import without_quoted_messages
from validator.reports.words import change_word, place_text, problem_text, status_wording, texts, waiver_lines, waiver_text

Lines = list[str]


def render(report: Report) -> str:
    """A failure is what does not meet the requirement; skipped is what a person must judge and what does not apply."""
    suites = [*(_suite(submission) for submission in without_quoted_messages(report).submissions), _waivers(report)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites name={_value(report.tool_name)}{_counts(*report.submissions, waivers=report.waivers)}>",
    ]
    return "\n".join([*lines, *(line for suite in suites for line in suite), "</testsuites>"]) + "\n"


def _suite(submission: SubmissionResult) -> Lines:
    properties = {
        "advies": submission.advice.outcome.value,
        "peildatum": submission.reference_date.isoformat(),
        "soort": submission.doctype.value,
    }
    cases = [line for check in submission.checks for line in _case(submission.source, check, submission.titles)]
    return [
        f"  <testsuite name={_value(submission.source)}{_counts(submission)}>",
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
    lines = [f"  <testsuite name={_value(name)}{_counts(waivers=report.waivers)}>"]
    for use, line in zip(report.waivers, waiver_lines(report), strict=True):
        inner = _element("system-out", [line]) if use.count else _outcome("skipped", line, "", [])
        lines += _wrapped(f"{use.waiver.check} {use.waiver.place}", name, inner)
    return [*lines, "  </testsuite>"]


def _counts(*submissions: SubmissionResult, waivers: Sequence[WaiverUse] = ()) -> str:
    statuses = [check.status for submission in submissions for check in submission.checks]
    idle = sum(not use.count for use in waivers)
    counted = {
        "tests": len(statuses) + len(submissions) + len(waivers),
        "failures": statuses.count(Status.FAIL),
        "errors": sum(not submission.is_assessed for submission in submissions),
        "skipped": statuses.count(Status.REVIEW) + statuses.count(Status.NA) + idle,
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
