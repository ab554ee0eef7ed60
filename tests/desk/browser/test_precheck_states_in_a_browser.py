"""Every state of the page to pre-check, by a desk whose checks never begin: so each state stays as long as it is looked at."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

Holds = Callable[[Page], None]
LIMIT = 5_000_000


class Idle:
    """A desk without a rule pack: it takes drafts in and checks none."""

    def __init__(self, folder: Path) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
        own = {
            "VTO_DESK_DATA": str(folder),
            "VTO_RULES": str(folder / "none"),
            "VTO_DESK_UPLOAD_BYTES": str(LIMIT),
            "PYTHONUNBUFFERED": "1",
        }
        program = [sys.executable, "-m", "validator", "desk", "--port", "0", "--no-browser"]
        self.process = subprocess.Popen(program, env=clean | own, stderr=subprocess.PIPE, text=True)
        self.database = folder / "desk.sqlite3"
        assert self.process.stderr
        self.address = next(match[0] for line in self.process.stderr if (match := re.search(r"http://\S+", line)))

    def change(self, statement: str) -> None:
        with sqlite3.connect(self.database) as database:
            database.execute(statement)


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Idle]:
    desk = Idle(tmp_path_factory.mktemp("idle"))
    yield desk
    desk.process.send_signal(signal.SIGINT)
    assert desk.process.wait(60) == 0


def send(page: Page, address: str, *, keep: bool = False, name: str = "kort.txt", data: bytes = b"Verzoek tot Onderzoek") -> None:
    page.goto(address)
    page.get_by_label("Bestanden", exact=True).set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    if keep:
        page.get_by_label("Bewaar deze toets 24 uur").check()
    page.get_by_role("button", name="Toets dit verzoek").click()


def title(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def test_a_draft_that_waits_is_seen_stopped_and_gone(page: Page, idle: Idle, holds: Holds) -> None:
    send(page, idle.address)
    title(page, "Uw verzoek wordt getoetst")
    holds(page)
    idle.change("UPDATE desk_precheck_voorcontrole SET created_at = '2020-01-01 08:00:00'")
    expect(page.get_by_role("status")).to_contain_text("werkt op dit moment niet", timeout=20_000)
    address = page.url
    page.get_by_role("button", name="Stop, en wis mijn bestanden").click()
    expect(page.get_by_role("status").first).to_contain_text("zijn gewist")
    holds(page)
    page.goto(address)
    title(page, "Deze toets is er niet meer")
    holds(page)


def test_more_drafts_than_a_visitor_may_have_and_one_that_failed(page: Page, idle: Idle, holds: Holds) -> None:
    send(page, idle.address, keep=True, name="<img src=x onerror=alert(1)>.txt")
    holds(page)
    page.goto(idle.address)
    expect(page.get_by_role("link", name="<img src=x onerror=alert(1)>.txt")).to_be_visible()
    assert page.locator("main img").count() == 0
    holds(page)
    for _ in range(2):
        send(page, idle.address)
        title(page, "Uw verzoek wordt getoetst")
    send(page, idle.address)
    title(page, "Uw vorige toetsen lopen nog")
    holds(page)
    idle.change("UPDATE desk_precheck_voorcontrole SET check_state = 'mislukt'")
    page.get_by_role("link", name=re.compile("^Toets van")).first.click()
    title(page, "De toets is niet gelukt")
    holds(page)


def test_files_that_cannot_be_taken_are_named_and_the_focus_goes_there(page: Page, idle: Idle, holds: Holds) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    send(page, idle.address, name="<svg onload=alert(1)>.xyz", data=b"\0\1" * 99)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("‘<svg onload=alert(1)>.xyz’ is van een soort die de toets niet kent")
    expect(page.locator(".vto-errors")).to_be_focused()
    holds(page)
    alert.get_by_role("link").click()
    expect(page.get_by_label("Bestanden", exact=True)).to_be_focused()
    assert said == []


def test_a_file_just_within_the_limit_is_taken(page: Page, idle: Idle) -> None:
    send(page, idle.address, data=b"Verzoek " * ((LIMIT - 2_000) // 8))
    title(page, "Uw verzoek wordt getoetst")


def test_a_file_just_beyond_the_limit_is_told_before_it_is_sent(page: Page, idle: Idle, holds: Holds) -> None:
    send(page, idle.address, data=b"x" * (LIMIT + 1))
    title(page, "Toets uw verzoek")
    expect(page.get_by_role("status")).to_contain_text("samen te groot")
    expect(page.get_by_label("Bestanden", exact=True)).to_be_focused()
    holds(page)


def test_a_file_just_beyond_the_limit_gets_a_page_without_script(browser: Browser, idle: Idle) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    send(page, idle.address, data=b"x" * (LIMIT + 1))
    title(page, "Dit is te groot om in één keer te versturen")
    context.close()


def test_twice_pressed_is_sent_once(page: Page, idle: Idle) -> None:
    page.goto(idle.address)
    page.get_by_label("Bestanden", exact=True).set_input_files({"name": "kort.txt", "mimeType": "text/plain", "buffer": b"Verzoek"})
    posts: list[str] = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    page.get_by_role("button", name="Toets dit verzoek").dblclick()
    title(page, "Uw verzoek wordt getoetst")
    assert len(posts) == 1
