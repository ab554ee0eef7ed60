"""The trail tells who logged in and out, and that somebody was refused, without a name or anything else that was typed."""

import pytest
from django.test import Client

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import Role
from validator.desk.accounts.services import set_user
from validator.desk.trail.models import Event

pytestmark = pytest.mark.django_db
NAME, PASSWORD = "zwaantje", "zeeleeuw-fietst-hard"
IN, OUT = "/account/inloggen", "/account/uitloggen"


@pytest.fixture
def user() -> Gebruiker:
    set_user(NAME, Role.MEDEWERKER, PASSWORD)
    return Gebruiker.objects.get()


def told() -> list[tuple[str, str, dict[str, object]]]:
    return [(event.action, event.actor, event.codes) for event in Event.objects.all()[1:]]


def test_in_and_out(client: Client, user: Gebruiker) -> None:
    client.post(IN, {"username": NAME, "password": PASSWORD})
    client.post(OUT)
    assert told() == [("ingelogd", str(user.pk), {"method": "wachtwoord"}), ("uitgelogd", str(user.pk), {})]


@pytest.mark.usefixtures("user")
def test_a_wrong_password_is_told_without_a_name(client: Client) -> None:
    client.post(IN, {"username": NAME, "password": "iets-anders"})
    assert told() == [("geweigerd", "", {"method": "wachtwoord"})]


@pytest.mark.usefixtures("user")
def test_whoever_logs_out_without_having_logged_in_leaves_no_line(client: Client) -> None:
    client.post(OUT)
    assert not told()
