import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.golden.sample import agreeable, report_of, submission, unreadable
from tests.unit.cli.conftest import FakePipeline, Vto
from validator.cli.check import exit_code
from validator.errors import EngineError, RulebookError
from validator.model.report import Advice, Moment, Outcome
from validator.model.rulebook import Status
from validator.reports import render


@pytest.mark.parametrize(
    ("paths", "options", "code"),
    [
        (["goed.docx"], [], 0),
        (["fout.docx"], [], 1),
        (["goed.docx", "fout.docx"], [], 1),
        (["slot.docx"], [], 3),
        (["fout.docx", "slot.docx"], [], 3),
        (["goed.docx"], ["--fail-on", "review"], 0),
        (["weg.docx"], [], 2),
        (["slot.docx", "weg.docx"], [], 2),
    ],
)
def test_exit_code_tells_the_worst(vto: Vto, paths: list[str], options: list[str], code: int) -> None:
    assert vto("check", *options, *paths).code == code


def test_review_counts_only_where_asked() -> None:
    first = submission()
    softened = replace(first, checks=tuple(check for check in first.checks if check.status is not Status.FAIL))
    assert exit_code(report_of(softened), "fail") == 0
    assert exit_code(report_of(softened), "review") == 1
    assert exit_code(report_of(softened, unreadable()), "review") == 3


def test_problem_without_review_still_needs_a_look() -> None:
    hindered = replace(agreeable(), advice=Advice(Outcome.BEOORDELEN, None, ()))
    assert exit_code(report_of(hindered), "fail") == 0
    assert exit_code(report_of(hindered), "review") == 1


def test_report_stands_on_standard_output_and_nothing_else(vto: Vto) -> None:
    outcome = vto("check", "fout.docx", "--format", "json")
    assert json.loads(outcome.out)["submissions"][0]["source"] == "fout.docx"
    assert outcome.err == ""


def test_wishes_reach_the_pipeline(vto: Vto, pipeline: FakePipeline, tmp_path: Path) -> None:
    vto("check", "goed.docx", "--peildatum", "11-06-2025", "--moment", "concept", "--rules", str(tmp_path))
    assert pipeline.calls[0] == {"directory": tmp_path, "on": date(2025, 6, 11)}
    call = pipeline.calls[1]
    assert (call["peildatum"], call["moment"], call["paths"]) == (date(2025, 6, 11), Moment.CONCEPT, (Path("goed.docx"),))
    assert call["rulebook"] is pipeline.rulebook


def test_files_are_written_besides_the_screen(vto: Vto, tmp_path: Path) -> None:
    outcome = vto("check", "fout.docx", "--output", "html=v.html", "--output", "json=v.json", "--no-quotes")
    assert (tmp_path / "v.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    for shown in (outcome.out, (tmp_path / "v.html").read_text(encoding="utf-8"), (tmp_path / "v.json").read_text(encoding="utf-8")):
        assert "ADHD vastgesteld door" not in shown


def test_text_on_a_pipe_is_that_of_the_report(vto: Vto) -> None:
    assert vto("check", "fout.docx").out == render(report_of(replace(submission(), source="fout.docx")), "text")


def test_quiet_leaves_only_the_closing_line(vto: Vto) -> None:
    assert vto("check", "-q", "fout.docx").out.splitlines() == [
        "1 verzoek getoetst: 2 voldoet niet, 1 beoordelen, 2 voldoet, 4 n.v.t. Advies: terugsturen."
    ]


def test_standard_input_is_one_document(vto: Vto, pipeline: FakePipeline) -> None:
    assert vto("check", "-", stdin=b"%PDF").code == 0
    assert pipeline.calls[-1]["data"] == b"%PDF"
    together = vto("check", "-", "goed.docx")
    assert together.code == 2
    assert "standaardinvoer" in together.err


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (RulebookError(("eisen/E06.yaml:3:5: onbekende sleutel",)), 2, "eisen/E06.yaml:3:5"),
        (EngineError("Jansen"), 3, "EngineError"),
        (ZeroDivisionError("Jansen heeft ADHD"), 3, "ZeroDivisionError"),
        (KeyboardInterrupt(), 130, "Gestopt."),
    ],
)
def test_error_is_a_sentence_without_words_of_the_document(
    vto: Vto, pipeline: FakePipeline, error: BaseException, code: int, words: str
) -> None:
    pipeline.error = error
    outcome = vto("check", "goed.docx")
    assert outcome.code == code
    assert words in outcome.err
    assert "Traceback" not in outcome.err
    assert "Jansen" not in outcome.err
    assert outcome.out == ""


def test_missing_file_is_named(vto: Vto) -> None:
    assert vto("check", "weg.docx").err == 'Fout: Het bestand of de map "weg.docx" is er niet. Controleer de naam en de map.\n'


def test_report_never_overwrites_what_is_checked(vto: Vto, tmp_path: Path, pipeline: FakePipeline) -> None:
    (tmp_path / "goed.docx").write_bytes(b"PK")
    assert vto("check", "goed.docx", "--output", "html=./goed.docx").code == 2
    assert vto("check", ".", "--output", "html=goed.docx").code == 2
    assert (tmp_path / "goed.docx").read_bytes() == b"PK"
    assert not pipeline.calls


def test_file_that_cannot_be_written_is_told(vto: Vto, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    outcome = vto("check", "goed.docx", "--output", "html=map")
    assert outcome.code == 2
    assert '"map" kan niet worden geschreven' in outcome.err


def test_limit_that_is_no_number_is_wrong_use(vto: Vto, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTO_SECONDS", "veel")
    assert vto("check", "goed.docx").code == 2


def test_letters_are_written_as_text_word_and_draft(vto: Vto, tmp_path: Path) -> None:
    outcome = vto("check", "fout.docx", "--format", "letter", "--output", "letter-docx=b.docx", "--output", "letter-eml=b.eml")
    assert outcome.code == 1
    assert "Onderwerp: Uw verzoek: dit is nog nodig" in outcome.out
    assert (tmp_path / "b.docx").read_bytes().startswith(b"PK")
    assert b"X-Unsent: 1" in (tmp_path / "b.eml").read_bytes()


def test_draft_of_a_mail_is_refused_for_several_requests(vto: Vto, pipeline: FakePipeline) -> None:
    outcome = vto("check", "fout.docx", "goed.docx", "--output", "letter-eml=b.eml")
    assert (outcome.code, pipeline.calls) == (2, [])
    assert "een voor een" in outcome.err
