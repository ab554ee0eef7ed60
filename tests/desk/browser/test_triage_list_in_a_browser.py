"""The list in a real browser: adding several, finding one, saving its files, and what is wrong told beside what is wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.desk.browser.test_triage_in_a_browser import LONG, log_in

Holds = Callable[[Page], None]
PATIENCE = 120
NASTY = "<img src=x onerror=alert(1)>.txt"


def text_file(name: str, text: str = "Verzoek tot Onderzoek") -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


@pytest.fixture
def desk(page: Page, address: str) -> Page:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    log_in(page, address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    return page


def add(page: Page, address: str, *files: FilePayload, each: bool = False) -> None:
    page.goto(f"{address}verzoeken/nieuw")
    page.get_by_label("Bestanden", exact=True).set_input_files(files)
    if each:
        page.get_by_label("elk bestand is een eigen verzoek").check()
    page.get_by_role("button", name="Voeg toe en toets").click()


def until_checked(page: Page, *names: str) -> None:
    for _ in range(PATIENCE):
        if all(page.locator("tbody tr").filter(has_text=name).count() for name in names):
            return
        page.wait_for_timeout(500)
        page.reload()
    pytest.fail("the checks did not end")


def search(page: Page, words: str) -> None:
    page.get_by_label("Zoek op verzoeker").fill(words)
    page.get_by_role("button", name="Zoek", exact=True).click()


def test_several_are_added_found_filtered_and_wiped(desk: Page, address: str, holds: Holds) -> None:
    add(desk, address, text_file("pinguin.txt"), text_file(NASTY), each=True)
    expect(desk.get_by_role("status").first).to_contain_text("2 verzoeken toegevoegd")
    rows = desk.locator("tbody tr")
    until_checked(desk, "pinguin.txt", NASTY)
    search(desk, "PINGUÏN")
    expect(rows).to_have_count(1)
    assert not re.search("pingu", desk.url + desk.title(), re.IGNORECASE)
    holds(desk)
    desk.get_by_label("Bron").select_option("mail")
    desk.get_by_role("button", name="Toon").click()
    expect(desk.get_by_text("Niets gevonden")).to_be_visible()
    holds(desk)
    desk.get_by_role("button", name="Wis zoekopdracht").click()
    expect(desk.get_by_text("Geen verzoeken met dit filter")).to_be_visible()
    assert "bron=mail" in desk.url
    holds(desk)
    desk.get_by_role("link", name="Wis filter").click()
    expect(rows.filter(has_text=NASTY)).to_have_count(1)


def test_files_are_saved_as_they_came_and_with_comments(desk: Page, address: str, example: Path, holds: Holds) -> None:
    add(desk, address, {"name": example.name, "mimeType": "", "buffer": example.read_bytes()}, text_file("bijlage.txt"))
    expect(desk.get_by_role("heading", name="Bestanden", exact=True)).to_be_visible(timeout=LONG)
    holds(desk)
    assert saved(desk, re.compile(f"^{re.escape(example.name)}$")) == example.read_bytes()
    assert saved(desk, re.compile("gecontroleerd")).startswith(b"PK")
    assert json.loads(saved(desk, re.compile("JSON")))["submissions"]
    with desk.context.new_page() as other:  # another tab has the same page open
        other.goto(desk.url)
        desk.get_by_role("button", name="Toets opnieuw").click()
        other.get_by_role("button", name="Toets opnieuw").click()
        for tab in (desk, other):
            expect(tab.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)


def saved(page: Page, name: re.Pattern[str]) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=name).first.click()
    return download.value.path().read_bytes()


def test_each_file_that_is_wrong_is_named(desk: Page, address: str, holds: Holds) -> None:
    film: FilePayload = {"name": NASTY.replace(".txt", ".mp4"), "mimeType": "video/mp4", "buffer": bytes(range(256))}
    add(desk, address, text_file("leeg.docx", ""), film)
    alert = desk.get_by_role("alert")
    expect(alert).to_contain_text("‘leeg.docx’ is leeg")
    expect(alert).to_contain_text(f"‘{film['name']}’ is van een soort")
    holds(desk)
    alert.get_by_role("link").first.click()
    expect(desk.get_by_label("Bestanden", exact=True)).to_be_focused()
