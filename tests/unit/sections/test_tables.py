from dataclasses import replace


def test_headings_in_the_left_column(vto):
    read = vto.table(
        ("Aanleiding", "Ruzie op 1 mei."),
        ("Zorgen", ("Eén.", "Twee.")),
        ("Opmerkingen", "Los."),
        ("Reactie ouders", "Eens."),
        ("Visie kind", ""),
    ).read()
    assert read.texts("aanleiding") == ["Ruzie op 1 mei."]
    assert read.texts("feiten_en_zorgen") == ["Eén.", "Twee."]
    assert read.texts("") == ["Opmerkingen", "Los."]
    assert read.texts("reactie_ouders") == ["Eens."]
    assert "reactie_kind" in read.names()
    assert read.texts("reactie_kind") == []


def test_heading_rows_over_the_full_width(vto):
    read = vto.table(("1. Gegevens verzoeker",), ("Organisatie", "Kracht"), ("2. Feiten en zorgen",), ("Er was ruzie.",)).read()
    assert read.entries("verzoeker") == [(0, "organisatie", "Kracht")]
    assert read.texts("feiten_en_zorgen") == ["Er was ruzie."]


def test_headings_side_by_side(vto):
    read = vto.table(("Zorgen", "Wat gaat goed?"), ("Ruzie.", "Moeder kookt."), ("Verzuim.", "Vader belt.")).read()
    assert read.texts("feiten_en_zorgen") == ["Ruzie.", "Verzuim."]
    assert read.texts("krachten") == ["Moeder kookt.", "Vader belt."]


def test_text_under_a_heading_with_an_empty_right_cell(vto):
    read = vto.table(("Reactie moeder", ""), ("Zij is het eens.",), ("Reactie kind", "Goed.")).read()
    assert read.texts("reactie_ouders") == ["Zij is het eens."]


def test_heading_with_help_text_below_it_in_the_cell(vto):
    assert vto.table((("Hulpvragen", "In de woorden van het gezin"), "Hoe slaap ik?")).read().texts("hulpvragen") == ["Hoe slaap ik?"]


def test_persons_in_the_left_column_of_reactions(vto):
    read = vto.heading("Reactie ouders").table(("Moeder", "Eens."), ("Vader", "Oneens.")).read()
    assert [(section.subject, read.document.quote(section.spans[0])) for section in read.outline.named("reactie_ouders")] == [
        ("moeder", "Eens."),
        ("vader", "Oneens."),
    ]


def test_text_after_a_table_of_parts_is_not_of_its_last_row(vto):
    read = (
        vto.table(
            ("Aanleiding", "Ruzie."),
        )
        .lines("Los.")
        .read()
    )
    assert read.texts("aanleiding") == ["Ruzie."]
    assert read.texts("") == ["Los."]


def test_label_of_the_part_is_no_heading(vto):
    read = vto.heading("Gegevens kind").table(("Naam", "Noor"), ("Gezag", "☒ moeder ☐ vader"), ("School", "De Proef")).read()
    assert set(read.names()) == {"kinderen"}
    assert read.entries("kinderen") == [(0, "naam", "Noor"), (0, "gezag", "moeder"), (0, "school", "De Proef")]


def test_empty_corner_cell_without_a_block(vto):
    read = vto.heading("Ouders").table(("", "Moeder", "Vader"), ("Naam", "F. Yilmaz", "P. Bos"))
    read.blocks[:] = [block for block in read.blocks if block.text]
    for index, block in enumerate(read.blocks):
        read.blocks[index] = replace(block, index=index)
    assert [(parent.role, parent.name.text) for parent in read.read().parties.parents] == [("moeder", "F. Yilmaz"), ("vader", "P. Bos")]


def test_heading_over_the_labels_with_the_persons_beside_it(vto):
    read = vto.table(("Kinderen", "Kind 1", "Kind 2"), ("Naam", "Noor", "Sem"), ("BSN", "999990019", "999990020")).read()
    assert [(child.name.text, child.bsns[0].text) for child in read.parties.children] == [("Noor", "999990019"), ("Sem", "999990020")]


def test_rows_of_labels_go_on_with_the_part_above(vto):
    read = vto.table(("Ingediend door", "Opvoedpoli"), ("Naam", "B. Nieuwenhuis"), ("Bereikbaar op", "06-20771190")).read()
    assert read.parties.verzoeker.person.text == "B. Nieuwenhuis"
    assert read.outline.unplaced == ()


def test_role_beside_a_ticked_box_is_no_part(vto):
    read = vto.heading("Besproken met").table(("Kind", "☒ ja ☐ nee"), ("Moeder", "☒ ja ☐ nee")).read()
    assert set(read.names()) == {"informeren"}
    assert read.parties.children == ()


def test_answer_in_the_second_cell_that_reads_like_a_label(vto):
    read = vto.heading("Verzoeker").table(("Functie", "casusregisseur"), ("Naam", "J. Bos")).read()
    assert read.entries("verzoeker") == [(0, "functie", "casusregisseur"), (0, "naam", "J. Bos")]
