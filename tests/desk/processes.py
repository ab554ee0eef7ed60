"""`vto desk` as its user starts it, for the tests that need its processes."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

PATIENCE = 60


def until(what: Callable[[], object]) -> object:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.1)
    raise AssertionError("did not happen")


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Desk:
    def __init__(self, folder: Path, **settings: str) -> None:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
        self.folder = folder
        self.environment = {**clean, "VTO_DESK_DATA": str(folder), "PYTHONPATH": str(folder), **settings}
        self.address = ""
        self.process: subprocess.Popen[str] | None = None

    def vto(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "validator", "desk", *arguments]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE)

    def start(self) -> None:
        command = [sys.executable, "-m", "validator", "desk", "--port", "0", "--no-browser"]
        self.process = subprocess.Popen(command, env=self.environment, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr
        for line in self.process.stderr:
            if found := re.search(r"http://\S+", line):
                self.address = found[0]
                return

    def worker(self) -> int:
        with sqlite3.connect(self.folder / "desk.sqlite3") as database:
            rows = database.execute("SELECT worker_id FROM desk_queue_checker WHERE state = 'klaar'").fetchall()
        running = [pid for pid in (int(row[0].split(":")[1]) for row in rows) if is_running(pid)]
        return running[0] if running else 0

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_: object) -> None:
                return None

        request = urllib.request.Request(self.address + path, headers={name.replace("_", "-"): value for name, value in headers.items()})  # noqa: S310
        try:
            with urllib.request.build_opener(Stay).open(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers.get("Location") or answer.read().decode()

    def end(self, number: int = signal.SIGTERM) -> int:
        assert self.process
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)  # and not for its output: a checking process that outlives it holds that open
        assert self.process.stderr
        self.process.stderr.close()
        self.process = None
        return code
