"""Files that can and cannot be read (H1), traces (H2) and the supporting documents of eis 11."""

from dataclasses import replace
from datetime import date

import pytest

from validator.facts import collect
from validator.model.document import Problem, ProblemCode, Trace, TraceKind
from validator.model.outline import AttachmentPart, DocType
from validator.model.reading import Dossier
from validator.model.report import Moment

PEILDATUM = date(2025, 5, 20)


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (ProblemCode.LOCKED, "locked"),
        (ProblemCode.DAMAGED, "damaged"),
        (ProblemCode.NO_TEXT, "no_text"),
        (ProblemCode.UNSUPPORTED, "unread"),
        (ProblemCode.PAGE_UNREADABLE, "partial"),
        (ProblemCode.REPAIRED, "readable"),
    ],
)
def test_how_far_a_file_was_read(draft, new_draft, facts_of, code, state) -> None:
    other = new_draft("bijlage.pdf", kind="overig", problems=(Problem(code, "bijlage.pdf"),))
    assert [fact.attributes["state"] for fact in facts_of(draft, "file", other)] == ["readable", state]


def test_a_lack_in_recognised_text_rests_on_recognition(draft, new_draft, facts_of) -> None:
    scan = new_draft("scan.pdf", kind="overig", problems=(Problem(ProblemCode.OCR_READ, "scan.pdf"),))
    assert [fact.evidence.is_ocr for fact in facts_of(draft, "file", scan)] == [False, True]


def test_traces_are_told_by_sort_and_blank_ones_are_not(draft, rulebook) -> None:
    reading = draft.reading()
    traces = (Trace(TraceKind.DELETION, "weg"), Trace(TraceKind.DELETION, "ook"), Trace(TraceKind.HIDDEN, " "))
    reading = replace(reading, document=replace(reading.document, traces=traces))
    facts = collect(Dossier(reading, (), PEILDATUM, None, Moment.ONTVANGST), rulebook)
    assert [dict(fact.attributes) for fact in facts if fact.kind == "trace"] == [{"sort": "deletion", "count": 2}]


@pytest.fixture
def request_to_end_gezag(draft):
    draft.doctype = DocType.GEZAGSBEEINDIGING
    draft.kind = DocType.GEZAGSBEEINDIGING.value
    return draft


def states(facts) -> dict[str, object]:
    return {str(fact.attributes["kind"]): fact.attributes["state"] for fact in facts}


def test_eis_11_is_for_gezagsbeeindiging_alone(draft, facts_of) -> None:
    assert facts_of(draft, "attachment") == []


def test_an_attached_file_is_included_and_the_rest_is_missing(request_to_end_gezag, new_draft, facts_of) -> None:
    sheet = new_draft("blad.docx", kind="contactgegevensblad")
    sheet.line("Moeder: 06-55501020")
    found = states(facts_of(request_to_end_gezag, "attachment", sheet))
    assert found["contactgegevensblad"] == "included"
    assert found["evaluatie"] == "missing"


def test_an_unreadable_file_may_be_what_is_missing(request_to_end_gezag, new_draft, facts_of) -> None:
    scan = new_draft("scan.pdf", kind="overig", problems=(Problem(ProblemCode.NO_TEXT, "scan.pdf"),))
    assert states(facts_of(request_to_end_gezag, "attachment", scan))["evaluatie"] == "maybe_unreadable"


@pytest.mark.parametrize(
    ("text", "state"), [("Doel 1: de ruzies stoppen. Niet gehaald. Doel 2: naar school. Gehaald.", "included"), ("zie apart", "missing")]
)
def test_a_part_of_the_same_file_counts_when_it_is_more_than_a_heading(request_to_end_gezag, rulebook, text, state) -> None:
    span = request_to_end_gezag.line(text)
    reading = request_to_end_gezag.reading()
    part = AttachmentPart("evaluatie", "Evaluatie", (span,))
    reading = replace(reading, outline=replace(reading.outline, attachments=(part,)))
    facts = collect(Dossier(reading, (), PEILDATUM, None, Moment.ONTVANGST), rulebook)
    assert states(fact for fact in facts if fact.kind == "attachment")["evaluatie"] == state


def test_a_newer_beschikking_that_is_mentioned_makes_the_old_one_outdated(request_to_end_gezag, new_draft, facts_of) -> None:
    request_to_end_gezag.section("aanleiding", "De kinderrechter verlengde de maatregel (beschikking van 02-12-2024).")
    old = new_draft("beschikking.pdf", kind="beschikking")
    old.line("Rechtbank Den Haag, uitspraak van 03-06-2024.")
    assert states(facts_of(request_to_end_gezag, "attachment", old))["beschikking"] == "outdated"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Pleegouders worden samen voogd. Een voogd van de GI is niet nodig.", "verzorger"),
        ("Jeugdbescherming West wordt voogd. Oma kan geen voogd zijn.", "gi"),
        ("Dat is nog niet bekend.", "unknown"),
        ("De pleegouders of Jeugdbescherming West worden voogd.", "unknown"),
    ],
)
def test_who_is_to_be_voogd(request_to_end_gezag, facts_of, text, who) -> None:
    request_to_end_gezag.section("beoogd_voogd", text)
    (found,) = facts_of(request_to_end_gezag, "voogd")
    assert found.attributes["who"] == who
