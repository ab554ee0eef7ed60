import json
from dataclasses import replace

import pytest

from tests.golden.sample import check_of, finding_of, place_of, report, report_of, submission, unreadable
from validator.model.report import Change, Finding, Report, SubmissionResult
from validator.model.rulebook import Status
from validator.reports import render
from validator.reports.reading import read_json
from validator.resubmission import compare, same_points

SENTENCE = "Moeder is lui en komt haar afspraken niet na."


def point(quote: str = SENTENCE, paragraph: int | None = 10, rule: str = "E8.1-mening", section: str = "feiten") -> Finding:
    return finding_of(rule, Status.FAIL, f"Mening ({section}).", quote=quote, at=place_of(section, None, paragraph))


def of(*findings: Finding) -> SubmissionResult:
    good = finding_of("E8.1", Status.PASS, "In orde.")
    return replace(submission(), checks=(check_of("E8.1", "Meningen", "eis 8", *(findings or (good,))),))


def changes(now: SubmissionResult, before: SubmissionResult) -> tuple[list[Change | None], int]:
    (check,) = compare(report_of(now), report_of(before)).submissions[0].checks
    return [finding.change for finding in check.findings], len(check.solved)


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        (point(), point(), Change.OPEN),
        (point(paragraph=90), point(), Change.OPEN),
        (point(section="conclusie"), point(), Change.OPEN),
        (point("Moeder is lui en komt de afspraken niet na."), point(), Change.OPEN),
        (point("MOEDER is  lui en\nkomt haar afspraken niet na."), point(), Change.OPEN),
        (point(rule="E8.1-misschien"), point(), Change.OPEN),
        (point("", None), point("", None), Change.OPEN),
        (point("", None), point(), Change.OPEN),
        (point("Vader drinkt elke dag te veel."), point(), Change.NEW),
        (point("", None, section="reactie_kind"), point("", None, section="reactie_ouders"), Change.NEW),
        (point("Vader drinkt elke dag te veel.", rule="E8.1-misschien"), point(), Change.NEW),
    ],
)
def test_a_point_is_known_again_by_rule_and_quote_or_place(now: Finding, before: Finding, change: Change) -> None:
    assert changes(of(now), of(before)) == ([change], 0 if change is Change.OPEN else 1)


def test_each_earlier_point_is_met_once() -> None:
    assert changes(of(point(), point(paragraph=11)), of(point())) == ([Change.OPEN, Change.NEW], 0)
    assert changes(of(point()), of(point(), point(paragraph=11))) == ([Change.OPEN], 1)
    # the nearest is taken, and an exact quote before one that is almost the same
    assert changes(of(point("Moeder is lui en komt de afspraken niet na."), point()), of(point())) == ([Change.NEW, Change.OPEN], 0)


def test_what_is_mended_is_solved_and_what_is_in_order_has_no_change() -> None:
    (check,) = compare(report_of(of()), report_of(of(point()))).submissions[0].checks
    assert [finding.change for finding in check.findings] == [None]
    assert [(finding.change, finding.quote) for finding in check.solved] == [(Change.SOLVED, SENTENCE)]


def test_a_request_that_cannot_be_read_solves_nothing() -> None:
    now = replace(unreadable(), source="Voorbeeld")
    compared = compare(report_of(now), report()).submissions[0]
    assert compared.compared_with is not None
    assert not [check for check in compared.checks if check.solved]


def test_a_renamed_file_is_held_against_the_only_one_that_is_left() -> None:
    now, before = replace(submission(), source="VTO v2.docx"), submission()
    assert compare(report_of(now), report_of(before)).submissions[0].compared_with == before.reference_date
    both = compare(report_of(now, replace(now, source="ander.docx")), report_of(before))
    assert [item.compared_with for item in both.submissions] == [None, None]


@pytest.mark.parametrize("quotes", [True, False])
def test_a_report_that_was_read_back_is_known_again_whole(quotes: bool) -> None:
    earlier = read_json(render(report(), "json", quotes=quotes).encode())
    (compared,) = compare(report(), earlier).submissions
    found = {finding.change for check in compared.checks for finding in check.findings if finding.asks_attention}
    assert found == {Change.OPEN}
    assert not [check for check in compared.checks if check.solved]


@pytest.mark.parametrize("data", [b"", b"{}", b"[" * 100_000, b'{"schema": "vto-report/1"}', b"\xff\xfe", b"PK\x03\x04"])
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(data)


def test_every_format_tells_solved_open_and_new() -> None:
    compared: Report = compare(
        report_of(of(point(), point("Vader drinkt elke dag te veel."))), report_of(of(point(), point("Oma is bemoeizuchtig.")))
    )
    for format_name in ("text", "html", "csv", "junit"):
        shown = render(compared, format_name)
        assert [word for word in ("nog open", "nieuw", "opgelost") if word not in shown] == []
    results = json.loads(render(compared, "sarif"))["runs"][0]["results"]
    assert [result["baselineState"] for result in results] == ["unchanged", "new", "absent"]
    (check,) = json.loads(render(compared, "json"))["submissions"][0]["checks"]
    assert [finding["change"] for finding in (*check["findings"], *check["solved"])] == ["open", "new", "solved"]


def test_each_point_that_is_open_is_told_with_the_point_that_it_was() -> None:
    reworded, untouched, gone = point("Moeder is lui en komt de afspraken niet na."), point("Vader drinkt."), point("Oma is boos.")
    before = of(point(), gone, untouched)
    fresh = point("Het huis is vies.")
    now = of(fresh, untouched, reworded)
    assert set(same_points(now, before)) == {(untouched, untouched), (reworded, point())}
    assert same_points(of(), before) == ()
