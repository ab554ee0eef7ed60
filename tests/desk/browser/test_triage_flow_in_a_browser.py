"""From a request that comes in to the letter and the decision, in a real browser: alone, with two people, and past the end of a session."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.desk.browser.conftest import NAME, PASSWORD

LONG = 60_000
Holds = Callable[[Page], None]
SATURDAY = "2031-03-01"


def log_in(page: Page, name: str = NAME) -> None:
    """On the page to log in."""
    page.get_by_label("Gebruikersnaam").fill(name)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def as_person(browser: Browser, url: str, name: str = NAME, **how: bool) -> Page:
    """A browser of this person, on this page."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nl-NL", **how).new_page()  # type: ignore[arg-type]
    page.goto(url)
    log_in(page, name)
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def request_page(browser: Browser, address: str) -> Iterator[str]:
    """The address of a request that was checked."""
    file = next((Path(__file__).parents[3] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
    page = as_person(browser, f"{address}verzoeken/nieuw")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Voeg toe en toets").click()
    expect(page.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)
    yield page.url
    page.context.close()


def letter_on(page: Page) -> str:
    return page.get_by_label("De brief").input_value()


def dismiss_first(page: Page) -> str:
    """Dismiss the first point that says something which no other point says; its words."""
    point = page.locator(".vto-judged-point").first
    said = point.locator(".vto-point__message").evaluate("message => message.lastChild.textContent.trim()")
    point.locator("summary").click()
    point.get_by_label("Uitleg").fill("Staat op bladzijde 3")
    point.get_by_role("button", name=re.compile("^Verwerp punt")).click()
    expect(page.locator(".vto-judged-point").first).to_contain_text("Verworpen door")
    return str(said)


def test_from_the_findings_to_the_letter_the_decision_and_the_list(browser: Browser, request_page: str, holds: Holds) -> None:
    page = as_person(browser, request_page)
    page.get_by_role("button", name="Neem in behandeling").click()
    expect(page.get_by_text("U hebt dit verzoek in behandeling sinds")).to_be_visible()
    page.get_by_role("link", name="Schrijf de brief").click()
    before = letter_on(page)
    holds(page)
    page.goto(request_page)
    said = dismiss_first(page)
    page.get_by_role("link", name="Schrijf de brief").click()
    assert said in before
    assert said not in letter_on(page)
    page.get_by_label("De brief").press("Control+End")
    page.get_by_label("De brief").press_sequentially("\n\nP.S. Bel gerust.")
    page.get_by_role("button", name="Bewaar en bekijk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Zo ziet de brief eruit")
    expect(page.get_by_text("P.S. Bel gerust.")).to_be_visible()
    holds(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download als Word (.docx)").click()
    texts = [paragraph.text for paragraph in Document(io.BytesIO(saved.value.path().read_bytes())).paragraphs]
    assert texts[-1] == "P.S. Bel gerust."
    assert not any(said in text for text in texts)
    page.get_by_role("button", name="Ja, teruggestuurd met deze brief").click()
    expect(page.get_by_text("Uw besluit is bewaard: teruggestuurd.")).to_be_visible()
    holds(page)
    page.get_by_role("link", name="Bekijk de brief die is verstuurd").click()
    expect(page.get_by_text("P.S. Bel gerust.")).to_be_visible()
    holds(page)
    page.get_by_role("link", name="Verzoeken").first.click()
    expect(page.get_by_role("row").filter(has_text=request_page.split("/")[-2])).to_contain_text("Teruggestuurd")
    page.context.close()


def test_a_decision_without_script_that_needs_a_second_look(browser: Browser, request_page: str, holds: Holds) -> None:
    page = as_person(browser, request_page, java_script_enabled=False)
    if (other := page.get_by_text("Neem een ander besluit")).is_visible():
        other.click()
    page.get_by_role("button", name="Bewaar dit besluit").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies een besluit.")
    page.get_by_label("Op de agenda").check()
    page.get_by_label("Dag van de bespreking").fill(SATURDAY)
    page.get_by_role("button", name="Bewaar dit besluit").click()
    expect(page.get_by_role("alert")).to_contain_text("1 maart 2031 is een zaterdag.")
    page.get_by_role("button", name="Ja, bewaar dit besluit").click()
    expect(page.get_by_text("Op de agenda: 1 maart 2031", exact=True)).to_be_visible()
    page.get_by_role("button", name="Maak dit besluit ongedaan").click()
    expect(page.get_by_text("Het besluit is ongedaan gemaakt.")).to_be_visible()
    page.context.close()


def test_two_people_on_one_request_lose_nothing(browser: Browser, request_page: str, beheerder: str, holds: Holds) -> None:
    an, bea = as_person(browser, request_page), as_person(browser, request_page, beheerder)
    for page in (an, bea):
        page.goto(f"{request_page}besluit")
        page.get_by_label("Rechtstreeks naar de Raad").check()
    bea.get_by_label("Uitleg").fill("Dit kan niet aan tafel.")
    an.get_by_label("Nog beoordelen").check()
    an.get_by_role("button", name="Bewaar dit besluit").click()
    bea.get_by_role("button", name="Bewaar dit besluit").click()
    expect(bea.get_by_role("alert")).to_contain_text("an besloot op")
    expect(bea.get_by_label("Uitleg")).to_have_value("Dit kan niet aan tafel.")
    holds(bea)
    bea.get_by_role("button", name="Bewaar dit besluit toch").click()
    expect(bea.get_by_text("Uw besluit is bewaard: rechtstreeks naar de Raad")).to_be_visible()
    for page in (an, bea):
        page.goto(f"{request_page}brief")
    an.get_by_label("De brief").fill("De tekst van An")
    expect(an.get_by_text(re.compile("^Bewaard om"))).to_be_visible()
    bea.get_by_label("De brief").fill("De tekst van Bea")
    expect(bea.get_by_role("status").filter(has_text="Intussen is een andere tekst bewaard")).to_be_visible()
    bea.get_by_role("button", name="Bewaar", exact=True).click()
    expect(bea.get_by_role("alert")).to_contain_text("Bewaard door an")
    assert letter_on(bea) == "De tekst van Bea"
    bea.get_by_text("Lees de andere tekst").click()
    expect(bea.get_by_text("De tekst van An")).to_be_visible()
    holds(bea)
    bea.get_by_role("button", name="Bewaar", exact=True).click()
    expect(bea.get_by_text("De brief is bewaard.")).to_be_visible()
    bea.get_by_role("button", name="Haal de tekst van daarvoor terug").click()
    expect(bea.get_by_label("De brief")).to_have_value("De tekst van An")
    holds(bea)
    for page in (an, bea):
        page.context.close()


def test_who_types_past_the_end_of_the_session_loses_nothing(browser: Browser, request_page: str, holds: Holds) -> None:
    page = as_person(browser, f"{request_page}brief")
    page.context.clear_cookies()
    page.get_by_label("De brief").fill("Getypt na het einde")
    expect(page.get_by_role("status").filter(has_text="U bent uitgelogd")).to_be_visible()
    holds(page)
    page.get_by_role("button", name="Bewaar", exact=True).click()  # goes nowhere: the form would be lost
    assert letter_on(page) == "Getypt na het einde"
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Log in (in een nieuw venster)").click()
    log_in(opened.value)
    page.bring_to_front()
    expect(page.get_by_text(re.compile("^Bewaard om"))).to_be_visible(timeout=30_000)
    page.reload()
    assert letter_on(page) == "Getypt na het einde"
    page.context.close()
