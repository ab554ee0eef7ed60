"""The people of the desk, their passwords, the trail and the end of a session, in a real browser."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.desk.browser.conftest import NAME, PASSWORD, serving

Holds = Callable[[Page], None]
OWN = "kanarie-zwemt-zacht"
MINUTES, LONG = "0.3", 60_000  # of a session: 18 seconds, and after half of it the warning


def log_in(page: Page, address: str, name: str, password: str = PASSWORD, to: str = "verzoeken/") -> None:
    page.goto(f"{address}{to}")
    page.get_by_label("Gebruikersnaam").fill(name)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()


def almost_over(route: Route) -> None:
    """What the desk says of the session, but for the time that is left."""
    answer = route.fetch()
    soon = {"seconds": 170} if route.request.method == "GET" else {}
    route.fulfill(response=answer, json={**answer.json(), **soon}) if answer.ok else route.fulfill(response=answer)


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    """Another person at another computer."""
    context = browser.new_context(locale="nl-NL")
    yield context.new_page()
    context.close()


def test_from_a_new_user_to_the_own_password_and_out_again(page: Page, other: Page, address: str, beheerder: str, holds: Holds) -> None:
    log_in(page, address, beheerder)
    page.get_by_role("link", name="Gebruikers").click()
    holds(page)
    page.get_by_role("link", name="Gebruiker toevoegen").click()
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_role("alert")).to_contain_text("Vul een gebruikersnaam in")
    holds(page)
    page.get_by_role("alert").get_by_role("link", name=re.compile("Rol")).click()
    expect(page.get_by_role("radio").first).to_be_focused()
    page.get_by_label("Gebruikersnaam").fill("noor")
    page.get_by_label(re.compile("Medewerker:")).check()
    page.get_by_role("button", name="Voeg toe").click()
    start = page.locator(".vto-start-password").inner_text()
    holds(page)

    log_in(other, address, "noor", start)
    expect(other.get_by_role("heading", level=1)).to_have_text("Kies uw eigen wachtwoord")
    holds(other)
    other.get_by_label("Uw wachtwoord nu").fill(start)
    other.get_by_label("Nieuw wachtwoord", exact=True).fill("kort")
    other.get_by_label("Nieuw wachtwoord nog een keer").fill("kort")
    other.get_by_role("button", name="Bewaar").click()
    expect(other.get_by_role("alert")).to_contain_text("te kort")
    holds(other)
    other.get_by_label("Uw wachtwoord nu").fill(start)
    other.get_by_label("Nieuw wachtwoord", exact=True).fill(OWN)
    other.get_by_label("Nieuw wachtwoord nog een keer").fill(OWN)
    other.get_by_role("button", name="Bewaar").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    expect(other.get_by_role("status").first).to_contain_text("Uw wachtwoord is veranderd")

    page.get_by_role("button", name="Stop de toegang").click()
    expect(page.get_by_text("De toegang is gestopt")).to_be_visible()
    holds(page)
    other.reload()
    expect(other.get_by_role("heading", level=1)).to_have_text("Inloggen")
    expect(other.get_by_role("status")).to_contain_text("U bent niet meer ingelogd")
    holds(other)


def test_the_trail_is_read_filtered_and_checked(page: Page, address: str, beheerder: str, holds: Holds) -> None:
    log_in(page, address, beheerder, to="beheer/logboek/")
    holds(page)
    page.get_by_label("Wat").select_option("logde in")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_role("table")).to_contain_text("logde in")
    page.get_by_label("Nummer van het verzoek").fill("V-NERGENS")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("Geen regels gevonden")).to_be_visible()
    holds(page)
    page.get_by_label("Nummer van het verzoek").fill("Sara de Vries")
    page.get_by_role("button", name="Toon").click()
    assert "Sara" not in page.url
    page.get_by_role("button", name="Controleer of het logboek klopt").click()
    expect(page.get_by_role("status").first).to_contain_text("Het logboek klopt")
    holds(page)


def test_who_saw_a_request(page: Page, address: str, beheerder: str, example: Path, holds: Holds) -> None:
    log_in(page, address, beheerder, to="verzoeken/nieuw")
    page.locator("input[type=file]").set_input_files(example)
    page.get_by_role("button", name="Voeg toe en toets").click()
    page.wait_for_url(re.compile(r"/verzoeken/V-\w+/$"))
    page.goto(f"{page.url}logboek")
    expect(page.get_by_role("table", name=re.compile("Personen"))).to_contain_text(beheerder)
    holds(page)


def test_the_warning_holds_and_can_be_answered_by_keyboard(page: Page, address: str, holds: Holds) -> None:
    log_in(page, address, NAME)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    page.route("**/account/sessie", almost_over)
    page.clock.install()
    page.goto(f"{address}verzoeken/nieuw")
    page.clock.fast_forward("27:30")
    dialog = page.get_by_role("alertdialog", name="U wordt bijna uitgelogd")
    expect(dialog).to_contain_text("Nog 3 minuten")
    expect(dialog.get_by_role("button")).to_be_focused()
    holds(page)
    page.context.clear_cookies(name="csrftoken")  # as after logging in again on another page
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.ok):
        page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()


def test_a_session_ends_and_leads_back(page: Page, tmp_path: Path) -> None:
    with serving(tmp_path, VTO_DESK_SESSIE_MINUTEN=MINUTES) as address:
        log_in(page, address, NAME, to="verzoeken/nieuw")
        with page.expect_request(lambda request: request.method == "POST" and request.url.endswith("/account/sessie")):
            page.get_by_label("Dag van ontvangst").fill("2026-04-24")  # who types is there
        dialog = page.get_by_role("alertdialog")
        expect(dialog).to_be_visible(timeout=LONG)
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.get_by_label("Dag van ontvangst")).to_have_value("2026-04-24")
        expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen", timeout=LONG)
        expect(page.get_by_role("status")).to_contain_text("U bent uitgelogd omdat u")
        page.get_by_label("Gebruikersnaam").fill(NAME)
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.get_by_role("button", name="Inloggen").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Verzoek toevoegen")
        assert page.url == f"{address}verzoeken/nieuw"
