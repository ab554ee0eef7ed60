"""Reads back a JSON report of an earlier run."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from validator.model.document import Problem, ProblemCode
from validator.model.facts import Location
from validator.model.outline import DocType
from validator.model.report import Advice, CheckResult, FileResult, Finding, Outcome, Report, SectionResult, SubmissionResult
from validator.model.rulebook import Source, Status


def read_json(data: bytes) -> Report:
    """The report that `json.render` wrote, as far as a later run needs it. Raises ValueError for anything that is none."""
    try:
        content = json.loads(data)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not _schema().is_valid(content):
        raise ValueError("no report in the shape of report.schema.json")
    return _report(content)


def read_own(data: bytes) -> Report:
    """The same for a report that this program kept for itself; the schema is not asked, which takes ten times as long as reading.

    Raises ValueError for anything that is none.
    """
    try:
        return _report(json.loads(data))
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError("no report") from error


def _report(content: Any) -> Report:
    tool, pack = content["tool"], content["rulepack"]
    submissions = tuple(map(_submission, content["submissions"]))
    return Report(tool["name"], tool["version"], pack["name"], pack["version"], pack["sha256"], submissions)


@cache
def _schema() -> Draft202012Validator:
    content = Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(content))


def _submission(item: Any) -> SubmissionResult:
    advice = item["advice"]
    return SubmissionResult(
        source=item["source"],
        received=_day(item["received"]),
        reference_date=date.fromisoformat(item["reference_date"]),
        doctype=DocType(item["doctype"]),
        advice=Advice(Outcome(advice["outcome"]), _day(advice["agenda_before"]), tuple(advice["grounds"])),
        files=tuple(map(_file, item["files"])),
        checks=tuple(map(_check, item["checks"])),
        sections=tuple(map(_section, item["sections"])),
    )


def _file(item: Any) -> FileResult:
    problems = tuple(_problem(problem, item["name"]) for problem in item["problems"])
    return FileResult(
        item["name"], item["kind"] or "", item["media_type"] or "", item["readable"], item["pages"], item["sha256"] or "", problems
    )


def _problem(item: Any, file: str) -> Problem:
    return Problem(ProblemCode(item["code"]), file, item["page"], item["detail"] or "")


def _check(item: Any) -> CheckResult:
    source = Source(item["source"]["document"], item["source"]["place"])
    findings = tuple(_finding(finding, item["id"]) for finding in item["findings"])
    return CheckResult(item["id"], item["title"], Status(item["status"]), source, findings)


def _section(item: Any) -> SectionResult:
    return SectionResult(item["name"] or "", "", item["heading"] or "", item["file"], item["page"], item["words"])


def _finding(item: Any, check: str) -> Finding:
    place = item["location"]
    location = Location(**{**place, "section": place["section"] or ""}) if place else None
    message, remedy, quote = (item[key] or "" for key in ("message", "remedy", "quote"))
    return Finding(check, item["rule"], Status(item["status"]), message, remedy, quote, location)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
