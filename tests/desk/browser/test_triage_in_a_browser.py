"""The inbox as a medewerker uses it, in a real browser."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.desk.browser.conftest import NAME, PASSWORD

LONG = 60_000
Holds = Callable[[Page], None]


def log_in(page: Page, address: str, password: str = PASSWORD) -> None:
    page.goto(f"{address}verzoeken/")
    page.get_by_label("Gebruikersnaam").fill(NAME)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()


def test_a_wrong_password_is_told(page: Page, address: str, holds: Holds) -> None:
    log_in(page, address, "iets anders")
    expect(page.get_by_role("alert")).to_be_visible()
    holds(page)


def test_from_upload_to_the_findings_beside_the_text(page: Page, address: str, example: Path, holds: Holds) -> None:
    log_in(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    holds(page)
    page.get_by_role("link", name="Verzoek toevoegen").click()
    holds(page)
    page.get_by_label("Bestanden", exact=True).set_input_files(example)
    page.get_by_role("button", name="Voeg toe en toets").click()
    expect(page.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)
    holds(page)
    page.get_by_role("link", name="Verzoeken").first.click()
    expect(page.get_by_role("table")).to_contain_text(example.name)
    holds(page)
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    page.goto(f"{address}verzoeken/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
