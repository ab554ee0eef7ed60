from dataclasses import replace

import pytest

from tests.golden.sample import check_of, finding_of, submission
from validator.model.facts import Location
from validator.model.report import Finding, SubmissionResult
from validator.model.rulebook import Status
from validator.reports.letter.content import Item, letter_of

FAIL, REVIEW = Status.FAIL, Status.REVIEW


def at(section: str, paragraph: int | None = None, start: int = 0, end: int = 10) -> Location:
    words = {} if paragraph is None else {"paragraph": paragraph, "start": start, "end": end}
    return Location("vto.docx", section, **words)


def point(rule: str, status: Status, place: Location | None = None, quote: str = "") -> Finding:
    return finding_of(rule, status, f"Melding {rule}.", remedy=f"Doe {rule}.", quote=quote, at=place)


def with_findings(*findings: Finding) -> SubmissionResult:
    checks: dict[str, list[Finding]] = {}
    for finding in findings:
        checks.setdefault(finding.check, []).append(finding)
    return replace(submission(), checks=tuple(check_of(name, f"Titel {name}", "eis", *found) for name, found in checks.items()))


def told(order: str, *findings: Finding) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    letter = letter_of(with_findings(*findings), {"letter_order": order})
    return [item.checks for item in letter.points], [item.checks for item in letter.questions]


def test_findings_on_the_same_words_are_one_point_of_the_worst_status() -> None:
    same = (point("E8.1-a", REVIEW, at("zorgen", 3, 0, 20)), point("E7.3-b", FAIL, at("zorgen", 3, 5, 9)))
    beside = point("E8.2-c", FAIL, at("zorgen", 3, 20, 40))
    assert told("", *same, beside) == ([("E7.3", "E8.1"), ("E8.2",)], [])


def test_other_paragraphs_and_other_files_stay_apart() -> None:
    one, two = point("E8.1-a", FAIL, at("zorgen", 3)), point("E8.1-a", FAIL, at("zorgen", 4))
    other = point("E8.1-a", FAIL, replace(at("zorgen", 3), file="bijlage.pdf"))
    assert len(told("", one, two, other)[0]) == 3


@pytest.mark.parametrize("place", [at("reactie_kind"), at("reactie_kind", 7)])
def test_a_missing_part_that_another_check_fails_is_one_point_in_its_words(place: Location) -> None:
    letter = letter_of(with_findings(point("E2.1-ontbreekt", FAIL, at("reactie_kind")), point("E9.2-ontbreekt", FAIL, place)), {})
    (item,) = letter.points
    assert set(item.checks) == {"E2.1", "E9.2"}
    assert (item.messages, item.remedies) == (("Melding E9.2-ontbreekt.",), ("Doe E9.2-ontbreekt.",))


def test_a_missing_part_that_is_only_asked_about_keeps_its_own_words() -> None:
    item: Item
    (item,) = letter_of(with_findings(point("E2.1-x", FAIL, at("informeren")), point("W3-x", REVIEW, at("informeren"))), {}).points
    assert item.messages == ("Melding E2.1-x.", "Melding W3-x.")


def test_what_has_no_place_stays_apart() -> None:
    assert len(told("", point("H1-x", FAIL), point("H2-x", FAIL), point("W8-x", FAIL, Location("vto.docx")))[0]) == 3


def test_what_weighs_most_comes_first() -> None:
    findings = (
        point("E1.1-x", FAIL, at("verzoeker", 1)),
        point("E10.1-x", FAIL, at("kinderen", 2)),
        point("E9.1-x", REVIEW, at("reactie_ouders", 9)),
        point("E9.2-x", FAIL, at("reactie_kind", 8)),
        point("E2.2-x", FAIL, at("kop", 3)),
        point("E2.1-x", FAIL, at("hulpvragen", 4)),
        point("W1-x", FAIL, at("kinderen", 5)),
    )
    needed, asked = told("H E2.1 E2 E9 E1", *findings)
    assert needed == [("E2.1",), ("E2.2",), ("E9.2",), ("E1.1",), ("E10.1",), ("W1",)]
    assert asked == [("E9.1",)]


def test_numbers_run_on_from_points_to_questions() -> None:
    letter = letter_of(with_findings(point("E9.1-x", REVIEW, at("a", 1)), point("E1.1-x", FAIL, at("b", 2))), {})
    assert [item.number for item in (*letter.points, *letter.questions)] == [1, 2]


def test_a_check_that_no_rule_decided_is_named_by_its_title() -> None:
    undecided = replace(point("E8.3", REVIEW), message="Kijk dit zelf na.")
    assert letter_of(with_findings(undecided), {}).questions[0].messages == ("Titel E8.3",)


def test_a_long_quote_is_cut_at_a_word() -> None:
    quote = letter_of(with_findings(point("E8.1-x", FAIL, at("a", 1), "woord " * 200)), {}).points[0].quote
    assert len(quote) <= 302
    assert quote.endswith("woord …")
