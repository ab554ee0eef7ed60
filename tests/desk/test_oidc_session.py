"""What the organisation says later: the session that goes on or ends, the way out, and a log-in service that is away."""

import socket
import time
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from django.core.cache import cache
from django.test import Client

from tests.desk.log_in_service import BEGIN, CLIENT, GOOD, SUBJECT, LogInService, log_in, onward, way_back
from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.oidc_renewal import LATE_SECONDS, UNTIL
from validator.desk.trail.models import Event

pytestmark = pytest.mark.django_db
LIST = "/verzoeken/"
OUT = "/account/uitloggen"
EXPIRED = "verlopen-geheim"


@pytest.fixture
def person(service: LogInService) -> Client:
    client = Client()
    log_in(client, service, SUBJECT)
    return client


def pass_time(client: Client, *, seconds: float = 0) -> None:
    """Let the time at which the organisation is asked again be so many seconds ago."""
    session = client.session
    session[UNTIL] = time.time() - seconds
    session.save()


def question(client: Client, page: str = LIST) -> str:
    return onward(client.get(page))


def actions() -> list[str]:
    return [event.action for event in Event.objects.all()]


def test_nobody_is_asked_within_a_quarter_of_an_hour(person: Client) -> None:
    assert person.get(LIST).status_code == 200
    assert 14 * 60 < person.session[UNTIL] - time.time() < 16 * 60


def test_after_that_the_organisation_is_asked_in_silence_and_one_goes_on(person: Client, service: LogInService) -> None:
    pass_time(person)
    where = question(person, f"{LIST}?status=nieuw")
    asked = parse_qs(urlsplit(where).query)
    assert asked["prompt"] == ["none"]
    assert {"nonce", "state", "code_challenge"} < set(asked)
    back = person.get(way_back(service.answer(where, SUBJECT)))
    assert back["Location"] == f"{LIST}?status=nieuw"
    assert person.get(LIST).status_code == 200


def test_who_must_log_in_there_again_is_told_and_comes_back_to_the_page(person: Client) -> None:
    pass_time(person)
    state = parse_qs(urlsplit(question(person, f"{LIST}?status=nieuw")).query)["state"][0]
    back = person.get(f"{BEGIN}/terug?error=login_required&state={state}")
    assert back["Location"] == "/account/inloggen?next=%2Fverzoeken%2F%3Fstatus%3Dnieuw"
    page = person.get(back["Location"]).content.decode()
    assert "Uw organisatie vraagt daar af en toe om" in page
    assert f"{BEGIN}?next=/verzoeken/%3Fstatus%3Dnieuw" in page
    assert "geweigerd" not in actions()


def test_who_lost_the_role_is_out(person: Client, service: LogInService) -> None:
    service.knows(SUBJECT, **{**GOOD, "groups": []})
    pass_time(person)
    back = person.get(way_back(service.answer(question(person), SUBJECT)))
    assert back.status_code == 403
    assert "nog geen rol" in back.content.decode()
    assert person.get(LIST)["Location"].startswith("/account/inloggen")
    assert actions()[-2:] == ["uitgelogd", "geweigerd"]


def test_who_got_another_role_has_it_at_once(person: Client, service: LogInService) -> None:
    service.knows(SUBJECT, **{**GOOD, "groups": ["vto-lezer"]})
    pass_time(person)
    person.get(way_back(service.answer(question(person), SUBJECT)))
    assert person.get("/verzoeken/nieuw").status_code == 403


def test_who_comes_back_as_somebody_else_has_that_ones_session(person: Client, service: LogInService) -> None:
    service.knows("8b1c", **{**GOOD, "groups": ["vto-lezer"]})
    pass_time(person)
    key = person.session.session_key
    person.get(way_back(service.answer(question(person), "8b1c")))
    assert person.session["_auth_user_id"] == str(Gebruiker.objects.get(subject="8b1c").pk)
    assert person.session.session_key != key


def test_a_form_is_served_for_another_hour_and_then_no_more(person: Client) -> None:
    pass_time(person, seconds=LATE_SECONDS - 60)
    assert person.post("/account/sessie").status_code < 400
    assert "_auth_user_id" in person.session
    pass_time(person, seconds=LATE_SECONDS + 1)
    person.post("/account/sessie")
    assert "_auth_user_id" not in person.session


def test_a_script_is_not_led_to_another_site(person: Client) -> None:
    pass_time(person)
    assert person.get("/account/sessie", headers={"sec-fetch-mode": "cors", "accept": "application/json"}).status_code == 200
    assert "prompt=none" in onward(person.get(LIST, headers={"sec-fetch-mode": "navigate"}))


