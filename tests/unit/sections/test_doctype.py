import pytest

from validator.model.outline import DocType


@pytest.mark.parametrize(
    ("title", "doctype"),
    [
        ("Verzoek tot Onderzoek (VTO)", DocType.VTO),
        ("VTO fam. J. – vertrouwelijk", DocType.VTO),
        ("Gemeente Den Haag | Verzoek tot raadsonderzoek", DocType.VTO),
        ("Formulier Verzoek tot Bespreking", DocType.VTO),
        ("VERZOEK TOT ONDERZOEK GEZAGSBEËINDIGENDE MAATREGEL", DocType.GEZAGSBEEINDIGING),
        ("Verzoek tot onderzoek naar gezagsbeeindiging", DocType.GEZAGSBEEINDIGING),
        ("Verzoek tot Hulpverlening (VTH)", DocType.VTH),
        ("Terugmeldformulier uitgesteld onderzoek", DocType.TERUGMELDING),
        ("Reactie op het Verzoek tot Onderzoek", DocType.UNKNOWN),
        ("Bijlage bij verzoek tot onderzoek", DocType.UNKNOWN),
        ("Hierbij stuur ik u het verzoek tot onderzoek van Noor.", DocType.UNKNOWN),
        ("Onderwerp: VTO fam. Jansen", DocType.UNKNOWN),
    ],
)
def test_title_decides(blank, title, doctype):
    assert blank().lines(title).read().outline.doctype is doctype


def test_title_in_the_header(blank):
    assert blank().header("JBT Haaglanden | Terugmelding").lines("Tekst.").read().outline.doctype is DocType.TERUGMELDING


def test_ticked_box_makes_it_a_termination(vto):
    found = vto.lines("Gevraagd: ☐ OTS ☒ gezagsbeëindiging").read().outline
    assert found.doctype is DocType.GEZAGSBEEINDIGING


def test_unticked_box_does_not(vto):
    assert vto.lines("Gevraagd: ☒ OTS ☐ gezagsbeëindiging").read().outline.doctype is DocType.VTO


def test_parts_tell_where_the_title_is_lost(blank):
    builder = blank().heading("Formulier", 1)
    for heading in ("Verzoeker", "Kinderen", "Feiten en zorgen", "Afspraken", "Hulpvragen"):
        builder.heading(heading).lines("Tekst.")
    assert builder.read().outline.doctype is DocType.VTO


def test_plan_with_some_parts_of_a_request_is_no_request(blank):
    builder = blank().heading("Plan van aanpak", 1)
    for heading in ("Gegevens kind", "Ouders", "Feiten en zorgen", "Afspraken"):
        builder.heading(heading).lines("Tekst.")
    found = builder.read().outline
    assert found.doctype is DocType.UNKNOWN
    assert [part.kind for part in found.attachments] == ["plan-van-aanpak"]


def test_letter_about_a_request_with_its_parts_is_one(blank):
    read = (
        blank()
        .lines(
            "Betreft: verzoek tot onderzoek",
            "Geachte leden,",
            "Naam verzoeker: J. de Boer",
            "Naam kind: Noor de Vries",
            "De aanleiding voor dit verzoek is dat Noor niet veilig is.",
        )
        .read()
    )
    assert read.outline.doctype is DocType.VTO
    assert {"verzoeker", "kinderen", "aanleiding"} <= set(read.names())
    assert read.parties.verzoeker.person.text == "J. de Boer"


def test_cover_letter_is_no_request(blank):
    assert blank().lines("Betreft: verzoek tot onderzoek", "Bijgaand treft u het verzoek aan.").read().outline.doctype is DocType.UNKNOWN
