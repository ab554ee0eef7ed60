"""How a person was reached and how hard was tried (E9.3-E9.5), who was told what (W3-W7), and whose a BSN is (W9)."""

import pytest

from validator.model.outline import Child, Gezag, Parent, Parties
from validator.model.report import Moment


@pytest.fixture
def family(draft):
    """Moeder and vader with gezag, and Noor of 13."""
    mother = Parent("moeder", draft.stated("Fatma Yilmaz"), Gezag.YES)
    father = Parent("vader", draft.stated("Peter de Vries"), Gezag.YES)
    noor = Child(draft.stated("Noor Yilmaz"), (draft.stated("12-03-2012"),))
    draft.parties = Parties(children=(noor,), parents=(mother, father))
    return draft


def of(facts, person: str, attribute: str) -> object:
    return next(fact.attributes[attribute] for fact in facts if fact.attributes["person"] == person)


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("Het verzoek is op kantoor met vader besproken. Hij vindt het niet nodig.", "held"),
        ("Vader zei op 06-05-2025 dat hij het verzoek niet nodig vindt.", "held"),
        ("Het verzoek is per post aan vader toegestuurd. Hij heeft niet gereageerd.", "only_sent"),
        ("Vader vindt het verzoek niet nodig.", "unsaid"),
        ("Wij zullen het verzoek nog met vader bespreken.", "unsaid"),
    ],
)
def test_a_conversation_is_more_than_sending(family, facts_of, text, talk) -> None:
    family.section("reactie_ouders", text)
    assert of(facts_of(family, "conversation"), "vader", "talk") == talk


@pytest.mark.parametrize(
    ("text", "state", "tries"),
    [
        ("Vader is op 03-05-2025 en 09-05-2025 gebeld; hij nam niet op.", "attempted", "enough"),
        ("Vader is op 03-05-2025 gebeld; hij nam niet op.", "silent", "some"),
        ("Vader is meerdere keren gebeld maar nam niet op.", "silent", "some"),
        ("Vader hebben wij niet gesproken.", "silent", "none"),
        ("Vader is op 03-05-2023 en 09-05-2023 gebeld; hij nam niet op.", "silent", "some"),
        ("Vader weigert met ons te praten.", "refused", "some"),
        ("Vader hing op 03-05-2025 op en weigerde op 09-05-2025 aan de deur te praten.", "attempted", "enough"),
        ("Het verzoek is op 03-05-2025 met vader besproken, en op 09-05-2025 opnieuw.", "discussed", "none"),
    ],
)
def test_attempts_count_by_their_days(family, facts_of, text, state, tries) -> None:
    family.section("reactie_ouders", text)
    found = facts_of(family, "attempts")
    assert (of(found, "vader", "state"), of(found, "vader", "tries")) == (state, tries)


def test_two_people_in_one_sentence_keep_their_own(family, facts_of) -> None:
    family.section("reactie_ouders", "Moeder vindt het goed dat er hulp komt, maar vader weigert erover te praten.")
    found = facts_of(family, "reaction")
    assert (of(found, "moeder", "state"), of(found, "vader", "state")) == ("given", "refused")


def test_who_is_said_to_have_died_need_not_react(family, facts_of) -> None:
    family.section("reactie_ouders", "Vader is in 2021 overleden. Moeder vindt het verzoek terecht.")
    assert of(facts_of(family, "reaction"), "vader", "needed") == "no"


@pytest.mark.parametrize("moment", list(Moment))
def test_a_letter_that_is_not_there(family, facts_of, moment) -> None:
    family.section("reactie_ouders", "Vader reageerde per mail. Zijn mail is als bijlage toegevoegd.")
    (first, *_) = facts_of(family, "letter", moment=moment)
    assert first.attributes == {"state": "missing", "moment": moment.value}


def test_a_letter_that_is_enclosed(family, new_draft, facts_of) -> None:
    family.section("reactie_ouders", "Vader reageerde in een brief.")
    letter = new_draft("reactie vader.docx", kind="reactie")
    letter.line("Ik ben het er niet mee eens. Peter")
    assert {fact.attributes["state"] for fact in facts_of(family, "letter", letter)} == {"included"}


@pytest.mark.parametrize(
    ("text", "state", "left"),
    [
        ("Moeder en vader kregen de informatie van artikel 13 en 14 AVG.", "shown", ""),
        ("Moeder kreeg de informatie van artikel 13 en 14 AVG.", "partly", "vader"),
        ("Moeder kreeg de informatie van artikel 13 en 14 AVG. Vader kreeg dezelfde informatie per mail.", "shown", ""),
        ("Ouders kregen koffie.", "not_shown", "moeder en vader"),
    ],
)
def test_each_parent_with_gezag_is_told(family, facts_of, text, state, left) -> None:
    family.section("informeren", text)
    found = next(fact for fact in facts_of(family, "informed") if fact.attributes["about"] == "avg")
    assert (found.attributes["state"], found.details["left"]) == (state, left)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ouders geven geen toestemming om het verzoek te delen.", [("no_consent", False)]),
        ("Ouders geven geen toestemming om het verzoek te delen. De zorgen zijn zo ernstig dat het moet.", [("no_consent", True)]),
        ("Ouders geven toestemming om het verzoek te delen.", []),
    ],
)
def test_the_direct_route_shows_only_by_its_signs(family, facts_of, text, found) -> None:
    family.section("informeren", text)
    assert [(fact.attributes["sign"], fact.attributes["serious"]) for fact in facts_of(family, "direct_route")] == found


@pytest.mark.parametrize(
    ("section", "text", "owner"),
    [
        ("kinderen", "BSN: 999990019", "family"),
        ("professionals", "BSN: 999990020", "third"),
        ("voorgeschiedenis", "Het BSN is 999990020", "unknown"),
    ],
)
def test_whose_a_bsn_is(family, facts_of, section, text, owner) -> None:
    family.section(section, text)
    assert [fact.attributes["owner"] for fact in facts_of(family, "bsn_owner")] == [owner]
