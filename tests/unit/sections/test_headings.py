import pytest


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("3.2 Feiten en zorgen", "feiten_en_zorgen"),
        ("FEITEN EN ZORGEN:", "feiten_en_zorgen"),
        ("Feiten en zorgn", "feiten_en_zorgen"),
        ("Feiten  & zorgen", "feiten_en_zorgen"),
        ("Wat zijn de zorgen?", "feiten_en_zorgen"),
        ("Zorgen over Noor", "feiten_en_zorgen"),
        ("C. Aanleiding (waarom nu?)", "aanleiding"),
        ("Waarom nu aan de (Jeugd)beschermingstafel", "aanleiding"),
        ("Gegevens kind(eren)", "kinderen"),
        ("Gegevens kind 2", "kinderen"),
        ("Ouder(s)/verzorger(s)", "ouders"),
        ("Reactie van moeder op het verzoek", "reactie_ouders"),
        ("Reactie van de vader (dhr. P. de Vries) op het verzoek", "reactie_ouders"),
        ("Visie ouder(s)", "reactie_ouders"),
        ("Zienswijze mw. F. Yilmaz", "reactie_ouders"),
        ("Mening van Noor (13)", "reactie_kind"),
        ("Stem van het kind", "reactie_kind"),
        ("Wat vinden de kinderen?", "reactie_kind"),
        ("Hulpvragen gezin", "hulpvragen"),
        ("Hulpvraag moeder", "hulpvragen"),
        ("Diagnose(s)", "diagnoses"),
        ("Veiligheidsplan en afspraken", "afspraken"),
    ],
)
def test_wording_is_recognised(vto, heading, name):
    read = vto.heading(heading).lines("Tekst van dit onderdeel.").read()
    assert read.texts(name) == ["Tekst van dit onderdeel."]


@pytest.mark.parametrize(
    "heading",
    [
        "Klachten",
        "Zorgverzekering",
        "Reactie school",
        "Visie pleegouders",
        "Mening gedragswetenschapper",
        "Aanleiding tot het huisbezoek van 3 mei",
    ],
)
def test_part_of_a_wording_does_not_steal(vto, heading):
    read = vto.heading(heading).lines("Iets anders.").read()
    assert set(read.names()) == {""}
    assert [read.document.quote(span) for span in read.outline.unplaced] == ["Iets anders."]


@pytest.mark.parametrize(
    "line", ["Wij bespraken de reactie van ouders op het verzoek in het team.", "De afspraken zijn nagekomen.", "zorgen zijn er niet"]
)
def test_sentence_is_no_heading(vto, line):
    read = vto.heading("Aanleiding").lines(line).read()
    assert read.names() == ["aanleiding"]


def test_bold_and_plain_lines_are_headings(vto):
    read = vto.bold("Aanleiding").lines("Ruzie.").lines("Hulpvragen", "Hoe dan?").read()
    assert (read.texts("aanleiding"), read.texts("hulpvragen")) == (["Ruzie."], ["Hoe dan?"])


def test_plain_line_is_no_heading_in_a_document_with_real_headings(vto):
    builder = vto
    for heading in ("Aanleiding", "Afspraken", "Feiten en zorgen"):
        builder = builder.heading(heading)
    assert builder.lines("Hulpvragen", "Meer tekst.").read().texts("feiten_en_zorgen") == ["Hulpvragen", "Meer tekst."]


def test_lower_heading_stays_inside_and_equal_heading_does_not(vto):
    read = vto.heading("Feiten en zorgen").heading("School", 3).lines("Verzuim.").heading("Overig").lines("Los.").read()
    assert read.texts("feiten_en_zorgen") == ["School", "Verzuim."]
    assert read.texts("") == ["Los."]


def test_empty_part_is_there_without_text(vto):
    read = vto.heading("Hulpvragen").lines("Klik of tik om tekst in te voeren.").heading("Diagnoses").lines("Geen.").read()
    assert "hulpvragen" in read.names()
    assert read.texts("hulpvragen") == []


def test_help_text_left_in_is_no_content(vto, rulebook):
    part = next(part for part in rulebook.formats[0].parts if part.name == "hulpvragen")
    assert vto.heading("Hulpvragen").lines(part.help_text).read().texts("hulpvragen") == []


def test_combined_heading_opens_both_parts_and_persons_divide_it(vto):
    read = (
        vto.heading("Reactie ouders en kind")
        .lines("Moeder: ik ben het eens.", "Vader: ik niet.", "Noor (13): ik wil thuis blijven.")
        .read()
    )
    assert [(section.name, section.subject) for section in read.outline.sections] == [
        ("reactie_ouders", "moeder"),
        ("reactie_ouders", "vader"),
        ("reactie_kind", "Noor"),
    ]
    assert read.texts("reactie_kind") == ["ik wil thuis blijven."]


def test_combined_heading_with_undivided_text(vto):
    read = vto.heading("Visie ouder(s) en jeugdige(n)").lines("Samen besproken.").read()
    assert read.texts("reactie_ouders") == read.texts("reactie_kind") == ["Samen besproken."]


def test_names_in_the_form_decide_whose_reaction_it_is(vto):
    builder = vto.heading("Kinderen").lines("Naam: Robin Bos").heading("Ouders").lines("Naam moeder: Fatma Yilmaz")
    read = builder.heading("Reactie Fatma").lines("Eens.").heading("Reactie van Robin").lines("Goed.").read()
    assert (read.texts("reactie_ouders"), read.texts("reactie_kind")) == (["Eens."], ["Goed."])


def test_list_of_annexes_opens_no_parts(vto):
    read = vto.bold("Bijlagen").items("Reactie moeder", "Veiligheidsplan").lines("Reactie vader").read()
    assert read.names() == ["bijlagen"]


def test_table_of_contents_opens_no_parts(vto):
    read = vto.lines("Aanleiding ........ 2", "Feiten en zorgen\t3").heading("Hulpvragen").lines("Hoe?").read()
    assert read.names() == ["", "hulpvragen"]
    assert read.texts("hulpvragen") == ["Hoe?"]


def test_headers_are_no_content(vto):
    read = vto.heading("Aanleiding").lines("Ruzie.").header("Vertrouwelijk").read()
    assert read.texts("aanleiding") == ["Ruzie."]


def test_text_before_the_first_heading_is_unplaced(vto):
    read = vto.lines("Inleiding.").heading("Aanleiding").lines("Ruzie.").read()
    assert [read.document.quote(span) for span in read.outline.unplaced] == ["Inleiding."]


def test_part_shown_by_its_content(vto):
    read = vto.lines("Met moeder is afgesproken dat zij elke dag belt.").read()
    assert read.texts("afspraken") == ["Met moeder is afgesproken dat zij elke dag belt."]


def test_empty_document_has_an_empty_outline(blank):
    found = blank().read().outline
    assert (found.doctype.value, found.sections, found.entries, found.attachments) == ("unknown", (), (), ())


def test_role_as_a_heading_of_its_own(vto):
    read = vto.heading("Verzoeker").lines("Naam: J. Bos").heading("Kind 1").lines("Naam: Noor").heading("Kind 2").lines("Naam: Sem").read()
    assert [child.name.text for child in read.parties.children] == ["Noor", "Sem"]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Wat is de reactie van de ouders?", "reactie_ouders"),
        ("Wat zijn de hulpvragen van het gezin?", "hulpvragen"),
        ("Wat is de aanleiding?", "aanleiding"),
    ],
)
def test_question_as_a_heading(vto, question, name):
    assert vto.heading(question).lines("Antwoord hier.").read().texts(name) == ["Antwoord hier."]
