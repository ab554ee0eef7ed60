"""A session ends by itself, a request that is too large gets a page, and a stranger learns nothing from the health page."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from validator.desk.accounts.rights import Role
from validator.desk.core.sessions import BEGAN

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Client:
    user = get_user_model().objects.create_user("persoon")
    user.groups.add(Group.objects.get_or_create(name=Role.MEDEWERKER.value)[0])
    client = Client()
    client.force_login(user)
    return client


def began(client: Client, ago: timedelta) -> None:
    session = client.session
    session[BEGAN] = (timezone.now() - ago).isoformat()
    session.save()


def test_a_stranger_is_sent_to_the_login_page() -> None:
    answer = Client().get("/verzoeken/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/inloggen")


def test_a_session_of_a_working_day_goes_on(person: Client) -> None:
    began(person, timedelta(hours=11, minutes=59))
    assert person.get("/verzoeken/").status_code == 200


def test_a_session_ends_after_twelve_hours_however_busy(person: Client) -> None:
    began(person, timedelta(hours=12, minutes=1))
    assert person.get("/verzoeken/").status_code == 302
    assert BEGAN not in person.session


def test_a_session_ends_when_the_browser_is_closed(person: Client) -> None:
    person.get("/verzoeken/")
    cookie = person.cookies["sessionid"]
    assert not cookie["max-age"]
    assert cookie["httponly"]


def test_a_request_that_is_too_large_gets_a_page_that_says_so(person: Client, settings) -> None:
    settings.REQUEST_BYTES = 1000
    answer = person.post("/account/uitloggen", {"bestand": SimpleUploadedFile("groot.docx", b"x" * 2000)})
    assert answer.status_code == 413
    assert "te groot" in answer.content.decode()


def test_too_many_files_get_the_same_page(settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.get("/account/inloggen")  # leaves the cookie without which no form is read at all
    answer = client.post("/account/inloggen", {f"bestand{number}": SimpleUploadedFile("a.docx", b"x") for number in range(3)})
    assert answer.status_code == 413


def test_no_page_may_run_a_script_or_style_of_its_own(person: Client) -> None:
    policy = person.get("/verzoeken/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_the_health_page_tells_a_stranger_one_word(person: Client) -> None:
    answer = Client().get("/gezondheid")
    assert answer.status_code == 503
    assert answer.json() == {"status": "niet ok"}
    assert person.get("/gezondheid").json()["checker"] is False
