"""The report as SARIF 2.1.0. Logs and dashboards keep it, so it holds no quote and no name but those of the files.

A place in a Word file has no offset in the file: offsets count within the paragraph that the logical location names (techniek.md).
"""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO
from urllib.parse import quote

from validator.model.document import Problem
from validator.model.facts import Location
from validator.model.report import Change, CheckResult, FileResult, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.clean import clean_line
from validator.reports.entries import Entry, entries
from validator.reports.growing import Items, Spool, laid_out, parted
from validator.reports.silent import without_quoted_words
from validator.reports.streaming import whole
from validator.reports.tally import Tally
from validator.reports.words import place_text, problem_text, texts, waiver_lines, waiver_text

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
KINDS = {Status.FAIL: "fail", Status.REVIEW: "review", Status.PASS: "pass", Status.NA: "notApplicable"}
# what SARIF calls the changes since an earlier run
BASELINE = {Change.OPEN: "unchanged", Change.NEW: "new", Change.SOLVED: "absent"}
RUN_DEPTH = 3
MARK = "vtoFinding/v1"
Data = dict[str, Any]


class Writer:
    """One run, with the points to mend and to look at as its results.

    The results come first in the file, so that they can be written as they come; files and notifications wait in unnamed temporary files.
    """

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        before, _ = parted(laid_out(_log({"results": []})), "results")
        stream.write(before.encode())
        self._stream, self._head, self._tally = stream, head, Tally()
        self._rules: dict[str, Data] = {}
        self._results, self._files, self._notifications = Items(stream, RUN_DEPTH), Spool(RUN_DEPTH), Spool(RUN_DEPTH + 2)

    def write(self, result: SubmissionResult) -> None:
        """Add the results of a submission."""
        quiet = without_quoted_words(result)
        self._tally.add(result)
        for item in _results(quiet):
            self._results.add(item)
        for check in quiet.checks:
            self._rules.setdefault(check.id, _rule(check))
        for file in quiet.files:
            self._files.add(_artifact(file))
            for problem in file.problems:
                self._notifications.add(_notification(problem))

    def close(self) -> None:
        """Write what is known only now about the run."""
        self._results.end()
        _, rest = parted(laid_out(_log({"results": [], **self._run()})), "results")
        for key, spool in (("artifacts", self._files), ("toolExecutionNotifications", self._notifications)):
            before, rest = parted(rest, key)
            self._stream.write(before.encode())
            spool.pour(self._stream)
        self._stream.write(f"{rest}\n".encode())

    def _run(self) -> Data:
        head = self._head
        return {
            "tool": {"driver": _driver(head, list(self._rules.values()))},
            "language": "nl",
            "columnKind": "unicodeCodePoints",
            "artifacts": [],
            "invocations": [_invocation(head, is_successful=not self._tally.not_assessed)],
            "properties": {
                "rulepack": head.rulepack_name,
                "rulepackVersion": head.rulepack_version,
                "offsets": texts()["sarif"]["offsets"],
            },
        }


def render(report: Report) -> str:
    """The whole report, ending in a newline."""
    return whole(Writer, report).decode()


def _log(run: Data) -> Data:
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _driver(head: Report, rules: list[Data]) -> Data:
    return {"name": head.tool_name, "version": head.tool_version, "language": "nl", "rules": rules}


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


def _invocation(head: Report, *, is_successful: bool) -> Data:
    return {
        "executionSuccessful": is_successful,
        "toolExecutionNotifications": [],
        "toolConfigurationNotifications": [{"level": "note", "message": {"text": line}} for line in waiver_lines(head)],
    }


def _notification(problem: Problem) -> Data:
    level = "error" if problem.is_fatal else "warning" if problem.is_partial else "note"
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(problem.file)}}}
    return {"descriptor": {"id": problem.code.value}, "level": level, "message": {"text": problem_text(problem)}, "locations": [location]}


def _results(submission: SubmissionResult) -> Iterator[Data]:
    titles = submission.titles
    for entry in entries(submission):
        if entry.finding.status in {Status.FAIL, Status.REVIEW}:
            yield _result(submission, entry, titles)


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
