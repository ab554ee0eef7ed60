"""`vto mail` as its user runs it, and watching a mailbox for long."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import needs
from tests.services.dovecot import PASSWORD, Dovecot, Proxy, running
from tests.services.mailrun import run
from validator.mailbox import Access, Box, Event, MailboxError, Secret, Tally, keep_watching, opened, read_address

ROOT = Path(__file__).parents[2]
REQUEST = ROOT / "corpus" / "44-twee-versies-in-mails"
COMMAND = [sys.executable, "-m", "validator", "mail"]


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running(needs("dovecot")) as found:
        yield found


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "VTO_MAIL_PASSWORD": PASSWORD, "VTO_DATABASE_URL": f"sqlite:///{tmp_path / 'store.sqlite3'}"}


def test_command_judges_once_and_tells_numbers_only(server: Dovecot, environment: dict[str, str]) -> None:
    mails = [path.read_bytes() for path in sorted(REQUEST.glob("*.eml"))]
    server.deliver("echt", *mails)

    first, second = (
        subprocess.run([*COMMAND, server.url("echt"), "--once"], env=environment, capture_output=True, text=True, cwd=ROOT, check=False)
        for _ in range(2)
    )

    assert f"{len(mails)} nieuw" in first.stderr
    assert first.returncode in {0, 1}
    assert (second.returncode, second.stdout) == (0, "")
    assert "Geen nieuwe berichten" in second.stderr
    assert not any(word in first.stderr + first.stdout for word in (PASSWORD, "echt", "example", ".docx"))


def test_command_refuses_wrong_password_without_repeating_it(server: Dovecot, environment: dict[str, str]) -> None:
    wrong = {**environment, "VTO_MAIL_PASSWORD": "verkeerd-woord"}

    done = subprocess.run([*COMMAND, server.url("iemand"), "--once"], env=wrong, capture_output=True, text=True, cwd=ROOT, check=False)

    assert done.returncode == 2
    assert "naam of het wachtwoord" in done.stderr
    assert "verkeerd-woord" not in done.stderr + done.stdout


def test_command_stops_at_sigterm(server: Dovecot, environment: dict[str, str]) -> None:
    process = subprocess.Popen([*COMMAND, server.url("wacht")], env=environment, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stderr
    while "Geen nieuwe" not in (line := process.stderr.readline()):
        assert line
    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=30) == 0


def test_watching_notices_new_mail_and_connects_again(server: Dovecot, tmp_path: Path) -> None:
    proxy = Proxy(server.port, lambda data: b"STORE" in data and len(tallies) < 2)
    access = Access(read_address(server.url("kijkt").replace(str(server.port), str(proxy.port))), lambda: Secret(PASSWORD))
    tallies: list[Tally] = []
    pauses: list[str] = []
    mail = b"From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: goed\r\n\r\nhoi\r\n"

    def make_pass(box: Box) -> Tally:
        if not tallies:
            threading.Timer(0.5, lambda: server.deliver("kijkt", mail)).start()
            return Tally({})
        if not pauses:
            box.label(box.uids()[0], ["proef"])  # the proxy hangs up here
        return Tally({Event.NEW: len(box.uids())})

    def is_stopping() -> bool:
        return len(tallies) > 1

    keep_watching(lambda: opened(access), make_pass, is_stopping, tell=tallies.append, tell_pause=lambda code, _: pauses.append(code))

    assert tallies[-1].counts == {Event.NEW: 1}
    assert pauses == ["lost"]
    assert run(server.url("kijkt"), tmp_path).counts[Event.NEW] == 1


def test_watching_gives_up_on_a_wrong_password(server: Dovecot) -> None:
    access = Access(read_address(server.url("fout")), lambda: Secret("verkeerd"))
    with pytest.raises(MailboxError, match="login"):
        keep_watching(lambda: opened(access), lambda _: Tally({}), lambda: False, tell=print, tell_pause=print)
