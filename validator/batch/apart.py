"""Runs a task in a process of the calling thread's own: killed when it takes too long, replaced when a task brings it down.

A process a thread, not one pool for all: when one breaks, no other task goes down with it. Measured: loky starts as fast as forkserver and
spawn (2.8 s for two with the language model), and it alone ends a process together with the parser below it, by a public call.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import contextmanager
from typing import TypeVar

from loky import ProcessPoolExecutor

from validator.batch.judging import prepare_process
from validator.batch.verdict import Failure

Outcome = TypeVar("Outcome")
Task = Callable[[], Outcome]
ATTEMPTS = 2
# the libraries for language and rules hold on to a little of each document; a fresh process costs 3 seconds, and keeps memory flat
TASKS_A_PROCESS = 1_000


class Processes:
    """The processes of some threads, one each."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._lock = threading.Lock()
        self._all: set[ProcessPoolExecutor] = set()
        self._is_open = True

    def run(self, task: Task[Outcome], seconds: float) -> Outcome | Failure:
        """Run the task in the process of this thread; once more where the process died, since that may have been chance."""
        if getattr(self._own, "tasks", 0) >= TASKS_A_PROCESS:
            self._end_own()
        for _ in range(ATTEMPTS):
            try:
                return self._submit(task).result(timeout=seconds)
            except FutureTimeoutError:
                self._end_own()
                return Failure.TIMEOUT
            except BrokenExecutor:
                self._end_own()
            except Exception:  # noqa: BLE001 - what comes back may fail to travel in any way
                return Failure.CRASHED
            if not self._is_open:
                break
        return Failure.CRASHED

    def end(self, *, at_once: bool) -> None:
        """End every process, `at_once` with all that it does and started; none is started any more."""
        with self._lock:
            self._is_open, pools = False, list(self._all)
            self._all.clear()
        for pool in pools:
            pool.shutdown(wait=True, kill_workers=at_once)

    def _submit(self, task: Task[Outcome]) -> "Future[Outcome]":
        with self._lock, _deaf_to_interrupts():
            if not self._is_open:
                raise BrokenExecutor
            pool: ProcessPoolExecutor | None = getattr(self._own, "pool", None)
            if pool is None:
                pool = ProcessPoolExecutor(1, timeout=None, initializer=prepare_process, initargs=(os.getpid(),))
                self._own.pool, self._own.tasks = pool, 0
                self._all.add(pool)
            self._own.tasks += 1
            future: Future[Outcome] = pool.submit(task)
            return future

    def _end_own(self) -> None:
        pool, self._own.pool = getattr(self._own, "pool", None), None
        if pool is None:
            return
        with self._lock:
            self._all.discard(pool)
        pool.shutdown(wait=True, kill_workers=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal; one that starts in here inherits that it does not hear it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
