"""Going on to the next request without a decision, from the list and from a request."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey
from validator.desk.triage.models import CheckState, Origin, Status, Verzoek

pytestmark = pytest.mark.django_db


@pytest.fixture
def somebody() -> Gebruiker:
    return person("an", "medewerker")


@pytest.fixture
def client(somebody: Gebruiker) -> Client:
    client = Client()
    client.force_login(somebody)
    return client


def person(name: str, role: str) -> Gebruiker:
    user = Gebruiker.objects.create_user(name)
    user.groups.set(Group.objects.filter(name=role))
    return user


def made(**fields: Any) -> Verzoek:
    key = CaseKey.fresh()
    known = {"source": Origin.MAIL, "received_on": date(2026, 4, 24), "status_since": timezone.now(), "check_state": CheckState.FAILED}
    return Verzoek.objects.create(**known | {"sealed_key": key.wrapped, "sealed_label": key.seal_text("Een naam")} | fields)


def after(client: Client, verzoek: Verzoek | None = None) -> str:
    return str(client.get("/verzoeken/volgende", {"na": verzoek.reference} if verzoek else {}).headers["Location"])


def page_of(verzoek: Verzoek) -> str:
    return f"/verzoeken/{verzoek.reference}/"


def test_the_least_time_left_comes_first_and_after_the_last_the_first_again(client: Client) -> None:
    timeless, soon, later = made(), made(agenda_before=date(2026, 5, 1)), made(agenda_before=date(2026, 5, 8))
    assert after(client) == page_of(soon)
    assert after(client, soon) == page_of(later)
    assert after(client, later) == page_of(timeless)
    assert after(client, timeless) == page_of(soon)


def test_a_request_that_was_just_decided_on_leads_on_as_well(client: Client) -> None:
    made(agenda_before=date(2026, 5, 1))
    decided = made(agenda_before=date(2026, 5, 8), status=Status.TERUGGESTUURD)
    later = made(agenda_before=date(2026, 5, 15))
    assert after(client, decided) == page_of(later)


def test_what_is_decided_waits_is_erased_or_is_with_a_colleague_is_passed_over(client: Client, somebody: Gebruiker) -> None:
    made(status=Status.AGENDEREN)
    made(check_state=CheckState.WAITING)
    made(erased_at=timezone.now())
    made(claimed_by=person("kees", "medewerker"))
    assert after(client) == "/verzoeken/"
    mine = made(claimed_by=somebody)
    assert after(client) == page_of(mine)
    assert after(client, mine) == "/verzoeken/"


def test_where_none_is_left_the_list_says_so(client: Client) -> None:
    only = made()
    answer = client.get("/verzoeken/volgende", {"na": only.reference}, follow=True)
    assert "geen ander verzoek" in answer.content.decode()


def test_whoever_decides_is_offered_the_next_and_a_reader_is_not(client: Client) -> None:
    only = made()
    way = f"/verzoeken/volgende?na={only.reference}"
    assert way in client.get(page_of(only)).content.decode()
    assert "/verzoeken/volgende" in client.get("/verzoeken/").content.decode()
    client.force_login(person("lies", "lezer"))
    assert "/verzoeken/volgende" not in client.get(page_of(only)).content.decode() + client.get("/verzoeken/").content.decode()
    assert client.get(way).status_code == 403
