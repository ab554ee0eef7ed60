"""A request that comes back: proposed, linked, compared, an old judgement taken over, and made loose again, in a real browser."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.desk.browser.conftest import NAME, PASSWORD
from tests.desk.browser.test_triage_in_a_browser import LONG

Holds = Callable[[Page], None]
CORPUS = Path(__file__).parents[3] / "corpus"
# what nobody else in these tests sends in, since every request of the same child is a proposal
EXAMPLE = next((CORPUS / "27-vto-brief-behandelaar").glob("*.docx"))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def log_in(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}verzoeken/")
    page.get_by_label("Gebruikersnaam").fill(name)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()


def send_in(page: Page, address: str, file: Path | FilePayload) -> str:
    page.goto(f"{address}verzoeken/nieuw")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name=re.compile("toets")).click()
    expect(page.get_by_role("heading", name=re.compile("^Advies"))).to_be_visible(timeout=LONG)
    return page.url


def mended() -> FilePayload:
    """The same request with one more opinion in it."""
    document = Document(str(EXAMPLE))
    document.add_paragraph("Vader is een luie nietsnut en liegt altijd.")
    data = io.BytesIO()
    document.save(data)
    return {"name": "versie 2.docx", "mimeType": WORD, "buffer": data.getvalue()}


@pytest.fixture(scope="module")
def versions(browser: Browser, address: str) -> Iterator[tuple[str, str]]:
    """The addresses of a request, of which a point was dismissed, and of its next version."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    log_in(page, address, NAME)
    first = send_in(page, address, EXAMPLE)
    point = page.locator(".vto-judged-point").first
    point.locator("summary").click()
    point.get_by_label("Uitleg").fill("Dit staat in de bijlage.")
    point.get_by_role("button", name=re.compile("^Verwerp punt")).click()
    expect(point).to_contain_text("Verworpen door")
    yield first, send_in(page, address, mended())
    context.close()


def reference(url: str) -> str:
    return url.rstrip("/").rsplit("/", maxsplit=1)[-1]


def test_from_proposal_to_link_to_what_was_said_before(page: Page, address: str, versions: tuple[str, str], holds: Holds) -> None:
    first, second = versions
    log_in(page, address, NAME)
    page.goto(second)
    versions_part = page.get_by_role("region", name="Eerdere en latere versies")
    expect(versions_part.get_by_role("heading", level=3)).to_have_text(f"Misschien een vervolg op {reference(first)}")
    holds(page)
    versions_part.get_by_role("button", name=f"Koppel als vervolg op {reference(first)}").click()
    expect(page.get_by_role("status").first).to_contain_text(f"vervolg op {reference(first)}")
    expect(versions_part.get_by_role("list", name="Vergeleken met de eerdere versie")).to_contain_text("nieuw")
    expect(page.locator(".vto-point__message", has_text="nieuw:").first).to_be_visible()
    expect(versions_part).to_contain_text("Dit staat in de bijlage.")
    holds(page)
    versions_part.get_by_role("button", name=re.compile("^Neem over")).click()
    expect(page.get_by_role("status").first).to_contain_text("Overgenomen")
    expect(versions_part.get_by_role("button", name=re.compile("^Neem over"))).to_have_count(0)
    page.goto(f"{address}verzoeken/")
    expect(page.get_by_role("row", name=re.compile(reference(second)))).to_contain_text(f"vervolg op {reference(first)}")
    page.goto(second)
    versions_part.get_by_role("button", name=f"Maak los van {reference(first)}").click()
    expect(page.get_by_role("status").first).to_contain_text("Losgemaakt")


def test_a_reader_sees_the_proposal_and_cannot_link(page: Page, address: str, lezer: str, versions: tuple[str, str], holds: Holds) -> None:
    log_in(page, address, lezer)
    page.goto(versions[1])
    versions_part = page.get_by_role("region", name="Eerdere en latere versies")
    expect(versions_part).to_contain_text("Misschien een vervolg op")
    expect(versions_part.get_by_role("button")).to_have_count(0)
    holds(page)


def test_a_number_is_typed_wrong_and_then_somebody_else_is_first(
    browser: Browser, page: Page, address: str, versions: tuple[str, str], holds: Holds
) -> None:
    first, second = versions
    log_in(page, address, NAME)
    page.goto(second)
    page.get_by_role("link", name=re.compile("^Koppel aan een")).click()
    field = page.get_by_label("Nummer van de eerdere versie")
    field.fill("V-<b>1")
    page.get_by_role("button", name="Koppel als vervolg").click()
    expect(page.get_by_role("alert")).to_contain_text("Dit nummer is niet bekend")
    expect(field).to_have_value("V-<b>1")
    holds(page)
    other = browser.new_context(locale="nl-NL").new_page()
    log_in(other, address, NAME)
    other.goto(second)
    other.get_by_role("button", name=re.compile("^Hoort er niet bij")).click()
    expect(other.get_by_role("status").first).to_contain_text("Onthouden")
    field.fill(reference(first).lower())
    page.get_by_role("button", name="Koppel als vervolg").click()
    expect(page.get_by_role("alert")).to_contain_text("zei dat een eerder verzoek er niet bij hoort")
    expect(field).to_have_value(reference(first))
    holds(page)
    page.get_by_role("button", name="Koppel als vervolg").click()
    expect(page.get_by_role("status").first).to_contain_text(f"vervolg op {reference(first)}")
    other.context.close()
