import pytest

from validator.model.document import Block, FieldKind, FormField, Mark, MarkKind, Span

CHILDREN = [
    (0, "naam", "Noor"),
    (0, "geboortedatum", "12-03-2013"),
    (1, "naam", "Sem"),
    (1, "geboortedatum", "04-09-2018"),
]


def test_row_per_person(vto):
    read = vto.heading("Kinderen").table(("Naam", "Geb.datum"), ("Noor", "12-03-2013"), ("Sem", "04-09-2018")).read()
    assert read.entries("kinderen") == CHILDREN


def test_column_per_person(vto):
    read = (
        vto.heading("Kinderen").table(("", "Kind 1", "Kind 2"), ("Naam", "Noor", "Sem"), ("Geboren op", "12-03-2013", "04-09-2018")).read()
    )
    assert sorted(read.entries("kinderen")) == sorted(CHILDREN)
    assert [entry.subject for entry in read.outline.entries] == ["kind 1", "kind 2"] * 2


def test_column_per_person_without_a_heading_row(vto):
    read = vto.heading("Kinderen").table(("Naam", "Noor", "Sem"), ("Geboortedatum", "12-03-2013", "04-09-2018")).read()
    assert sorted(read.entries("kinderen")) == sorted(CHILDREN)


def test_two_pairs_in_a_row(vto):
    read = vto.heading("Kinderen").table(("Naam", "Noor", "Geb. datum", "12-03-2013"), ("Naam", "Sem", "Geb. datum", "04-09-2018")).read()
    assert read.entries("kinderen") == CHILDREN


def test_same_list_again_is_another_person(vto):
    read = vto.heading("Kinderen").lines("Naam: Noor", "Geboortedatum: 12-03-2013", "Naam: Sem", "Geboortedatum: 04-09-2018").read()
    assert read.entries("kinderen") == CHILDREN


@pytest.mark.parametrize(
    "line", ["Naam: Noor   Geb.datum: 12-03-2013", "Naam: Noor Geb.datum: 12-03-2013", "Naam: Noor; geboortedatum: 12-03-2013"]
)
def test_several_labels_on_a_line(vto, line):
    read = vto.heading("Kinderen").lines(line).read()
    assert [(name, value.rstrip(";")) for _, name, value in read.entries("kinderen")] == [("naam", "Noor"), ("geboortedatum", "12-03-2013")]


@pytest.mark.parametrize(("label", "value"), [("Naam:", "Noor"), ("BSN", "999990019")])
def test_value_on_the_next_line(vto, label, value):
    read = vto.heading("Kinderen").lines(label, value).read()
    assert [found for _, _, found in read.entries("kinderen")] == [value]


def test_tab_between_label_and_value(vto):
    assert vto.heading("Kinderen").lines("BSN\t999990019").read().entries("kinderen") == [(0, "bsn", "999990019")]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("☒ ja ☐ nee", "ja"),
        ("☐ ja ☒ nee", "nee"),
        ("ja ☒ nee ☐", "ja"),
        ("[x] ja [ ] nee", "ja"),
        ("( ) ja (x) nee", "nee"),
        ("☒ moeder ☒ vader ☐ voogd", "moeder, vader"),
        ("☐ ja ☐ nee", ""),
        ("ja / nee", ""),
        ("Klik of tik om tekst in te voeren.", ""),
        ("gezamenlijk", "gezamenlijk"),
    ],
)
def test_answer_is_what_was_chosen(vto, answer, value):
    assert vto.heading("Ouders").table(("Naam", "F. Yilmaz"), ("Gezag", answer)).read().entries("ouders")[1] == (0, "gezag", value)


def test_struck_alternative_is_not_chosen(vto):
    assert vto.heading("Ouders").struck("Gezag: Ja / Nee", "Nee").read().entries("ouders") == [(0, "gezag", "Ja")]


def test_box_behind_a_label_without_colon(vto):
    assert vto.heading("Ouders").lines("Gezag ☐ ja ☒ nee").read().entries("ouders") == [(0, "gezag", "nee")]


def test_placeholder_is_no_value(vto):
    text = "Naam: naam van het kind"
    builder = vto.heading("Kinderen")
    builder.add(text, marks=(Mark(MarkKind.PLACEHOLDER, 6, len(text)),))
    assert builder.read().entries("kinderen") == [(0, "naam", "")]


def test_person_in_the_label(vto):
    read = vto.lines("Naam moeder: L. Jansen", "Naam vader: onbekend").read()
    assert [(entry.section, entry.value, entry.subject) for entry in read.outline.entries] == [
        ("ouders", "L. Jansen", "moeder"),
        ("ouders", "onbekend", "vader"),
    ]


def test_span_is_the_value_in_the_text(vto):
    read = vto.heading("Kinderen").lines("BSN: 999990019").read()
    (entry,) = read.outline.entries
    assert entry.span is not None
    assert (read.document.quote(entry.span), read.document.quote(entry.label_span)) == ("999990019", "BSN")


def test_sentence_with_a_colon_is_no_label(vto):
    assert (
        vto.heading("Feiten en zorgen").lines("Vader zei op 3 mei: ik kom niet. De school meldde: Noor was er niet.").read().outline.entries
        == ()
    )


def test_form_control_without_a_label_in_the_text(vto):
    control = FormField(FieldKind.TEXT, name="kind1_naam", value="Noor", span=None)
    (entry,) = vto.read(fields=[control]).outline.entries
    assert (entry.section, entry.name, entry.value, entry.subject) == ("kinderen", "naam", "Noor", "kind 1")


def test_form_control_that_a_label_leads_to_counts_once(vto):
    control = FormField(FieldKind.TEXT, label="Naam", value="Noor", span=Span(2, 6, 10))
    assert len(vto.heading("Kinderen").lines("Naam: Noor").read(fields=[control]).outline.entries) == 1


def test_blocks_keep_their_own_text(vto):
    vto.heading("Kinderen").blocks.append(Block(2, "Naam: Noor\nBSN: 999990019"))
    assert vto.read().entries("kinderen") == [(0, "naam", "Noor"), (0, "bsn", "999990019")]


@pytest.mark.parametrize("line", ["BSN 999990019", "BSN\t999990019", "BSN: 999990019. Zij woont bij moeder."])
def test_number_alone_is_the_bsn(vto, line):
    read = vto.heading("Kinderen").lines(line).read()
    assert read.entries("kinderen") == [(0, "bsn", "999990019")]
    (entry,) = read.outline.entries
    assert entry.span is not None
    assert read.document.quote(entry.span) == "999990019"


def test_role_as_label_before_a_tab(vto):
    read = vto.heading("Ouders").lines("Moeder\tKarin Stolk, gezag: ja", "Vader\tJeroen Bos, gezag: nee").read()
    assert [(parent.name.text, parent.gezag.value) for parent in read.parties.parents] == [("Karin Stolk", "ja"), ("Jeroen Bos", "nee")]
