"""A check that hears no alarm, since a library in C never gives Python its turn, ends its process and is given up in the end."""

import os
import subprocess
import sys
from pathlib import Path

STUCK_TASK = """
import os, re
from pathlib import Path
from django_tasks import task

@task(queue_name="verzoeken")
def check(key):
    with Path(key).open("a") as runs:
        runs.write(f"{os.getpid()}\\n")
    re.match(r"(a+)+$", "a" * 60 + "Zwaantje")  # for years, and no signal is heard
"""
WORKER = """
import django, os, threading
django.setup()
from django.core.management import call_command
from django.utils import timezone
from validator.desk.queue import working
from validator.desk.queue.models import Checker
from validator.desk.queue.recovering import host_name, recover
from validator.desk.queue.services import enqueue
from django_tasks_db.models import DBTaskResult
from stuck_task import check

call_command("migrate", verbosity=0)
working.GRACE_SECONDS = 0.2
if not DBTaskResult.objects.exists():
    enqueue(check, os.environ["RUNS"], queue="verzoeken", sizes=[1])
recover()
print(DBTaskResult.objects.get().status, flush=True)
worker_id = f"{host_name()}:{os.getpid()}:a"
Checker.objects.create(worker_id=worker_id, seen_at=timezone.now())
working.serve_once(worker_id, threading.Event())
"""


def test_a_check_that_nothing_can_break_off_is_given_up_after_three_processes(tmp_path: Path) -> None:
    (tmp_path / "stuck_task.py").write_text(STUCK_TASK)
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "validator.desk.settings",
        "VTO_DESK_DATA": str(tmp_path),
        "VTO_SUBMISSION_SECONDS": "1",
        "PYTHONPATH": str(tmp_path),
        "RUNS": str(tmp_path / "runs"),
    }
    tries = [
        subprocess.run([sys.executable, "-c", WORKER], env=environment, capture_output=True, text=True, check=False, timeout=60)
        for _ in range(4)
    ]
    assert [attempt.returncode for attempt in tries] == [1, 1, 1, 0]
    assert [attempt.stdout.split()[-1] for attempt in tries] == ["READY", "READY", "READY", "FAILED"]
    assert len(set((tmp_path / "runs").read_text().split())) == 3
    assert "stuck_task.py" in tries[0].stderr  # where it hung
    assert "Zwaantje" not in "".join(attempt.stderr for attempt in tries)
