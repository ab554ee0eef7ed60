"""The page in a browser: rules for accessibility, narrow screens, the keyboard and the filter, all without script."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.golden.sample import again, every_sort, report_of
from tests.unit.reports.marked_sample import FINDINGS, many_findings, marked
from validator.reports import render

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REPORTS = {
    "marked": report_of(marked(*FINDINGS)),
    "many": many_findings(60),
    "no points": report_of(marked()),
    "several": report_of(marked(*FINDINGS), marked(name="tweede.docx"), *every_sort().submissions),
    "again": again(),
    "nothing": report_of(),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Opens a report of REPORTS at a width; axe needs the page's policy out of its way, and nothing else does."""
    contexts: list[Any] = []

    def open_page(name: str, width: int = 1440, **options: Any) -> Any:
        file = tmp_path / "verslag.html"
        file.write_text(render(REPORTS[name], "html"), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
def test_axe_finds_nothing(opened: Any, name: str, width: int, scheme: str) -> None:
    page = opened(name, width, bypass_csp=True, color_scheme=scheme)
    found = axe.Axe().run(page, options={"runOnly": RULES}).response
    assert len(found["passes"]) > 5
    assert [(item["id"], item["nodes"][0]["html"]) for item in found["violations"]] == []


@pytest.mark.parametrize("name", REPORTS)
def test_narrow_screen_needs_no_scrolling_sideways(opened: Any, name: str) -> None:
    page = opened(name, 320)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_first_tab_is_the_skip_link(opened: Any) -> None:
    page = opened("marked")
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#inhoud"
    assert page.locator(":focus").is_visible()


@pytest.mark.parametrize("width", [1440, 360])
def test_number_brings_the_passage_into_view_and_back(opened: Any, width: int) -> None:
    page = opened("many", width, java_script_enabled=False)
    page.locator("#bevinding-1-55 .nr").click()
    assert page.url.endswith("#plek-1-55")
    page.locator("#plek-1-55").click(timeout=2000)
    assert page.url.endswith("#bevinding-1-55")
    assert 0 < page.locator("#bevinding-1-55").bounding_box()["y"] < 900


def test_filter_works_without_script(opened: Any) -> None:
    page = opened("marked", java_script_enabled=False)
    page.locator("input[value=fail]").check()
    assert page.locator(".point.fail").first.is_visible()
    assert not page.locator(".point.review").first.is_visible()
    assert not page.locator(".of-goed").is_visible()
    page.locator("input[value=pass]").check()
    assert page.locator(".of-goed").is_visible()
    assert not page.locator(".points").is_visible()


def test_print_shows_everything_whatever_the_filter(opened: Any) -> None:
    page = opened("marked", java_script_enabled=False)
    page.locator("input[value=fail]").check()
    page.emulate_media(media="print")
    assert all(point.is_visible() for point in page.locator(".point").all())
    assert not page.locator(".jump").is_visible()


def test_scrolling_text_is_reachable_and_named(opened: Any) -> None:
    box = opened("many").locator(".texts")
    assert box.evaluate("box => box.scrollHeight > box.clientHeight")
    assert box.get_attribute("tabindex") == "0"
    assert box.get_attribute("aria-labelledby")
