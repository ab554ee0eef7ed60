"""The blank forms pass their own reading: unfilled every part is empty, filled in with the samples everything is found."""

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from validator.facts import vocabulary
from validator.forms import blank_form
from validator.forms.questions import question_of
from validator.model.document import Document, MarkKind
from validator.model.outline import Gezag, Outline
from validator.model.rulebook import Format, Part, Rulebook
from validator.model.submission import SourceFile
from validator.parsers import parse_here
from validator.rulebook import load_rulebook
from validator.sections import outline, read_parties
from validator.settings import Limits

DOCTYPES = ("vto", "vto-gezagsbeeindiging", "vth", "terugmelding")


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(None, vocabulary(), date(2026, 5, 15))


@pytest.fixture(params=DOCTYPES)
def form(request: pytest.FixtureRequest, rulebook: Rulebook) -> Format:
    return next(form for form in rulebook.formats if form.doctype.value == request.param)


def read(data: bytes, rulebook: Rulebook) -> tuple[Document, Outline]:
    document = parse_here(SourceFile("formulier.docx", data), Limits())
    assert document.problems == ()
    return document, outline(document, rulebook.formats, rulebook.attachment_kinds)


def asked_parts(form: Format) -> list[Part]:
    return [part for part in form.parts if part.help_text]


def test_unfilled_form_shows_every_part_without_answers(form: Format, rulebook: Rulebook) -> None:
    document, found = read(blank_form(form), rulebook)

    assert found.doctype is form.doctype
    assert {section.name for section in found.sections} == {part.name for part in asked_parts(form)}
    assert found.unplaced == ()
    assert {entry.value for entry in found.entries} == {""}
    labels = {document.quote(entry.label_span) for entry in found.entries}
    answers = {document.quote(span) for section in found.sections for span in section.spans} - labels
    assert answers == set()


def test_unfilled_form_marks_every_placeholder(form: Format, rulebook: Rulebook) -> None:
    document, _ = read(blank_form(form), rulebook)

    marked = [block for block in document.blocks if block.has_mark(MarkKind.PLACEHOLDER)]
    assert all(not block.live.strip() for block in marked)
    assert not any("Klik of tik" in block.live for block in document.blocks)
    assert len(marked) >= len(asked_parts(form))


def test_filled_in_form_gives_the_sample_back(form: Format, rulebook: Rulebook) -> None:
    _, found = read(filled_in(form), rulebook)

    filled = {section.name for section in found.sections if section.spans}
    assert filled >= {part.name for part in asked_parts(form) if part.sample and part.name != "bijlagen"}
    entries = {(entry.name, entry.value) for entry in found.entries}
    assert entries >= {
        ("naam", "Noor de Vries"),
        ("geboortedatum", "04-09-2018"),
        ("bsn", "999990020"),
        ("gezag", "ja"),
        ("datum", "11-05-2026"),
    }


def test_filled_in_form_names_the_people(form: Format, rulebook: Rulebook) -> None:
    document, found = read(filled_in(form), rulebook)
    parties = read_parties(document, found)

    assert [child.name.text for child in parties.children] == ["Noor de Vries", "Sem de Vries"]
    assert [(parent.role, parent.name.text, parent.gezag) for parent in parties.parents] == [
        ("moeder", "Fatma Yilmaz", Gezag.YES),
        ("vader", "Peter de Vries", Gezag.YES),
    ]
    assert parties.verzoeker.person.text == "M. Bakker"


def test_form_is_accessible_and_dutch(form: Format) -> None:
    document = docx.Document(io.BytesIO(blank_form(form)))

    assert document.core_properties.language == "nl-NL"
    assert document.core_properties.title == form.title
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables)
    assert document.sections[0].header.paragraphs[0].text == "Vertrouwelijk"
    assert "PAGE" in document.sections[0].footer._element.xml


def test_form_is_the_same_whenever_it_is_made(form: Format) -> None:
    with zipfile.ZipFile(io.BytesIO(blank_form(form))) as package:
        assert {info.date_time for info in package.infolist()} == {(2023, 6, 15, 0, 0, 0)}
    assert blank_form(form) == blank_form(form)


def filled_in(form: Format) -> bytes:
    """The blank form with every control filled from the samples, as a user of Word would."""
    document = docx.Document(io.BytesIO(blank_form(form)))
    texts = {part.title: free_text(part) for part in asked_parts(form)}
    pending = [pair for part in asked_parts(form) for pair in sample_answers(part)]
    for control in document.element.body.iter(qn("w:sdt")):
        title = control[0].find(qn("w:alias")).get(qn("w:val"))
        if title in texts:
            fill(control, texts[title])
        elif ": " in title:
            label, option = title.split(": ")
            if pending[0][0] == label:
                if option == pending[0][1]:
                    tick(control)
                if option == "onbekend":
                    pending.pop(0)
        else:
            assert pending[0][0] == title
            fill(control, pending.pop(0)[1])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def sample_answers(part: Part) -> list[tuple[str, str]]:
    found = []
    for line in part.sample.splitlines():
        question = question_of(part, line.strip())
        if question:
            found.append((question.label, line.split(":", 1)[1].strip()))
    return found


def free_text(part: Part) -> str:
    if sample_answers(part):
        return part.sample.splitlines()[0]
    return part.sample


def fill(control: object, text: str) -> None:
    if not text.strip():
        return
    placeholder = control[0].find(qn("w:showingPlcHdr"))  # type: ignore[index]
    if placeholder is not None:
        control[0].remove(placeholder)  # type: ignore[index]
    run = control[-1][0]  # type: ignore[index]
    run.remove(run.find(qn("w:rPr")))
    run.find(qn("w:t")).text = " ".join(text.split())


def tick(control: object) -> None:
    control[0].find(qn("w14:checkbox"))[0].set("{http://schemas.microsoft.com/office/word/2010/wordml}val", "1")  # type: ignore[index]
    control[-1][0].find(qn("w:t")).text = "☒"  # type: ignore[index]