def test_logging_out_ends_the_session_there_too(person: Client, service: LogInService) -> None:
    farewell = urlsplit(onward(person.post(OUT)))
    said = {name: values[0] for name, values in parse_qs(farewell.query).items()}
    assert f"{farewell.scheme}://{farewell.netloc}{farewell.path}" == f"{service.issuer}/oauth2/end_session"
    assert (said["client_id"], said["post_logout_redirect_uri"]) == (CLIENT, "http://testserver/account/inloggen")
    assert jwt.decode(said["id_token_hint"], options={"verify_signature": False})["sub"] == SUBJECT
    assert person.get(LIST).status_code == 302
    assert actions()[-1] == "uitgelogd"


def test_a_way_out_that_has_words_of_its_own_keeps_them(service: LogInService) -> None:
    service.document = {"end_session_endpoint": "https://elders.example/end?realm=x"}
    client = Client()
    log_in(client, service, SUBJECT)
    assert onward(client.post(OUT)).startswith("https://elders.example/end?realm=x&client_id=")


def test_a_page_elsewhere_cannot_log_anybody_out_by_a_link(person: Client) -> None:
    assert person.get(OUT).status_code == 405
    assert Client(enforce_csrf_checks=True).post(OUT).status_code == 403


def test_where_the_organisation_has_no_way_out_the_desk_ends_its_own_session(service: LogInService) -> None:
    service.document = {"end_session_endpoint": None}
    client = Client()
    log_in(client, service, SUBJECT)
    assert client.post(OUT)["Location"] == "/account/inloggen"
    assert client.get(LIST).status_code == 302


@pytest.fixture
def nowhere() -> str:
    """An address where nobody answers."""
    with socket.create_server(("localhost", 0)) as listener:
        return f"http://localhost:{listener.getsockname()[1]}"


def test_a_service_that_is_away_is_told_and_works_again_by_itself(service: LogInService, settings: Any, nowhere: str) -> None:
    there = settings.ORGANISATION
    settings.ORGANISATION = replace(there, issuer=nowhere)
    answer = Client().get(BEGIN)
    assert answer.status_code == 503
    assert "geen goed antwoord" in answer.content.decode()
    settings.ORGANISATION = there
    assert Client().get(BEGIN).status_code == 302


def test_who_is_in_works_on_for_an_hour_while_the_service_is_away(person: Client, settings: Any, nowhere: str) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, issuer=nowhere)
    pass_time(person, seconds=LATE_SECONDS - 60)
    assert person.get(LIST).status_code == 200
    pass_time(person, seconds=LATE_SECONDS + 1)
    answer = person.get(LIST)
    assert answer.status_code == 503
    assert "geen goed antwoord" in answer.content.decode()
    assert person.post("/account/sessie").status_code in {302, 401}
    assert "_auth_user_id" not in person.session


def test_nobody_waits_for_a_service_that_has_just_not_answered(service: LogInService) -> None:
    service.document = {"issuer": None}
    assert Client().get(BEGIN).status_code == 503
    service.document = {}
    assert Client().get(BEGIN).status_code == 503
    cache.clear()  # as a quarter of a minute does
    assert Client().get(BEGIN).status_code == 302


def test_a_service_that_goes_away_half_way_is_told(person: Client, service: LogInService) -> None:
    client = Client()
    back = service.answer(client.get(BEGIN)["Location"], SUBJECT)
    cache.clear()
    service.document = {"token_endpoint": "http://localhost:9/"}
    answer = client.get(way_back(back))
    assert answer.status_code == 503
    assert answer.wsgi_request.user.is_anonymous
    assert actions()[-1] == "geweigerd"


@pytest.mark.parametrize("ways", [["client_secret_basic"], ["client_secret_basic", "client_secret_post"], None])
def test_the_desk_says_its_secret_the_way_the_service_wants(client: Client, service: LogInService, ways: list[str] | None) -> None:
    service.document = {"token_endpoint_auth_methods_supported": ways}
    assert log_in(client, service, SUBJECT).status_code == 302
    assert service.said_by_basic == (ways == ["client_secret_basic"])


def test_a_secret_that_has_expired_is_told_in_the_log_without_the_secret(
    client: Client, service: LogInService, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, client_secret=EXPIRED)
    assert log_in(client, service, SUBJECT).status_code == 400
    assert "log-in by the organisation failed: HTTPError 400" in caplog.text
    assert EXPIRED not in caplog.text


@pytest.mark.parametrize(
    "document",
    [
        {"issuer": "https://another.example"},
        {"issuer": None},
        {"token_endpoint": "http://gemeente.example/token"},
        {"token_endpoint": ["https://gemeente.example/token"]},
        {"jwks_uri": None},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"end_session_endpoint": "http://gemeente.example/end"},
    ],
)
def test_a_service_that_says_what_cannot_be_trusted_is_not_used(client: Client, service: LogInService, document: dict[str, Any]) -> None:
    service.document = document
    assert client.get(BEGIN).status_code == 503


def test_a_session_of_the_desk_survives_a_restart_while_the_service_is_away(person: Client, service: LogInService) -> None:
    cache.clear()
    service.document = {"issuer": "https://another.example"}
    assert person.get(LIST).status_code == 200
    assert person.post(OUT)["Location"] == "/account/inloggen"
