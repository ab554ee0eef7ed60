"""The command as its user runs it: another process, with processes of its own, that may be killed at any moment."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.unit.cli.conftest import Vto

NUMBER = 12
NAMES = [f"verzoek{number:02}.txt" for number in range(NUMBER)]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "postvak"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        text = f"Verzoek tot Onderzoek\n\nHulpvraag\nWat heeft kind {number} nodig?\n" * 20
        (folder / name).write_text(text, encoding="utf-8")
    return folder


class Batch:
    """Runs over one source with one store."""

    def __init__(self, source: Path) -> None:
        self.source, self.room = source, source.parent
        self.database = self.room / "winkel.db"
        self.lines = self.room / "uit.jsonl"

    def start(self, *options: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "validator", "batch", str(self.source), "--jobs", "2", "--output", f"jsonl={self.lines}", *options]
        environment = {**os.environ, "VTO_DATABASE_URL": f"sqlite:///{self.database}"}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, env=environment, start_new_session=True, text=True, **pipes)

    def run(self, *options: str) -> tuple[int, str, str]:
        process = self.start(*options)
        out, err = process.communicate()
        return process.returncode, out, err

    def read(self) -> list[dict[str, object]]:
        return [json.loads(line)["submissions"][0] for line in self.lines.read_text(encoding="utf-8").splitlines()]

    def kept(self) -> int:
        return self._ask("select count(*) from vto_results")

    def set_day(self, day: str) -> None:
        self._ask("update vto_runs set peildatum = ? returning 1", day)

    def _ask(self, query: str, *values: str) -> int:
        with sqlite3.connect(self.database, timeout=10) as connection:
            return int(connection.execute(query, values).fetchone()[0])


@pytest.fixture
def batch(source: Path) -> Batch:
    return Batch(source)


def wait_until(happened: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    while not happened():
        assert process.poll() is None, process.communicate()
        time.sleep(0.005)


def has_lines(batch: Batch, number: int) -> Callable[[], bool]:
    return lambda: batch.lines.exists() and batch.lines.read_bytes().count(b"\n") >= number


@pytest.mark.parametrize("number", [0, 1, 5])
def test_a_killed_run_is_resumed_without_loss_or_repeat(batch: Batch, number: int) -> None:
    process = batch.start("-q")
    wait_until(has_lines(batch, number), process)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    batch.set_day("2025-01-02")
    code, _, _ = batch.run("-q", "--resume")
    results = batch.read()
    assert code == 1
    assert [result["source"] for result in results] == NAMES
    # what was judged before under another day would be found under another key
    assert {result["reference_date"] for result in results} == {"2025-01-02"}


def test_the_same_run_again_takes_all_from_the_store(batch: Batch) -> None:
    first = batch.run("--output", f"junit={batch.room / 'uit.xml'}", "--output", f"sarif={batch.room / 'uit.sarif'}")
    lines = batch.lines.read_bytes()
    assert batch.kept() == NUMBER
    assert batch.run()[0] == first[0] == 1
    assert batch.lines.read_bytes() == lines
    assert batch.kept() == NUMBER
    assert all(name in first[1] for name in NAMES)
    assert f"{NUMBER} van {NUMBER}" in first[2]
    assert len(ElementTree.parse(batch.room / "uit.xml").getroot()) == NUMBER  # noqa: S314 our own file
    assert json.loads((batch.room / "uit.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_an_interrupt_keeps_what_is_finished_and_says_how_to_go_on(batch: Batch) -> None:
    process = batch.start()
    wait_until(has_lines(batch, 2), process)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130
    assert "--resume" in err
    assert "Traceback" not in out + err
    assert "Warning" not in err
    done = [result["source"] for result in batch.read()]
    assert done == NAMES[: len(done)]
    assert len(done) >= 2
    assert batch.kept() >= len(done)
    assert batch.run("-q", "--resume")[0] == 1
    assert [result["source"] for result in batch.read()] == NAMES


def test_quotes_are_shown_and_never_kept(batch: Batch) -> None:
    code, _, _ = batch.run("-q", "--quotes")
    assert code == 1
    assert any(finding["quote"] for result in batch.read() for check in result["checks"] for finding in check["findings"])
    assert not batch.database.exists()


def test_without_names_a_submission_is_a_number(batch: Batch) -> None:
    assert batch.run("-q", "--no-quotes", "--no-store")[0] == 1
    assert [result["source"] for result in batch.read()] == [f"verzoek {number}" for number in range(1, NUMBER + 1)]
    assert "verzoek00" not in batch.lines.read_text(encoding="utf-8")
    assert not batch.database.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--quotes", "--resume"), "--quotes en --resume"),
        (("--quotes", "--no-quotes"), "--quotes en --no-quotes"),
        (("--no-store", "--resume"), "--resume en --no-store"),
        (("--jobs", "0"), "--jobs"),
        (("--jobs", "2", "--dask", "tls://x:1"), "--jobs en --dask"),
        (("--format", "html"), "--output html=BESTAND"),
        (("--output", "letter-eml=x.eml"), "één verzoek"),
    ],
)
def test_what_cannot_go_together_is_refused(vto: Vto, source: Path, options: tuple[str, ...], words: str) -> None:
    outcome = vto("batch", str(source), *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err


def test_no_report_is_written_among_the_submissions(vto: Vto, source: Path) -> None:
    assert vto("batch", str(source), "--output", f"json={source / 'uit.json'}").code == 2
    assert not (source / "uit.json").exists()


@pytest.mark.parametrize("place", ["weg", "leeg"])
def test_a_source_without_submissions_is_refused(vto: Vto, tmp_path: Path, place: str) -> None:
    (tmp_path / "leeg").mkdir()
    outcome = vto("batch", str(tmp_path / place))
    assert (outcome.code, outcome.out) == (2, "")
    assert place in outcome.err
