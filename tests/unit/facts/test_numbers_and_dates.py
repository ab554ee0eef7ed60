"""BSN, birth dates, ages and the logic of dates (E10, W1)."""

from dataclasses import replace

import pytest

from validator.model.document import Mark, MarkKind
from validator.model.outline import Child, Parties


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("BSN: 111222333", "valid"),
        ("BSN 1112.22.333", "valid"),
        ("burgerservicenummer van Sem: 111 222 333", "valid"),
        ("BSN: 111222334", "wrong"),
        ("BSN: 11122233", "wrong_length"),
    ],
)
def test_what_a_label_calls_bsn_is_tested(draft, facts_of, text, state) -> None:
    draft.line(text)
    assert [fact.attributes["state"] for fact in facts_of(draft, "bsn")] == [state]


@pytest.mark.parametrize(
    "text",
    [
        "Telefoon 0612345678",
        "Zaaknummer 123456789",
        "BSN onbekend. Telefoon 0612345678",
        "BSN: XXXXXXXXX",
        "BSN: 000000000",
        "BSN: 12-03-2012",
    ],
)
def test_other_numbers_are_no_bsn(draft, facts_of, text) -> None:
    draft.line(text)
    assert facts_of(draft, "bsn") == []


def test_a_number_read_by_ocr_is_not_certain(draft, facts_of) -> None:
    draft.line("BSN: 111222334", marks=(Mark(MarkKind.OCR, 0, 14),))
    (found,) = facts_of(draft, "bsn")
    assert found.attributes["certain"] is False


def test_a_bsn_never_goes_into_attributes_or_details(draft, facts_of) -> None:
    draft.line("BSN: 111222333")
    (found,) = facts_of(draft, "bsn")
    assert "111222333" not in f"{dict(found.attributes)}{dict(found.details)}"


def child_born(draft, *births: str, ages: tuple[str, ...] = ()) -> None:
    child = Child(draft.stated("Sem de Vries"), tuple(map(draft.stated, births)), tuple(map(draft.stated, ages)))
    draft.parties = Parties(children=(child,))


@pytest.mark.parametrize(
    ("birth", "state"), [("04-09-2018", "possible"), ("31-02-2018", "impossible"), ("04-09-2026", "future"), ("12 mrt 18", "unread")]
)
def test_a_birth_date_is_possible_or_not(draft, facts_of, birth, state) -> None:
    child_born(draft, birth)
    assert [fact.attributes["state"] for fact in facts_of(draft, "birth_date")] == [state]


def test_the_expected_date_of_an_unborn_child_may_lie_ahead(draft, facts_of) -> None:
    child_born(draft, "04-09-2025")
    draft.parties = Parties(children=(replace(draft.parties.children[0], is_unborn=True),))
    assert [fact.attributes["state"] for fact in facts_of(draft, "birth_date")] == ["expected"]


@pytest.mark.parametrize(
    "text",
    [
        "Sem (6) woont bij moeder.",
        "Sem ging toen 3 jaar geleden weg.",
        "Sem (destijds 4) viel.",
        "Op 03-04-2022 viel Sem (3).",
        "Sem (5) is de score.",
        "Sem was 4 jaar.",
        "Sem ging op 4-jarige leeftijd naar school.",
    ],
)
def test_ages_of_now_and_then_do_not_contradict(draft, facts_of, text) -> None:
    child_born(draft, "04-09-2018", ages=("6 jaar",))
    draft.line(text)
    assert facts_of(draft, "birth_conflict") == []


@pytest.mark.parametrize("text", ["Sem (9) woont bij moeder.", "De 9-jarige Sem woont bij moeder.", "Sem is 9 jaar oud."])
def test_a_wrong_age_contradicts(draft, facts_of, text) -> None:
    child_born(draft, "04-09-2018")
    draft.line(text)
    assert [fact.attributes["what"] for fact in facts_of(draft, "birth_conflict")] == ["age"]


def test_a_birthday_between_request_and_peildatum_excuses_both_ages(draft, facts_of) -> None:
    child_born(draft, "16-05-2018", ages=("6",))
    draft.label("datum", "15-05-2025", "verzoeker")
    assert facts_of(draft, "birth_conflict") == []


def test_another_birth_date_in_the_text_or_in_a_supporting_file_contradicts(draft, new_draft, facts_of) -> None:
    child_born(draft, "04-09-2018")
    draft.line("Sem is geboren op 05-09-2018 in Den Haag.")
    sheet = new_draft("contact.docx", kind="contactgegevensblad")
    child_born(sheet, "04-09-2017")
    assert [fact.evidence.location.file for fact in facts_of(draft, "birth_conflict", sheet)] == ["vto.docx", "contact.docx"]


def test_another_version_of_the_request_contradicts_nothing(draft, new_draft, facts_of) -> None:
    child_born(draft, "04-09-2018")
    concept = new_draft("concept.docx", kind="vto")
    child_born(concept, "04-09-2017")
    assert facts_of(draft, "birth_conflict", concept) == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("De kinderen woonden vanaf 31-02-2024 bij oma.", "impossible"),
        ("Op 20-06-2025 is vader gebeld.", "future"),
        ("Vader belde op 20-06-2025 met school.", "future"),
        ("Zij woonden van 01-05-2025 tot en met 03-04-2025 bij oma.", "reversed"),
    ],
)
def test_dates_that_cannot_be(draft, facts_of, text, sort) -> None:
    draft.line(text)
    assert [fact.attributes["sort"] for fact in facts_of(draft, "date_problem")] == [sort]


@pytest.mark.parametrize(
    "text",
    [
        "De evaluatie is op 02-06-2025.",
        "De ondertoezichtstelling is verlengd tot 04-06-2026.",
        "Ouders zijn uitgenodigd voor de tafel van 27-05-2025.",
        "Moeder heeft beloofd dat zij op 01-06-2025 belt.",
        "De zitting is op 12-08-2025 en is met ouders besproken.",
        "Zij woonden van 01-04-2025 tot en met 03-05-2025 bij oma.",
    ],
)
def test_planned_dates_and_right_periods_are_fine(draft, facts_of, text) -> None:
    draft.line(text)
    assert facts_of(draft, "date_problem") == []


@pytest.mark.parametrize(
    ("births", "groups"),
    [
        (("04-09-2018",), ["minor/none"]),
        (("20-05-2007",), ["adult/all"]),
        (("21-05-2007",), ["minor/none"]),
        (("04-09-2018", "01-01-2000"), ["minor/some", "adult/some"]),
        (("onbekend",), ["unknown/none"]),
    ],
)
def test_the_age_group_of_each_child(draft, facts_of, births, groups) -> None:
    draft.parties = Parties(
        children=tuple(Child(draft.stated(f"Kind {place}"), (draft.stated(birth),)) for place, birth in enumerate(births))
    )
    assert [f"{fact.attributes['group']}/{fact.attributes['adults']}" for fact in facts_of(draft, "child")] == groups
