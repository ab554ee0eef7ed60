"""`vto desk` as its user starts it: pages and a checking process, of which either may die at any moment."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.desk.processes import Desk, is_running, until

SLOW_TASK = """
import os, time
from pathlib import Path
from django_tasks import task

@task(queue_name="verzoeken")
def check(key):
    folder = Path(key)
    with (folder / "runs").open("a") as runs:
        runs.write(f"{os.getpid()}\\n")
    while not (folder / "go").exists():
        time.sleep(0.05)
    (folder / "done").write_text("done")
"""
ENQUEUE = """
from slow_task import check
from validator.desk.queue.services import enqueue
enqueue(check, {key!r}, queue="verzoeken", sizes=[1])
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "slow_task.py").write_text(SLOW_TASK)
    desk = Desk(tmp_path)
    yield desk
    if desk.process:
        desk.end()


def test_a_check_whose_process_is_killed_is_done_again_once_and_the_desk_stops_as_asked(desk: Desk) -> None:
    desk.start()
    first = until(desk.worker)
    assert desk.vto("manage", "shell", "-c", ENQUEUE.format(key=str(desk.folder))).returncode == 0
    runs = desk.folder / "runs"
    until(runs.exists)
    os.kill(int(str(first)), signal.SIGKILL)
    until(lambda: len(runs.read_text().split()) == 2)
    second = desk.worker()
    assert second not in {0, first}
    (desk.folder / "go").touch()
    until((desk.folder / "done").exists)
    assert desk.get("gezondheid")[0] == 200
    assert desk.end() == 0
    until(lambda: not is_running(second))
    assert runs.read_text().split() == [str(first), str(second)]


def test_killing_the_pages_loses_nothing_that_waits_and_leaves_no_process(desk: Desk) -> None:
    desk.start()
    first = until(desk.worker)
    assert desk.vto("manage", "shell", "-c", ENQUEUE.format(key=str(desk.folder))).returncode == 0
    until((desk.folder / "runs").exists)
    desk.end(signal.SIGKILL)
    os.kill(int(str(first)), signal.SIGKILL)
    (desk.folder / "go").touch()
    desk.start()
    until((desk.folder / "done").exists)
    beside = until(desk.worker)
    desk.end(signal.SIGKILL)
    until(lambda: not is_running(int(str(beside))))


def test_behind_a_proxy_https_is_believed_and_from_others_it_is_asked_for(tmp_path: Path) -> None:
    key = Fernet.generate_key().decode()
    desk = Desk(tmp_path, VTO_DESK_HOSTS="vto.gemeente.example", VTO_DESK_SECRET=key * 2, VTO_DESK_KEY=key)
    desk.start()
    try:
        host = "vto.gemeente.example"
        assert desk.get("account/inloggen", Host=host, X_Forwarded_Proto="https")[0] == 200
        assert desk.get("account/inloggen", Host=host) == (301, f"https://{host}/account/inloggen")
        assert desk.get("account/inloggen", Host="elders.example", X_Forwarded_Proto="https")[0] == 400
        port = desk.address.rstrip("/").rpartition(":")[2]
        until(desk.worker)
        assert desk.vto("manage", "health", "--port", port).returncode == 0
    finally:
        desk.end()
    silent = desk.vto("manage", "health", "--port", port)
    assert silent.returncode == 1
    assert "geen antwoord" in silent.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "desk.example"])  # noqa: S104
def test_what_others_can_reach_does_not_start_by_itself(desk: Desk, host: str) -> None:
    refused = desk.vto("--host", host, "--port", "0", "--no-browser")
    assert refused.returncode == 2
    assert "VTO_DESK_HOSTS" in refused.stderr
    assert not (desk.folder / "desk.sqlite3").exists()
