"""`vto mail --desk`: what comes in by mail stands in the inbox of the desk once, whatever is killed in between."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from tests.services.conftest import needs, needs_library
from tests.services.dovecot import PASSWORD, Dovecot, running
from tests.services.mailrun import run
from validator.mailbox.steps import MOST_ATTEMPTS
from validator.model.submission import SourceFile

ROOT = Path(__file__).parents[2]
MAILS = [path.read_bytes() for path in sorted((ROOT / "corpus" / "44-twee-versies-in-mails").glob("*.eml"))]
USERS = count(1)
KILLED_AFTER_TAKING_IN = """
import os, signal, sys
from validator.cli import main
from validator.desk import intake

take_in = intake.receive

def receive(*files, **about):
    take_in(*files, **about)
    os.kill(os.getpid(), signal.SIGKILL)

intake.receive = receive
main(sys.argv[1:])
"""
CONTENTS = """
import django
django.setup()
from validator.desk.triage.models import Verzoek
from validator.desk.triage.services import files_of
for verzoek in Verzoek.objects.order_by("created_at"):
    print(verzoek.source, verzoek.received_on, len(b"".join(file.data for file in files_of(verzoek))))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    needs_library("django")
    with running(needs("dovecot")) as found:
        yield found


@pytest.fixture
def user() -> str:
    return f"balie{next(USERS)}"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
    places = {"VTO_DESK_DATA": str(tmp_path / "desk"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    return {**clean, **places, "VTO_MAIL_PASSWORD": PASSWORD}


def ran(environment: dict[str, str], *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, cwd=ROOT, check=False)


def set_up(environment: dict[str, str]) -> None:
    assert ran(environment, "-m", "validator", "desk", "manage", "migrate", "-v0").returncode == 0


def passed(environment: dict[str, str], url: str) -> "subprocess.CompletedProcess[str]":
    return ran(environment, "-m", "validator", "mail", url, "--once", "--desk")


def inbox(environment: dict[str, str]) -> list[str]:
    found = ran({**environment, "DJANGO_SETTINGS_MODULE": "validator.desk.settings"}, "-c", CONTENTS)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


def test_each_mail_is_one_request_however_often_it_is_looked_at(server: Dovecot, user: str, environment: dict[str, str]) -> None:
    set_up(environment)
    server.deliver(user, *MAILS, MAILS[0])
    first, second = (passed(environment, server.url(user)) for _ in range(2))
    assert first.returncode in {0, 1}
    assert "Geen nieuwe berichten" in second.stderr
    found = inbox(environment)
    assert len(found) == len(MAILS)
    assert all(line.startswith("mail 20") for line in found)
    assert min(int(line.split()[2]) for line in found) > 1000


def test_killed_between_taking_in_and_writing_it_down(server: Dovecot, user: str, environment: dict[str, str]) -> None:
    set_up(environment)
    server.deliver(user, MAILS[0])
    killed = ran(environment, "-c", KILLED_AFTER_TAKING_IN, "mail", server.url(user), "--once", "--desk")
    assert killed.returncode == -signal.SIGKILL
    assert len(inbox(environment)) == 1
    passed(environment, server.url(user))
    assert len(inbox(environment)) == 1


def test_nothing_is_read_where_the_desk_is_not_set_up(server: Dovecot, user: str, environment: dict[str, str]) -> None:
    server.deliver(user, MAILS[0])
    refused = passed(environment, server.url(user))
    assert (refused.returncode, "Start eerst de balie" in refused.stderr) == (2, True)
    assert server.flags(user)[0] <= {"\\Recent"}


def test_a_desk_that_goes_away_gets_the_mail_later(server: Dovecot, user: str, environment: dict[str, str], tmp_path: Path) -> None:
    set_up(environment)
    server.deliver(user, MAILS[0])
    with sqlite3.connect(tmp_path / "desk" / "desk.sqlite3") as database:
        database.execute("ALTER TABLE desk_triage_bestand RENAME TO elders")
    assert passed(environment, server.url(user)).returncode == 3
    with sqlite3.connect(tmp_path / "desk" / "desk.sqlite3") as database:
        assert database.execute("SELECT count(*) FROM desk_triage_verzoek").fetchone() == (0,)
        database.execute("ALTER TABLE elders RENAME TO desk_triage_bestand")
    passed(environment, server.url(user))
    assert len(inbox(environment)) == 1


def test_desk_and_mail_share_one_postgresql(server: Dovecot, user: str, environment: dict[str, str], postgres: str) -> None:
    shared = {**environment, "VTO_DATABASE_URL": postgres}
    set_up(shared)
    before = len(inbox(shared))
    server.deliver(user, MAILS[0])
    passed(shared, server.url(user))
    assert len(inbox(shared)) == before + 1


def test_a_mail_that_nobody_can_judge_is_handed_over_all_the_same(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, b"From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: ontploft\r\n\r\nhoi\r\n")
    handed: list[str] = []

    def receive(files: Sequence[SourceFile], *, received: date | None, message_key: str) -> None:
        handed.append(message_key)

    for _ in range(MOST_ATTEMPTS + 2):
        run(server.url(user), tmp_path, receive=receive)
    assert len(handed) == 1
