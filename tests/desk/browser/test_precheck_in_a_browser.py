"""The page to pre-check a draft as a visitor uses it: the real desk, with its process that checks, and a real browser."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

LONG = 60_000
Holds = Callable[[Page], None]


def test_from_choosing_a_file_to_the_answer(page: Page, address: str, example: Path, holds: Holds) -> None:
    page.goto(address)
    holds(page)
    page.get_by_label("Bestanden", exact=True).set_input_files(example)
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
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze toets is er niet meer")
    holds(page)


def test_a_wrong_choice_is_told_at_the_top_and_leads_to_the_field(page: Page, address: str, holds: Holds) -> None:
    page.goto(address)
    page.get_by_role("button", name="Toets dit verzoek").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Kies een of meer bestanden")
    holds(page)
    alert.get_by_role("link").click()
    expect(page.get_by_label("Bestanden", exact=True)).to_be_focused()


def test_the_whole_flow_by_keyboard(page: Page, address: str, holds: Holds) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    files = page.get_by_label("Bestanden", exact=True)
    files.set_input_files({"name": "kort.txt", "mimeType": "text/plain", "buffer": b"Verzoek tot Onderzoek"})
    walk_to(page, page.get_by_label("Bewaar deze toets 24 uur"))
    page.keyboard.press("Space")
    walk_to(page, page.get_by_role("button", name="Toets dit verzoek"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    holds(page)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets")
    page.goto(address)
    walk_to(page, page.get_by_role("link", name="kort.txt"))
    page.keyboard.press("Enter")
    walk_to(page, page.get_by_role("button", name="Wis deze toets nu"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("zijn gewist")
    assert page.get_by_role("heading", name="Uw bewaarde toetsen").count() == 0


def walk_to(page: Page, target: Locator) -> None:
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(target)


def test_two_pages_of_one_visitor_and_another_browser(browser: Browser, page: Page, address: str, example: Path) -> None:
    page.goto(address)
    page.get_by_label("Bestanden", exact=True).set_input_files(example)
    page.get_by_label("Bewaar deze toets 24 uur").check()
    page.get_by_role("button", name="Toets dit verzoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    second, other = page.context.new_page(), browser.new_context()
    second.goto(page.url)
    expect(second.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets")
    stranger = other.new_page()
    stranger.goto(page.url)
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Deze toets is er niet meer")
    second.get_by_role("button", name="Wis deze toets nu").click()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze toets is er niet meer")
    other.close()


def test_it_works_without_script(browser: Browser, address: str, example: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Bestanden", exact=True).set_input_files(example)
    page.get_by_role("button", name="Toets dit verzoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitkomst van de toets", timeout=LONG)
    context.close()
