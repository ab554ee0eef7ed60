"""Who asks, when, and whether it is signed (E1, E2.2)."""

from dataclasses import replace

import pytest

from validator.model.document import BlockKind
from validator.model.outline import Verzoeker


def by_item(facts) -> dict[str, dict[str, object]]:
    return {str(fact.attributes["item"]): dict(fact.attributes) for fact in facts}


@pytest.mark.parametrize(
    ("organisation", "sort"),
    [
        ("Jeugdteam RondomJou Escamp", "aangewezen"),
        ("Veilig Thuis Haaglanden", "wettelijk"),
        ("Raad voor de Kinderbescherming, locatie Den Haag", "rvdk"),
        ("Praktijk De Boom", "other"),
        ("Meer Zorg", "other"),
    ],
)
def test_the_organisation_is_held_against_the_list(draft, facts_of, organisation, sort) -> None:
    draft.parties = replace(draft.parties, verzoeker=Verzoeker(organisation=draft.stated(organisation)))
    assert by_item(facts_of(draft, "verzoeker"))["organisatie"]["sort"] == sort


@pytest.mark.parametrize("number", ["070-5550101", "06 - 8812 4470", "+31 6 12345678", "(070) 555 01 01", "088 - 200 45 12"])
def test_a_telephone_number_in_any_notation_is_enough(draft, facts_of, number) -> None:
    draft.parties = replace(draft.parties, verzoeker=Verzoeker(phone=draft.stated(number)))
    assert by_item(facts_of(draft, "verzoeker"))["telefoon"]["state"] == "stated"


def test_a_bare_verzoeker_lacks_everything(draft, facts_of) -> None:
    found = by_item(facts_of(draft, "verzoeker"))
    assert {item["state"] for item in found.values()} == {"missing"}


def test_a_verzoeker_in_running_text_is_found(draft, facts_of) -> None:
    draft.section("verzoeker", "Bureau Basiszorg, Astrid Klomp, ambulant begeleider, 06-71132048, a.klomp@basiszorg.example")
    found = by_item(facts_of(draft, "verzoeker"))
    assert {item["state"] for item in found.values()} == {"stated"}


def test_template_text_is_no_name(draft, facts_of) -> None:
    draft.parties = replace(draft.parties, verzoeker=Verzoeker(person=draft.stated("[naam]")))
    assert by_item(facts_of(draft, "verzoeker"))["persoon"]["state"] == "missing"


@pytest.mark.parametrize(("written", "state"), [("15-05-2025", "valid"), ("21-05-2025", "future"), ("31-02-2025", "impossible")])
def test_the_date_of_the_request(draft, facts_of, written, state) -> None:
    draft.label("datum", written, "verzoeker")
    (found,) = facts_of(draft, "request_date")
    assert found.attributes["state"] == state


def test_no_date_at_all_is_missing(draft, facts_of) -> None:
    (found,) = facts_of(draft, "request_date")
    assert found.attributes["state"] == "missing"


def test_a_date_elsewhere_is_not_that_of_the_request(draft, facts_of) -> None:
    draft.section("afspraken", "De evaluatie is op 02-06-2025.")
    (found,) = facts_of(draft, "request_date")
    assert found.attributes["state"] == "missing"


@pytest.mark.parametrize(
    ("line", "state"),
    [("Den Haag, M. de Bakker", "signed"), ("Den Haag", "missing"), ("Plaats en datum", "missing"), ("[naam]", "missing")],
)
def test_a_name_under_the_signature(draft, facts_of, line, state) -> None:
    draft.section("ondertekening", line)
    (found,) = facts_of(draft, "signature")
    assert found.attributes["state"] == state


def test_a_picture_under_the_signature_counts(draft, facts_of) -> None:
    draft.section("ondertekening", "")
    draft.blocks[-1] = replace(draft.blocks[-1], kind=BlockKind.PICTURE)
    (found,) = facts_of(draft, "signature")
    assert found.attributes["state"] == "signed"


def test_an_organisation_in_a_request_of_running_prose_is_left_to_a_person(draft, facts_of) -> None:
    draft.line("Wij van Veilig Thuis Haaglanden vragen u dit gezin te bespreken.")
    assert by_item(facts_of(draft, "verzoeker"))["organisatie"]["state"] == "unclear"
