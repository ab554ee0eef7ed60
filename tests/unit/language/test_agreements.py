import pytest

from tests.unit.language.content_reading import read
from validator.model.annotations import Concreteness, Side


@pytest.mark.parametrize(
    ("text", "side", "grade"),
    [
        ("Moeder leest Esra elke avond een kwartier voor.", "family", "concrete"),
        ("Mdr belt vdr za om 9.30 u.", "family", "concrete"),
        ("Vader vertrekt naar zijn zus als hij merkt dat hij boos wordt.", "family", "concrete"),
        ("Oma haalt Dylano 2x p.w. uit school.", "family", "concrete"),
        ("Moeder levert de formulieren uiterlijk 1 juli 2026 in.", "family", "concrete"),
        ("Vader rookt geen wiet in huis.", "family", "unsure"),
        ("Ouders verbeteren vanaf 1 juli 2026 hun communicatie.", "family", "unsure"),
        ("Ouders werken aan hun relatie.", "family", "vague"),
        ("Moeder zet zich in voor een stabiele thuissituatie.", "family", "vague"),
        ("Vader en moeder overleggen waar nodig.", "family", "vague"),
        ("De mentor en de gezinscoach mailen elkaar iedere vrijdag over Esra.", "professional", "concrete"),
        ("De gezinscoach informeert de school van Dylano elke week.", "professional", "concrete"),
        ("Rosanne belt de gezinscoach elke vrijdag om 10.00 uur.", "nobody", "concrete"),
        ("Geen telefoons aan tafel na 20.00 uur.", "nobody", "concrete"),
    ],
)
def test_sentence(terms, text, side, grade):
    _, found = read(terms, "afspraken", text)
    assert [(item.side, item.concreteness) for item in found.agreements] == [(Side(side), Concreteness(grade))]


@pytest.mark.parametrize(
    "text",
    [
        "Deze afspraken zijn op 4 juni 2026 met vader en moeder gemaakt.",
        "Moeder heeft zich niet aan de afspraken gehouden.",
        "Er zijn nog geen afspraken.",
        "Veiligheidsafspraken:",
    ],
)
def test_sentence_about_agreements_is_none(terms, text):
    assert read(terms, "afspraken", text)[1].agreements == ()


def test_pieces_of_a_row_make_one_agreement(terms):
    _, found = read(terms, "afspraken", "Moeder | gaat met Esra naar de tandarts | 18 juni 2026")
    (agreement,) = found.agreements
    assert (agreement.side, agreement.concreteness, len(agreement.spans)) == (Side.FAMILY, Concreteness.CONCRETE, 3)


def test_labels_under_each_other_make_one_agreement_each(terms):
    lines = (
        "Wie: moeder",
        "Wat: belt de school als Esra ziek is",
        "Wanneer: voor 8.00 uur",
        "Wie: vader",
        "Wat: kookt",
        "Wanneer: dinsdag",
    )
    _, found = read(terms, "afspraken", *lines)
    assert [(item.side, item.concreteness) for item in found.agreements] == [(Side.FAMILY, Concreteness.CONCRETE)] * 2


def test_next_sentence_may_tell_when(terms):
    document, found = read(terms, "afspraken", "Vader volgt de cursus. Dat doet hij iedere dinsdag.")
    assert found.agreements[0].concreteness is Concreteness.CONCRETE
    assert document.quote(found.agreements[0].term) == "iedere"


def test_other_parts_hold_only_what_is_called_agreed(terms):
    text = "Moeder belt elke dag met oma. Er is afgesproken dat vader Esra op zaterdag ophaalt."
    _, found = read(terms, "krachten", text)
    assert len(found.agreements) == 1


def test_that_there_are_none_is_a_signal(terms):
    assert [signal.kind for signal in read(terms, "afspraken", "Er zijn nog geen afspraken.")[1].signals] == ["no_agreements"]
