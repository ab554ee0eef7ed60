import pytest

from tests.unit.language.passages import read
from validator.model.annotations import PersonKind


def speakers(text, terms):
    return [item.speaker for item in read(text, terms).attributions]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Moeder zegt dat zij moe is.", "moeder"),
        ("Volgens vader is er niets aan de hand.", "vader"),
        ("Vader heeft op 3 mei telefonisch aangegeven dat hij niet komt.", "vader"),
        ("Moeder geeft in het gesprek aan dat het goed gaat.", "moeder"),
        ("Sem vertelt dat hij bij oma wil wonen.", "kind 1"),
        ("Lisa (13) vindt het lastig om te kiezen.", "kind 2"),
        ("De leerkracht meldt dat Sem vaak te laat komt.", "leerkracht"),
        ("De mentor van Lisa schrijft dat zij veel afwezig is.", "mentor"),
        ("Op 3 mei belde moeder en zei vader dat hij stopt.", "vader"),
        ("Dhr. Bouali ontkent dat hij heeft geslagen.", "vader"),
        ("Mw. geeft aan dat zij geen hulp wil.", "moeder"),
        ("De GZ-psycholoog concludeert dat Sem rust nodig heeft.", "gz-psycholoog"),
        ("Vlgs. moeder slaapt hij slecht.", "moeder"),
        ("Het gaat slecht, aldus oma.", "oma"),
    ],
)
def test_speaker_of_a_sentence(terms, sentence, speaker):
    assert speakers(sentence, terms) == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moeder woont met Sem in Den Haag.",
        "Vader kwam op 3 mei niet naar de afspraak.",
        "De school ligt naast het huis.",
        "Sem is veertien jaar.",
    ],
)
def test_sentence_of_the_writer_has_no_speaker(terms, sentence):
    assert speakers(sentence, terms) == []


def test_quotation_is_told_apart_and_may_be_without_speaker(terms):
    own, other = read('Moeder zegt: "Ik kan niet meer."⏎Op het briefje stond: "Kom niet thuis."', terms).attributions
    assert (own.speaker, own.is_quotation, other.speaker, other.is_quotation) == ("moeder", True, "", True)


def test_cue_is_what_shows_who_speaks(terms):
    text = "Volgens vader is er niets aan de hand."
    cue = read(text, terms).attributions[0].cue
    assert text[cue.start : cue.end].strip() == "Volgens"


def test_persons_are_named_by_their_key(terms):
    text = "Sem woont bij Anna de Vries; zijn broertje en Bouali wonen bij oma. De kinderarts van Youz en de school zijn betrokken."
    found = [(item.person, item.kind) for item in read(text, terms).persons]
    assert found == [
        ("kind 1", PersonKind.CHILD),
        ("moeder", PersonKind.PARENT),
        ("broer", PersonKind.RELATIVE),
        ("vader", PersonKind.PARENT),
        ("oma", PersonKind.RELATIVE),
        ("kinderarts", PersonKind.PROFESSIONAL),
        ("youz", PersonKind.INSTITUTION),
        ("de school", PersonKind.PROFESSIONAL),
    ]


def test_name_needs_its_capital_and_a_title_no_name_behind_it(terms):
    found = read("Het sem is een taalkundige term. Mw. Jansen belde dhr. De Boer. Mw. was er niet.", terms).persons
    assert [item.person for item in found] == ["moeder"]
