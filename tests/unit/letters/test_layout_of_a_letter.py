import io
import time
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from docx import Document

from tests.golden.sample import again, agreeable, check_of, every_sort, finding_of, place_of, report, report_of, submission, unreadable
from validator.errors import RulebookError
from validator.model.outline import Stated, Verzoeker
from validator.model.report import Advice, Outcome, Report
from validator.model.rulebook import Letters, Status
from validator.reports import render, render_bytes

LONG = "a" * 300
ODD = f"שלום \u202eevil 😀👩‍👧 {LONG} \x1b[31m # kop\n# kop\n1. punt {{{{ 7*7 }}}} {{% raw %}}"


def words_of_docx(data: bytes) -> str:
    return " ".join(" ".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs).split())


def words_of_text(text: str) -> str:
    return " ".join(line.strip() for line in text.splitlines() if set(line) - {"-", "="}).strip()


def draft_of(of: Report, *, quotes: bool = True) -> EmailMessage:
    message = message_from_bytes(render_bytes(of, "letter-eml", quotes=quotes), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def from_sender(name: str, address: str) -> Report:
    return report_of(replace(submission(), verzoeker=Verzoeker(person=Stated(name), email=Stated(address))))


@pytest.mark.parametrize("of", [report(), again(), every_sort()], ids=["one", "again", "several"])
def test_word_letter_says_what_the_text_says(of: Report) -> None:
    data = render_bytes(of, "letter-docx")
    assert words_of_docx(data).replace("- ", "") == " ".join(words_of_text(render(of, "letter")).split()).replace("- ", "")
    assert data == render_bytes(of, "letter-docx")


def test_word_letter_has_headings_language_and_no_author() -> None:
    document = Document(io.BytesIO(render_bytes(report(), "letter-docx")))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings[0] == "Wat is nog nodig?"
    assert (document.core_properties.author, document.core_properties.language) == ("", "nl-NL")


def test_draft_is_unsent_addressed_and_dutch() -> None:
    draft = draft_of(report())
    assert (draft["X-Unsent"], draft["To"], draft["From"]) == ("1", "n.verkade@example.nl", None)
    assert draft["Subject"] == "Uw verzoek: dit is nog nodig"
    assert draft.get_content().splitlines() == render(report(), "letter").splitlines()


@pytest.mark.parametrize("address", ["geen", "a@b.nl\r\nBcc: x@y.nl", "a@b.nl, c@d.nl", "<a@b.nl>", "a@b", ""])
def test_doubtful_address_is_left_to_the_sender(address: str) -> None:
    draft = draft_of(from_sender("Noor", address))
    assert (draft["To"], draft["Bcc"]) == (None, None)


def test_draft_is_about_one_request() -> None:
    with pytest.raises(ValueError, match="unpack"):
        render_bytes(every_sort(), "letter-eml")


def test_nothing_of_the_verzoeker_or_the_document_is_left_without_quotes() -> None:
    draft = draft_of(report(), quotes=False)
    assert draft["To"] is None
    for name in ("Verkade", "Sam", "ADHD", "VTO Voorbeeld"):
        assert name not in draft.get_content()
        assert name not in words_of_docx(render_bytes(report(), "letter-docx", quotes=False))


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_a_letter_that_thanks_and_names_the_contact(outcome: Outcome) -> None:
    text = render(report_of(replace(submission(), advice=Advice(outcome, None, ()))), "letter")
    assert text.count("Dank u wel") == 1
    assert "jbt@example.nl" in text
    assert ("opnieuw?" in text) is (outcome in {Outcome.ONLEESBAAR, Outcome.TERUGSTUREN})


def test_letter_on_an_unreadable_request_asks_for_a_readable_file_only() -> None:
    text = render(report_of(unreadable()), "letter")
    assert "wachtwoord" in text
    assert "Waar kijkt nog iemand naar?" not in text


def test_letter_on_a_good_request_gives_the_day_and_no_points() -> None:
    text = " ".join(render(report_of(agreeable()), "letter").split())
    assert "uiterlijk op 25 juni 2025" in text
    assert "Wat is nog nodig?" not in text


def with_messages(make: Callable[[int], str], number: int) -> Report:
    findings = (finding_of("E8.1-x", Status.FAIL, make(n), quote=make(n), at=place_of("a", 1, n + 1)) for n in range(number))
    return report_of(replace(submission(), checks=(check_of("E8.1", "Mening", "eis 8", *findings),)))


@pytest.mark.parametrize("format_name", ["letter", "letter-docx", "letter-eml"])
def test_five_hundred_points_are_all_in_the_letter_in_time(format_name: str) -> None:
    started = time.perf_counter()
    data = render_bytes(with_messages("Punt {}.".format, 500), format_name)
    assert time.perf_counter() - started < 5
    text = words_of_docx(data) if format_name == "letter-docx" else data.decode()
    assert all(f"Punt {number}." in text for number in range(500))


def test_odd_text_neither_breaks_the_layout_nor_runs_as_a_template() -> None:
    odd = replace(from_sender(ODD, ODD).submissions[0], checks=with_messages(lambda number: ODD, 3).submissions[0].checks)
    text = render(report_of(odd), "letter")
    assert "{{ 7*7 }}" in text
    assert "49" not in text
    assert LONG in text
    document = Document(io.BytesIO(render_bytes(report_of(odd), "letter-docx")))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings == ["Wat is nog nodig?", "Hoe stuurt u het verzoek opnieuw?", "Heeft u een vraag?"]
    assert draft_of(report_of(odd))["To"] is None


@pytest.mark.parametrize(
    ("templates", "reason"),
    [
        ({}, "onderwerp.j2"),
        ({"onderwerp.j2": "x", "brief.j2": "{{ letter.naam }}"}, "naam"),
        ({"onderwerp.j2": "x", "brief.j2": "{{ letter.__class__.__mro__ }}"}, "unsafe"),
    ],
)
def test_templates_that_make_no_letter_are_refused(templates: dict[str, str], reason: str) -> None:
    with pytest.raises(RulebookError, match=reason):
        render(replace(report(), letters=Letters(templates)), "letter")
