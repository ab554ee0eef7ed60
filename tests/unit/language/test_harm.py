import pytest

from tests.unit.language.content_reading import kinds, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Geheim adres: Beukenlaan 7, 2511 AB Den Haag.", "secret_address/given"),
        ("Het adres van moeder is geheim.", "secret_address"),
        ("Vader mag niet weten waar Esra en moeder wonen.", "secret_address"),
        ("Zij zit in de vrouwenopvang aan de Beukenlaan 7.", "shelter_address"),
        ("Moeder woont op de Beukenlaan 7. Vader mag dit adres niet weten.", "secret_address/given"),
        ("Geheim woonadres: Zieken 112.", "secret_address/given"),
        ("Een oom belde anoniem.", "reporter"),
        ("De melding door de bovenbuurman is besproken.", "reporter"),
        ("De anonieme melder, mevrouw Jansen, hoorde gegil.", "reporter"),
        ("Dylano vertelde dit in vertrouwen aan de conciërge.", "confidence"),
        ("Esra zei: “Niet aan mama vertellen.”", "confidence"),
        ("Vader is een nietsnut.", "hurtful/own"),
        ("Moeder spoort niet.", "hurtful/own"),
        ("Vader riep tegen moeder: “Trut!”", "hurtful/quoted"),
    ],
)
def test_signal(terms, text, kind):
    assert kind in kinds(read(terms, "feiten_en_zorgen", text)[1])


@pytest.mark.parametrize(
    "text",
    [
        "Geheim adres: nee.",
        "Geheim adres ☐ ja ☒ nee",
        "Er is geen geheim adres bekend.",
        "Moeder woont aan de Beukenlaan 7.",
        "Er kwam een anonieme melding binnen.",
        "Dylano heeft weinig vertrouwen in volwassenen.",
        "Moeder is niet lui.",
        "Esra voelt zich een mislukkeling.",
        "Volgens vader is moeder een slechte moeder.",
        "Moeder zegt: “Ik ben een slechte moeder.”",
        "De keuken is waardeloos ingedeeld.",
        "De gestoorde slaap van Esra baart moeder zorgen.",
        "Moeder sprak met de leerkracht over de melding van de huisarts.",
        "Esra zegt dat haar ouders dit mogen lezen.",
    ],
)
def test_no_signal(terms, text):
    ours = {"secret_address", "shelter_address", "reporter", "confidence", "hurtful"}
    assert not ours & {signal.kind for signal in read(terms, "feiten_en_zorgen", text)[1].signals}


def test_ticked_secret_address_counts(terms):
    assert "secret_address" in kinds(read(terms, "kinderen", "Geheim adres: ☒ ja ☐ nee")[1])
