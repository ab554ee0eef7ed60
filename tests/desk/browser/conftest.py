"""A real browser, and the desk as `vto desk` starts it, for the tests in this folder."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
WIDTHS = (320, 768, 1440)
NAME, PASSWORD = "an", "zeeleeuw-fietst-hard"
PROGRAM = (sys.executable, "-m", "validator", "desk")


@pytest.fixture(scope="module")  # Playwright runs once at a time, and other tests have a browser of their own
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("VTO_REQUIRE_SERVICES") == "1":
            pytest.fail("chromium is absent")
        pytest.skip("chromium is absent")
    with sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=program, args=["--no-sandbox"])


def environment_of(folder: Path, **settings: str) -> dict[str, str]:
    """What the desk with its data in this folder knows of the machine."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
    return {**clean, "VTO_DESK_DATA": str(folder), "PYTHONUNBUFFERED": "1", **settings}


def add_user(folder: Path, name: str, role: str, **settings: str) -> None:
    """A person of the desk in this folder, with PASSWORD."""
    environment = environment_of(folder, **settings, VTO_DESK_PASSWORD=PASSWORD)
    subprocess.run([*PROGRAM, "user", name, "--rol", role], env=environment, check=True)


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[str]:
    """The desk with these settings, and one medewerker with a password; its address."""
    add_user(folder, NAME, "medewerker", **settings)
    environment = environment_of(folder, **settings)
    desk = subprocess.Popen([*PROGRAM, "--port", "0", "--no-browser"], env=environment, stderr=subprocess.PIPE, text=True)
    assert desk.stderr is not None
    yield next(match[0] for line in desk.stderr if (match := re.search(r"http://\S+", line)))
    desk.send_signal(signal.SIGINT)
    assert desk.wait(60) == 0


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the desk of these tests keeps its data."""
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """The desk with nothing set up but one medewerker."""
    with serving(folder) as found:
        yield found


@pytest.fixture(scope="session")
def beheerder(address: str, folder: Path) -> str:
    """The name of a beheerder, with PASSWORD."""
    add_user(folder, "bea", "beheerder")
    return "bea"


@pytest.fixture(scope="session")
def lezer(address: str, folder: Path) -> str:
    """The name of a lezer, with PASSWORD."""
    add_user(folder, "lies", "lezer")
    return "lies"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nl-NL")
    yield context.new_page()
    context.close()


@pytest.fixture
def holds() -> Callable[[Page], None]:
    """No violation of WCAG 2.2 AA, and nothing that scrolls sideways, from a phone to a wide screen."""

    def check(page: Page) -> None:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
            found = Axe().run(page, options=RULES)
            assert not found.response["violations"], found.generate_report()

    return check


@pytest.fixture
def example() -> Path:
    """A request to send in."""
    return next((Path(__file__).parents[3] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
