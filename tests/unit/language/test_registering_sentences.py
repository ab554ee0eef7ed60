"""Sentences that only register are no opinions; words of judgement in them make them so again."""

import pytest

from validator.language.opinions.registering import Registering
from validator.pipeline import load_rulebook


@pytest.fixture(scope="module")
def registers() -> Registering:
    return Registering(load_rulebook().terms)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tante Sanne woont in Leiden.",
        "De kinderen slapen bij opa en oma.",
        "Er is nooit een melding bij Veilig Thuis gedaan.",
        "Eerder is geen jeugdhulp ingezet.",
        "Opgesteld door M. Verhoef.",
        "Kies een item.",
    ],
)
def test_what_is_registered_is_no_opinion(registers: Registering, sentence: str) -> None:
    assert registers(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er is geen veiligheid in huis.",
        "Moeder woont nog altijd in haar eigen wereld, los van iedereen.",
        "Vader woont daar alleen om moeder dwars te zitten, dat is duidelijk.",
        "Getekend voor het leven.",
        "Er is nooit echt hulp geaccepteerd.",
    ],
)
def test_a_judgement_is_left_to_the_model(registers: Registering, sentence: str) -> None:
    assert not registers(sentence)


def test_the_worry_that_the_form_asks_for_is_known(registers: Registering) -> None:
    assert registers.is_asked("Onze grootste zorg is dat Bo alleen thuis is.")
    assert not registers.is_asked("Het is een grote zorg dat Bo alleen thuis is.")
