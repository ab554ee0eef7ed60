import pytest

from tests.unit.language.content_reading import kinds, read


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Met Dilano gaat het beter.", "Dilano"),
        ("Moeder, mevrouw Hoekstra, en vader Yilmas waren er.", "Yilmas"),
        ("Dylano Yillmaz bleef thuis.", "Yillmaz"),
        ("Moeder Hoekstar kwam te laat.", "Hoekstar"),
    ],
)
def test_misspelt_name(terms, text, written):
    found = read(terms, "feiten_en_zorgen", text)[1].name_variants
    assert [variant.written for variant in found] == ([written] if written else [])


@pytest.mark.parametrize(
    "text",
    [
        "Dylano's fiets en Esra's boek, Yilmaz' jas.",
        "Dylaantje en Dyl zijn namen van vroeger.",
        "Leerkracht B. Hoekstre sprak met vader.",
        "Mentor Karel Yilmas belde.",
        "DYLANO YILMAZ",
        "Stuur het naar hoekstre@post.example.",
        "Mehmed heet de buurman. De mehmed is een woord hier.",
    ],
)
def test_no_variant(terms, text):
    assert read(terms, "feiten_en_zorgen", text)[1].name_variants == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vader vroeg om zijn adres te wijzigen.", "correction_asked"),
        ("Vader vroeg om zijn adres te wijzigen. Dat is op 4 mei aangepast.", "correction_handled"),
        ("Volgens vader klopte zijn adres niet. Dat is aangepast.", "correction_handled"),
        ("Op verzoek van moeder is haar geboortedatum verbeterd.", "correction_handled"),
        ("Moeder gaf drie fouten door en vroeg om correctie. Deze zijn niet aangepast.", "correction_asked"),
        ("Moeder vroeg om een correctie. Dit is nog niet verwerkt.", "correction_asked"),
    ],
)
def test_correction(terms, text, kind):
    assert [found for found in kinds(read(terms, "reactie_ouders", text)[1]) if found.startswith("correction")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Moeder weet dat zij om correctie van gegevens mag vragen.",
        "Vader vroeg om een andere school voor Esra.",
        "Moeder wil dat er iets verandert.",
        "Wij zijn blij met de aanvulling van oma op het eten.",
    ],
)
def test_no_correction(terms, text):
    assert not [found for found in kinds(read(terms, "reactie_ouders", text)[1]) if found.startswith("correction")]
