"""Putting a check in the queue, and what can be said of the queue.

There are three queues, which the checking processes serve in turn, one check of each: drafts of visitors, requests for the inbox, and all
that is large. So nobody waits longer than one check of each of the others, however many of those wait. Within a queue the oldest comes
first; what a person at the desk uploads comes before mail, of which many may come at once.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import close_old_connections, connection
from django.dispatch import Signal
from django.utils import timezone
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from validator.desk.queue.models import Checker, CheckerState

PRECHECK, INBOX, LARGE = QUEUES = ("voorcontrole", "verzoeken", "groot")
LARGE_BYTES = 10_000_000
LARGE_FILES = 20
BY_HAND, BY_MACHINE = 10, 0
SILENT_FOR_LONG = timedelta(seconds=60)

# sent with `task` (the path of its function) and `key` for a check that was begun several times and never came to an end
given_up = Signal()
# sent about once a minute by each process that checks, for what must go by itself
tended = Signal()
# sent once by each process that checks, with `stop`, the event that tells that it ends: for what must go on beside the checks
begun = Signal()


def enqueue(task: "Task[Any, Any]", key: object, *, queue: str, sizes: list[int], priority: int = BY_MACHINE) -> None:
    """Have a check done. It is in the queue when the transaction of the caller is, and not before; `key` is all that it is told."""
    task.using(queue_name=queue_of(queue, sizes), priority=priority).enqueue(str(key))


def queue_of(queue: str, sizes: list[int]) -> str:
    """The queue in which a check of files of these sizes waits: what is large has its own."""
    return LARGE if sum(sizes) > LARGE_BYTES or len(sizes) > LARGE_FILES else queue


def waiting_before(moment: datetime, queue: str) -> int:
    """How many checks of a queue were there earlier and still wait."""
    return DBTaskResult.objects.ready().filter(queue_name=queue, enqueued_at__lt=moment).count()


def longest_wait() -> timedelta | None:
    """How long the oldest check that waits has waited; None where none waits."""
    oldest: datetime | None = DBTaskResult.objects.ready().order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    return timezone.now() - oldest if oldest else None


def is_ready_to_check() -> bool:
    """Whether a process has the rule pack ready and was heard of lately."""
    since = timezone.now() - SILENT_FOR_LONG
    return Checker.objects.filter(state=CheckerState.READY, seen_at__gte=since).exists()


def renew_connection() -> None:
    """To be called after a long time without the database: its server may have hung up meanwhile."""
    if not connection.in_atomic_block:
        close_old_connections()
