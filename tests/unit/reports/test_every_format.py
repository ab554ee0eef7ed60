"""What holds for a report in whatever format."""

import json
import re
import time
import unicodedata
from dataclasses import replace

import pytest

from tests.golden.sample import again, every_sort, report, report_of, submission
from validator.model.facts import Location
from validator.model.report import Report
from validator.reports import FORMATS, render

ALLOWED_CONTROLS = {"\n"}
each_format = pytest.mark.parametrize("format_name", FORMATS)


def with_quote(quote: str) -> Report:
    """The sample with this quote at every finding."""
    first = submission()
    checks = tuple(replace(check, findings=tuple(replace(item, quote=quote) for item in check.findings)) for check in first.checks)
    return report_of(replace(first, checks=checks))


def with_names(name: str) -> Report:
    """The sample with this as the name of the submission and of its files."""
    first = submission()
    return report_of(replace(first, source=name, files=tuple(replace(file, name=name) for file in first.files)))


@each_format
def test_same_report_gives_same_bytes(format_name: str) -> None:
    assert render(every_sort(), format_name) == render(every_sort(), format_name)


@each_format
@pytest.mark.parametrize("make", [with_quote, with_names])
def test_hostile_text_steers_nothing(format_name: str, make: object) -> None:
    hostile = "a\x1b[2J\x9b31mb\u202ec\u2066d\x00\x07\x08\x7f\r\nf\u2028g\ud800\ufeff\x1b]0;titel\x07"
    shown = render(make(hostile), format_name)  # type: ignore[operator]
    steering = {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - ALLOWED_CONTROLS
    assert not steering
    shown.encode()


LOCATION = Location("VTO Voorbeeld.docx", "feiten_en_zorgen", None, 1, 0, 9)
WITH_QUOTES = {"text", "html", "json", "jsonl", "csv", "letter"}
OF_THE_DOCUMENT = (
    "ADHD",
    "Moeder is",
    "1. Gegevens verzoeker",
    "Voorbeeld",
    "evaluatie plan",
    "heic",
    "slot",
    "Sam",
    "Bakker",
    "Verkade",
    "Zo gezegd",
)


@each_format
def test_without_quotes_no_words_of_the_document_are_left(format_name: str) -> None:
    silent = render(every_sort(), format_name, quotes=False) + render(again(), format_name, quotes=False)
    assert [words for words in OF_THE_DOCUMENT if words in silent] == []
    shown = " ".join(render(every_sort(), format_name).split())
    assert ("ADHD vastgesteld door" in shown) is (format_name in WITH_QUOTES)


@each_format
def test_nothing_found_is_a_report_too(format_name: str) -> None:
    nothing = render(report_of(), format_name)
    assert nothing.endswith("\n") or (nothing == "" and format_name in {"jsonl", "letter"})


@pytest.mark.parametrize("format_name", ["text", "html"])
def test_every_problem_of_the_sample_is_told(format_name: str) -> None:
    shown = re.sub(r"\s+", " ", render(report(), format_name))
    for words in ("leesbare tekst (bladzijde 2)", "foto.heic", "E6.2", "voldoet niet", "beoordelen", "Schrijf de maand of de dag erbij."):
        assert words in shown


def test_json_gives_the_quote_exactly() -> None:
    quote = "Één\x1b[1m\n☒ ja \u202e\x85"
    data = json.loads(render(with_quote(quote), "json"))
    assert {finding["quote"] for check in data["submissions"][0]["checks"] for finding in check["findings"]} == {quote}


@each_format
@pytest.mark.parametrize("quotes", [True, False])
def test_five_hundred_findings_render_in_time(format_name: str, *, quotes: bool) -> None:
    first = submission()
    check = next(check for check in first.checks if check.id == "E8.1")
    findings = [
        replace(check.findings[0], quote=f"Zin {number} שלום 😀 {'a' * 200}", location=replace(LOCATION, paragraph=number))
        for number in range(1, 501)
    ]
    started = time.perf_counter()
    shown = render(report_of(replace(first, checks=(replace(check, findings=tuple(findings)),))), format_name, quotes=quotes)
    assert time.perf_counter() - started < 5
    assert ("Zin 500" in " ".join(shown.split())) is (quotes and format_name in WITH_QUOTES)
