"""Whole documents in layouts that are in no corpus: what a reader sees in them, the outline must say too."""

from validator.model.outline import DocType, Gezag


def filled(read) -> set[str]:
    """The parts that hold text."""
    return {section.name for section in read.outline.sections if section.name and section.spans}


def test_the_order_of_another_region(blank):
    """People first, then "why now at the table", facts in three sorts, history and the youth of the parents (Rivierenland)."""
    read = (
        blank()
        .heading("Verzoek tot bespreking", 1)
        .heading("1. NAW ouders en kind")
        .lines("Kind: Lotte Verweij, geboren 04-02-2014", "Moeder: Ellen Smits, gezag: ja", "Vader: Bram Verweij, gezag: nee")
        .heading("2. Gezinssituatie en sociaal netwerk")
        .lines("Lotte woont bij haar moeder. Oma komt elke dinsdag.")
        .heading("3. Reden van het verzoek")
        .lines("Lotte is op 3 maart 2026 alleen thuis gevonden.")
        .heading("4. Waarom nu aan de beschermtafel?")
        .lines("De hulp is op 1 maart 2026 gestopt.")
        .heading("5. Belangrijke feiten rondom de kinderen")
        .heading("5.1 Kindgedrag", 3)
        .lines("Lotte sliep in februari vijf keer in de klas.")
        .heading("5.2 De ouders", 3)
        .lines("Vader belde moeder op 2 maart veertig keer.")
        .heading("6. Grootste zorg als er niets verandert")
        .lines("Dat Lotte weer alleen blijft.")
        .heading("7. Ervaren betrokkenen de zorgen ook?")
        .lines("Moeder vindt dat het meevalt.")
        .heading("8. Wat moet er gebeuren en waarom?")
        .lines("Er is altijd een volwassene bij Lotte.")
        .heading("9. Voorgeschiedenis: belangrijkste levensgebeurtenissen")
        .lines("Ouders scheidden in 2020.")
        .read()
    )
    assert read.outline.doctype is DocType.VTO
    assert filled(read) >= {
        "kinderen", "ouders", "gezin_netwerk", "aanleiding", "feiten_en_zorgen", "grootste_zorg", "reactie_ouders",
        "wat_moet_er_gebeuren", "voorgeschiedenis",
    }  # fmt: skip
    assert any("veertig keer" in text for text in read.texts("feiten_en_zorgen"))
    assert [(parent.role, parent.gezag) for parent in read.parties.parents] == [("moeder", Gezag.YES), ("vader", Gezag.NO)]
    assert [child.name.text for child in read.parties.children] == ["Lotte Verweij"]


def test_a_message_with_the_names_of_its_elements(vto):
    """An export with the elements of the message service as labels: melder, statutaire naam, bsn, geslachtsnaam."""
    read = (
        vto.heading("Melder")
        .table(
            ("Statutaire naam", "Jeugdbescherming West"),
            ("Achternaam medewerker", "Dekker"),
            ("Functie", "jeugdbeschermer"),
            ("Telefoonnummer", "070-5550199"),
        )
        .heading("Jeugdige")
        .table(
            ("Geslachtsnaam", "Bakkali"),
            ("Voorvoegsel", "el"),
            ("Voornamen", "Amin"),
            ("Geboortedatum", "20120611"),
            ("Burgerservicenummer", "999990019"),
        )
        .heading("Ouder/verzorger")
        .table(("Geslachtsnaam", "Bakkali"), ("Voornamen", "Yassin"), ("Geslacht", "man"), ("Gezagdragend", "ja"))
        .read()
    )
    asker = read.parties.verzoeker
    assert (asker.organisation.text, asker.person.text, asker.phone.text) == ("Jeugdbescherming West", "Dekker", "070-5550199")
    assert [child.name.text for child in read.parties.children] == ["Amin el Bakkali"]
    assert read.parties.children[0].bsns[0].text == "999990019"
    assert [(parent.role, parent.name.text, parent.gezag) for parent in read.parties.parents] == [("vader", "Yassin Bakkali", Gezag.YES)]


def test_people_as_lists_within_lists(vto):
    """Each person an item with the labels as items below."""
    read = (
        vto.heading("Gezinssamenstelling")
        .items("Kind 1: Pien de Graaf")
        .items("Geboren: 3 mei 2015", "BSN: 999990019")
        .items("Kind 2: Teun de Graaf")
        .items("Geboren: 9 juni 2018", "BSN: 999990020")
        .items("Moeder: Roos Kuipers")
        .items("Gezag: ja", "Telefoon: 06-55501020")
        .items("Vader: Sjoerd de Graaf")
        .items("Gezag: nee, nooit aangevraagd")
        .heading("Aanleiding")
        .lines("Pien is op 2 mei 2026 geslagen.")
        .read()
    )
    assert [(child.name.text, child.birth_dates[0].text, child.bsns[0].text) for child in read.parties.children] == [
        ("Pien de Graaf", "3 mei 2015", "999990019"),
        ("Teun de Graaf", "9 juni 2018", "999990020"),
    ]
    assert [(parent.role, parent.name.text, parent.gezag) for parent in read.parties.parents] == [
        ("moeder", "Roos Kuipers", Gezag.YES),
        ("vader", "Sjoerd de Graaf", Gezag.NO),
    ]


