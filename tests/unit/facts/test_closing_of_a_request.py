"""Requests that are dated and signed without a heading or a label that says so (E1.4, E1.5)."""

from datetime import date

import pytest

import validator
from validator import parsers
from validator.model.submission import SourceFile, Submission

REQUEST = """Verzoek tot Onderzoek

{head}

Aanleiding

De school belde op 3 maart 2026 en op 4 maart 2026 met de gezinscoach.

Informeren van de ouders

De ouders zijn op 2 mei 2026 verteld wie het verzoek krijgt.

{closing}
"""


@pytest.fixture(scope="module")
def judge() -> validator.Validator:
    return validator.Validator(validator.load_rulebook(on=date(2026, 5, 20)), parse=parsers.parse_here)


def rules_of(judge: validator.Validator, check_id: str, head: str = "", closing: str = "") -> list[str]:
    file = SourceFile("VTO.txt", REQUEST.format(head=head, closing=closing).encode())
    result = judge.judge(Submission("VTO.txt", (file,)), peildatum=date(2026, 5, 20))
    check = next(check for check in result.checks if check.id == check_id)
    return [finding.rule for finding in check.findings]


CLOSINGS = [
    "Opgemaakt te Den Haag, 15 mei 2026\nJ. Bakker",
    "Getekend,\n\nJ. Bakker\n\n15 mei 2026",
    "Opgesteld te Delft, 15 mei 2026\n\nJ. Bakker",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_without_heading_signs_the_request(judge: validator.Validator, closing: str) -> None:
    assert rules_of(judge, "E1.5", closing=closing) == ["E1.5-ondertekend"]


@pytest.mark.parametrize("closing", [CLOSINGS[0], CLOSINGS[2]])
def test_a_closing_with_a_day_dates_the_request(judge: validator.Validator, closing: str) -> None:
    assert rules_of(judge, "E1.4", closing=closing) == ["E1.4-klopt"]


@pytest.mark.parametrize("head", ["Den Haag, 15 mei 2026", "Veilig Thuis Haaglanden\nDen Haag, 15 mei 2026\nKenmerk VT 0881 voor de tafel"])
def test_a_line_of_the_letterhead_dates_the_request(judge: validator.Validator, head: str) -> None:
    assert rules_of(judge, "E1.4", head=head) == ["E1.4-klopt"]


def test_a_sentence_about_a_signed_paper_is_no_closing(judge: validator.Validator) -> None:
    told = "Ondertekend door beide ouders is het veiligheidsplan dat J. Bakker op 15 mei 2026 met hen maakte."
    assert rules_of(judge, "E1.5", closing=told) == ["E1.5-geen-spoor"]
    assert rules_of(judge, "E1.4", closing=told) == ["E1.4-ontbreekt"]
