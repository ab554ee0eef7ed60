import pytest

from tests.unit.language.content_reading import kinds, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De ontwikkeling van Esra stagneert.", "danger/stated"),
        ("Dylano is bij zijn moeder niet veilig.", "danger/stated"),
        ("Vader schopte Dylano op 3 mei tegen zijn been.", "danger/seen"),
        ("Esra kwam negen keer zonder ontbijt.", "danger/seen"),
        ("Moeder wees de gezinscoach in april af.", "help_refused"),
        ("De ambulante begeleiding had geen effect.", "help_refused"),
        ("Wij krijgen bij dit gezin geen ingang.", "help_refused"),
    ],
)
def test_signal(terms, text, kind):
    assert kind in kinds(read(terms, "aanleiding", text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "Er is geen geweld in het gezin.",
        "De kinderen eten goed en slapen goed.",
        "Moeder werkt goed mee met de gezinscoach.",
        "Moeder weigert een glas wijn.",
    ],
)
def test_no_signal(terms, text):
    assert kinds(read(terms, "aanleiding", text)[1]) == []


def test_reaction_of_a_parent_shows_no_danger(terms):
    assert kinds(read(terms, "reactie_ouders", "Vader zegt dat het thuis niet veilig is.")[1]) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("Ambulante hulp door Impegno, maart 2026. Moeder leerde het huishouden plannen.",), True),
        (("Ouderbegeleiding | mei 2025 - juli 2025 | De ruzies werden minder: verminderd van dagelijks naar wekelijks.",), True),
        (("Systeemtherapie, 2025.", "Resultaat: vader praat weer met Dylano."), True),
        (("Er komt een gezinscoach.",), False),
        (("Moeder had therapie. Wat die opleverde, weten wij niet.",), False),
    ],
)
def test_help_with_outcome(terms, lines, told):
    found = read(terms, "ingezette_hulp", *lines)[1].helps
    assert found
    assert bool(found[0].outcome) is told


@pytest.mark.parametrize("text", ["Er is veel hulp ingezet.", "Er was nog geen hulp."])
def test_help_without_a_name_is_none(terms, text):
    assert read(terms, "ingezette_hulp", text)[1].helps == ()


@pytest.mark.parametrize(
    ("section", "text", "shown"),
    [
        ("ingezette_hulp", "De gezinscoach werkt volgens Signs of Safety.", True),
        ("ingezette_hulp", "De begeleider sprak vader, moeder en Esra samen.", True),
        ("ingezette_hulp", "Er wordt niet gewerkt met Signs of Safety.", False),
        ("ingezette_hulp", "Moeder had therapie bij PsyQ.", False),
        ("reactie_ouders", "Moeder wil gezinstherapie.", False),
    ],
)
def test_help_for_the_family(terms, section, text, shown):
    assert ("family_help" in kinds(read(terms, section, text)[1])) is shown
