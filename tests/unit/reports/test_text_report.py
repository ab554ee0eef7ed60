import re
from io import StringIO

import pytest
from rich.console import Console

from tests.golden.sample import every_sort, report
from validator.reports import render
from validator.reports.text import WIDTH, write

CODES = re.compile(r"\x1b\[[0-9;]*m")


def written(width: int, **settings: object) -> str:
    stream = StringIO()
    write(report(), Console(file=stream, width=width, **settings))  # type: ignore[arg-type]
    return stream.getvalue()


def test_plain_text_depends_on_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = render(report(), "text")
    for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "40"), ("TERM", "dumb"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
        assert render(report(), "text") == expected


def test_lines_are_no_wider_than_the_page_and_have_no_trailing_spaces() -> None:
    lines = render(every_sort(), "text").splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("width", [40, 72, 400])
def test_terminal_width_is_kept_without_losing_words(width: int) -> None:
    narrow = written(width, color_system=None)
    assert narrow.split() == render(report(), "text").split()
    assert max(len(line) for line in narrow.splitlines()) <= min(width, WIDTH)


def test_colour_adds_nothing_but_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = written(WIDTH, force_terminal=True, color_system="standard")
    assert CODES.search(coloured)
    assert CODES.sub("", coloured) == render(report(), "text")


def test_summary_comes_first_and_counts_last() -> None:
    lines = render(report(), "text").splitlines()
    assert lines[:2] == ["Voorbeeld", "Advies: terugsturen"]
    assert lines[-1] == "1 verzoek getoetst: 2 voldoet niet, 1 beoordelen, 2 voldoet, 4 n.v.t. Advies: terugsturen."


def test_finding_tells_quote_place_and_remedy() -> None:
    text = render(report(), "text")
    point = text[text.index("? Van de diagnose PTSS") :].splitlines()[:4]
    assert [line.strip() for line in point] == [
        "? Van de diagnose PTSS van moeder is niet zeker of die ouder is dan twee jaar.",
        "“In de zomer van 2023 is PTSS vastgesteld.”",
        "Waar: bestand VTO Voorbeeld.docx, onderdeel Diagnoses, bladzijde 3, alinea 43",
        "Zo lost u het op: Schrijf de maand of de dag erbij.",
    ]


def test_not_applicable_with_one_reason_shares_a_line() -> None:
    assert "– E11.a, E11.b: Dit is geen verzoek tot gezagsbeëindiging." in render(report(), "text")
