"""The results store, the same on SQLite and on a real PostgreSQL."""

import multiprocessing
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy

from tests.services.postgres import PASSWORD
from validator.cli import main
from validator.errors import StoreError
from validator.store import Runs, Store, source_key
from validator.store.ledger import Entry, InUseError, Ledger, MailStep, Place, PlaceStep

KEYS = [f"{number:064x}" for number in range(40)]
DAY = date(2026, 5, 15)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.sqlite3'}"
        return
    url: str = request.getfixturevalue("postgres")
    yield url
    engine = sqlalchemy.create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    engine.dispose()


def test_what_was_kept_is_found_again_by_a_later_run(address: str) -> None:
    with Store.open(address) as store:
        assert store.result(KEYS[0]) is None
        store.keep(KEYS[0], b"first")
        store.keep(KEYS[0], b"second")
    with Store.open(address) as later:
        assert later.result(KEYS[0]) == b"second"
        assert later.result(KEYS[1]) is None


def test_only_what_is_old_is_forgotten(address: str) -> None:
    with Store.open(address) as store:
        store.keep(KEYS[0], b"x")
        assert store.prune(datetime.now(UTC) - timedelta(minutes=1)) == 0
        assert store.prune(datetime.now(UTC) + timedelta(minutes=1)) == 1
        assert store.result(KEYS[0]) is None


def test_a_run_that_was_broken_off_is_found_with_its_day(address: str, tmp_path: Path) -> None:
    source, other = source_key(tmp_path), source_key(tmp_path / "other")
    with Store.open(address) as store:
        runs = Runs(store)
        assert runs.unfinished(source, "s" * 64) is None
        run = runs.start(source, "s" * 64, DAY)
        assert runs.unfinished(source, "s" * 64) == run
        assert runs.unfinished(other, "s" * 64) is None
        assert runs.unfinished(source, "t" * 64) is None
        runs.finish(run)
        assert runs.unfinished(source, "s" * 64) is None


def write_all(url: str) -> None:
    with Store.open(url) as store:
        for key in KEYS:
            store.keep(key, key.encode())


