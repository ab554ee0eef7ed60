"""The mailbox on a real server: nothing is lost or done twice, whatever breaks and whenever it breaks."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.services.conftest import needs
from tests.services.dovecot import PASSWORD, Dovecot, Proxy, running
from tests.services.mailrun import MOVES, Shelf, judge, run
from validator.mailbox import Access, Event, MailboxError, Secret, opened, read_address
from validator.model.report import Report
from validator.model.submission import Submission
from validator.store import Store
from validator.store.ledger import InUseError, Ledger

USERS = count(1)
TERUG = MOVES["terugsturen"]
DONE = {"VTO-getoetst"}
FORBIDDEN = re.compile(rb"\b(EXPUNGE|DELETE|CLOSE|Deleted|Seen)\b")


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running(needs("dovecot")) as found:
        yield found


@pytest.fixture
def user() -> str:
    return f"jbt{next(USERS)}"


def mail(subject: str = "terug", number: int = 1, **headers: str) -> bytes:
    """A mail whose subject tells the judge of these tests what to find; an empty header is left out."""
    fixed = {
        "From": "Fien Bakker <fien@wijkteam.example>",
        "To": "jbt@tafel.example",
        "Date": "Mon, 20 Apr 2026 10:00:00 +0200",
        "Message-ID": f"<{subject}{number}@wijkteam.example>",
        "Subject": f"{subject} {number}",
    }
    chosen = {**fixed, **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = [f"{name}: {value}" for name, value in chosen.items() if value]
    return "\r\n".join([*lines, "", f"Zie de bijlage, nummer {number}.", ""]).encode()


def finished(server: Dovecot, user: str, place: Path, *, kept: int = 2) -> None:
    """One of two mails went back, the other is in order, and each was done once."""
    drafts = server.mails(user, "Concepten")
    assert len(drafts) == 1
    assert message_from_bytes(drafts[0])["In-Reply-To"] == "<terug1@wijkteam.example>"
    (left,), (moved,) = server.flags(user), server.flags(user, TERUG)
    assert left >= {"VTO-getoetst", "VTO-agenderen"}
    assert moved >= {"VTO-getoetst", "VTO-terugsturen"}
    assert not {"\\Seen", "\\Deleted"} & (left | moved)
    assert len(Shelf(place / "kept.db").contents()) == kept
    assert run(server.url(user), place).counts == {}


def test_pass_finishes_each_mail(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail(), mail("goed"))

    tally = run(server.url(user), tmp_path)

    assert tally.counts == {Event.NEW: 2, Event.DRAFTED: 1, "terugsturen": 1, "agenderen": 1}
    finished(server, user, tmp_path)


def test_draft_is_reply_to_its_sender(server: Dovecot, user: str, tmp_path: Path) -> None:
    name = f"<{'a' * 120}@wijkteam.example>"
    server.deliver(user, mail(Subject="terug: een kind", References="<eerder@wijkteam.example>", Message_ID=name))

    run(server.url(user), tmp_path)

    (raw,) = server.mails(user, "Concepten")
    draft = message_from_bytes(raw)
    assert server.flags(user, "Concepten")[0] >= {"\\Draft"}
    assert draft["To"] == "fien@wijkteam.example"
    assert draft["In-Reply-To"].strip() == name
    assert draft["References"].split() == ["<eerder@wijkteam.example>", name]
    assert "X-Unsent" not in draft


@pytest.mark.parametrize("is_late", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("command", [b"BODY.PEEK", b"SEARCH CHARSET US-ASCII (HEADER", b"APPEND", b"STORE", b"MOVE"])
def test_connection_cut_at_a_command(server: Dovecot, user: str, tmp_path: Path, command: bytes, *, is_late: bool) -> None:
    server.deliver(user, mail(), mail("goed"))
    proxy = Proxy(server.port, lambda data: command in data, is_late=is_late)

    with pytest.raises(MailboxError, match="lost"):
        run(server.url(user).replace(str(server.port), str(proxy.port)), tmp_path)

    assert any(command in line for line in proxy.commands)
    run(server.url(user), tmp_path)
    finished(server, user, tmp_path)


@pytest.mark.parametrize("is_late", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("command", [b"BODY.PEEK", b"APPEND", b"STORE", b"MOVE"])
def test_killed_at_a_command(server: Dovecot, user: str, tmp_path: Path, command: bytes, *, is_late: bool) -> None:
    server.deliver(user, mail(), mail("goed"))
    killed = []
    proxy = Proxy(server.port, lambda data: command in data, lambda: killed.append(os.kill(process.pid, signal.SIGKILL)), is_late)
    url = server.url(user).replace(str(server.port), str(proxy.port))

    process = subprocess.Popen([sys.executable, "-m", "tests.services.mailrun", url, tmp_path], cwd=Path(__file__).parents[2])

    assert process.wait(timeout=60) == -signal.SIGKILL
    assert killed
    run(server.url(user), tmp_path)
    finished(server, user, tmp_path)


def test_nothing_is_deleted_sent_or_marked_as_read(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail(), mail("goed"), mail("goed", 2))
    with server.login(user) as box:
        box.client.uid("STORE", "3", "+FLAGS", "(\\Deleted)")  # by somebody else, who may change their mind
    proxy = Proxy(server.port)

    run(server.url(user).replace(str(server.port), str(proxy.port)), tmp_path)

    asked = b"\n".join(line for line in proxy.commands if b"UNDELETED" not in line)
    assert b"STORE" in asked
    assert b"MOVE" in asked
    assert not FORBIDDEN.search(re.sub(rb"Subject.*|terug.*", b"", asked))
    assert {"\\Deleted"} in [set(flags) - {"\\Recent"} for flags in server.flags(user)]


def test_same_mail_by_another_way_gets_one_draft(server: Dovecot, user: str, tmp_path: Path) -> None:
    again = b"Received: from elders by hier; Tue, 21 Apr 2026 09:00:00 +0200\r\nX-Spam: no\r\n" + mail()
    server.deliver(user, mail(), again)

    tally = run(server.url(user), tmp_path)

    assert tally.counts[Event.DOUBLE] == 1
    assert len(server.mails(user, "Concepten")) == 1
    assert len(server.mails(user, TERUG)) == 2


def test_other_mails_under_one_message_id_are_each_judged(server: Dovecot, user: str, tmp_path: Path) -> None:
    name = "<steeds@wijkteam.example>"
    server.deliver(user, mail("terug", 1, Message_ID=name), mail("terug", 2, Message_ID=name), mail("terug", 3, Message_ID=""))

    assert run(server.url(user), tmp_path).counts[Event.NEW] == 3
    assert len(server.mails(user, "Concepten")) == 3


def test_folder_that_is_made_anew_gives_no_second_draft(server: Dovecot, user: str, tmp_path: Path) -> None:
    with server.login(user) as box:
        box.folder.create("Verzoeken")
    server.deliver(user, mail(), folder="Verzoeken")
    run(server.url(user, "Verzoeken"), tmp_path, moves={})
    with server.login(user) as box:
        before = box.folder.status("Verzoeken")["UIDVALIDITY"]
        box.folder.rename("Verzoeken", "Oud")
        box.folder.create("Verzoeken")
        assert box.folder.status("Verzoeken")["UIDVALIDITY"] != before
    server.deliver(user, mail(), mail("terug", 2), folder="Verzoeken")

    tally = run(server.url(user, "Verzoeken"), tmp_path, moves={})

    assert tally.counts == {Event.DOUBLE: 1, Event.NEW: 1, Event.DRAFTED: 1, "terugsturen": 1}


def test_mail_that_a_person_moves_back_stays(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail())
    run(server.url(user), tmp_path)
    with server.login(user, TERUG) as box:
        box.client.uid("MOVE", "1", "INBOX")

    assert run(server.url(user), tmp_path).counts == {Event.DOUBLE: 1}
    assert len(server.mails(user, "INBOX")) == len(server.mails(user, "Concepten")) == 1


def test_mail_that_goes_away_while_it_is_judged_still_gets_its_draft(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail())

    def meanwhile(handed_in: Submission) -> Report:
        with server.login(user) as box:
            box.folder.create("Elders")
            box.client.uid("MOVE", "1", "Elders")
        return judge(handed_in)

    run(server.url(user), tmp_path, judging=meanwhile)

    assert len(server.mails(user, "Concepten")) == 1
    assert run(server.url(user), tmp_path).counts == {}


def test_mail_that_breaks_the_judge_costs_itself_and_is_given_up(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail("ontploft"), mail())

    first = run(server.url(user), tmp_path)
    later = [run(server.url(user), tmp_path) for _ in range(3)]

    assert first.counts[Event.FAILED] == first.counts[Event.NEW] == 1
    assert first.has_unassessed
    assert later[-1].counts == {Event.NEW: 1, "niet-getoetst": 1}
    assert later[-1].has_unassessed
    assert [flags >= {"VTO-niet-getoetst"} for flags in server.flags(user)] == [True]
    assert run(server.url(user), tmp_path).counts == {}


def test_machines_get_no_answer(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail(Auto_Submitted="auto-replied"), mail("vraag"), mail("terug", 2, From="noreply@wijkteam.example"))

    assert run(server.url(user), tmp_path, moves={}).counts == {
        Event.NEW: 3,
        Event.DRAFTED: 1,
        "beoordelen": 1,
        "geen-verzoek": 1,
        "terugsturen": 1,
    }
    (draft,) = server.mails(user, "Concepten")
    assert "To" not in message_from_bytes(draft)


def test_large_mail_is_not_fetched_but_told(server: Dovecot, user: str, tmp_path: Path) -> None:
    from validator.settings import Limits

    server.deliver(user, mail() + b"x" * 5000)
    proxy = Proxy(server.port)
    url = server.url(user).replace(str(server.port), str(proxy.port))

    tally = run(url, tmp_path, limits=Limits(file_bytes=3000))

    assert tally.counts == {Event.NEW: 1, Event.DRAFTED: 1, "onleesbaar": 1}
    assert not any(b"BODY.PEEK[]" in line for line in proxy.commands)


def test_folders_with_any_name(server: Dovecot, user: str, tmp_path: Path) -> None:
    name, target = 'Café & Zo/É"één" 日本', "Tèrug & 'zo'"
    with server.login(user) as box:
        box.folder.create(name)
    server.deliver(user, mail(), folder=name)

    run(server.url(user, quote(name)), tmp_path, moves={"terugsturen": target})

    assert len(server.mails(user, target)) == 1


def test_thousand_mails(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, *(mail("terug" if number % 50 == 0 else "goed", number) for number in range(1000)))

    tally = run(server.url(user), tmp_path)

    assert (tally.counts[Event.NEW], tally.counts[Event.DRAFTED]) == (1000, 20)
    assert len(Shelf(tmp_path / "kept.db").contents()) == 1000
    assert len(server.mails(user, TERUG)) == 20
    assert all(flags >= DONE for flags in server.flags(user))
    assert run(server.url(user), tmp_path).counts == {}


def test_second_run_on_the_same_mailbox_is_refused(server: Dovecot, user: str, tmp_path: Path) -> None:
    server.deliver(user, mail())
    ledger = Ledger(Store.open(f"sqlite:///{tmp_path / 'ledger.db'}"), read_address(server.url(user)).key)
    with ledger.claimed(), pytest.raises(InUseError):
        run(server.url(user), tmp_path)
    assert run(server.url(user), tmp_path).counts[Event.NEW] == 1


@pytest.mark.parametrize(("secret", "trusts", "code"), [("fout", True, "login"), (PASSWORD, False, "certificate"), (PASSWORD, True, "")])
def test_tls(server: Dovecot, user: str, secret: str, code: str, *, trusts: bool) -> None:
    address = read_address(f"imaps://{user}@localhost:{server.tls_port}")
    access = Access(address, lambda: Secret(secret), server.certificate if trusts else None)
    if not code:
        with opened(access) as box:
            assert box.uids() == []
        return
    with pytest.raises(MailboxError, match=f"^{code}$") as caught, opened(access):
        pass
    assert caught.value.is_lasting
