"""The text beside the findings: what is marked, and how one leads to the other."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import validator
from tests.golden.sample import report_of
from tests.unit.reports.marked_sample import BLOCKS, FINDINGS, many_findings, marked
from validator import intake, parsers
from validator.model.document import Block, Cell
from validator.model.report import TextResult
from validator.reports import render


def page_of(*submissions: Any) -> Any:
    return html.document_fromstring(render(report_of(*submissions), "html"))


@pytest.fixture(scope="module")
def page() -> Any:
    return page_of(marked(*FINDINGS))


def words(element: Any) -> str:
    """The text of a mark without its numbers."""
    return "".join(element.xpath(".//text()[not(ancestor::a)]"))


def test_every_mark_and_its_finding_lead_to_each_other(page: Any) -> None:
    marks = page.xpath("//mark")
    assert len(marks) == 7
    for number in page.xpath("//mark//a | //p[@class='message']//a"):
        other = page.get_element_by_id(number.get("href")[1:])
        back = other if other.tag == "a" else other.xpath(".//a")[0]
        assert back.text_content().split()[-1] == number.text_content().split()[-1]
    assert all(mark.xpath("./a") for mark in marks)


def test_numbers_go_up_through_the_text(page: Any) -> None:
    numbers = [int(link.text_content().split()[-1]) for link in page.xpath("//mark//a")]
    assert numbers == list(range(1, 11))


def test_findings_without_a_passage_have_no_number(page: Any) -> None:
    for sentence in ("Er is buiten de tekst.", "Er is nergens."):
        (point,) = [item for item in page.xpath("//div[starts-with(@class, 'point')]") if sentence in item.text_content()]
        assert not point.xpath(".//a")


def test_marks_stand_on_the_words_of_the_finding(page: Any) -> None:
    marks = {mark.xpath("./a")[0].text_content().split()[-1]: words(mark) for mark in page.xpath("//mark")}
    assert marks["1"] == "gaat over dit onderdeel"
    assert marks["2"] == BLOCKS[2].text[:40]  # findings that cross are one passage
    assert marks["6"] == BLOCKS[2].text[41:]
    assert marks["7"] == "Sam Voorbeeld"
    assert marks["10"] == "Eva"


def test_finding_inside_another_is_marked_inside_it() -> None:
    outer, inner = FINDINGS[4], FINDINGS[3]
    place = replace(inner.location, start=20, end=30)
    page = page_of(marked(outer, replace(inner, location=place)))
    assert [words(mark) for mark in page.xpath("//mark/mark")] == [BLOCKS[2].text[20:30]]
    assert words(page.xpath("//mark")[0]) == BLOCKS[2].text[15:40]


def test_whole_text_stands_there_once_and_is_no_markup(page: Any) -> None:
    (sheet, _) = page.xpath("//div[@class='sheet']")
    shown = words(sheet)
    for block in (BLOCKS[2], BLOCKS[4], BLOCKS[5]):
        assert shown.count(block.text) == 1
    assert "\x1b" not in shown
    assert not sheet.xpath(".//b")


def test_status_of_a_mark_is_told_in_words(page: Any) -> None:
    assert page.get_element_by_id("plek-1-10").text_content().split() == ["punt,", "beoordelen:", "10"]


def test_page_number_stands_where_a_page_begins(page: Any) -> None:
    assert [item.text_content() for item in page.xpath("//p[@class='page']")] == ["Bladzijde 1", "Bladzijde 2"]


def test_without_quotes_the_text_is_left_out() -> None:
    silent = render(report_of(marked(*FINDINGS)), "html", quotes=False)
    assert "Sam Voorbeeld" not in silent
    assert "<mark" not in silent
    assert "#plek" not in silent
    assert "Sam Voorbeeld" in render(report_of(marked(*FINDINGS)), "html")


@pytest.mark.parametrize("format_name", ["json", "jsonl", "csv", "sarif", "junit", "text", "letter"])
def test_other_formats_never_hold_the_text(format_name: str) -> None:
    assert "Sam Voorbeeld" not in render(report_of(marked(*FINDINGS)), format_name)


def test_500_findings_are_500_marks() -> None:
    page = html.document_fromstring(render(many_findings(500), "html"))
    assert len(page.xpath("//mark")) == len(page.xpath("//div[starts-with(@class, 'point') and @id]")) == 500


def test_marks_of_a_real_check_hold_the_words_that_the_finding_quotes() -> None:
    day = date(2026, 5, 15)
    judge = validator.Validator(validator.load_rulebook(on=day), parse=parsers.parse_here)
    folder = Path(__file__).parents[3] / "corpus" / "03-vto-vette-koppen"
    report = judge.check([intake.gather(next(folder.glob("*.docx")), judge.limits)], peildatum=day)
    page = html.document_fromstring(render(report, "html"))
    quoted = [point for point in page.xpath("//div[starts-with(@class, 'point')]") if point.xpath("./blockquote")]
    assert len(quoted) > 10
    for point in quoted:
        link = point.xpath(".//a")[0]
        passage = page.get_element_by_id(link.get("href")[1:]).getparent()
        quote = point.xpath("./blockquote")[0].text_content().strip().removesuffix("…")
        assert " ".join(quote.split()) in " ".join(words(passage).split())


def test_empty_cell_keeps_its_place_in_the_row() -> None:
    blocks = (Block(0, "Moeder", cell=Cell(1, 1, 2)), Block(1, "Naam", cell=Cell(1, 2, 1)), Block(2, "Noor", cell=Cell(1, 2, 2)))
    page = page_of(replace(marked(), texts=(TextResult("a.docx", blocks),)))
    rows = [[cell.text_content().strip() for cell in row.xpath("./div")] for row in page.xpath("//div[@class='row']")]
    assert rows == [["", "Moeder"], ["Naam", "Noor"]]
