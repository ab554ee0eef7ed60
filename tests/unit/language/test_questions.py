import pytest

from tests.unit.language.content_reading import kinds, read


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Moeder: wie kan op Esra passen als ik avonddienst heb?", "question"),
        ("Vader wil leren hoe hij Dylano helpt met rekenen.", "question"),
        ("“Ik wil weer bij opa logeren.”", "question"),
        ("hoe vind ik een kamer (Dylano)", "question"),
        ("Hoe verder?", "vague"),
        ("Ouders hebben hulp nodig op alle gebieden.", "vague"),
        ("Moeder moet leren grenzen te stellen.", "professional"),
        ("Het gezin is gebaat bij rust.", "professional"),
        ("Verbeteren van de ouderschapsvaardigheden.", "label"),
        ("Gezinstherapie en een coach.", "solution"),
        ("Er is nog geen hulpvraag.", "absent"),
        ("Deze hulpvragen zijn op 3 mei 2026 met moeder besproken.", "report"),
        ("Het huishouden.", "report"),
        ("Samen op vakantie naar zee.", "unclear"),
    ],
)
def test_hulpvraag(terms, text, about):
    assert kinds(read(terms, "hulpvragen", text)[1]) == [f"hulpvraag/{about}"]


def test_other_parts_hold_no_hulpvragen(terms):
    assert kinds(read(terms, "krachten", "Moeder: wie helpt mij?")[1]) == []
