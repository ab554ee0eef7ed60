import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import validator
from tests.golden.sample import again, check_of, finding_of, place_of, submission
from validator import intake, parsers
from validator.errors import WaiversError
from validator.model.report import Outcome, SubmissionResult
from validator.model.rulebook import Status
from validator.model.waivers import Waiver, WaiverState
from validator.reports import FORMATS, render
from validator.rulebook import load_waivers
from validator.waiving import waive, waiver_uses

UNTIL = date(2025, 12, 31)
GOOD = """waivers:
  - check: E8.1
    submission: Voorbeeld
    passage: Moeder is lui
    reason: Zo gezegd door moeder zelf.
    who: A. Bakker
    until: 2025-12-31
"""


def a_submission() -> SubmissionResult:
    lazy = finding_of("E8.1-mening", Status.FAIL, "Mening.", quote="Moeder  is LUI.", at=place_of("feiten", 1, 3))
    drinks = finding_of("E8.1-mening", Status.FAIL, "Mening.", quote="Vader drinkt.", at=place_of("feiten", 1, 4))
    maybe = finding_of("E8.1-misschien", Status.REVIEW, "Misschien.", quote="Oma is streng.", at=place_of("feiten", 1, 5))
    return replace(submission(), checks=(check_of("E8.1", "Meningen", "eis 8", lazy, drinks, maybe),))


def waiver(check: str = "E8.1", **changes: object) -> Waiver:
    return replace(Waiver(check, "Reden", "A. Bakker", UNTIL), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "waived", "status"),
    [
        (waiver(passage="moeder is lui"), [True, False, False], Status.FAIL),
        (waiver("E8.1-mening", submission="Voorbeeld"), [True, True, False], Status.REVIEW),
        (waiver(submission="Voorbeeld"), [True, True, True], Status.PASS),
        (waiver(submission="Ander.docx"), [False, False, False], Status.FAIL),
        (waiver(submission="Ander.docx", passage="moeder is lui"), [False, False, False], Status.FAIL),
        (waiver("E8.2", submission="Voorbeeld"), [False, False, False], Status.FAIL),
        (waiver("E8", submission="Voorbeeld"), [False, False, False], Status.FAIL),
        (waiver(submission="Voorbeeld", until=date(2025, 6, 10)), [False, False, False], Status.FAIL),
        (waiver(submission="Voorbeeld", until=date(2025, 6, 11)), [True, True, True], Status.PASS),
    ],
)
def test_a_waiver_meets_its_check_submission_and_passage_until_its_day(given: Waiver, waived: list[bool], status: Status) -> None:
    (check,) = waive(a_submission(), (given,))
    assert [finding.waiver is not None for finding in check.findings] == waived
    assert check.status is status


@pytest.mark.parametrize(
    ("given", "state", "count"),
    [
        (waiver(submission="Voorbeeld"), WaiverState.USED, 3),
        (waiver(passage="Buurman"), WaiverState.UNUSED, 0),
        (waiver("E99.1", submission="Voorbeeld"), WaiverState.UNKNOWN, 0),
        (waiver(submission="Voorbeeld", until=date(2025, 6, 10)), WaiverState.LAPSED, 0),
    ],
)
def test_what_came_of_a_waiver_is_told(given: Waiver, state: WaiverState, count: int) -> None:
    judged = a_submission()
    (use,) = waiver_uses((replace(judged, checks=waive(judged, (given,))),), (given,), {"E8.1", "E8.1-mening"})
    assert (use.state, use.count) == (state, count)


def test_the_advice_follows_what_is_left(tmp_path: Path) -> None:
    judge = validator.Validator(validator.load_rulebook(on=date(2026, 5, 15)), parse=parsers.parse_here)
    case = Path(__file__).parents[3] / "corpus" / "03-vto-vette-koppen"
    gathered = intake.gather(next(case.glob("*.docx")), judge.limits)
    plain = judge.check([gathered], peildatum=date(2026, 5, 15)).submissions[0]
    failing = [check.id for check in plain.checks if check.status is Status.FAIL]
    waivers = tuple(Waiver(name, "Reden", "A. Bakker", date(2027, 1, 1), submission=plain.source) for name in failing)
    waived = judge.check([gathered], peildatum=date(2026, 5, 15), waivers=waivers)
    assert failing
    assert plain.advice.outcome is Outcome.TERUGSTUREN
    assert waived.submissions[0].advice.outcome is Outcome.BEOORDELEN
    assert {use.state for use in waived.waivers} == {WaiverState.USED}


def written(folder: Path, text: str) -> Path:
    path = folder / "uitzonderingen.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_with_waivers_is_read(tmp_path: Path) -> None:
    expected = Waiver("E8.1", "Zo gezegd door moeder zelf.", "A. Bakker", UNTIL, "Voorbeeld", "Moeder is lui", "uitzonderingen.yaml:2:5")
    assert load_waivers(written(tmp_path, GOOD)) == (expected,)
    assert load_waivers(written(tmp_path, "waivers: []\n")) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD.replace("who: A. Bakker", "wie: A. Bakker"), 'uitzonderingen.yaml:6:5: De sleutel "wie" is niet bekend'),
        (GOOD.replace("    who: A. Bakker\n", ""), 'uitzonderingen.yaml:2:5: De sleutel "who" ontbreekt.'),
        (GOOD.replace("2025-12-31", "2025-02-30"), 'uitzonderingen.yaml:7:12: "2025-02-30" is geen dag'),
        (GOOD.replace("2025-12-31", "volgend jaar"), 'uitzonderingen.yaml:7:12: "volgend jaar" heeft niet de vorm'),
        (
            GOOD.replace("    submission: Voorbeeld\n    passage: Moeder is lui\n", ""),
            'uitzonderingen.yaml:2:5: Noem een verzoek ("submission")',
        ),
        (GOOD.replace("reason: Zo gezegd door moeder zelf.", 'reason: " "'), 'uitzonderingen.yaml:5:13: " " heeft niet de vorm'),
        ("waivers: &a [*a]\n", "uitzonderingen.yaml:1:14: "),
        ("", "uitzonderingen.yaml:1:1: Dit bestand is leeg."),
        ("- E8.1\n", "uitzonderingen.yaml:1:1: Hier hoort een tabel"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(WaiversError) as refused:
        load_waivers(written(tmp_path, text))
    assert [line for line in refused.value.problems if line.startswith(problem)], refused.value.problems


WITHOUT_REASON = {"junit", "sarif", "letter"}


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_shows_what_is_waived(format_name: str) -> None:
    shown = " ".join(render(again(), format_name).split())
    assert ("Zo gezegd door moeder" in shown) is (format_name not in WITHOUT_REASON)
    assert "Uitzondering tot en met 31 december 2025" in shown or '"until": "2025-12-31"' in shown


@pytest.mark.parametrize("format_name", sorted(set(FORMATS) - {"letter"}))
def test_a_waiver_that_lapsed_is_reported_itself(format_name: str) -> None:
    shown = " ".join(render(again(), format_name).split())
    assert "uitzonderingen.yaml:9:5" in shown
    assert ("lapsed" if format_name.startswith("json") else "verlopen") in shown


def test_sarif_calls_it_a_suppression() -> None:
    results = json.loads(render(again(), "sarif"))["runs"][0]["results"]
    suppressed = [result["ruleId"] for result in results if "suppressions" in result]
    assert suppressed == ["E8.1"]
