"""The database does not answer: whoever asks for a page is told so in Dutch, and nothing is told of what the desk was doing."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from validator.desk.accounts.models import Gebruiker

pytestmark = pytest.mark.django_db


def gone(*_: object) -> None:
    raise OperationalError("server closed the connection")


def full(execute: Any, sql: str, *rest: Any) -> Any:
    if sql.startswith("UPDATE"):
        raise OperationalError("database or disk is full") from KeyError("by which the log knows it")
    return execute(sql, *rest)


@pytest.fixture
def visitor() -> Iterator[Client]:
    client = Client(raise_request_exception=False)
    client.force_login(Gebruiker.objects.create_user("medewerker"))
    with connection.execute_wrapper(gone):
        yield client


@pytest.mark.parametrize("page", ["/verzoeken/", "/verzoeken/V-AAAAAA/", "/", "/account/inloggen", "/nergens"])
def test_who_is_logged_in_gets_a_page(visitor: Client, page: str) -> None:
    answer = visitor.get(page)
    assert answer.status_code == 500
    assert "Er ging iets mis" in answer.content.decode()
    assert "closed the connection" not in answer.content.decode()


def test_a_full_disk_is_no_fault_of_what_was_asked(settings: Any) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(Gebruiker.objects.create_user("medewerker"))
    with connection.execute_wrapper(full):
        answer = client.get("/account/inloggen")
    assert answer.status_code == 500
    assert isinstance(answer.exc_info[1].__cause__, KeyError)


def test_who_looks_after_the_desk_sees_that_it_is_ill(visitor: Client) -> None:
    answer = Client().get("/gezondheid")
    assert (answer.status_code, answer.json()) == (503, {"status": "niet ok"})
