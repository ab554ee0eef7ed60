"""The report as SARIF 2.1.0. Logs and dashboards keep it, so it holds no quote and no name but those of the files.

A place in a Word file has no offset in the file: offsets count within the paragraph that the logical location names (techniek.md).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from validator.model.document import Problem
from validator.model.facts import Location
from validator.model.report import Change, CheckResult, FileResult, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.entries import Entry, entries
from validator.reports.json import escaped
from validator.reports.silent import without_quoted_messages
from validator.reports.words import place_text, problem_text, texts, waiver_lines, waiver_text

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
KINDS = {Status.FAIL: "fail", Status.REVIEW: "review", Status.PASS: "pass", Status.NA: "notApplicable"}
# what SARIF calls the changes since an earlier run
BASELINE = {Change.OPEN: "unchanged", Change.NEW: "new", Change.SOLVED: "absent"}
MARK = "vtoFinding/v1"
Data = dict[str, Any]


def render(report: Report) -> str:
    """The report as SARIF, ending in a newline: one run, with the points to mend and to look at as its results."""
    quiet = without_quoted_messages(report)
    run = {
        "tool": {"driver": _driver(quiet)},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(file) for submission in quiet.submissions for file in submission.files],
        "invocations": [_invocation(quiet)],
        "results": list(_results(quiet)),
        "properties": {"rulepack": quiet.rulepack_name, "rulepackVersion": quiet.rulepack_version, "offsets": texts()["sarif"]["offsets"]},
    }
    return escaped(json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2)) + "\n"


def _driver(report: Report) -> Data:
    checks = {check.id: check for submission in report.submissions for check in submission.checks}
    return {
        "name": report.tool_name,
        "version": report.tool_version,
        "language": "nl",
        "rules": [_rule(check) for check in checks.values()],
    }


def _rule(check: CheckResult) -> Data:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "help": {"text": f"{check.source.document}, {check.source.place}"},
    }


def _artifact(file: FileResult) -> Data:
    artifact: Data = {"location": {"uri": _uri(file.name)}}
    if file.media_type:
        artifact["mimeType"] = file.media_type
    if file.sha256:
        artifact["hashes"] = {"sha-256": file.sha256}
    return artifact


def _invocation(report: Report) -> Data:
    problems = [problem for submission in report.submissions for file in submission.files for problem in file.problems]
    return {
        "executionSuccessful": all(submission.is_assessed for submission in report.submissions),
        "toolExecutionNotifications": [_notification(problem) for problem in problems],
        "toolConfigurationNotifications": [{"level": "note", "message": {"text": line}} for line in waiver_lines(report)],
    }


def _notification(problem: Problem) -> Data:
    level = "error" if problem.is_fatal else "warning" if problem.is_partial else "note"
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(problem.file)}}}
    return {"descriptor": {"id": problem.code.value}, "level": level, "message": {"text": problem_text(problem)}, "locations": [location]}


def _results(report: Report) -> Iterator[Data]:
    for submission in report.submissions:
        for entry in entries(submission):
            if entry.finding.status in {Status.FAIL, Status.REVIEW}:
                yield _result(submission, entry, submission.titles)


def _result(submission: SubmissionResult, entry: Entry, titles: Mapping[str, str]) -> Data:
    finding = entry.finding
    result: Data = {
        "ruleId": entry.check.id,
        "kind": KINDS[finding.status],
        "level": "error" if finding.status is Status.FAIL else "none",
        "message": {"text": clean_line(f"{finding.message} {finding.remedy}")},
        "partialFingerprints": {MARK: entry.mark},
        "properties": {"rule": finding.rule, "submission": submission.source},
    }
    if finding.location:
        result["locations"] = [_location(finding.location, titles)]
    if submission.compared_with:
        result["baselineState"] = BASELINE[finding.change or Change.NEW]
    if finding.waiver:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": waiver_text(finding.waiver)}]
    return result


def _location(place: Location, titles: Mapping[str, str]) -> Data:
    physical: Data = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.start is not None and place.end is not None:
        physical["region"] = {"charOffset": place.start, "charLength": place.end - place.start}
    name = "/".join(part for part in (place.section, f"alinea {place.paragraph}" if place.paragraph else "") if part)
    location: Data = {"physicalLocation": physical} if place.file else {}
    if name:
        location["logicalLocations"] = [{"fullyQualifiedName": name, "kind": "paragraph" if place.paragraph else "section"}]
    return {**location, "message": {"text": place_text(place, titles, with_file=False)}}


def _uri(name: str) -> str:
    return quote(name.replace("\\", "/").encode(errors="replace"))
