"""Real findings on a fictitious request, of which every name is known."""

import re
from datetime import date
from pathlib import Path

import pytest

import validator
from validator import intake, parsers
from validator.model.reading import Dossier
from validator.model.report import Report
from validator.reports import FORMATS, render

CORPUS = Path(__file__).parents[3] / "corpus"
PEILDATUM = date(2026, 5, 15)
CASES = ("03-vto-vette-koppen", "10-gezagsbeeindiging-onvolledig")


def names_in(dossier: Dossier) -> set[str]:
    """The words of the names of children, parents and verzoeker."""
    parties = dossier.main.parties
    stated = [*(child.name for child in parties.children), *(parent.name for parent in parties.parents), parties.verzoeker.person]
    return {word for value in stated for word in re.findall(r"[A-Z][\w-]{2,}", value.text)} - {"Moeder", "Vader"}


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Report, set[str], set[str]]:
    judge = validator.Validator(validator.load_rulebook(on=PEILDATUM), parse=parsers.parse_here)
    folder = CORPUS / request.param
    submission = intake.gather(next(folder.glob("*.docx")), judge.limits)
    report = judge.check([submission], peildatum=PEILDATUM)
    quotes = {finding.quote for check in report.submissions[0].checks for finding in check.findings if len(finding.quote) > 12}
    return report, names_in(judge.read(submission, peildatum=PEILDATUM)), quotes


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_name_quote_or_file_name_is_left(case: tuple[Report, set[str], set[str]], format_name: str) -> None:
    report, names, quotes = case
    assert report.submissions[0].children
    silent = render(report, format_name, quotes=False)
    assert len(names) >= 3
    assert quotes
    assert sorted(name for name in names if re.search(rf"\b{name}\b", silent)) == []
    assert not [quote for quote in quotes if quote in silent]
    assert not [file.name for file in report.submissions[0].files if file.name in silent]


@pytest.mark.parametrize("format_name", ["junit", "sarif"])
def test_formats_for_logs_hold_no_name_even_with_quotes(case: tuple[Report, set[str], set[str]], format_name: str) -> None:
    report, names, quotes = case
    shown = render(report, format_name)
    assert sorted(name for name in names if re.search(rf"\b{name}\b", shown)) == []
    assert not [quote for quote in quotes if quote in shown]


def test_message_without_names_still_says_whom_it_is_about(case: tuple[Report, set[str], set[str]]) -> None:
    report, names, _ = case
    hidden = [finding for check in report.submissions[0].checks for finding in check.findings if finding.message != finding.plain_message]
    assert hidden
    assert all(finding.plain_message for finding in hidden)
    assert any(re.search(r"\b(kind \d|moeder|vader|kind)\b", finding.plain_message) for finding in hidden)
    assert any(any(name in finding.message for name in names) for finding in hidden)
