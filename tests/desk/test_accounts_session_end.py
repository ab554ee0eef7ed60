"""When a session ends, what the visitor is told, and that the way back leads to a page of this desk."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.core.sessions import BEGAN, LAST
from validator.desk.environment import minutes
from validator.errors import SettingError

pytestmark = pytest.mark.django_db
LIST, LOG_IN, STAY = "/verzoeken/", "/account/inloggen", "/account/sessie"
SCRIPT = {"Accept": "application/json"}
PASSWORD = "zeeleeuw-fietst-hard"  # noqa: S105 of nobody


@pytest.fixture
def user() -> Gebruiker:
    user = Gebruiker.objects.create_user("an", password=PASSWORD)
    user.groups.add(Group.objects.get(name="medewerker"))
    return user


@pytest.fixture
def person(user: Gebruiker) -> Client:
    client = Client()
    client.force_login(user)
    client.get(LIST)
    return client


def turn_back(client: Client, name: str, **ago: int) -> None:
    session = client.session
    session[name] = (timezone.now() - timedelta(**ago)).isoformat()
    session.save()


def next_of(answer: Any) -> str:
    where = urlsplit(answer.headers["Location"])
    assert (answer.status_code, where.path) == (302, LOG_IN)
    return parse_qs(where.query)["next"][0]


def test_who_does_something_now_and_then_stays(person: Client) -> None:
    for _ in range(3):
        turn_back(person, LAST, minutes=29)
        assert person.get(LIST).status_code == 200


def test_half_an_hour_of_nothing_ends_it_and_is_told_once(person: Client) -> None:
    turn_back(person, LAST, minutes=30)
    assert next_of(person.get(f"{LIST}?status=nieuw")) == f"{LIST}?status=nieuw"
    assert "omdat u een half uur niets deed" in person.get(LOG_IN).content.decode()
    assert "niets deed" not in person.get(LOG_IN).content.decode()


def test_the_words_follow_the_setting(person: Client, settings: Any) -> None:
    settings.SESSION_IDLE = timedelta(minutes=20)
    turn_back(person, LAST, minutes=21)
    person.get(LIST)
    assert "omdat u 20 minuten niets deed" in person.get(LOG_IN).content.decode()


def test_twelve_hours_end_it_for_another_reason(person: Client) -> None:
    turn_back(person, BEGAN, hours=12)
    next_of(person.get(LIST))
    assert "langer dan 12 uur" in person.get(LOG_IN).content.decode()


def test_a_script_that_looks_how_things_stand_makes_it_last_no_longer(person: Client) -> None:
    turn_back(person, LAST, minutes=29)
    before = person.session[LAST]
    assert person.get(LIST, headers=SCRIPT).status_code == 200
    assert person.session[LAST] == before


def test_a_script_is_told_of_the_end_and_the_next_page_still_tells_why(person: Client) -> None:
    turn_back(person, LAST, minutes=31)
    assert person.get(STAY, headers=SCRIPT).status_code == 401
    assert person.post(STAY, headers={"Sec-Fetch-Mode": "cors"}).status_code == 401
    person.get(LIST)
    assert "niets deed" in person.get(LOG_IN).content.decode()


def test_after_a_form_the_way_back_is_the_page_that_it_stood_on(person: Client) -> None:
    turn_back(person, LAST, minutes=31)
    assert (
        next_of(person.post("/verzoeken/nieuw", headers={"Referer": "http://testserver/verzoeken/V-1/"}))
        == "http://testserver/verzoeken/V-1/"
    )


@pytest.mark.parametrize("page", ["", "https://elders.example/x", "//elders.example", "javascript:alert(1)"])
def test_after_a_form_from_elsewhere_the_way_back_is_the_list(person: Client, page: str) -> None:
    turn_back(person, LAST, minutes=31)
    assert next_of(person.post("/verzoeken/nieuw", headers={"Referer": page})) == LIST


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/verzoeken/nieuw", "/verzoeken/nieuw"),
        ("https://elders.example/", LIST),
        ("//elders.example/", LIST),
        ("javascript:alert(1)", LIST),
    ],
)
def test_logging_in_leads_back_to_a_page_of_this_desk_alone(user: Gebruiker, client: Client, asked: str, led_to: str) -> None:
    answer = client.post(LOG_IN, {"username": "an", "password": PASSWORD, "next": asked})
    assert answer.headers["Location"] == led_to


def test_a_session_that_was_cleared_away_is_told_too(person: Client) -> None:
    Session.objects.all().delete()
    next_of(person.get(LIST))
    assert "U bent niet meer ingelogd" in person.get(LOG_IN).content.decode()


def test_who_was_never_logged_in_is_told_nothing(client: Client) -> None:
    next_of(client.get(LIST))
    assert 'class="utrecht-alert' not in client.get(LOG_IN).content.decode()


def test_a_user_who_may_no_longer_come_in_is_out_at_once(person: Client) -> None:
    Gebruiker.objects.update(is_active=False)
    next_of(person.get(LIST))
    assert "U bent niet meer ingelogd" in person.get(LOG_IN).content.decode()


def test_who_wants_to_stay_stays(person: Client) -> None:
    turn_back(person, LAST, minutes=29)
    assert person.get(STAY, headers=SCRIPT).json()["seconds"] <= 60
    assert person.post(STAY, headers=SCRIPT).json()["seconds"] > 29 * 60
    assert person.get(STAY, headers=SCRIPT).json()["seconds"] > 29 * 60


def test_a_page_from_before_logging_in_again_is_given_what_its_form_needs(user: Gebruiker) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    assert client.post(STAY, headers=SCRIPT).status_code == 403
    token = client.get(STAY, headers=SCRIPT).json()["token"]
    assert client.post(STAY, {"csrfmiddlewaretoken": token}, headers=SCRIPT).status_code == 200


def test_staying_works_without_script(person: Client) -> None:
    answer = person.post(STAY, headers={"Referer": "http://testserver/verzoeken/nieuw"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "http://testserver/verzoeken/nieuw")


def test_nobody_can_stay_for_longer_than_twelve_hours(person: Client) -> None:
    turn_back(person, BEGAN, hours=11, minutes=58)
    assert person.post(STAY, headers=SCRIPT).json()["seconds"] <= 120


def test_the_session_gets_another_name_at_log_in(user: Gebruiker, client: Client) -> None:
    client.get(LOG_IN)
    Client().get(LIST)
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key
    client.post(LOG_IN, {"username": "an", "password": PASSWORD})
    assert client.session.session_key != before
    assert not Session.objects.filter(pk=before).exists()


def test_the_last_moment_of_a_session_is_not_called_its_end(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)
    session = person.session
    session[LAST] = (moment - timedelta(minutes=29, seconds=59.5)).isoformat()
    session.save()
    assert person.get(STAY, headers=SCRIPT).json()["seconds"] == 1  # at nothing the page would load itself, and so go on


def test_the_way_back_to_a_form_that_was_sent_is_a_page_and_not_an_empty_one(person: Client) -> None:
    answer = person.get("/verzoeken/V-1/besluit/ongedaan")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Deze pagina opent alleen na een knop" in answer.content.decode()


@pytest.mark.parametrize("value", ["0", "-1", "721", "nan", "een half uur"])
def test_a_time_that_is_none_stops_the_start(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("VTO_DESK_SESSIE_MINUTEN", value)
    with pytest.raises(SettingError, match="minutes: VTO_DESK_SESSIE_MINUTEN"):
        minutes("VTO_DESK_SESSIE_MINUTEN", default=30)


@pytest.mark.parametrize(("value", "expected"), [("", 30), ("0.5", 0.5), ("720", 720)])
def test_a_time_is_taken_in_minutes(monkeypatch: pytest.MonkeyPatch, value: str, expected: float) -> None:
    monkeypatch.setenv("VTO_DESK_SESSIE_MINUTEN", value)
    assert minutes("VTO_DESK_SESSIE_MINUTEN", default=30) == timedelta(minutes=expected)
