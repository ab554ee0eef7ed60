"""Form fields, comments and attachments of a PDF."""

from io import BytesIO

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from tests.unit.parsers.pdf_samples import HEIGHT, LONG, flow, pdf, write
from validator.model.document import Document, FieldKind, MarkKind, ProblemCode, TraceKind
from validator.parsers.pdf import parse_pdf
from validator.settings import Limits


def parsed(data: bytes) -> Document:
    return parse_pdf("vto.pdf", data, Limits())


def form(canvas: Canvas) -> None:
    fields = canvas.acroForm
    write(canvas, "Naam:", 100)
    fields.textfield(name="naam", tooltip="Naam van de verzoeker", value="J. Jansen", x=130, y=HEIGHT - 104, width=200, height=16)
    write(canvas, "Toelichting:", 140)
    fields.textfield(name="leeg", x=130, y=HEIGHT - 144, width=200, height=16)
    write(canvas, "Gezag:", 180)
    fields.checkbox(name="ja", checked=True, x=130, y=HEIGHT - 184, size=14)
    write(canvas, "ja", 180, x=150)
    fields.checkbox(name="nee", checked=False, x=180, y=HEIGHT - 184, size=14)
    write(canvas, "nee", 180, x=200)
    write(canvas, "Soort:", 220)
    options = [("Ondertoezichtstelling", "ots"), ("Geen", "geen")]
    fields.choice(name="soort", value="Ondertoezichtstelling", options=options, x=130, y=HEIGHT - 224, width=200, height=16)


def changed(data: bytes, change) -> bytes:
    with pikepdf.open(BytesIO(data)) as opened:
        change(opened)
        target = BytesIO()
        opened.save(target)
    return target.getvalue()


def test_field_values_stand_in_the_text_at_their_place() -> None:
    document = parsed(pdf(form))
    assert [block.text for block in document.blocks] == [
        "Naam: J. Jansen",
        "Toelichting:",
        "Gezag: ☒ ja ☐ nee",
        "Soort: Ondertoezichtstelling",
    ]


def test_fields_are_listed_with_label_value_and_place() -> None:
    document = parsed(pdf(form))
    fields = {field.name: field for field in document.fields}
    assert (fields["naam"].kind, fields["naam"].label, fields["naam"].value) == (FieldKind.TEXT, "Naam van de verzoeker", "J. Jansen")
    assert (fields["leeg"].value, fields["leeg"].span) == ("", None)
    assert (fields["ja"].kind, fields["ja"].checked, fields["nee"].checked) == (FieldKind.CHECKBOX, True, False)
    assert (fields["soort"].kind, fields["soort"].value) == (FieldKind.CHOICE, "Ondertoezichtstelling")
    assert [document.quote(fields[name].span) for name in ("naam", "ja", "nee")] == ["J. Jansen", "☒", "☐"]


def test_long_value_is_read_whole() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Aanleiding", 80)
        canvas.acroForm.textfield(
            name="a", value=f"{LONG}\n\nTweede alinea.", fieldFlags="multiline", maxlen=2000, x=71, y=HEIGHT - 300, width=450, height=200
        )

    document = parsed(pdf(page))
    assert [block.text for block in document.blocks] == ["Aanleiding", LONG, "Tweede alinea."]


def test_dynamic_form_without_values_is_a_problem() -> None:
    def add_xfa(opened: pikepdf.Pdf) -> None:
        opened.Root.AcroForm = pikepdf.Dictionary(Fields=[], XFA=opened.make_stream(b"<xdp/>"))

    document = parsed(changed(pdf(lambda canvas: write(canvas, "Please wait", 100)), add_xfa))
    assert [problem.code for problem in document.problems] == [ProblemCode.FORM_UNREADABLE]


def test_dynamic_form_with_copied_values_is_read() -> None:
    def add_xfa(opened: pikepdf.Pdf) -> None:
        opened.Root.AcroForm.XFA = opened.make_stream(b"<xdp/>")

    assert parsed(changed(pdf(form), add_xfa)).problems == ()


def annotated(**keys: object) -> bytes:
    def add(opened: pikepdf.Pdf) -> None:
        box = [71, HEIGHT - 220, 300, HEIGHT - 200]
        opened.pages[0].Annots = pikepdf.Array([pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=box, **keys)])

    return changed(pdf(lambda canvas: flow(canvas, LONG, 100) and None), add)


def test_comment_is_a_trace_and_no_text() -> None:
    document = parsed(annotated(Subtype=pikepdf.Name.Text, Contents="Klopt dit?", T="A. Bakker"))
    assert [(trace.kind, trace.text, trace.author) for trace in document.traces] == [(TraceKind.COMMENT, "Klopt dit?", "A. Bakker")]
    assert [block.text for block in document.blocks] == [LONG]


def test_text_typed_on_the_page_is_text_too() -> None:
    document = parsed(annotated(Subtype=pikepdf.Name.FreeText, Contents="Moeder is akkoord"))
    assert [block.text for block in document.blocks] == [LONG, "Moeder is akkoord"]
    assert len(document.traces) == 1


def test_struck_out_by_a_reader_is_struck() -> None:
    quad = [71, HEIGHT - 90, 110, HEIGHT - 90, 71, HEIGHT - 103, 110, HEIGHT - 103]
    block = parsed(annotated(Subtype=pikepdf.Name.StrikeOut, QuadPoints=quad)).blocks[0]
    assert [block.text[mark.start : mark.end] for mark in block.marks if mark.kind is MarkKind.STRUCK] == ["Moeder"]


def test_broken_annotation_costs_nothing_but_itself() -> None:
    document = parsed(annotated(Subtype=pikepdf.Name.Text, Contents=pikepdf.Dictionary()))
    assert [block.text for block in document.blocks] == [LONG]


def test_embedded_file_is_an_attachment() -> None:
    def attach(opened: pikepdf.Pdf) -> None:
        opened.attachments["reactie.txt"] = pikepdf.AttachedFileSpec(opened, b"Ik ben het eens.", filename="reactie.txt")

    document = parsed(changed(pdf(form), attach))
    assert [(item.name, item.data) for item in document.attachments] == [("reactie.txt", b"Ik ben het eens.")]


def test_embedded_file_beyond_the_limit_is_a_problem() -> None:
    def attach(opened: pikepdf.Pdf) -> None:
        opened.attachments["groot.bin"] = pikepdf.AttachedFileSpec(opened, b"x" * 2_000, filename="groot.bin")

    document = parse_pdf("a.pdf", changed(pdf(form), attach), Limits(unpacked_bytes=1_000))
    assert (document.attachments, [problem.code for problem in document.problems]) == ((), [ProblemCode.EMBEDDED_UNREAD])
