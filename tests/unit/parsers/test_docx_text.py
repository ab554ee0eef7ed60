"""Letters, marks and traces in the paragraphs of a Word file."""

import pytest

from tests.unit.parsers.docx_building import code, fld, p, r, read, tbl, tc, texts
from validator.model.document import MarkKind, Span, TraceKind

PICTURE = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Vet"><w:name w:val="Vet"/><w:basedOn w:val="Standaard"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Nadruk"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Door"><w:name w:val="Door"/><w:basedOn w:val="Weg"/></w:style>
<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:basedOn w:val="Door"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Geheim"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def marked(document, kind, block=0):
    found = document.blocks[block]
    return [found.text[mark.start : mark.end] for mark in found.marks if mark.kind is kind]


def test_breaks_tabs_and_hyphens_are_read_as_seen():
    run = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t></w:r>"
    assert texts(read(p(run))) == ["a\nb\tc-def"]


def test_paragraphs_without_anything_to_see_are_no_blocks():
    assert texts(read(p("een") + p() + p("  ") + p("twee"))) == ["een", "twee"]


@pytest.mark.parametrize(
    "wrapper",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="ltr"><w:smartTag>{}</w:smartTag></w:bdo>',
        '<w:fldSimple w:instr="AUTHOR">{}</w:fldSimple>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:ruby><w:rt><w:r><w:t>uitspraak</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:r><w:t>nogmaals</w:t></w:r></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_wrappers_inside_a_paragraph_are_seen_through(wrapper):
    assert texts(read(p("voor ", wrapper.format(r("tekst")), " na"))) == ["voor tekst na"]


def test_math_is_read():
    assert texts(read(p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"))) == ["x=2"]


def test_the_instruction_of_a_field_is_not_shown_but_its_result_is():
    nested = code("IF " + "", r("12"))
    assert texts(read(p("blz. ", code("PAGE", r("3")), " van ", nested))) == ["blz. 3 van 12"]


def test_results_of_fields_inside_an_instruction_are_not_shown():
    inner = code("MERGEFIELD x", r("binnen"))
    body = p(fld("begin") + inner + fld("separate") + r("buiten") + fld("end"))
    assert texts(read(body)) == ["buiten"]


def test_a_field_that_never_ends_hides_nothing_beyond_its_paragraph():
    assert texts(read(p("een", fld("begin")) + p("twee") + p("drie", fld("end")))) == ["een", "twee", "drie"]


def test_runs_and_formulas_between_paragraphs_are_read():
    assert texts(read(p("een") + r("los ") + p("twee") + "<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>")) == [
        *("een", "los twee", "x")
    ]


def test_the_letters_of_a_drawing_are_read():
    art = '<w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict>'
    shape = "<w:drawing><a:p><a:r><a:t>Oma</a:t></a:r></a:p></w:drawing>"
    assert texts(read(p(f"<w:r>{art}</w:r>", "tekst", f"<w:r>{shape}</w:r>"))) == ["tekst", "CONCEPT", "Oma"]


def test_a_table_that_stands_in_a_choice_is_read_once():
    table = (
        f"<mc:AlternateContent><mc:Choice>{tbl([tc('een')])}</mc:Choice><mc:Fallback>{tbl([tc('een')])}</mc:Fallback></mc:AlternateContent>"
    )
    row = f"<w:tr><mc:AlternateContent><mc:Choice/><mc:Fallback>{tc('twee')}</mc:Fallback></mc:AlternateContent></w:tr>"
    assert texts(read(table + tbl(row))) == ["een", "twee"]


def test_a_hidden_row_is_a_trace():
    document = read(tbl([tc("blijft")], f"<w:tr><w:trPr><w:hidden/></w:trPr>{tc('weg')}</w:tr>"))
    assert (texts(document), [trace.kind for trace in document.traces]) == (["blijft"], [TraceKind.HIDDEN])


def test_a_field_may_run_over_paragraphs():
    body = p(fld("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + fld("separate") + r("een")) + p("twee", fld("end")) + p("drie")
    assert texts(read(body)) == ["een", "twee", "drie"]


def test_struck_text_is_kept_and_marked_and_not_live():
    document = read(p(r("Ja", "<w:strike/>"), " / Nee", r(" dubbel", "<w:dstrike/>"), r(" toch", '<w:strike w:val="0"/>')))
    assert texts(document) == ["Ja / Nee dubbel toch"]
    assert marked(document, MarkKind.STRUCK) == ["Ja", " dubbel"]
    assert document.blocks[0].live.split() == ["/", "Nee", "toch"]


def test_marks_follow_styles_and_a_circle_of_styles_ends():
    runs = r("door", '<w:rStyle w:val="Door"/>'), r("vet", '<w:rStyle w:val="Nadruk"/>'), r("gewoon", "<w:i/>")
    document = read(p(*runs), styles=STYLES)
    assert marked(document, MarkKind.STRUCK) == ["door"]
    assert marked(document, MarkKind.BOLD) == ["vet"]
    assert marked(document, MarkKind.ITALIC) == ["gewoon"]


def test_bold_in_paragraph_and_character_style_cancel_each_other():
    document = read(
        p("vet, ", r("niet vet", '<w:rStyle w:val="Nadruk"/>'), r(" licht", '<w:b w:val="false"/>'), style="Vet"), styles=STYLES
    )
    assert marked(document, MarkKind.BOLD) == ["vet, "]


def test_hidden_text_is_a_trace_and_not_text():
    document = read(p("zichtbaar", r(" ver", "<w:vanish/>"), r("borgen", "<w:vanish/>"), " slot") + p("ook", style="Geheim"), styles=STYLES)
    assert texts(document) == ["zichtbaar slot"]
    hidden = [(trace.text, trace.span) for trace in document.traces if trace.kind is TraceKind.HIDDEN]
    assert hidden == [(" verborgen", Span(0, 9, 9)), ("ook", None)]


def test_insertions_are_text_with_a_trace_and_deletions_only_a_trace():
    inserted = f'<w:ins w:author="A. Jansen">{r("nieuw")}</w:ins>'
    deleted = '<w:del w:author="B"><w:r><w:delText>oud</w:delText></w:r></w:del>'
    document = read(p("is ", inserted, deleted, " nu"))
    assert texts(document) == ["is nieuw nu"]
    assert marked(document, MarkKind.INSERTED) == ["nieuw"]
    traces = [(trace.kind, trace.text, trace.author, document.quote(trace.span)) for trace in document.traces]
    assert traces == [(TraceKind.INSERTION, "nieuw", "A. Jansen", "nieuw"), (TraceKind.DELETION, "oud", "B", "")]


def test_moved_text_stands_only_where_it_went():
    document = read(p(f"<w:moveFrom>{r('zin')}</w:moveFrom>", "rest ") + p(f"<w:moveTo>{r('zin')}</w:moveTo>"))
    assert texts(document) == ["rest ", "zin"]
    assert [trace.kind for trace in document.traces] == [TraceKind.DELETION, TraceKind.INSERTION]


def test_a_paragraph_whose_mark_was_deleted_runs_on():
    document = read(p("Moeder is ", properties='<w:rPr><w:del w:author="x"/></w:rPr>') + p("moe."))
    assert texts(document) == ["Moeder is moe."]


@pytest.mark.parametrize(("change", "kind"), [("ins", TraceKind.INSERTION), ("del", TraceKind.DELETION)])
def test_a_paragraph_end_that_was_changed_leaves_a_trace(change, kind):
    document = read(p("een ", properties=f'<w:rPr><w:{change} w:author="x"/></w:rPr>') + p("twee"))
    assert [(trace.kind, trace.text, trace.author) for trace in document.traces] == [(kind, "\n", "x")]


def test_inserted_letters_and_their_paragraph_end_are_one_trace():
    document = read(p(f"<w:ins>{r('een')}</w:ins>", properties="<w:rPr><w:ins/></w:rPr>"))
    assert [trace.text for trace in document.traces] == ["een"]


def test_a_deleted_row_is_a_trace():
    row = f'<w:tr><w:trPr><w:del w:author="x"/></w:trPr>{tc("weg")}</w:tr>'
    document = read(tbl([tc("blijft")], row))
    assert texts(document) == ["blijft"]
    assert [(trace.kind, trace.text) for trace in document.traces] == [(TraceKind.DELETION, "weg")]


def test_comments_have_author_and_anchor():
    start, end = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    comments = f'<w:comment w:id="7" w:author="Collega">{p("Klopt dit?")}{p("Nagaan.")}</w:comment>'
    document = read(p("De ", start, "zin", end, " hier"), comments=comments)
    (trace,) = document.traces
    assert (trace.kind, trace.text, trace.author) == (TraceKind.COMMENT, "Klopt dit?\nNagaan.", "Collega")
    assert document.quote(trace.span) == "zin"


def test_a_comment_over_paragraphs_is_anchored_in_the_first_that_shows():
    body = '<w:commentRangeStart w:id="1"/>' + p() + p("een") + p("twee", '<w:commentRangeEnd w:id="1"/>')
    document = read(body, comments=f'<w:comment w:id="1">{p("x")}</w:comment>')
    assert document.traces[0].span is not None
    assert document.traces[0].span.block == 0


@pytest.mark.parametrize(
    ("run", "seen"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFFFF"/></w:r>', "▪"),
        (r("\uf06f"), "☐"),
        (r("þ", '<w:rFonts w:ascii="Wingdings"/>'), "☒"),
        (r("☑"), "☒"),
        (r("□"), "☐"),
    ],
)
def test_check_boxes_drawn_as_symbols_read_alike(run, seen):
    assert texts(read(p(run, " ja"))) == [f"{seen} ja"]


def test_pages_are_counted_only_where_word_laid_them_out():
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r>"
    document = read(p("een") + p(broken) + tbl([tc(p(broken)), tc(p(broken))]) + p("slot") + p(PICTURE), pages=3)
    assert [block.page for block in document.blocks] == [1, 2, 3, 3, 3, 3]
    assert document.pages == 3
    assert [block.page for block in read(p("een"), pages=1).blocks] == [None]
