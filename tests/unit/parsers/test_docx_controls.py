"""Form controls of a Word file, new and old."""

import pytest

from tests.unit.parsers.docx_building import code, p, r, read, sdt, tbl, tc, texts
from validator.model.document import FieldKind, MarkKind

ALIAS = '<w:alias w:val="Naam kind"/><w:tag w:val="kind_naam"/>'
EMPTY = "<w:showingPlcHdr/>"


def checkbox(state):
    return f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>'


@pytest.mark.parametrize(
    ("declared", "kind"),
    [
        ("<w:text/>", FieldKind.TEXT),
        ("<w:richText/>", FieldKind.TEXT),
        ("", FieldKind.TEXT),
        ("<w:date/>", FieldKind.DATE),
        ("<w:dropDownList/>", FieldKind.CHOICE),
        ("<w:comboBox/>", FieldKind.CHOICE),
    ],
)
def test_a_control_has_its_kind_names_value_and_place(declared, kind):
    document = read(p("Naam: ", sdt(r("Sem"), ALIAS + declared), "."))
    (field,) = document.fields
    assert (field.kind, field.label, field.name, field.value) == (kind, "Naam kind", "kind_naam", "Sem")
    assert document.quote(field.span) == "Sem"


@pytest.mark.parametrize("frame", ["<w:docPartObj/>", "<w:group/>", "<w:picture/>", "<w:citation/>"])
def test_frames_are_no_fields(frame):
    document = read(sdt(p("inhoud"), frame))
    assert (texts(document), document.fields) == (["inhoud"], ())


def test_the_placeholder_of_an_unfilled_control_is_no_answer():
    document = read(p("Naam: ", sdt(r("Klik of tik om tekst in te voeren."), EMPTY + "<w:text/>")))
    assert document.fields[0].value == ""
    assert document.blocks[0].text.endswith("voeren.")
    assert document.blocks[0].live.strip() == "Naam:"


def test_a_control_around_blocks_holds_them_all():
    document = read(sdt(p("een") + p("twee"), "<w:richText/>") + sdt(p("Klik hier"), EMPTY))
    assert [field.value for field in document.fields] == ["een\ntwee", ""]
    assert document.blocks[2].has_mark(MarkKind.PLACEHOLDER)
    assert document.fields[0].span.block == 0


def test_an_empty_control_around_blocks_has_no_place():
    (field,) = read(p("x") + sdt(p(), "<w:text/>")).fields
    assert (field.value, field.span) == ("", None)


def test_a_filled_control_around_an_unfilled_one_has_no_answer_of_it():
    document = read(sdt(p("Naam: ", sdt(r("Klik hier"), EMPTY)), "<w:richText/>"))
    assert [field.value for field in document.fields] == ["", "Naam:"]


@pytest.mark.parametrize(("state", "seen"), [("1", "☒"), ("true", "☒"), ("0", "☐"), ("false", "☐")])
def test_a_check_box_shows_its_state_whatever_its_sign(state, seen):
    document = read(p(sdt(r("X"), checkbox(state)), " ja"))
    assert texts(document) == [f"{seen} ja"]
    (field,) = document.fields
    assert (field.kind, field.checked, field.value) == (FieldKind.CHECKBOX, seen == "☒", "")


def test_the_prompt_of_an_old_template_is_a_placeholder():
    document = read(p("Naam: ", code("MACROBUTTON NoMacro [Klik hier]"), " en ", code("AUTHOR")))
    assert texts(document) == ["Naam: [Klik hier] en "]
    assert document.blocks[0].live.split() == ["Naam:", "en"]


def test_a_shell_around_a_check_box_is_no_field():
    shelled = sdt(sdt(r("☒"), checkbox("1")), '<w:id w:val="1"/>')
    document = read(p(shelled, " ja") + sdt(p(sdt(r("☒"), checkbox("1"))), '<w:id w:val="2"/>'))
    assert [field.kind for field in document.fields] == [FieldKind.CHECKBOX] * 2


def test_a_check_box_may_fill_a_cell():
    document = read(tbl([sdt(tc(p(r("☐"))), checkbox("0")), tc("ja")]))
    assert texts(document) == ["☐", "ja"]
    assert document.fields[0].checked is False


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
    ],
)
def test_an_old_check_box_shows_its_state(data, seen):
    document = read(p(code("FORMCHECKBOX", data='<w:name w:val="gezag"/>' + data), " ja"))
    assert texts(document) == [f"{seen} ja"]
    (field,) = document.fields
    assert (field.kind, field.name, field.checked) == (FieldKind.CHECKBOX, "gezag", seen == "☒")
    assert document.quote(field.span) == seen


def test_an_old_text_field_has_its_result_as_value():
    data = '<w:name w:val="naam"/><w:statusText w:val="Naam van het kind"/><w:textInput/>'
    document = read(p("Naam: ", code("FORMTEXT", r("Sem"), data), " einde"))
    (field,) = document.fields
    assert (field.kind, field.label, field.value, document.quote(field.span)) == (FieldKind.TEXT, "Naam van het kind", "Sem", "Sem")
    assert texts(document) == ["Naam: Sem einde"]


def test_an_old_text_field_may_run_over_paragraphs():
    first, last = code("FORMTEXT", r("een") + "|" + r("twee"), "<w:textInput/>").split("|")
    document = read(p("Zorgen: ", first) + p("midden") + p(last))
    assert texts(document) == ["Zorgen: een", "midden", "twee"]
    assert document.fields[0].value == "een\nmidden\ntwee"


def test_an_unfilled_old_text_field_has_no_value():
    data = "<w:textInput><w:type w:val='date'/></w:textInput>"
    document = read(p(code("FORMTEXT", r("\u2002\u2002\u2002"), data)) + p("x"))
    (field,) = document.fields
    assert (field.kind, field.value, field.span) == (FieldKind.DATE, "", None)


@pytest.mark.parametrize(("result", "seen"), [('<w:result w:val="1"/>', "vader"), ("", "moeder"), ('<w:result w:val="9"/>', "")])
def test_an_old_list_shows_the_chosen_entry(result, seen):
    data = f'<w:ddList>{result}<w:listEntry w:val="moeder"/><w:listEntry w:val="vader"/></w:ddList>'
    document = read(p("Gezag: ", code("FORMDROPDOWN", r("oude tekst"), data)))
    assert texts(document) == [f"Gezag: {seen}"]
    assert document.fields[0].value == seen
