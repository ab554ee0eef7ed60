"""The statistics as a beheerder reads them, in a real browser."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.desk.browser.conftest import PROGRAM, environment_of
from tests.desk.browser.test_resubmission_in_a_browser import log_in

Holds = Callable[[Page], None]
COUNTED = """
from datetime import date
from validator.desk.statistics.models import Telling
for number, rule in enumerate(("E8.1-mening-naast-feiten", "E9.1-ontbreekt", "E10.2-leeftijd")):
    Telling.objects.create(rule=rule, check_code=rule.split("-")[0], pack_version="0.1", month=date(2020, 3 + number, 1),
                           shown=50 * number + 30, confirmed=20 * number + 16, dismissed=9)
Telling.objects.create(rule="E1.5-geen-spoor", check_code="E1.5", pack_version="0.1", month=date(2020, 3, 1), shown=3)
"""


def test_choose_sort_read_and_download(page: Page, address: str, beheerder: str, folder: Path, holds: Holds) -> None:
    log_in(page, address, beheerder)
    page.get_by_role("link", name="Statistiek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Statistiek")
    holds(page)
    add_counts(folder)
    page.reload()
    page.get_by_label("Periode").select_option("2020")
    page.get_by_role("button", name="Toon").click()
    table = page.get_by_role("table")
    expect(table.get_by_role("row").nth(1)).to_contain_text("E8.1-mening-naast-feiten")
    expect(page.locator("main")).not_to_contain_text("E1.5-geen-spoor")
    page.get_by_text("Zo zijn deze cijfers gemaakt").click()
    holds(page)
    table.get_by_role("link", name="Getoond").click()
    table.get_by_role("link", name="Getoond").click()
    expect(table.get_by_role("columnheader", name="Getoond")).to_have_attribute("aria-sort", "descending")
    expect(table.get_by_role("row").nth(1)).to_contain_text("E10.2-leeftijd")
    with page.expect_download() as started:
        page.get_by_role("link", name="Download voor Excel (CSV)").click()
    text = started.value.path().read_text(encoding="utf-8-sig")
    assert started.value.suggested_filename == "vto-statistiek-2020.csv"
    assert re.search(r"E10\.2;.*;E10\.2-leeftijd;2020;alles;130;55;5;", text)


def add_counts(folder: Path) -> None:
    """What many requests would have left behind."""
    subprocess.run([*PROGRAM, "manage", "shell", "--no-imports", "-c", COUNTED], env=environment_of(folder), check=True)
