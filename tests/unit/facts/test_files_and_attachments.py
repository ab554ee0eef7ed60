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
        ("Pleegouders willen de voogdij nog niet op zich nemen. Jeugdbescherming west wordt voogd.", "gi"),
        ("Dat is nog niet bekend.", "unknown"),
        ("De pleegouders of Jeugdbescherming West worden voogd.", "unknown"),
    ],
)
def test_who_is_to_be_voogd(request_to_end_gezag, facts_of, text, who) -> None:
    request_to_end_gezag.section("beoogd_voogd", text)
    (found,) = facts_of(request_to_end_gezag, "voogd")
    assert found.attributes["who"] == who


def test_a_version_and_a_copy_are_listed_and_judged_for_nothing(draft, new_draft, facts_of) -> None:
    locked = (Problem(ProblemCode.PAGE_UNREADABLE, "x"),)
    old, copy = new_draft("concept.docx", kind="andere-versie", problems=locked), new_draft("kopie.docx", kind="dubbel", problems=locked)
    found = [(fact.attributes["role"], fact.attributes["state"]) for fact in facts_of(draft, "file", old, copy)]
    assert found == [("main", "readable"), ("version", "aside"), ("copy", "aside")]


@pytest.fixture
def e11(request_to_end_gezag, rulebook):
    """The states of eis 11 where these files, each with its parts, lie beside the request."""

    def of(*files) -> dict[str, object]:
        readings = []
        for name, parts in files:
            draft = type(request_to_end_gezag)(name, DocType.UNKNOWN, parts[0][0])
            spans = [(kind, tuple(draft.line(line) for line in lines), from_name) for kind, lines, from_name in parts]
            reading = draft.reading()
            attached = tuple(AttachmentPart(kind, "", lines, from_name) for kind, lines, from_name in spans)
            readings.append(replace(reading, outline=replace(reading.outline, attachments=attached)))
        dossier = Dossier(request_to_end_gezag.reading(), tuple(readings), PEILDATUM, None, Moment.ONTVANGST)
        return states(fact for fact in collect(dossier, rulebook) if fact.kind == "attachment")

    return of


def test_several_kinds_in_one_file_are_all_included(e11) -> None:
    sheet = ("contactgegevensblad", ["Moeder 06-55501020"], False)
    found = e11(("alles.pdf", [sheet, ("evaluatie", ["Doel 1 is behaald."], False), ("beschikking", ["De rechtbank beslist."], False)]))
    assert {kind: found[kind] for kind in ("contactgegevensblad", "evaluatie", "beschikking")} == dict.fromkeys(
        ("contactgegevensblad", "evaluatie", "beschikking"), "included"
    )


@pytest.mark.parametrize(("line", "state"), [("Boodschappen: melk en brood.", "doubtful"), ("Moeder: telefoon 06-55501020", "included")])
def test_a_name_alone_does_not_make_a_contactgegevensblad(e11, line, state) -> None:
    assert e11(("contactgegevensblad.docx", [("contactgegevensblad", [line], True)]))["contactgegevensblad"] == state


def test_the_newest_of_two_beschikkingen_counts(request_to_end_gezag, e11) -> None:
    request_to_end_gezag.section("aanleiding", "De kinderrechter verlengde de maatregel (beschikking van 02-12-2024).")
    old = ("oud.pdf", [("beschikking", ["Rechtbank, uitspraak van 03-06-2023, geldig tot en met 03-06-2024."], False)])
    new = ("nieuw.pdf", [("beschikking", ["Rechtbank, uitspraak van 02-12-2024, geldig tot en met 03-06-2025."], False)])
    assert e11(old)["beschikking"] == "outdated"
    assert e11(old, new)["beschikking"] == e11(new, old)["beschikking"] == "included"


def test_a_term_that_has_ended_is_told(e11) -> None:
    lines = ["Rechtbank, uitspraak van 03-06-2023, geldig tot en met 03-06-2024."]
    assert e11(("b.pdf", [("beschikking", lines, False)]))["beschikking"] == "ended"


@pytest.mark.parametrize(
    ("lines", "verzorger", "gi"),
    [
        (["☒ pleegouder", "☒ gecertificeerde instelling"], "included", "included"),
        (["☒ pleegouder ☐ gecertificeerde instelling"], "included", "missing"),
        (["☐ pleegouder ☒ gecertificeerde instelling"], "missing", "included"),
        (["De pleegouders zijn bereid de voogdij te doen.", "De GI is bereid mee te doen."], "included", "included"),
        (["Ondergetekende is bereid de voogdij uit te voeren."], "included", "missing"),
    ],
)
def test_one_form_may_be_of_the_verzorger_the_gi_or_both(e11, lines, verzorger, gi) -> None:
    found = e11(("verklaring.pdf", [("bereidheidsverklaring-verzorger", lines, False)]))
    assert (found["bereidheidsverklaring-verzorger"], found["bereidheidsverklaring-gi"]) == (verzorger, gi)
