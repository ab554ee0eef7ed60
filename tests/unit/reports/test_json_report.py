import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.golden.sample import again, every_sort, report, report_of
from validator.reports import render

KEYS = ["schema", "tool", "rulepack", "submissions"]
SUBMISSION_KEYS = ["source", "received", "reference_date", "doctype", "advice", "files", "checks", "sections"]


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    content = json.loads(files("validator.reports").joinpath("report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content, format_checker=FormatChecker())


@pytest.fixture
def data() -> Any:
    return json.loads(render(every_sort(), "json"))


def test_report_fits_the_schema_in_the_package(schema: Draft202012Validator, data: Any) -> None:
    assert not list(schema.iter_errors(data))


@pytest.mark.parametrize("quotes", [True, False])
def test_report_without_submissions_or_quotes_fits_the_schema(schema: Draft202012Validator, *, quotes: bool) -> None:
    for sample in (report_of(), every_sort(), again()):
        assert not list(schema.iter_errors(json.loads(render(sample, "json", quotes=quotes))))


def test_schema_refuses_unknown_status_and_keys(schema: Draft202012Validator, data: Any) -> None:
    data["submissions"][0]["checks"][0]["status"] = "goed"
    data["submissions"][0]["extra"] = 1
    assert len(list(schema.iter_errors(data))) == 2


def test_keys_stand_in_the_order_of_the_contract(data: Any) -> None:
    assert list(data) == KEYS
    assert list(data["submissions"][0]) == SUBMISSION_KEYS
    finding = data["submissions"][0]["checks"][3]["findings"][1]
    assert list(finding) == ["rule", "status", "message", "remedy", "quote", "location"]
    assert finding["location"] == {
        "file": "VTO Voorbeeld.docx",
        "section": "diagnoses",
        "page": 3,
        "paragraph": 41,
        "start": 0,
        "end": 58,
    }


def test_unknown_is_null(data: Any) -> None:
    first, second, _ = data["submissions"]
    assert second["received"] is None
    assert first["advice"]["agenda_before"] is None
    assert first["files"][2]["sha256"] is None
    assert first["sections"][3]["name"] is None
    assert first["checks"][2]["findings"][0]["location"] is None


def test_problem_says_in_dutch_what_to_do() -> None:
    problem = json.loads(render(report(), "json"))["submissions"][0]["files"][2]["problems"][0]
    assert problem["code"] == "unsupported"
    assert "foto.heic" in problem["message"]
    assert problem["detail"] == "image/heic"
