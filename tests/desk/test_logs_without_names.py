"""Whatever goes wrong, and whoever writes it down, no name gets into the log."""

import logging
import sys

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from validator.desk.core.logs import SilentFormatter
from validator.desk.urls import urlpatterns as own

NAME = "SaraDeVries"


@login_not_required
def breaks(request: HttpRequest, name: str = "") -> HttpResponse:
    child = f"{NAME}-{name}"
    raise ValueError(f"cannot read {child}")


urlpatterns = [path("stuk/<str:name>", breaks), *own]
handler400, handler403 = "validator.desk.core.views.bad_request", "validator.desk.core.views.forbidden"
handler404, handler500 = "validator.desk.core.views.not_found", "validator.desk.core.views.server_error"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch):
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Keep()
    handler.setFormatter(SilentFormatter())
    for name in ("django", "validator", ""):
        monkeypatch.setattr(logging.getLogger(name), "handlers", [handler])
    return lines


def logged_in() -> Client:
    from django.contrib.auth import get_user_model

    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.create_user("medewerker"))
    return client


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_an_exception_is_logged_by_its_type_and_place(log: list[str]) -> None:
    answer = logged_in().get(f"/stuk/{NAME}")
    assert answer.status_code == 500
    assert f"{NAME}-" not in answer.content.decode()  # the address is the visitor's own, and says where to go on after the session
    (line,) = [line for line in log if "ValueError" in line]
    assert NAME not in line
    assert "test_logs_without_names.py:" in line
    assert "/stuk/<str:name> 500" in line


@pytest.mark.django_db
@pytest.mark.parametrize("address", [f"/verzoeken/{NAME}/niets", f"/{NAME}.docx?zoek={NAME}"])
def test_an_address_that_is_not_there_is_not_written_down(log: list[str], address: str) -> None:
    answer = logged_in().get(address)
    assert answer.status_code == 404
    assert any("404" in line for line in log)
    assert NAME not in "".join(log)


@pytest.mark.django_db
def test_a_host_that_is_not_ours_is_not_written_down(log: list[str]) -> None:
    assert Client(raise_request_exception=False).get("/", headers={"host": f"{NAME}.example"}).status_code == 400
    assert log
    assert NAME not in "".join(log)


def test_only_own_messages_are_kept_whole() -> None:
    try:
        {}[NAME]
    except KeyError:
        failure = sys.exc_info()
    formatter = SilentFormatter()
    foreign = formatter.format(logging.LogRecord("axes.watch", logging.WARNING, "watch.py", 7, "login by %s", (NAME,), failure))
    assert NAME not in foreign
    assert "axes.watch watch.py:7 KeyError" in foreign
    own_line = formatter.format(logging.LogRecord("validator.desk", logging.INFO, "x.py", 1, "started %s", ("checker",), None))
    assert own_line.endswith("validator.desk started checker")


@pytest.mark.django_db
def test_what_the_database_calls_its_trouble_is_kept() -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT {NAME} FROM nowhere")  # noqa: S608 - a name of this test
    except DatabaseError:
        failure = sys.exc_info()
    line = SilentFormatter().format(logging.LogRecord("django.request", logging.ERROR, "log.py", 1, "%s", (NAME,), failure))
    assert any(f"Error {code} at " in line for code in ("SQLITE_ERROR", "42P01"))
    assert NAME not in line
