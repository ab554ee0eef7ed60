"""The desk on PostgreSQL, as a municipality runs it: made, a request taken in, checked and erased, each by its own process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.desk.on_disk import files_of_postgresql
from tests.services.conftest import needs
from tests.services.postgres import running_server
from validator.store import Store

TAKE_IN = """
from datetime import date
from validator.desk.triage.models import Origin
from validator.desk.triage.services import receive
from validator.model.submission import SourceFile
print(receive([SourceFile("Zwaluwstaart.txt", b"Sanne Zwaluwstaart " * 2000)], source=Origin.UPLOAD, received=date(2026, 3, 2)).reference)
"""
CHECK = """
import threading
from validator.desk.queue.working import serve_once
print(serve_once("here:1:a", threading.Event()))
"""
CHECK_WHILE_THE_SERVER_RESTARTS = """
import os, threading
import psycopg
from validator.desk.queue import judging
from validator.desk.queue.working import serve_once
from validator.desk.triage.models import Verzoek
check = judging.judge
def broken_off(*files, **wishes):
    report = check(*files, **wishes)
    with psycopg.connect(os.environ["VTO_DATABASE_URL"]) as other:
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()")
    return report
judging.judge = broken_off
serve_once("here:1:a", threading.Event())
print(Verzoek.objects.latest("created_at").check_state)
"""
SHOW_AND_AGE = """
import json
from datetime import timedelta
from django.utils import timezone
from validator.desk.triage.models import Verzoek
from validator.desk.triage.services import files_of, report_of
verzoek = Verzoek.objects.get()
print(json.dumps([verzoek.check_state, files_of(verzoek)[0].name, len(report_of(verzoek).submissions)]))
Verzoek.objects.update(status="afgesloten", status_since=timezone.now() - timedelta(days=40))
"""


class Desk:
    """The desk as a command; each call is a process."""

    def __init__(self, folder: Path, address: str) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
        self.environment = {**clean, "VTO_DESK_DATA": str(folder), "VTO_DATABASE_URL": address}

    def manage(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "validator", "desk", "manage", *arguments]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def run(self, code: str) -> str:
        return self.manage("shell", "-v0", "-c", code)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    needs("initdb")
    with running_server() as found:
        yield found


@pytest.fixture(scope="module")
def desk(address: str, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("desk"), address)
    desk.manage("migrate", "-v0")
    return desk


def files_holding(address: str, traces: list[bytes]) -> list[str]:
    """The files of the tables and indexes in which a trace lies."""
    with psycopg.connect(address, autocommit=True) as connection:
        data = files_of_postgresql(connection.cursor())
    return [path for path, content in data.items() if any(trace in content for trace in traces)]


def test_a_request_is_taken_in_checked_and_erased_for_good(desk: Desk, address: str) -> None:
    reference = desk.run(TAKE_IN)
    assert desk.run(CHECK) == "1"
    assert json.loads(desk.run(SHOW_AND_AGE)) == ["klaar", "Zwaluwstaart.txt", 1]
    with psycopg.connect(address) as connection:
        (key,) = connection.execute("SELECT sealed_key FROM desk_triage_verzoek").fetchone()
    trace = bytes(key)[20:60]
    assert files_holding(address, [trace])
    assert reference in desk.manage("clean_up", "--dry-run")
    assert desk.manage("clean_up") == "Gewiste verzoeken: 1."
    assert files_holding(address, [trace, b"Zwaluwstaart"]) == []
    assert files_holding(address, [reference.encode()])
    assert "Het logboek klopt:" in desk.manage("verify_trail")


def test_what_a_batch_keeps_in_the_same_database_goes_too_in_its_time(desk: Desk, address: str) -> None:
    with Store.open(address) as store:
        for key in ("a" * 64, "b" * 64):
            store.keep(key, b"{}")
        with psycopg.connect(address) as connection:
            connection.execute("UPDATE vto_results SET kept = kept - interval '2 years' WHERE key LIKE 'a%'")
        desk.manage("clean_up")
        assert (store.result("a" * 64), store.result("b" * 64)) == (None, b"{}")


def test_a_check_outlives_a_restart_of_the_server(desk: Desk) -> None:
    desk.run(TAKE_IN)
    assert desk.run(CHECK_WHILE_THE_SERVER_RESTARTS) == "klaar"


def test_the_database_and_the_models_are_the_same(desk: Desk) -> None:
    desk.manage("makemigrations", "--check", "--dry-run")
    desk.manage("check", "--database", "default")
