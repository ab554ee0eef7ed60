from datetime import date

import pytest

import validator
from validator import intake, parsers
from validator.model.report import SubmissionResult
from validator.model.submission import SourceFile, Submission

REQUEST = """Verzoek tot Onderzoek

Aanleiding

{sentence}

Bijlagen

{listed}
"""


@pytest.fixture(scope="module")
def judge() -> validator.Validator:
    return validator.Validator(validator.load_rulebook(on=date(2026, 5, 15)), parse=parsers.parse_here)


def statuses(judge: validator.Validator, sentence: str, listed: str, *names: str) -> list[str]:
    files = [SourceFile("VTO.txt", REQUEST.format(sentence=sentence, listed=listed).encode())]
    files += [SourceFile(name, b"Dit is een stuk met een paar zinnen over het gezin. Er staat niet veel in.") for name in names]
    result: SubmissionResult = judge.judge(Submission("map", tuple(files)), peildatum=date(2026, 5, 15))
    check = next(check for check in result.checks if check.id == "H3")
    return [finding.status.value for finding in check.findings]


def test_a_listed_document_that_is_there_passes(judge: validator.Validator) -> None:
    assert statuses(judge, "De school belde.", "- Verzuimoverzicht school", "verzuimoverzicht 2026.txt") == ["pass"]


def test_a_listed_document_that_is_not_there_fails(judge: validator.Validator) -> None:
    assert statuses(judge, "De school belde.", "- Verzuimoverzicht school") == ["fail"]


def test_a_file_whose_name_says_nothing_may_be_the_one(judge: validator.Validator) -> None:
    assert statuses(judge, "De school belde.", "- Verzuimoverzicht school", "scan_0412.txt") == ["review"]


def test_no_enclosures_is_no_announcement(judge: validator.Validator) -> None:
    for text in ("Geen", "Geen bijlagen", "n.v.t.", "☐ beschikking ☐ veiligheidsplan"):
        assert statuses(judge, "De school belde.", text) == ["pass"], text


def test_what_comes_later_is_not_there(judge: validator.Validator) -> None:
    assert statuses(judge, "De brief van de huisarts stuur ik volgende week na.", "Geen") == ["fail"]


def test_a_reference_to_a_numbered_item_is_judged_with_the_list(judge: validator.Validator) -> None:
    assert statuses(judge, "De brief is meegestuurd als bijlage 1.", "- Verzuimoverzicht", "verzuimoverzicht.txt") == ["pass"]


def test_an_empty_stream_is_no_announcement(judge: validator.Validator) -> None:
    result = judge.judge(intake.from_bytes("leeg.txt", b""), peildatum=date(2026, 5, 15))
    assert next(check for check in result.checks if check.id == "H3").status.value != "fail"


def test_a_bare_notification_of_secure_mail_is_no_request(judge: validator.Validator) -> None:
    data = b"Message-ID: <1@x>\nSubject: Beveiligd\n\nU heeft een beveiligd bericht ontvangen. Open het beveiligde bericht met de knop."
    result = judge.judge(intake.from_bytes("melding.eml", data), peildatum=date(2026, 5, 15))
    found = {check.id: check.status.value for check in result.checks}
    assert result.advice.outcome.value == "onleesbaar"
    assert found["H3"] == "fail"
    assert {found[check] for check in ("E1.1", "E2.1", "E6.1", "E9.1")} == {"n/a"}


def test_the_signature_below_the_list_is_no_enclosure(judge: validator.Validator) -> None:
    assert statuses(judge, "De school belde.", "Geen bijlagen\n\nGetekend,\n\nAnouk de Graaf\n\n15 oktober 2025") == ["pass"]
    listed = "- Verzuimoverzicht\n- Brief\n\nOpgemaakt te Delft, 15 mei 2026\nA. de Graaf"
    assert statuses(judge, "De school belde.", listed) == ["fail", "fail"]
