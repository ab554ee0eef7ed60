import pytest

from validator.model.outline import Gezag

YES, NO, OPEN = Gezag.YES, Gezag.NO, Gezag.UNKNOWN


def held(read):
    return [(parent.role, parent.gezag) for parent in read.parties.parents]


def test_verzoeker_from_labels(vto):
    read = (
        vto.heading("Verzoeker")
        .lines("Naam: J. de Boer   Organisatie: Kracht", "Functie: gezinscoach", "Telefoon en e-mail: 070-1234567 / j@kracht.nl")
        .read()
    )
    asker = read.parties.verzoeker
    assert (asker.person.text, asker.organisation.text, asker.function.text) == ("J. de Boer", "Kracht", "gezinscoach")
    assert (asker.phone.text, asker.email.text) == ("070-1234567", "j@kracht.nl")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Wim Oosterling, 06 - 1188 2030, w.oosterling@hulp.example", "Wim Oosterling"),
        ("W. Oosterling, gezinscoach", "W. Oosterling"),
        ("W. Oosterling – Tel. 070 123 45 67", "W. Oosterling"),
        ("Oosterling, Wim", "Oosterling, Wim"),
        ("mw. A. el Amrani-Tellegen", "mw. A. el Amrani-Tellegen"),
    ],
)
def test_the_name_of_who_asks_ends_where_the_rest_begins(vto, written, name):
    asker = vto.heading("Gegevens verzoeker").lines(f"Naam: {written}").read().parties.verzoeker
    assert asker.person.text == name


def test_verzoeker_from_text(vto):
    asker = vto.heading("Ingediend door").lines("mw. J. de Boer, Veilig Thuis Haaglanden, 070-1234567").read().parties.verzoeker
    assert (asker.person.text, asker.phone.text) == ("mw. J. de Boer", "070-1234567")


def test_nothing_named_is_nothing(vto):
    read = vto.heading("Verzoeker").lines("Naam:", "Organisatie:").heading("Aanleiding").lines("Ruzie.").read()
    assert not read.parties.verzoeker.person
    assert not read.parties.verzoeker.organisation
    assert (read.parties.children, read.parties.parents) == ((), ())


def test_children_from_running_text(vto):
    read = vto.heading("Betreft").lines("Sem de Vries, geboren 12-03-2015, en Noor (13)").read()
    found = [
        (child.name.text, [born.text for born in child.birth_dates], [age.text for age in child.ages]) for child in read.parties.children
    ]
    assert found == [("Sem de Vries", ["12-03-2015"], []), ("Noor", [], ["13"])]


def test_name_put_together_from_its_pieces(vto):
    (child,) = vto.heading("Kind").lines("Voornamen: Noor", "Tussenvoegsel: de", "Achternaam: Vries").read().parties.children
    assert child.name.text == "Noor de Vries"


def test_numbered_child_with_its_birth_date(vto):
    (child,) = vto.heading("Kinderen").lines("Kind 1: Noor de Vries, geboren 12-03-2013").read().parties.children
    assert (child.name.text, child.birth_dates[0].text) == ("Noor de Vries", "12-03-2013")


@pytest.mark.parametrize("line", ["Naam: ongeboren", "Uitgerekende datum: 12-08-2026", "Moeder is zwanger van haar eerste kind."])
def test_unborn_child(vto, line):
    (child,) = vto.heading("Gegevens kind").lines(line).read().parties.children
    assert child.is_unborn


def test_born_child_is_not_unborn(vto):
    (child,) = vto.heading("Kind").lines("Naam: Noor", "Verwachte datum: n.v.t.", "Geboortedatum: 12-03-2013").read().parties.children
    assert not child.is_unborn


@pytest.mark.parametrize(
    ("answer", "moeder", "vader"),
    [
        ("☒ moeder ☒ vader", YES, YES),
        ("beide ouders", YES, YES),
        ("gezamenlijk gezag", YES, YES),
        ("eenhoofdig gezag moeder", YES, NO),
        ("alleen moeder", YES, NO),
        ("moeder heeft gezag, vader heeft geen gezag", YES, NO),
        ("☒ moeder ☐ vader", YES, OPEN),
        ("onbekend", OPEN, OPEN),
        ("wordt nagegaan", OPEN, OPEN),
        ("OTS bij Jeugdbescherming West", OPEN, OPEN),
    ],
)
def test_gezag_told_with_the_child(vto, answer, moeder, vader):
    read = (
        vto.heading("Kind")
        .lines("Naam: Noor", f"Gezag: {answer}")
        .heading("Ouders")
        .lines("Moeder: F. Yilmaz", "Vader: P. de Vries")
        .read()
    )
    assert held(read) == [("moeder", moeder), ("vader", vader)]


@pytest.mark.parametrize(
    ("answer", "gezag"), [("ja", YES), ("Nee", NO), ("ja, samen met vader", YES), ("nee, alleen moeder", NO), ("niet bekend?", OPEN)]
)
def test_gezag_of_one_parent(vto, answer, gezag):
    read = vto.heading("Gegevens vader").table(("Naam", "P. de Vries"), ("Gezag", answer)).read()
    assert held(read) == [("vader", gezag)]


def test_gezag_in_brackets_behind_the_name(vto):
    read = vto.heading("Ouders").lines("Moeder: mw. F. Yilmaz (gezag)", "Vader: dhr. P. de Vries (geen gezag)").read()
    assert held(read) == [("moeder", YES), ("vader", NO)]
    assert read.parties.parents[0].name.text == "mw. F. Yilmaz"


def test_parents_numbered_with_their_relation(vto):
    builder = vto.heading("Gegevens ouder 1").lines("Naam: F. Yilmaz", "Relatie tot kind: moeder", "Gezag: ja")
    read = builder.heading("Gegevens ouder 2").lines("Naam: P. de Vries", "Relatie tot kind: vader", "Gezag: nee").read()
    assert held(read) == [("moeder", YES), ("vader", NO)]


def test_parents_in_columns(vto):
    read = (
        vto.heading("Ouders")
        .table(("", "Moeder", "Vader"), ("Naam", "F. Yilmaz", "P. de Vries"), ("Gezag", "☒ ja ☐ nee", "☐ ja ☒ nee"))
        .read()
    )
    assert held(read) == [("moeder", YES), ("vader", NO)]


def test_deceased_and_unknown_parents(vto):
    read = vto.heading("Ouders").lines("Moeder: A. Bos (overleden)", "Vader: onbekend").read()
    mother, father = read.parties.parents
    assert (mother.is_deceased, mother.is_known, father.is_deceased, father.is_known) == (True, True, False, False)


def test_institution_as_guardian(vto):
    read = vto.heading("Kind").lines("Naam: Noor", "Gezag: voogdij bij Jeugdbescherming West").read()
    assert held(read) == [("voogd", YES)]


def test_nothing_said_of_gezag_stays_open(vto):
    assert held(vto.heading("Ouders").lines("Moeder: F. Yilmaz").read()) == [("moeder", OPEN)]
