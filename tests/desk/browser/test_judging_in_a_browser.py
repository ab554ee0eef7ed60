"""Judging points in a real browser: by keyboard alone, without script, and where something is wrong or somebody was first."""

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.desk.browser.conftest import PASSWORD, PROGRAM, add_user, environment_of
from tests.desk.browser.test_triage_in_a_browser import LONG, log_in

Holds = Callable[[Page], None]
MOST_TABS = 60


@pytest.fixture(scope="module")
def request_page(browser: Browser, address: str) -> Iterator[str]:
    """The address of a request that was checked."""
    example = next((Path(__file__).parents[3] / "corpus" / "02-vto-brief-veilig-thuis").glob("*.docx"))
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    log_in(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    page.goto(f"{address}verzoeken/nieuw")
    page.locator("input[type=file]").set_input_files(example)
    page.get_by_role("button", name=re.compile("toets")).click()
    expect(page.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)
    yield page.url
    context.close()


def opened(page: Page, address: str, url: str) -> Locator:
    """The points of the request, with none of them judged."""
    log_in(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    page.goto(url)
    undo = page.get_by_role("button", name=re.compile("^Maak ongedaan bij punt"))
    for left in reversed(range(undo.count())):
        undo.first.click()
        expect(undo).to_have_count(left)
    return page.locator(".vto-judged-point")


def press_until(page: Page, wanted: Locator, key: str = "Tab") -> None:
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not reach it")


def test_by_keyboard_alone(page: Page, address: str, request_page: str, holds: Holds) -> None:
    points = opened(page, address, request_page)
    first, second = points.nth(0), points.nth(1)
    press_until(page, page.get_by_role("link", name="Naar het eerste punt zonder oordeel"))
    page.keyboard.press("Enter")
    press_until(page, first.get_by_role("button", name=re.compile("^Bevestig")))
    page.keyboard.press("Enter")
    expect(first).to_contain_text("Bevestigd door an")
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    holds(page)
    press_until(page, second.locator("summary"))
    page.keyboard.press("Enter")
    press_until(page, second.get_by_role("button", name=re.compile("^Verwerp punt")))
    page.keyboard.press("Enter")
    reason = second.get_by_label("Uitleg")
    expect(reason).to_be_focused()
    expect(reason).to_have_accessible_description(re.compile("Schrijf waarom u dit punt verwerpt"))
    holds(page)
    page.keyboard.type("Staat op bladzijde 3.")
    press_until(page, second.get_by_role("button", name=re.compile("^Verwerp punt")))
    page.keyboard.press("Enter")
    expect(second).to_contain_text("Staat op bladzijde 3.")
    expect(page.get_by_text(re.compile(r"^2 van de \d+ punten beoordeeld, 1 verworpen."))).to_be_visible()
    holds(page)


def test_without_script(browser: Browser, address: str, request_page: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    first = opened(page, address, request_page).first
    first.locator("summary").click()
    first.get_by_label("Uitleg").fill("Nog vragen aan de school")
    first.get_by_role("button", name=re.compile("^Bewaar als notitie")).click()
    expect(first).to_contain_text("Notitie door an")
    expect(first).to_be_in_viewport()
    first.get_by_role("button", name=re.compile("^Bevestig")).first.click()
    expect(first).to_contain_text("Bevestigd door an")
    expect(first).to_contain_text("Nog vragen aan de school")
    context.close()


def test_who_was_second_still_has_what_was_typed(browser: Browser, page: Page, address: str, request_page: str, holds: Holds) -> None:
    first = opened(page, address, request_page).first
    first.locator("summary").click()
    first.get_by_label("Uitleg").fill("Met zorg getypt")
    context = browser.new_context()
    other = context.new_page()
    opened(other, address, request_page).nth(1).get_by_role("button", name=re.compile("^Bevestig")).first.click()
    context.close()
    first.get_by_role("button", name=re.compile("^Verwerp punt")).click()
    expect(page.get_by_role("alert")).to_contain_text("an beoordeelde op")
    expect(first.get_by_label("Uitleg")).to_have_value("Met zorg getypt")
    holds(page)
    page.get_by_role("link", name="Naar dit punt").click()
    first.get_by_role("button", name=re.compile("^Verwerp punt")).click()
    expect(first).to_contain_text("Verworpen door an")


STATES = (
    ("check_state='mislukt'", "De toets is niet gelukt"),
    ("check_state='bezig'", "wacht op de toets, of wordt nu getoetst"),
    ("check_state='klaar', sealed_key=b''", "kan niet meer worden gelezen"),
    ("erased_at=timezone.now()", "voorgoed gewist"),
)


def test_a_reader_and_every_other_state(page: Page, address: str, folder: Path, request_page: str, holds: Holds) -> None:
    add_user(folder, "lees", "lezer")
    page.goto(f"{address}verzoeken/")
    page.get_by_label("Gebruikersnaam").fill("lees")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    page.goto(request_page)
    expect(page.locator(".vto-judged-point").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Bevestig"))).to_have_count(0)
    holds(page)
    for change, told in STATES:
        page.goto("about:blank")  # a page that waits for the check goes on by itself, which would break off the next line
        become(folder, request_page.rstrip("/").rsplit("/", 1)[1], change)
        page.goto(request_page)
        expect(page.locator("main")).to_contain_text(told)
        holds(page)


def become(folder: Path, reference: str, change: str) -> None:
    """Bring a request in another state, as the check or a retention period does."""
    lines = (
        "from django.utils import timezone",
        "from validator.desk.triage.models import Verzoek",
        f"Verzoek.objects.filter(reference={reference!r}).update({change})",
    )
    command = [*PROGRAM, "manage", "shell", "--no-imports", "-c", "\n".join(lines)]
    subprocess.run(command, env=environment_of(folder), check=True, stdout=subprocess.DEVNULL)
