"""A visitor who asks very much is told when to try again; what is counted is stored nowhere."""

from typing import Any

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from validator.desk.precheck.models import Voorcontrole
from validator.desk.precheck.tasks import check_draft

pytestmark = pytest.mark.django_db
ELSEWHERE = "203.0.113.7"


@pytest.fixture(autouse=True)
def open_to_all(settings: Any) -> None:
    settings.PRECHECK_IS_ON = True
    caches["precheck"].clear()


def send(client: Client, address: str = "127.0.0.1") -> Any:
    fields = {"upload": SimpleUploadedFile("kort.txt", b"Verzoek tot Onderzoek"), "moment": "concept"}
    return client.post("/", fields, REMOTE_ADDR=address)


def test_a_visitor_with_drafts_enough_waits_until_one_is_done(client: Client) -> None:
    addresses = [send(client).headers["Location"] for _ in range(3)]
    refused = send(client)
    page = refused.content.decode()
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 300
    assert all(address in page for address in addresses)
    assert Voorcontrole.objects.count() == 3
    check_draft.call(addresses[0].split("/")[2])
    assert send(client).status_code == 302


def test_another_visitor_need_not_wait(client: Client) -> None:
    for _ in range(3):
        send(client)
    assert send(Client()).status_code == 302


def test_an_address_that_sends_very_much_waits_for_its_hour_to_end(settings: Any) -> None:
    settings.PRECHECK_PER_HOUR = 2
    assert [send(Client(), ELSEWHERE).status_code for _ in range(3)] == [302, 302, 429]
    refused = send(Client(), ELSEWHERE)
    assert 3500 < int(refused.headers["Retry-After"]) <= 3660
    assert "Probeer het weer om" in refused.content.decode()
    assert send(Client(), "203.0.113.8").status_code == 302


def test_the_addresses_of_one_household_count_as_one(settings: Any) -> None:
    settings.PRECHECK_PER_HOUR = 1
    assert send(Client(), "2001:db8:1:2::1").status_code == 302
    assert send(Client(), "2001:db8:1:2:ffff::9").status_code == 429
    assert send(Client(), "2001:db8:1:3::1").status_code == 302
    assert send(Client(), f"::ffff:{ELSEWHERE}").status_code == 302
    assert send(Client(), ELSEWHERE).status_code == 429


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "", "unix"])
def test_what_comes_from_this_machine_is_not_counted(settings: Any, address: str) -> None:
    settings.PRECHECK_PER_HOUR = 1
    assert [send(Client(), address).status_code for _ in range(3)] == [302, 302, 302]


def test_only_what_was_taken_in_counts(client: Client, settings: Any) -> None:
    settings.PRECHECK_PER_HOUR = 1
    assert client.post("/", {"moment": "concept"}, REMOTE_ADDR=ELSEWHERE).status_code == 422
    assert send(client, ELSEWHERE).status_code == 302


def test_no_address_can_be_read_from_what_is_counted(settings: Any) -> None:
    settings.PRECHECK_PER_HOUR = 1
    send(Client(), ELSEWHERE)
    assert ELSEWHERE not in repr(caches["precheck"]._cache)


def test_a_desk_that_holds_very_much_takes_no_more(client: Client, settings: Any) -> None:
    settings.PRECHECK_BYTES = 10
    assert send(client).status_code == 302
    refused = send(Client())
    assert refused.status_code == 429
    assert "te druk" in refused.content.decode()
