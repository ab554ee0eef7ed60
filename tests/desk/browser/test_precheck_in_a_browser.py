"""The page to pre-check a draft as a visitor uses it: the real desk, with its process that checks, and a real browser."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

CASE = Path(__file__).parents[3] / "corpus" / "03-vto-vette-koppen"
REQUEST = next(CASE.glob("*.docx"))
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
LONG = 60_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("VTO_REQUIRE_SERVICES") == "1":
            pytest.fail("chromium is absent")
        pytest.skip("chromium is absent")
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=program, args=["--no-sandbox"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The desk as `vto desk` starts it, with nothing set up."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
    environment = {**clean, "VTO_DESK_DATA": str(tmp_path_factory.mktemp("desk")), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "validator", "desk", "--port", "0", "--no-browser"]
    desk = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert desk.stderr is not None
    found = next(match[0] for line in desk.stderr if (match := re.search(r"http://\S+", line)))
    yield found
    desk.send_signal(signal.SIGINT)
    assert desk.wait(60) == 0


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    yield opened
    opened.close()


def holds(page: Page) -> None:
    """No violation of WCAG 2.2 AA, and nothing that scrolls sideways, from a phone to a wide screen."""
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        found = Axe().run(page, options=RULES)
        assert not found.response["violations"], found.generate_report()


def test_from_choosing_a_file_to_the_answer(page: Page, address: str) -> None:
    page.goto(address)
    holds(page)
    page.get_by_label("Bestanden", exact=True).set_input_files(REQUEST)
    page.get_by_role("button", name="Toets dit verzoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    holds(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name=re.compile("Uw bestand met opmerkingen")).click()
    assert saved.value.path().read_bytes().startswith(b"PK")
    first = page.locator("a.vto-number-mark").first
    target = first.get_attribute("href")
    first.click()
    assert target is not None
    expect(page.locator(target)).to_be_in_viewport()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze uitkomst is gewist")
    holds(page)


def test_a_wrong_choice_is_told_at_the_top_and_leads_to_the_field(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Toets dit verzoek").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Kies een of meer bestanden")
    holds(page)
    alert.get_by_role("link").click()
    expect(page.get_by_label("Bestanden", exact=True)).to_be_focused()


def test_the_whole_flow_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    page.get_by_label("Bestanden", exact=True).set_input_files(
        {"name": "kort.txt", "mimeType": "text/plain", "buffer": b"Verzoek tot Onderzoek"}
    )
    button = page.get_by_role("button", name="Toets dit verzoek")
    for _ in range(20):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    holds(page)


def test_it_works_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Bestanden", exact=True).set_input_files(REQUEST)
    page.get_by_role("button", name="Toets dit verzoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    context.close()
