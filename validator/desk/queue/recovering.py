"""Checks whose process died are done again; one that brings its process down each time is given up."""

import os
import socket
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from validator.desk.queue.models import Checker
from validator.desk.queue.services import SILENT_FOR_LONG, given_up

MOST_ATTEMPTS = 3
KEPT_FOR = timedelta(days=1)


def recover() -> int:
    """Put checks back whose process is gone. Returns how many were put back or given up."""
    alive = {checker.worker_id for checker in Checker.objects.all() if _is_alive(checker)}
    lost = [task for task in DBTaskResult.objects.running() if not (task.worker_ids and task.worker_ids[-1] in alive)]
    return sum(map(_put_back, lost))


def forget() -> None:
    """Remove processes that are gone and checks that have ended."""
    long_ago = timezone.now() - KEPT_FOR
    Checker.objects.filter(seen_at__lt=long_ago).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=long_ago).delete()


def _put_back(task: DBTaskResult[Any, Any]) -> int:
    is_hopeless = len(task.worker_ids) >= MOST_ATTEMPTS
    status = TaskResultStatus.FAILED if is_hopeless else TaskResultStatus.READY
    ended = {"finished_at": timezone.now()} if is_hopeless else {}
    # who changes the row first has it: two processes may look at the same time
    changed = DBTaskResult.objects.running().filter(pk=task.pk, worker_ids=task.worker_ids).update(status=status, **ended)
    if changed and is_hopeless:
        given_up.send(sender=None, task=task.task_path, key=task.args_kwargs["args"][0])
    return changed


def _is_alive(checker: Checker) -> bool:
    host, pid, _ = checker.worker_id.rsplit(":", 2)
    if checker.seen_at < timezone.now() - SILENT_FOR_LONG:
        return False
    return host != host_name() or _is_running(int(pid))


def host_name() -> str:
    """The name of this machine, short enough for an id."""
    return socket.gethostname()[:30]


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