def test_a_form_that_asks(vto):
    """Every heading a question, in the words of whoever made the form."""
    read = (
        vto.bold("Wie doet het verzoek?")
        .lines("Organisatie: RondomJou", "Naam: M. Bakker")
        .bold("Over welke kinderen gaat het?")
        .lines("Naam: Noor de Vries", "Geboortedatum: 12-03-2013")
        .bold("Wie zijn de ouders en wie heeft het gezag?")
        .lines("Heeft moeder gezag? ☒ ja ☐ nee", "Heeft vader gezag? ☐ ja ☒ nee")
        .bold("Waarom vraagt u dit onderzoek aan?")
        .lines("Noor loopt gevaar sinds 1 mei 2026.")
        .bold("Wat hebben wij gezien en gehoord?")
        .lines("Noor had op 2 mei een blauw oog.")
        .bold("Welke afspraken zijn er met het gezin gemaakt?")
        .lines("Vader komt niet in huis tot 1 juni 2026.")
        .bold("Wat vraagt het gezin?")
        .lines("Wie helpt ons met praten?")
        .bold("Wat vinden de ouders?")
        .lines("Moeder: “Ik ben het ermee eens.”")
        .bold("Wat vindt Noor zelf?")
        .lines("“Ik wil rust.”")
        .bold("Hoe zijn ouders en kinderen geïnformeerd?")
        .lines("In een gesprek op 4 mei 2026.")
        .read()
    )
    assert filled(read) >= {
        "verzoeker", "kinderen", "ouders", "aanleiding", "feiten_en_zorgen", "afspraken", "hulpvragen", "reactie_ouders",
        "reactie_kind", "informeren",
    }  # fmt: skip
    assert {(parent.role, parent.gezag) for parent in read.parties.parents} == {("moeder", Gezag.YES), ("vader", Gezag.NO)}
    assert "“Ik wil rust.”" in read.texts("reactie_kind")


def test_the_sender_above_a_letter(blank):
    """The sender stands above the first heading, and the letter addresses the table."""
    read = (
        blank()
        .lines("Praktijk De Linde", "Mevrouw drs. T. Hofman", "t.hofman@linde.example", "Aan: Jeugdbeschermingstafel")
        .lines("Betreft: verzoek tot onderzoek", "Geachte voorzitter,", "Hierbij vraag ik uw aandacht voor Bo.")
        .heading("Gegevens van Bo en haar ouders")
        .lines("Bo Jansen, geboren op 3 mei 2014.", "Inge Post, moeder, heeft gezag.", "Tom Jansen, vader, heeft geen gezag.")
        .heading("Aanleiding – waarom deze brief")
        .lines("Bo is niet veilig.")
        .heading("Afspraken die nog lopen")
        .lines("Moeder belt mij elke vrijdag.")
        .heading("Wat Bo vindt")
        .lines("Zij wil niet verhuizen.")
        .read()
    )
    assert read.texts("verzoeker") == ["Praktijk De Linde", "Mevrouw drs. T. Hofman", "t.hofman@linde.example"]
    assert filled(read) >= {"kinderen", "ouders", "aanleiding", "afspraken", "reactie_kind"}
    assert [child.name.text for child in read.parties.children] == ["Bo Jansen"]
    assert [(parent.name.text, parent.gezag) for parent in read.parties.parents] == [("Inge Post", Gezag.YES), ("Tom Jansen", Gezag.NO)]


def test_numbers_and_names_in_headings(vto):
    """Names stand before, behind and between the words of a heading, in capitals and with numbers of several kinds."""
    read = (
        vto.heading("I. GEGEVENS KIND(EREN)")
        .table(("Naam", "Geboren", "Lft", "Woont"), ("Isa Bos", "01-02-2012", "14", "moeder"), ("Daan Bos", "03-04-2016", "10", "vader"))
        .heading("II. GEGEVENS OUDERS")
        .table(("", "Moeder", "Vader"), ("Naam", "Lies Maas", "Koen Bos"), ("Gezag", "ja", "nee"))
        .heading("III. ZORGEN OVER ISA")
        .lines("Isa is op 4 mei 2026 weggelopen.")
        .heading("IV. Zorgen – Daan")
        .lines("Daan is op 5 mei 2026 geslagen.")
        .heading("V. REACTIE VAN ISA EN DAAN")
        .lines("Beiden willen bij moeder wonen.")
        .heading("VI. Reactie moeder (Lies)")
        .lines("“Eens.”")
        .heading("VII. Koen (vader) – reactie")
        .lines("“Oneens.”")
        .read()
    )
    assert [(child.name.text, child.ages[0].text) for child in read.parties.children] == [("Isa Bos", "14"), ("Daan Bos", "10")]
    assert [(parent.name.text, parent.gezag) for parent in read.parties.parents] == [("Lies Maas", Gezag.YES), ("Koen Bos", Gezag.NO)]
    assert len(read.texts("feiten_en_zorgen")) == 2
    assert read.texts("reactie_kind") == ["Beiden willen bij moeder wonen."]
    assert "“Eens.”" in read.texts("reactie_ouders")
    assert "“Oneens.”" in read.texts("reactie_ouders")
