from dataclasses import replace
from datetime import date

import pytest

from tests.golden.sample import check_of, finding_of, report_of, submission
from validator.model.document import Problem, ProblemCode
from validator.model.facts import Location
from validator.model.outline import DocType
from validator.model.report import Outcome
from validator.model.rulebook import Status
from validator.reports import render
from validator.reports.clean import clean, clean_line
from validator.reports.words import date_text, outcome_wording, place_text, problem_text, status_wording, texts
from validator.texts import load

TITLES = {"reactie_ouders": "Reactie ouders"}


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_names_the_file_and_what_to_do(code: ProblemCode) -> None:
    sentence = problem_text(Problem(code, "verzoek.docx"))
    assert "verzoek.docx" in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert len([part for part in sentence.replace("(.docx)", "").split(". ") if part]) >= 2


def test_problem_texts_hold_no_unknown_code() -> None:
    assert set(load("problems")) == {code.value for code in ProblemCode}


def test_problem_tells_its_page() -> None:
    assert "(bladzijde 3)" in problem_text(Problem(ProblemCode.PAGE_UNREADABLE, "verzoek.pdf", page=3))


def test_file_name_with_braces_stays_a_name() -> None:
    assert '"{page}{0}.docx"' in problem_text(Problem(ProblemCode.EMPTY, "{page}{0}.docx"))


def test_statuses_read_as_in_the_contract() -> None:
    assert [status_wording(status).word for status in Status] == ["voldoet", "voldoet niet", "beoordelen", "n.v.t."]
    assert len({status_wording(status).sign for status in Status}) == 4


@pytest.mark.parametrize("outcome", Outcome)
def test_every_advice_has_a_title_a_meaning_and_a_sign(outcome: Outcome) -> None:
    wording = outcome_wording(outcome)
    assert wording.word
    assert wording.text.endswith(".")
    assert wording.sign


@pytest.mark.parametrize("doctype", DocType)
def test_every_sort_of_document_has_a_name(doctype: DocType) -> None:
    assert texts()["doctypes"][doctype.value]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (Location("a.docx", "reactie_ouders", 3, 41), "onderdeel Reactie ouders, bladzijde 3, alinea 41"),
        (Location("a.docx", "beoogd_voogd", None, 7), "onderdeel beoogd voogd, alinea 7"),
        (Location("a.docx", "", None, 7), "alinea 7"),
        (Location("a.docx"), "het document als geheel"),
        (None, ""),
    ],
)
def test_place_reads_as_a_person_says_it(location: Location | None, expected: str) -> None:
    assert place_text(location, TITLES, with_file=False) == expected


def test_place_names_the_file_where_there_are_several() -> None:
    assert place_text(Location("a.docx", "", 2, 7), TITLES, with_file=True) == "bestand a.docx, bladzijde 2, alinea 7"


def test_date_is_written_out() -> None:
    assert date_text(date(2025, 3, 1)) == "1 maart 2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[31mb\x1b[0m", "ab"),
        ("a\x1b]8;;http://x\x1b\\b", "ab"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("één ☒ 🙂\t!", "één ☒ 🙂\t!"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("zacht\u00adteken", "zacht\u00adteken"),
    ],
)
def test_cleaning_takes_what_steers_and_leaves_what_reads(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_line_has_no_breaks() -> None:
    assert clean_line(" a\n\tb\u2029c ") == "a b c"


@pytest.mark.parametrize("format_name", ["text", "html", "letter", "junit", "sarif"])
def test_part_that_was_not_found_is_called_by_its_title(format_name: str) -> None:
    missing = finding_of("E2.1-ontbreekt", Status.FAIL, "Dit ontbreekt.", at=Location("VTO.docx", "reactie_kind"))
    checks = (check_of("E2.1", "Onderdelen", "eis 2", missing),)
    named = replace(submission(), checks=checks, part_titles={"reactie_kind": "Reactie van het kind"})
    assert "onderdeel Reactie van het kind" in " ".join(render(report_of(named), format_name).split())
