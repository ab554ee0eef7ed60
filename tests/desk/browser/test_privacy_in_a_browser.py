"""A family asks to be forgotten, as a beheerder answers that in a real browser."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from tests.desk.browser.conftest import PASSWORD

LONG = 60_000
Holds = Callable[[Page], None]


@pytest.fixture
def at_privacy(page: Page, address: str, beheerder: str) -> Page:
    """The page of privacy, for who may see it."""
    page.goto(f"{address}beheer/privacy/")
    page.get_by_label("Gebruikersnaam").fill(beheerder)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    return page


def take_in(page: Page, address: str, example: Path) -> str:
    page.goto(f"{address}verzoeken/nieuw")
    page.locator("input[type=file]").set_input_files(example)
    page.get_by_role("button", name="Voeg toe en toets").click()
    expect(page.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)
    return page.get_by_role("heading", level=1).inner_text().split()[-1]


def search(page: Page, name: str) -> None:
    page.get_by_role("link", name="Zoek een gezin").click()
    page.get_by_label("Naam").fill(name)
    page.get_by_role("button", name="Zoek").click()


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(text)


def test_from_a_question_to_nothing_left(at_privacy: Page, address: str, example: Path, holds: Holds, tmp_path: Path) -> None:
    page = at_privacy
    heading(page, "Privacy")
    holds(page)
    reference = take_in(page, address, example)
    page.goto(f"{address}beheer/privacy/")
    search(page, "zorgen")
    expect(page.get_by_role("heading", name=re.compile("^Gevonden"))).to_be_visible()
    assert "zorgen" not in page.url
    page.get_by_role("button", name="Schrijf de vraag op").click()
    expect(page.get_by_role("alert")).to_contain_text("kruis aan dat er geen bij is")
    holds(page)
    page.get_by_role("checkbox", name=re.compile(reference)).check()
    page.get_by_label("Verwijdering").check()
    page.get_by_label("Wie vroeg dit").fill("Mevrouw Kraanvogel")
    page.get_by_role("button", name="Schrijf de vraag op").click()
    heading(page, "Verwijdering: A-")
    expect(page.get_by_text("Mevrouw Kraanvogel")).to_be_visible()
    holds(page)
    question = page.url
    with page.expect_download() as download:
        page.get_by_role("button", name="Download alle gegevens").click()
    download.value.save_as(tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        assert archive.read(f"{reference}/bestanden/01-{example.name}") == example.read_bytes()
    page.get_by_role("link", name=reference).click()
    keep_a_while(page, holds)
    erase(page, reference, holds)
    expect(page).to_have_url(question)
    expect(page.get_by_text("Mevrouw Kraanvogel")).to_be_visible()
    expect(page.get_by_label("Gegevens gewist")).to_be_checked()
    page.get_by_role("button", name="Dit is klaar").click()
    page.goto(question)
    expect(page.get_by_text(re.compile("gegevens gewist"))).to_be_visible()
    expect(page.get_by_text("Mevrouw Kraanvogel")).to_have_count(0)
    holds(page)
    page.goto(f"{address}verzoeken/{reference}/")
    heading(page, reference)
    holds(page)


def keep_a_while(page: Page, holds: Holds) -> None:
    page.get_by_label("Bewaar in elk geval").fill((date.today() + timedelta(days=30)).isoformat())
    page.get_by_role("button", name="Stel het wissen uit").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf op waarom")
    page.get_by_label("Waarom?").fill("Er loopt een bezwaar.")
    page.get_by_role("button", name="Stel het wissen uit").click()
    expect(page.get_by_role("button", name="Wis dit verzoek voorgoed")).to_have_count(0)
    holds(page)
    page.get_by_role("button", name="Hef het uitstel op").click()


def erase(page: Page, reference: str, holds: Holds) -> None:
    page.get_by_label("Typ het nummer").fill("V-ANDERS")
    page.get_by_role("button", name="Wis dit verzoek voorgoed").click()
    expect(page.get_by_role("alert")).to_contain_text("Er is niets gewist")
    holds(page)
    page.get_by_label("Typ het nummer").fill(reference)
    page.get_by_role("button", name="Wis dit verzoek voorgoed").click()
    expect(page.get_by_role("status")).to_contain_text("is gewist")
    holds(page)
