"""Logging in by the organisation in a real browser: the real desk, and a real log-in service on loopback."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.desk.browser.conftest import serving
from tests.desk.log_in_service import CLIENT, GOOD, SECRET, SUBJECT, LogInService, running

Holds = Callable[[Page], None]
SETTINGS = {
    "VTO_OIDC_MINUTEN": "0.05",  # the organisation is asked again after three seconds
    "VTO_OIDC_CLIENT_ID": CLIENT,
    "VTO_OIDC_CLIENT_SECRET": SECRET,
    "VTO_OIDC_ROLLEN": "vto-lezer=lezer,vto-medewerker=medewerker,vto-beheer=beheerder",
}


@pytest.fixture(scope="module")
def service() -> Iterator[LogInService]:
    with running() as found:
        found.as_new()
        found.knows("8b1c", **{**GOOD, "groups": []})
        found.knows("9d2e", **{**GOOD, "amr": ["pwd"]})
        yield found


@pytest.fixture(scope="module")
def desk(service: LogInService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The desk where the organisation logs people in, and nobody else does."""
    with serving(tmp_path_factory.mktemp("organisation"), VTO_OIDC_ISSUER=service.issuer, **SETTINGS) as found:
        yield found


def go_in(page: Page, subject: str) -> None:
    """What one does at the log-in service."""
    page.get_by_placeholder("sub").fill(subject)
    page.get_by_role("button", name="Authorize").click()


@pytest.fixture
def at_the_organisation(service: LogInService) -> Iterator[LogInService]:
    """Whoever is asked again is still logged in there."""
    service.logged_in = SUBJECT
    yield service
    service.logged_in = ""


def silent_questions(service: LogInService) -> int:
    return sum(asked.get("prompt") == "none" for asked in service.asked)


def test_one_works_on_while_the_organisation_is_asked(page: Page, desk: str, at_the_organisation: LogInService, example: Path) -> None:
    page.goto(f"{desk}account/organisatie?next=/verzoeken/")
    go_in(page, SUBJECT)
    page.wait_for_timeout(3500)
    page.goto(f"{desk}verzoeken/?status=nieuw")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
    expect(page).to_have_url(f"{desk}verzoeken/?status=nieuw")
    assert silent_questions(at_the_organisation) == 1
    page.get_by_role("link", name="Verzoek toevoegen").first.click()
    page.get_by_label("Bestanden", exact=True).set_input_files(example)
    before = silent_questions(at_the_organisation)
    page.wait_for_timeout(3500)
    page.get_by_role("button", name="Voeg toe en toets").click()  # a form, whose redirects may not lead to another site
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("V-"))
    assert silent_questions(at_the_organisation) == before + 1


def test_in_by_the_organisation_and_out_again(page: Page, desk: str, holds: Holds, at_the_organisation: LogInService) -> None:
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(f"{desk}verzoeken/?status=nieuw")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    expect(page.get_by_label("Wachtwoord")).to_have_count(0)
    holds(page)
    page.get_by_role("link", name="Inloggen met uw organisatie").click()
    go_in(page, SUBJECT)
    expect(page).to_have_url(f"{desk}verzoeken/?status=nieuw")
    page.route("**/oauth2/end_session*", lambda route: route.fulfill(status=204))
    page.get_by_role("button", name="Uitloggen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent uitgelogd bij de balie")
    holds(page)  # what one sees until the organisation answers
    page.unroute("**/oauth2/end_session*")
    page.get_by_role("link", name="Ga verder").click()
    expect(page).to_have_url(re.compile("/oauth2/end_session"))
    page.get_by_role("button", name="End session").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    page.goto(f"{desk}verzoeken/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")
    assert not [problem for problem in problems if "Content Security Policy" in problem]


@pytest.mark.parametrize(("subject", "title"), [("8b1c", "U hebt nog geen rol bij de balie"), ("9d2e", "Log in met een tweede stap")])
def test_a_refusal_says_what_to_do(page: Page, desk: str, holds: Holds, subject: str, title: str) -> None:
    page.goto(f"{desk}account/inloggen")
    page.get_by_role("link", name="Inloggen met uw organisatie").click()
    go_in(page, subject)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    holds(page)
    page.get_by_role("link", name="Opnieuw inloggen").click()
    go_in(page, SUBJECT)
    expect(page.get_by_role("heading", level=1)).to_have_text("Verzoeken")
