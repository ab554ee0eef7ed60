"""A batch on a real Dask scheduler with two workers, one of which is killed on the way."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import needs_library
from tests.unit.batch.batch_fakes import FakeStore, recipe, submission
from validator.batch import Wishes, run
from validator.batch.cluster import ClusterError, DaskExecutor
from validator.generating.folders import write_folders


def _start(*words: str) -> "subprocess.Popen[bytes]":
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]], **quiet)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    needs_library("distributed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    started = [_start("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")]
    for number in range(2):
        room = str(tmp_path / str(number))
        started.append(_start("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", room))
    yield address, started[1:]
    for process in started:
        process.kill()
        process.wait()


def test_a_killed_worker_loses_nothing_and_repeats_nothing(cluster: tuple[str, list["subprocess.Popen[bytes]"]]) -> None:
    address, workers = cluster
    executor = DaskExecutor(address, 60, workers=2)
    names = [f"verzoek {number}" for number in range(12)]
    store, seen = FakeStore(), []
    for item in run(map(submission, names), recipe(), executor, store, Wishes(window=6)):
        if not seen:
            os.kill(workers[0].pid, signal.SIGKILL)
        seen.append(item.name)
    executor.shutdown()
    assert seen == names
    assert len(store.kept) == len(names)  # a submission whose worker failed for good is not kept


def batch(source: Path, folder: Path, *words: str) -> "subprocess.Popen[bytes]":
    """`vto batch` with a store of its own and its results in a file."""
    folder.mkdir()
    environment = {**os.environ, "VTO_DATABASE_URL": f"sqlite:///{folder / 'store.sqlite3'}"}
    command = [sys.executable, "-m", "validator", "batch", str(source), "--peildatum", "2026-05-15", "-q", *words]
    return subprocess.Popen([*command, "--output", f"jsonl={folder / 'out.jsonl'}"], env=environment, stdout=subprocess.DEVNULL)


def test_the_command_gives_the_same_from_a_cluster_that_loses_a_worker(
    cluster: tuple[str, list["subprocess.Popen[bytes]"]], tmp_path: Path
) -> None:
    address, workers = cluster
    source = tmp_path / "in"
    write_folders(source, 16, 5, lambda slug: None)
    here = batch(source, tmp_path / "here", "--jobs", "2")
    assert here.wait(120) == 1
    away = batch(source, tmp_path / "away", "--dask", address)
    results = tmp_path / "away" / "out.jsonl"
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and not (results.exists() and results.read_bytes().count(b"\n")):
        time.sleep(0.05)
    os.kill(workers[0].pid, signal.SIGKILL)
    assert away.wait(120) == 1
    assert results.read_bytes() == (tmp_path / "here" / "out.jsonl").read_bytes()


@pytest.mark.parametrize(
    "address", ["tcp://10.0.0.1:8786", "10.0.0.1:8786", "tcp://example.org:8786", "ucx://10.0.0.1:1", "tcp://127.0.0.1.example.org:1"]
)
def test_an_open_cluster_elsewhere_is_refused_before_any_connection(address: str) -> None:
    with pytest.raises(ClusterError, match="unsafe"):
        DaskExecutor(address, 60)


def test_a_cluster_that_does_not_answer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_library("distributed")
    monkeypatch.setattr("validator.batch.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(ClusterError, match="unreachable"):
        DaskExecutor("tcp://127.0.0.1:9", 60)
