"""Whether each parent and child is heard (E9.1, E9.2)."""

from dataclasses import replace

import pytest

from validator.model.document import Problem, ProblemCode
from validator.model.outline import Child, Gezag, Parent, Parties


@pytest.fixture
def family(draft):
    """Moeder Fatma and vader Peter with gezag, Noor of 13 and Sem of 6."""
    mother = Parent("moeder", draft.stated("Fatma Yilmaz"), Gezag.YES)
    father = Parent("vader", draft.stated("Peter de Vries"), Gezag.YES)
    noor = Child(draft.stated("Noor de Vries"), (draft.stated("12-03-2012"),))
    sem = Child(draft.stated("Sem de Vries"), (draft.stated("04-09-2018"),))
    draft.parties = Parties(children=(noor, sem), parents=(mother, father))
    return draft


def states(facts) -> dict[str, object]:
    return {str(fact.attributes["person"]): fact.attributes["state"] for fact in facts}


@pytest.mark.parametrize(
    ("text", "moeder", "vader"),
    [
        ('Moeder zegt: "Ik ben het eens met het verzoek." Vader vindt het verzoek niet nodig.', "given", "given"),
        ("Ouders geven aan dat zij de zorgen over school herkennen.", "given", "given"),
        ("Het verzoek is op 06-05-2025 met moeder en vader besproken.", "discussed", "discussed"),
        ("Moeder vindt het goed dat er hulp komt. Vader heeft niet gereageerd.", "given", "silent"),
        (
            "Moeder vindt het goed dat er hulp komt. Vader reageerde niet. Vader is op 03-05-2025 gebeld. Vader is op 09-05-2025 gebeld.",
            "given",
            "attempted",
        ),
        ("Moeder vindt het goed. Vader heeft niet gereageerd, omdat hij in het ziekenhuis ligt.", "given", "silent_explained"),
        ("Moeder reageert zoals altijd defensief.", "thin", "missing"),
        ("De gezinscoach vindt dat moeder te weinig doet.", "thin", "missing"),
        ("In een brief van 03-05-2022 gaf moeder aan geen hulp te willen.", "thin", "missing"),
        ('Moeder zegt: "Ik wil niet dat Peter meepraat. Peter moet weg."', "given", "missing"),
    ],
)
def test_whether_parents_are_heard(family, facts_of, text, moeder, vader) -> None:
    family.section("reactie_ouders", text)
    found = states(facts_of(family, "reaction"))
    assert (found["moeder"], found["vader"]) == (moeder, vader)


def test_a_heading_tells_whose_reaction_it_is(family, facts_of) -> None:
    family.section("reactie_ouders", "Ik ben het niet eens met dit verzoek.", heading="Reactie vader", subject="vader")
    assert states(facts_of(family, "reaction"))["vader"] == "given"


def test_a_reaction_elsewhere_is_left_to_a_person(family, facts_of) -> None:
    family.section("aanleiding", "Vader zegt dat hij dit verzoek niet nodig vindt.")
    found = states(facts_of(family, "reaction"))
    assert (found["moeder"], found["vader"]) == ("missing", "unclear")


def test_an_unreadable_file_may_hold_the_reaction(family, new_draft, facts_of) -> None:
    scan = new_draft("IMG_2231.jpg", kind="overig", problems=(Problem(ProblemCode.NO_TEXT, "IMG_2231.jpg"),))
    assert states(facts_of(family, "reaction", scan))["vader"] == "unreadable"


def test_a_letter_of_reaction_counts(family, new_draft, facts_of) -> None:
    letter = new_draft("reactie_vader.docx", kind="reactie")
    letter.line("Ik heb het verzoek gelezen en ik ben het er niet mee eens. Groet, Peter")
    found = states(facts_of(family, "reaction", letter))
    assert (found["moeder"], found["vader"]) == ("missing", "given")


@pytest.mark.parametrize(
    ("change", "needed"),
    [
        ({"gezag": Gezag.NO}, "no"),
        ({"gezag": Gezag.UNKNOWN}, "maybe"),
        ({"is_deceased": True}, "no"),
        ({"is_known": False}, "no"),
        ({}, "yes"),
    ],
)
def test_who_must_react(family, facts_of, change, needed) -> None:
    mother, father = family.parties.parents
    family.parties = replace(family.parties, parents=(mother, replace(father, **change)))
    found = {fact.attributes["person"]: fact.attributes["needed"] for fact in facts_of(family, "reaction")}
    assert (found["moeder"], found["vader"]) == ("yes", needed)


@pytest.mark.parametrize(
    ("text", "noor", "sem"),
    [
        ('Noor (13) zegt: "Ik wil dat de ruzies stoppen." Sem wil bij mama en papa blijven.', "given", "given"),
        ('Noor (13) zegt: "Ik wil dat de ruzies stoppen." Sem is nog te jong om te praten.', "given", "excused"),
        ("Noor is niet gesproken.", "silent", "missing"),
        ("Noor is niet gesproken, vanwege haar toetsweek.", "excused_weakly", "missing"),
        ("Moeder vertelt dat Noor liever bij oma woont.", "thin", "missing"),
        ("De kinderen zeggen dat zij bij elkaar willen blijven.", "given", "given"),
    ],
)
def test_whether_children_are_heard(family, facts_of, text, noor, sem) -> None:
    family.section("reactie_kind", text)
    found = states(facts_of(family, "reaction"))
    assert (found["kind 1"], found["kind 2"]) == (noor, sem)


def test_a_child_heard_under_a_shared_heading_fills_its_part(family, facts_of) -> None:
    family.section("reactie_ouders", 'Moeder vindt het verzoek goed. Noor zegt: "Ik wil rust thuis."', heading="Reactie ouders en kind")
    part = next(fact for fact in facts_of(family, "part") if fact.attributes["name"] == "reactie_kind")
    assert part.attributes["state"] == "filled"
    assert states(facts_of(family, "reaction"))["kind 1"] == "given"


def test_the_age_decides_what_is_asked_of_a_child(family, facts_of) -> None:
    noor, sem = family.parties.children
    baby = Child(family.stated("baby"), is_unborn=True)
    family.parties = replace(family.parties, children=(noor, sem, baby))
    ages = [fact.attributes["age"] for fact in facts_of(family, "reaction") if fact.attributes["sort"] == "kind"]
    assert ages == ["from_limit", "below_limit", "unborn"]


def test_an_unborn_child_alone_asks_for_no_reaction_part(draft, facts_of) -> None:
    draft.parties = Parties(children=(Child(draft.stated("baby"), is_unborn=True),))
    part = next(fact for fact in facts_of(draft, "part") if fact.attributes["name"] == "reactie_kind")
    assert part.attributes["state"] == "not_needed"


@pytest.mark.parametrize("sort", ["moeder", "kind 1"])
def test_a_quotation_of_another_is_no_reaction(draft, facts_of, sort) -> None:
    draft.parties = Parties(
        children=(Child(draft.stated("Noor de Vries"), (draft.stated("12-03-2012"),)),),
        parents=(Parent("moeder", draft.stated("Fatma Yilmaz"), Gezag.YES),),
    )
    speaker, part = ("Noor", "reactie_ouders") if sort == "moeder" else ("Moeder", "reactie_kind")
    draft.section(part, f'{speaker} zegt: "Ik wil hulp. Ik ben bang dat het misgaat."')
    assert states(facts_of(draft, "reaction"))[sort] != "given"
