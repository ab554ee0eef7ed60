"""Headings, lists, tables and the stories beside the body of a Word file."""

import pytest

from tests.unit.parsers.docx_building import NAMESPACES, docx, fld, p, part, r, read, sdt, tbl, tc, texts
from validator.model.document import BlockKind, Cell, FieldKind, MarkKind, Origin, ProblemCode
from validator.parsers.docx import parse_docx
from validator.settings import Limits

LONG = "Moeder vertelt dat zij op 3 maart 2025 met de school heeft gesproken over het verzuim van haar zoon en over de hulp thuis."
BOLD = "<w:b/>"
UNDERLINED = '<w:u w:val="single"/>'
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Groot"><w:name w:val="Groot"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Niveau"/></w:style>
<w:style w:type="paragraph" w:styleId="Niveau"><w:name w:val="Niveau"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="Lijst"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
"""


def lvl(depth, text, fmt="decimal", more="", start=1):
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbered(num, depth=0):
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'


NUMBERING = f"""
<w:abstractNum w:abstractNumId="0">{lvl(0, "%1.")}{lvl(1, "%1.%2")}{lvl(2, "%3)", "lowerLetter")}
{lvl(3, "%4", "upperRoman")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{lvl(0, "o", "bullet")}{lvl(1, "-", "bullet")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{lvl(0, "Art. %1", more='<w:pStyle w:val="Lijst"/>', start=4)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
"""


def headings(document):
    return [(block.text, block.level) for block in document.blocks if block.kind is BlockKind.HEADING]


def numbers(document):
    return [block.number for block in document.blocks]


def test_heading_styles_give_levels_by_name_outline_and_inheritance():
    body = (
        p("Verzoek", style="Titel") + p("Een", style="Kop1") + p("Drie", style="Eigen") + p("Los", properties='<w:outlineLvl w:val="1"/>')
    )
    assert headings(read(body + p("tekst"), styles=STYLES)) == [("Verzoek", 1), ("Een", 1), ("Drie", 3), ("Los", 2)]


def test_a_heading_style_counts_where_the_styles_part_is_missing():
    assert headings(read(p("Een", style="Heading2") + p("tekst"))) == [("Een", 2)]


def test_a_heading_style_on_running_text_makes_no_heading():
    assert headings(read(p(LONG * 2, style="Kop1"), styles=STYLES)) == []


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        (p(r("Reactie van moeder", BOLD)), True),
        (p(r("3. Hulpvragen:", BOLD)), True),
        (p(r("AANLEIDING")), True),
        (p(r("Feiten en zorgen", UNDERLINED)), True),
        (p(r("Feiten en zorgen", '<w:sz w:val="32"/>')), True),
        (p(r("Feiten en zorgen", '<w:sz w:val="24"/>')), False),
        (p("Feiten en zorgen", style="Groot"), True),
        (p(r("Moeder is boos.", BOLD)), False),
        (p(f"<w:hyperlink>{r('Naar de folder', UNDERLINED)}</w:hyperlink>"), False),
        (p(r("post@voorbeeld.nl", UNDERLINED)), False),
        (p(r("Figuur 1 Genogram", BOLD), style="Bijschrift"), False),
        (p(r("Naam: ", BOLD), "Jansen"), False),
        (p(r("Naam: Jansen", BOLD)), False),
        (p(r("Deel 3: Zorgen", BOLD)), True),
        (p(r("Let op", BOLD), " dit telt"), False),
        (p(r("☒ ja ☐ nee", BOLD)), False),
        (p(r(LONG, BOLD)), False),
        (p(r("Feiten en zorgen", '<w:u w:val="none"/>')), False),
        (p(r("Feiten en zorgen 12", BOLD), style="Inhopg1"), False),
        (p(r("Gesprek met school", BOLD), properties=numbered(4)), False),
        (p(r("Gesprek met school", BOLD), properties=numbered(1)), True),
    ],
)
def test_short_lines_that_stand_out_are_headings(line, is_heading):
    document = read(line + p(LONG), styles=STYLES, numbering=NUMBERING)
    assert bool(headings(document)) is is_heading


def test_a_look_means_nothing_where_the_running_text_has_it():
    for look in (BOLD, '<w:sz w:val="40"/>', '<w:u w:val="single"/>'):
        assert headings(read(p(r("Kort stuk", look)) + p(r(LONG, look)) + p(r(LONG, look)))) == []


def test_a_bold_line_stands_below_the_styled_heading_before_it():
    body = p("Reactie", style="Kop1") + p(r("Vader", BOLD)) + p(LONG)
    assert headings(read(body, styles=STYLES)) == [("Reactie", 1), ("Vader", 2)]


def test_labels_of_a_form_table_are_no_headings():
    rows = [[tc(p(r(label, BOLD))), tc(p("Jansen"))] for label in ("Naam", "Voornaam", "Geboortedatum")]
    styled = [tc(p("School", style="Kop1")), tc("De Regenboog")]
    assert headings(read(tbl(*rows, styled) + p("na"), styles=STYLES)) == []


def test_rows_over_the_whole_table_and_styled_cells_beside_much_text_are_headings():
    table = tbl(
        [tc(p(r("Gegevens kind", BOLD)), span=2)],
        [tc(p(r("Naam", BOLD))), tc("Sem")],
        [tc(p("Aanleiding", style="Kop1")), tc(LONG)],
        [tc(p(r("Zorgen", BOLD)), LONG), tc(p(r("Krachten", BOLD)), LONG)],
    )
    document = read(table + p("na"), styles=STYLES)
    assert [text for text, _ in headings(document)] == ["Gegevens kind", "Aanleiding", "Zorgen", "Krachten"]


def test_list_numbers_are_counted_with_levels_and_formats():
    levels = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1), (1, 2)]
    body = "".join(p("x", properties=numbered(num, depth)) for num, depth in levels)
    assert numbers(read(body, numbering=NUMBERING)) == ["1.", "1.1", "1.2", "a)", "I", "2.", "2.1", "a)"]


def test_lists_of_one_definition_count_on_unless_restarted():
    body = "".join(p("x", properties=numbered(num)) for num in (1, 1, 2, 3, 3, 0, 99))
    document = read(body, numbering=NUMBERING)
    assert numbers(document) == ["1.", "2.", "3.", "1.", "2.", "", ""]
    assert [block.kind for block in document.blocks[-2:]] == [BlockKind.PARAGRAPH] * 2


def test_bullets_and_lists_by_style():
    body = p("a", properties=numbered(4)) + p("b", properties=numbered(4, 1)) + p("c", style="Lijst") + p("d", style="Lijst")
    document = read(body, styles=STYLES, numbering=NUMBERING)
    assert numbers(document) == ["•", "-", "Art. 4", "Art. 5"]
    assert {block.kind for block in document.blocks} == {BlockKind.LIST_ITEM}


def test_letters_run_on_after_z():
    body = p("x", properties=numbered(1)) + "".join(p("x", properties=numbered(1, 2)) for _ in range(28))
    assert numbers(read(body, numbering=NUMBERING))[-3:] == ["z)", "aa)", "bb)"]


def test_cells_stand_at_their_place_in_the_grid():
    shifted = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("d")}{tc("e", properties="<w:vMerge/>")}</w:tr>'
    table = tbl([tc("a", span=2), tc("b", properties='<w:vMerge w:val="restart"/>')], shifted)
    cells = {block.text: block.cell for block in read(table).blocks}
    assert cells == {"a": Cell(1, 1, 1, 2), "b": Cell(1, 1, 3), "d": Cell(1, 2, 2), "e": Cell(1, 2, 3)}


def test_tables_nest_and_rows_and_cells_may_be_wrapped():
    inner = tbl([tc("binnen")])
    held = sdt(tc("in cel"), '<w:tag w:val="t"/>')
    row = sdt(f"<w:tr>{held}<w:customXml>{tc('xml')}</w:customXml></w:tr>")
    document = read(tbl([tc("voor", inner, "na")], row) + p("slot"))
    assert texts(document) == ["voor", "binnen", "na", "in cel", "xml", "slot"]
    assert [block.cell and (block.cell.table, block.cell.row, block.cell.column) for block in document.blocks] == [
        *((1, 1, 1), (2, 1, 1), (1, 1, 1), (1, 2, 1), (1, 2, 2), None)
    ]
    assert [(field.name, field.value) for field in document.fields] == [("t", "in cel"), ("", "in cel\nxml")]


BOX = f"<w:drawing><a:graphic><wps:txbx><w:txbxContent>{p('in het kader')}</w:txbxContent></wps:txbx></a:graphic></w:drawing>"
VML = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('oud kader')}</w:txbxContent></v:textbox></v:shape></w:pict>"


def test_text_boxes_are_read_once_after_their_paragraph():
    choice = f'<mc:AlternateContent><mc:Choice Requires="wps">{BOX}</mc:Choice><mc:Fallback>{VML}</mc:Fallback></mc:AlternateContent>'
    document = read(p(f"<w:r>{choice}</w:r>", "anker") + p(f"<w:r>{VML}</w:r>") + p("na"))
    assert [(block.text, block.origin) for block in document.blocks] == [
        ("anker", Origin.BODY),
        ("in het kader", Origin.TEXTBOX),
        ("oud kader", Origin.TEXTBOX),
        ("na", Origin.BODY),
    ]


def test_pictures_and_signature_lines_are_noted():
    drawing = "<w:drawing><a:graphic><a:blip/></a:graphic></w:drawing>"
    line = '<w:pict><v:shape><v:imagedata/><o:signatureline o:suggestedsigner="J. de Vries"/></v:shape></w:pict>'
    document = read(p("Handtekening:") + p(f"<w:r>{drawing}</w:r>") + p(f"<w:r>{line}</w:r>"))
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.PICTURE]
    assert [(field.kind, field.label) for field in document.fields] == [(FieldKind.SIGNATURE, "J. de Vries")]


@pytest.mark.parametrize(("centimetres", "is_page"), [(15, True), (5, False)])
def test_a_picture_as_large_as_a_page_may_be_a_scan_that_nobody_read(centimetres, is_page):
    size = centimetres * 360_000
    drawing = f'<w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/><a:blip/></wp:inline></w:drawing>'
    document = read(p("Brief van vader:") + p(f"<w:r>{drawing}</w:r>"))
    assert [problem.code for problem in document.problems] == [ProblemCode.PAGE_WITHOUT_TEXT] * is_page


def test_the_text_of_a_diagram_is_read():
    data = f"<dgm:dataModel {NAMESPACES}><a:p><a:r><a:t>Oma</a:t></a:r></a:p></dgm:dataModel>"
    body = p('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>', "Genogram")
    assert texts(read(body, parts={"d1": ("diagramData", "diagrams/data1.xml", data)})) == ["Genogram", "Oma"]


def test_a_diagram_without_its_part_is_a_problem():
    document = read(p('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>', "Genogram"))
    assert [problem.code for problem in document.problems] == [ProblemCode.PART_UNREADABLE]


def test_notes_follow_the_block_that_refers_to_them():
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote><w:footnote w:id="2">{p("Bron: school")}{p("2025")}</w:footnote>'
    )
    body = p("Verzuim", '<w:r><w:footnoteReference w:id="2"/></w:r>', " is hoog") + p("na", '<w:r><w:endnoteReference w:id="1"/></w:r>')
    document = read(body, footnotes=notes, endnotes=f'<w:endnote w:id="1">{p("Eind")}</w:endnote>')
    assert [(block.text, block.origin, block.number) for block in document.blocks] == [
        ("Verzuim is hoog", Origin.BODY, ""),
        ("Bron: school", Origin.FOOTNOTE, "1"),
        ("2025", Origin.FOOTNOTE, ""),
        ("na", Origin.BODY, ""),
        ("Eind", Origin.ENDNOTE, "1"),
    ]


def test_a_note_that_refers_to_itself_is_read_once():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p("zelf", reference)}</w:footnote>'
    assert texts(read(p("x", reference), footnotes=note)) == ["x", "zelf"]


def test_headers_and_footers_stand_apart_once_each():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference r:id="f1"/></w:sectPr>'
    again = p("midden", properties='<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>')
    parts = {
        "h1": ("header", "header1.xml", part("hdr", p("Vertrouwelijk") + p(f"<w:r>{BOX}</w:r>"))),
        "f1": ("footer", "footer1.xml", part("ftr", p("Pagina ", fld("begin") + fld("separate") + r("1") + fld("end")))),
    }
    document = read(p("tekst") + again + section, parts=parts)
    assert [(block.text, block.origin) for block in document.blocks] == [
        ("tekst", Origin.BODY),
        ("midden", Origin.BODY),
        ("Vertrouwelijk", Origin.HEADER),
        ("in het kader", Origin.HEADER),
        ("Pagina 1", Origin.FOOTER),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", "<html><head><title>nee</title></head><body><h2>Kop</h2><p>Een <b>stuk</b><!-- x --> tekst</p></body></html>"),
        ("a.txt", "Kop\n\nEen stuk tekst\n"),
        ("a.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Kop</p><div>Een stuk tekst<script>x</script></div>"),
    ],
)
def test_a_document_taken_in_is_read(name, content):
    document = read(p("voor") + '<w:altChunk r:id="c1"/>' + p("na"), parts={"c1": ("aFChunk", name, content)})
    assert texts(document) == ["voor", "Kop", "Een stuk tekst", "na"]
    assert headings(document) == ([("Kop", 2)] if name == "a.html" else [])


def test_a_word_file_taken_in_is_handed_on():
    inner = docx(p("binnen"))
    document = read(p("voor") + '<w:altChunk r:id="c1"/>', parts={"c1": ("aFChunk", "chunk.docx", inner)})
    assert [(found.name, found.data) for found in document.attachments] == [("chunk.docx", inner)]


def test_a_document_taken_in_of_an_unknown_sort_is_a_problem():
    document = read(p("voor") + '<w:altChunk r:id="c1"/>', parts={"c1": ("aFChunk", "a.rtf", "{\\rtf1}")})
    assert [problem.code for problem in document.problems] == [ProblemCode.PART_UNREADABLE]


def test_bold_marks_join_over_runs():
    (block,) = read(p(r("Re", BOLD), r("den", BOLD), " en")).blocks
    assert [(mark.kind, mark.start, mark.end) for mark in block.marks] == [(MarkKind.BOLD, 0, 5)]


def test_deep_nesting_is_refused_by_name():
    body = p("x")
    for _ in range(20):
        body = tbl([tc(body)])
    document = parse_docx("diep.docx", docx(body), Limits(nesting=10))
    assert [problem.code for problem in document.problems] == [ProblemCode.TOO_COMPLEX]
    assert parse_docx("diep.docx", docx(body), Limits()).blocks
