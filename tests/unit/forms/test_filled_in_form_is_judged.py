"""A form that a user of Word filled in is not sent back for the words that the form itself prints."""

import io
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

import validator
from validator import parsers
from validator.forms import blank_form
from validator.model.submission import SourceFile, Submission


@pytest.fixture(scope="module")
def judge() -> validator.Validator:
    return validator.Validator(validator.load_rulebook(on=date(2026, 5, 15)), parse=parsers.parse_here)


def filled_in(data: bytes, *, leave: str = "") -> bytes:
    document = docx.Document(io.BytesIO(data))
    for control in document.element.body.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        placeholder = properties.find(qn("w:showingPlcHdr"))
        if placeholder is None or properties.find(qn("w:alias")).get(qn("w:val")) == leave:
            continue
        properties.remove(placeholder)
        first, *others = control.iter(qn("w:t"))
        first.text = "Op 3 maart 2026 belde de school met de gezinscoach."
        for other in others:
            other.text = ""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def template_rules(judge: validator.Validator, data: bytes) -> list[str]:
    result = judge.judge(Submission("vto.docx", (SourceFile("vto.docx", data),)), peildatum=date(2026, 5, 15))
    return [finding.rule for check in result.checks if check.id == "E2.3" for finding in check.findings]


def test_what_the_form_prints_is_no_template_text_left(judge: validator.Validator) -> None:
    for form in judge.rulebook.formats:
        assert template_rules(judge, filled_in(blank_form(form))) == ["E2.3-schoon"], form.doctype


def test_a_field_that_was_not_filled_in_still_is(judge: validator.Validator) -> None:
    form = next(form for form in judge.rulebook.formats if form.doctype.value == "vto")
    assert template_rules(judge, filled_in(blank_form(form), leave="Krachten")) == ["E2.3-over"]
