"""A file that hangs, kills its process or eats memory costs that file only, and says nothing on the terminal."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from validator.model.document import Document, Problem, ProblemCode
from validator.model.submission import SourceFile
from validator.parsers.isolation import Worker
from validator.settings import Limits

ROOT = Path(__file__).parents[3]
FILE = SourceFile("a.txt", b"Tekst")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="no signals or memory limits as here")


def read(file: SourceFile, _limits: Limits) -> Document:
    return Document(file.name, "text/plain", str(os.getpid()))


def hang(_file: SourceFile, _limits: Limits) -> Document:
    time.sleep(60)
    raise AssertionError


def die(_file: SourceFile, _limits: Limits) -> Document:
    os.abort()


def swell(file: SourceFile, limits: Limits) -> Document:
    try:
        bytearray(4_000_000_000)
    except MemoryError:
        return Document(file.name, "text/plain", "stopped")
    return read(file, limits)


@pytest.fixture(scope="module")
def worker():
    shared = Worker()
    yield shared
    shared.kill()


def test_worker_is_another_process_and_stays_warm(worker: Worker) -> None:
    first, second = worker.run(read, FILE, Limits()), worker.run(read, FILE, Limits())
    assert isinstance(first, Document)
    assert first == second
    assert first.sha256 != str(os.getpid())


def test_hanging_file_is_a_timeout_and_the_next_file_is_read(worker: Worker) -> None:
    started = time.monotonic()
    assert worker.run(hang, FILE, Limits(seconds=1)) == Problem(ProblemCode.TIMEOUT, "a.txt", detail="seconds > 1")
    assert time.monotonic() - started < 10
    assert isinstance(worker.run(read, FILE, Limits()), Document)


def test_death_of_the_worker_is_a_problem_and_the_next_file_is_read(worker: Worker) -> None:
    assert worker.run(die, FILE, Limits()) == Problem(ProblemCode.CRASHED, "a.txt")
    assert isinstance(worker.run(read, FILE, Limits()), Document)


@POSIX
def test_memory_is_limited(worker: Worker) -> None:
    outcome = worker.run(swell, FILE, Limits())
    assert isinstance(outcome, Document)
    assert outcome.sha256 == "stopped"


SCRIPT = """
import os, sys, time
from validator.model.submission import SourceFile
from validator.parsers import parse
from validator.parsers.isolation import run_isolated
from validator.settings import Limits

def die(file, limits):
    os.abort()

def hang(file, limits):
    time.sleep(60)

def whoami(file, limits):
    print("noise", file=sys.stderr)
    from validator.model.document import Document
    return Document(file.name, "", str(os.getpid()))

file = SourceFile("a.txt", b"Tekst")
print(parse(file, Limits()).blocks[0].text)
run_isolated(die, file, Limits())
run_isolated(hang, file, Limits(seconds=1))
print(run_isolated(whoami, file, Limits()).sha256, flush=True)
{end}
"""


def started(end: str, folder: Path) -> subprocess.Popen[str]:
    script = folder / "script.py"
    script.write_text(textwrap.dedent(SCRIPT.format(end=end)))
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    )


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def ends_within(pid: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not is_running(pid)


@POSIX
def test_script_without_main_guard_runs_quietly_and_leaves_no_process(tmp_path: Path) -> None:
    process = started("", tmp_path)
    out, err = process.communicate(timeout=60)
    text, pid = out.split()
    assert (process.returncode, text, err) == (0, "Tekst", "")
    assert ends_within(int(pid), 5)


@POSIX
@pytest.mark.parametrize("end", ["run_isolated(hang, file, Limits())", "time.sleep(60)"], ids=["while parsing", "while idle"])
def test_interrupt_ends_the_run_and_its_worker(end: str, tmp_path: Path) -> None:
    process = started(end, tmp_path)
    assert process.stdout
    assert process.stdout.readline() == "Tekst\n"
    pid = int(process.stdout.readline())
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT
    assert err.count("Traceback") == 1
    assert err.rstrip().endswith("KeyboardInterrupt")
    assert ends_within(pid, 5)


@POSIX
def test_worker_does_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    process = started("time.sleep(60)", tmp_path)
    assert process.stdout
    process.stdout.readline()
    pid = int(process.stdout.readline())
    process.kill()
    process.communicate(timeout=20)
    assert ends_within(pid, 10)
