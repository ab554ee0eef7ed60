"""The house style: its pages, its theme, and how it looks and works in a browser."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Browser, Page, Route, sync_playwright

from validator.desk.core.templatetags.desk import size_text

STATIC = Path("validator/desk/core/static/desk")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADDRESS = "http://testserver/stijl/"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@pytest.fixture
def guide(settings: Any) -> Client:
    settings.STYLE_GUIDE = True
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    return Client()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("VTO_REQUIRE_SERVICES") == "1":
            pytest.fail("chromium is absent")
        pytest.skip("chromium is absent")
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=program, args=["--no-sandbox"])


def opened(browser: Browser, client: Client, width: int, scheme: str = "light") -> Page:
    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        found = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
        if found:
            route.fulfill(path=found, content_type=TYPES[Path(found).suffix])
            return
        response = client.get(path)
        route.fulfill(status=response.status_code, body=response.content, headers=dict(response.items()))

    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.route("**/*", answer)
    page.goto(ADDRESS)
    return page


def test_the_guide_is_shut_unless_it_is_asked_for(guide: Client, settings: Any) -> None:
    assert guide.get("/stijl/").status_code == 200
    settings.STYLE_GUIDE = False
    assert guide.get("/stijl/").status_code == 404


def test_no_page_holds_a_style_or_script_of_its_own(guide: Client) -> None:
    html = guide.get("/stijl/").content.decode()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)


def test_the_theme_of_the_municipality_is_the_last_stylesheet(guide: Client, settings: Any, tmp_path: Path) -> None:
    assert guide.get("/thema.css").status_code == 404
    theme = tmp_path / "eigen.css"
    theme.write_text(":root { --vto-header-background-color: rgb(0, 80, 0); }", encoding="utf-8")
    settings.THEME_CSS = str(theme)
    response = guide.get("/thema.css")
    assert response["Content-Type"].startswith("text/css")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', guide.get("/stijl/").content.decode())[-1] == "/thema.css"


def test_a_theme_that_is_not_there_leaves_the_page_whole(guide: Client, settings: Any, tmp_path: Path) -> None:
    settings.THEME_CSS = str(tmp_path / "weg.css")
    assert guide.get("/thema.css").status_code == 404
    assert guide.get("/stijl/").status_code == 200


def test_a_theme_swaps_the_colours_by_tokens_alone(browser: Browser, guide: Client, settings: Any, tmp_path: Path) -> None:
    theme = tmp_path / "eigen.css"
    theme.write_text(":root { --vto-header-background-color: rgb(0, 80, 0); }", encoding="utf-8")
    settings.THEME_CSS = str(theme)
    page = opened(browser, guide, 1440)
    assert page.evaluate("getComputedStyle(document.querySelector('.vto-header')).backgroundColor") == "rgb(0, 80, 0)"
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_guide_fits_and_has_no_barrier(browser: Browser, guide: Client, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser, guide, width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page, options={"runOnly": RULES}).response
    assert [violation["id"] for violation in found["violations"]] == []
    page.close()


def test_the_first_tab_is_the_skip_link(browser: Browser, guide: Client) -> None:
    page = opened(browser, guide, 1440)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.close()


def test_each_mark_leads_to_its_finding_and_back(browser: Browser, guide: Client) -> None:
    page = opened(browser, guide, 1440)
    for number in (1, 2):
        page.click(f"#plek-{number}")
        assert page.evaluate("document.activeElement.id") == f"bevinding-{number}"
        page.click(f"#bevinding-{number} a[data-jump]")
        assert page.evaluate("document.activeElement.id") == f"plek-{number}"
    page.close()


def test_files_are_listed_taken_out_and_refused_when_too_large(browser: Browser, guide: Client) -> None:
    page = opened(browser, guide, 1440)
    box = page.locator("[data-drop]").first
    field = box.locator("input[type=file]")
    field.set_input_files([{"name": "<b>een</b>.pdf", "mimeType": "application/pdf", "buffer": b"x"}])
    field.set_input_files([{"name": "groot.pdf", "mimeType": "application/pdf", "buffer": b"x" * 1_000_001}])
    assert box.locator("li").count() == 2
    assert "<b>een</b>.pdf" in box.locator("li").first.inner_text()
    assert not field.evaluate("field => field.checkValidity()")
    box.locator("li button").nth(1).press("Enter")
    assert field.evaluate("field => [field.files.length, field.checkValidity()]") == [1, True]
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.close()


def test_the_stylesheets_stay_small_and_keep_their_licence() -> None:
    assert sum(path.stat().st_size for path in STATIC.rglob("*.css")) <= 150_000
    assert "EUROPEAN UNION PUBLIC LICENCE" in (STATIC / "nlds" / "LICENSE.md").read_text(encoding="utf-8").upper()


@pytest.mark.parametrize(
    ("size", "text"), [(0, "1 kB"), (38_260, "38 kB"), (999_999, "1000 kB"), (2_000_000, "2 MB"), (1_450_000, "1,5 MB")]
)
def test_a_size_is_told_in_thousands_or_millions(size: int, text: str) -> None:
    assert size_text(size) == text
