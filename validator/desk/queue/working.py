"""The process that checks: takes the queues in turn, and tells every few seconds that it lives."""

import logging
import math
import os
import secrets
import signal
import sys
import threading
import time
from datetime import date
from types import FrameType

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from validator.desk.queue.judging import validator_of
from validator.desk.queue.models import Checker, CheckerState
from validator.desk.queue.recovering import forget, host_name, recover
from validator.desk.queue.services import QUEUES, begun, tended
from validator.desk.queue.watching import watched
from validator.errors import RulebookError

HEARTBEAT_SECONDS = 10
PAUSE_SECONDS = 0.5
ROUND_SECONDS = 60.0
LESS_URGENT = 10
GRACE_SECONDS = 30.0  # how long a check may take to end after it was told to

log = logging.getLogger(__name__)


def work(*, beside_pages: bool = False) -> int:
    """Check until told to stop; the check at hand is finished first. Returns an exit code.

    `beside_pages` is for the process that `vto desk` starts: when that is gone, its end of the standard input closes.
    """
    worker_id = f"{host_name()}:{os.getpid()}:{secrets.token_hex(4)}"
    stop = threading.Event()
    _stop_by_signal(stop)
    if beside_pages:
        _give_way()
        threading.Thread(target=_stop_with_pages, args=(stop,), daemon=True).start()
    Checker.objects.create(worker_id=worker_id, seen_at=timezone.now())
    threading.Thread(target=_beat, args=(worker_id, stop), daemon=True).start()
    begun.send(sender=None, stop=stop)
    try:
        return _serve(worker_id, stop)
    finally:
        stop.set()
        Checker.objects.filter(pk=worker_id).delete()


def _serve(worker_id: str, stop: threading.Event) -> int:
    try:
        pack_version = validator_of(date.today()).rulebook.version
    except RulebookError:
        Checker.objects.filter(pk=worker_id).update(state=CheckerState.NO_RULES)
        log.error("the rule pack does not load")  # noqa: TRY400 - its text may quote the pack, and vto rules lint tells it better
        return 2
    Checker.objects.filter(pk=worker_id).update(state=CheckerState.READY, pack_version=pack_version)
    tended_at = -math.inf
    while not stop.is_set():
        recover()
        if time.monotonic() - tended_at > ROUND_SECONDS:
            tended_at = time.monotonic()
            forget()
            tended.send(sender=None)
        if not serve_once(worker_id, stop):
            stop.wait(PAUSE_SECONDS)
    return 0


def serve_once(worker_id: str, stop: threading.Event) -> int:
    """One check of each queue, where one waits. Returns how many were done."""
    done = 0
    for queue in QUEUES:
        if not stop.is_set():
            done += _one_of(queue, worker_id)
    return done


def _one_of(queue: str, worker_id: str) -> int:
    worker = Worker(
        queue_names=[queue],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=worker_id,
        excluded_queue_names=[],
    )
    with watched(settings.LIMITS.submission_seconds + GRACE_SECONDS):
        worker.run()
    return worker._run_tasks


def _beat(worker_id: str, stop: threading.Event) -> None:
    while not stop.wait(HEARTBEAT_SECONDS):
        try:
            Checker.objects.filter(pk=worker_id).update(seen_at=timezone.now())
        except DatabaseError:  # a database that is away for a moment; without a beat others would take over what this process does
            log.warning("the database does not answer")
            connection.close()
    connection.close()


def _give_way() -> None:
    """Let the pages go first where there are few processor cores: somebody waits for those."""
    if hasattr(os, "nice"):
        os.nice(LESS_URGENT)


def _stop_with_pages(stop: threading.Event) -> None:
    # nothing ever comes but the end; a buffered read still going on would break off the end of the interpreter
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop.set()


def _stop_by_signal(stop: threading.Event) -> None:
    def told(number: int, frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, told)
