from datetime import date
from pathlib import Path

import pytest

import validator
import validator.errors
from validator import intake, parsers
from validator.model.document import Document, ProblemCode
from validator.model.report import ChildResult, Outcome
from validator.model.rulebook import Rulebook, Status
from validator.model.submission import SourceFile
from validator.reports.silent import without_names
from validator.settings import Limits

PEILDATUM = date(2026, 5, 15)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return validator.load_rulebook(on=PEILDATUM)


@pytest.fixture(scope="module")
def judge(rulebook: Rulebook) -> validator.Validator:
    return validator.Validator(rulebook, parse=parsers.parse_here)


def test_a_text_without_any_form_is_judged_but_never_put_on_the_agenda(judge: validator.Validator) -> None:
    result = judge.judge(intake.from_bytes("brief.txt", b"Hallo, dit is een brief.\n"), peildatum=PEILDATUM)
    assert {check.id for check in result.checks} == {check.id for check in judge.rulebook.checks}
    assert result.advice.outcome is not Outcome.AGENDEREN


def test_an_empty_file_is_unreadable_and_fails_no_content_check(judge: validator.Validator) -> None:
    result = judge.judge(intake.from_bytes("leeg.docx", b""), peildatum=PEILDATUM)
    assert result.advice.outcome is Outcome.ONLEESBAAR
    assert {check.id for check in result.checks if check.status is Status.FAIL} <= {"H1", "H3"}
    assert result.files[0].problems[0].code is ProblemCode.EMPTY


def test_a_crash_costs_the_submission_its_verdict_and_not_the_run(rulebook: Rulebook) -> None:
    def crash(file: SourceFile, limits: Limits) -> Document:
        if file.name == "stuk.docx":
            raise RuntimeError("een naam uit het document")
        return parsers.parse_here(file, limits)

    report = validator.Validator(rulebook, parse=crash).check(
        [intake.from_bytes("stuk.docx", b"x"), intake.from_bytes("heel.txt", b"tekst")], peildatum=PEILDATUM
    )
    broken, whole = report.submissions
    assert {check.status for check in broken.checks} == {Status.REVIEW}
    assert broken.advice.outcome is Outcome.BEOORDELEN
    assert "een naam" not in repr(broken)
    assert whole.files[0].is_readable


def test_the_same_input_gives_the_same_report(judge: validator.Validator) -> None:
    submission = intake.from_bytes("brief.txt", b"Verzoek tot onderzoek\n\nReactie moeder\n\nZij is het er niet mee eens.\n")
    assert judge.check([submission], peildatum=PEILDATUM) == judge.check([submission], peildatum=PEILDATUM)


def test_a_missing_path_stops_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(validator.errors.UsageError):
        validator.check([tmp_path / "weg.docx"])


def test_the_children_are_told_by_name_and_whole_birth_date_for_whoever_looks_for_an_earlier_version(judge: validator.Validator) -> None:
    folder = Path(__file__).parents[2] / "corpus" / "05-vto-geneste-tabellen"
    result = judge.judge(intake.gather(next(folder.glob("*.docx")), judge.limits), peildatum=PEILDATUM)
    assert result.children == (ChildResult("Luuk Vreeswijk", (date(2021, 12, 19),)),)  # the other is not yet born
    assert without_names(result, "1").children == ()