def test_several_processes_write_the_same_keys(address: str) -> None:
    start = multiprocessing.get_context("spawn")
    writers = [start.Process(target=write_all, args=(address,)) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    with Store.open(address) as store:
        assert all(store.result(key) == key.encode() for key in KEYS)


def test_a_store_that_came_along_with_a_fork_gets_a_line_of_its_own(address: str) -> None:
    fork = multiprocessing.get_context("fork")
    hears, tells = fork.Pipe(duplex=False)
    with Store.open(address) as store, store.reading() as before:
        inherited = before.connection.dbapi_connection
        before.close()

        def use_it() -> None:
            store.keep(KEYS[1], b"child")
            with store.reading() as connection:
                tells.send(connection.connection.dbapi_connection is inherited)

        child = fork.Process(target=use_it)
        child.start()
        store.keep(KEYS[0], b"parent")
        child.join(60)
        assert child.exitcode == 0
        assert hears.recv() is False
        assert (store.result(KEYS[0]), store.result(KEYS[1])) == (b"parent", b"child")


ENDLESS = """
import itertools, sys
from validator.store import Store
store = Store.open(sys.argv[1])
for number in itertools.count():
    store.keep(f"{number % 50:064x}", b"x" * 100_000)
    print(number, flush=True)
"""


def test_a_writer_that_is_killed_leaves_a_sound_store(address: str) -> None:
    writer = subprocess.Popen([sys.executable, "-c", ENDLESS, address], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    for _ in range(5):
        writer.stdout.readline()
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    with Store.open(address) as store:
        if store.engine.dialect.name == "sqlite":
            with store.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert all(store.result(f"{number:064x}") == b"x" * 100_000 for number in range(5))
        store.keep(KEYS[-1], b"y")
        assert store.result(KEYS[-1]) == b"y"


def test_a_store_of_another_version_is_refused(address: str) -> None:
    with Store.open(address) as store, store.writing() as connection:
        connection.execute(sqlalchemy.text("UPDATE vto_schema SET version = 999"))
    with pytest.raises(StoreError) as refused:
        Store.open(address)
    assert (refused.value.code, refused.value.is_setup) == ("other_version", True)


def test_the_store_of_one_user_is_read_by_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.sqlite3"
    with Store.open(f"sqlite:///{path}") as store:
        store.keep(KEYS[0], b"x")
        assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_store_that_is_held_too_long_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    with Store.open(f"sqlite:///{path}?timeout=0.1") as store:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as refused:
            store.keep(KEYS[0], b"x")
        holder.close()
    assert (refused.value.code, refused.value.is_setup) == ("locked", False)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"no database at all " * 100)
    with pytest.raises(StoreError) as refused:
        Store.open(f"sqlite:///{path}")
    assert refused.value.code == "damaged"


def test_a_server_that_is_not_there_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Verzoek tot Onderzoek")
    monkeypatch.setenv("VTO_DATABASE_URL", f"postgresql://vto:{PASSWORD.replace('@', '%40').replace('/', '%2F')}@127.0.0.1:1/postgres")
    with pytest.raises(SystemExit) as left:
        main(["batch", str(tmp_path / "in"), "--jobs", "1"])
    told = capsys.readouterr()
    assert left.value.code == 2
    assert "VTO_DATABASE_URL" in told.err
    assert "heim" not in told.err + told.out


def test_the_ledger_of_a_mailbox_goes_on_where_it_was_and_has_one_holder(address: str) -> None:
    place = Place(7, 12)
    with Store.open(address) as store, Store.open(address) as second:
        ledger = Ledger(store, "m" * 64)
        with ledger.claimed():
            assert ledger.entry(KEYS[0]).step is MailStep.SEEN
            ledger.attempt(KEYS[0])
            ledger.advance(KEYS[0], MailStep.STORED, "terugsturen")
            ledger.place(place, KEYS[0], PlaceStep.SEEN)
            with pytest.raises(InUseError), Ledger(second, "m" * 64).claimed():
                pass
        again = Ledger(second, "m" * 64)
        with again.claimed():
            assert again.entry(KEYS[0]) == Entry(MailStep.STORED, "terugsturen", 1)
            assert again.places(7) == {12: PlaceStep.SEEN}
            assert Ledger(second, "n" * 64).places(7) == {}


def test_a_password_that_is_wrong_is_not_repeated(postgres: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store.open(postgres.replace("ge%40heim", "ge%40heimpje"))
    assert (refused.value.code, refused.value.place) == ("unreachable", "VTO_DATABASE_URL")
    assert "heim" not in str(refused.value) + repr(refused.value)


TEXT = "Verzoek tot Onderzoek\nKinderen\nNaam: {}\nGeboortedatum: 03-03-2015\nFeiten en zorgen\n{}. Moeder is een slons.\n"
REQUESTS = {
    "verzoek-korrelinga": ("Zwaantje Korrelinga", "Zwaantje at op 3 maart 2026 niets dan kaneelbeschuit"),
    "dossier-wiebenga": ("Foppe Wiebenga", "Foppe sliep op 4 maart 2026 in het kippenhok"),
}
SECRETS = (
    *REQUESTS,
    *(word for words in REQUESTS.values() for word in words),
    "Korrelinga",
    "Wiebenga",
    "kaneelbeschuit",
    "kippenhok",
    "slons",
)


def test_no_name_sentence_or_file_name_reaches_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, database = tmp_path / "in", tmp_path / "db" / "store.sqlite3"
    source.mkdir()
    for name, words in REQUESTS.items():
        (source / f"{name}.txt").write_text(TEXT.format(*words))
    monkeypatch.setenv("VTO_DATABASE_URL", f"sqlite:///{database}")
    with Store.open() as store, store.reading() as looking:
        looking.exec_driver_sql("SELECT count(*) FROM vto_results")  # who looks on keeps the log from being folded into the file
        with pytest.raises(SystemExit):
            main(["batch", str(source), "--jobs", "1", "--output", f"jsonl={tmp_path / 'out.jsonl'}"])
        files = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    files["afterwards"] = database.read_bytes()
    assert b"E8.1" in files["store.sqlite3-wal"]
    assert b"E8.1" in files["afterwards"]
    for secret in SECRETS:
        for coding in ("utf-8", "utf-16-le"):
            assert not [name for name, data in files.items() if secret.lower().encode(coding) in data.lower()], secret
