"""A warm worker process for the parsers, killed when a file takes too long and replaced when a file brings it down."""

import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError
from functools import cache
from importlib import import_module
from tempfile import TemporaryDirectory
from typing import TypeVar

from loky import ProcessPoolExecutor
from loky.process_executor import BrokenProcessPool

from validator.model.document import Problem, ProblemCode
from validator.model.submission import SourceFile
from validator.settings import Limits

PARENT_POLL_SECONDS = 2.0
Outcome = TypeVar("Outcome")
Task = Callable[[SourceFile, Limits], Outcome]


def run_isolated(task: Task[Outcome], file: SourceFile, limits: Limits) -> Outcome | Problem:
    """The outcome of the task in the worker process, or why there is none."""
    return _worker_of(os.getpid()).run(task, file, limits)


def warm_up() -> None:
    """Start the worker ahead of the first file: it comes up while the caller gets ready on another core."""
    _worker_of(os.getpid()).warm_up()


@cache
def _worker_of(_pid: int) -> "Worker":
    # keyed by process: after a fork the pipes of the parent's worker are not ours
    return Worker()


class Worker:
    """One process that takes one file at a time; callers in several threads wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._executor: ProcessPoolExecutor | None = None
        self._room: TemporaryDirectory[str] | None = None

    def run(self, task: Task[Outcome], file: SourceFile, limits: Limits) -> Outcome | Problem:
        """Run the task; the worker does not survive a timeout, its own death, or an interrupt of the caller."""
        with self._lock:
            try:
                return self._submit(task, file, limits)
            except FutureTimeoutError:
                self.kill()
                return Problem(ProblemCode.TIMEOUT, file.name, detail=f"seconds > {limits.seconds}")
            except BrokenProcessPool:
                self.kill()
                return Problem(ProblemCode.CRASHED, file.name)
            except Exception as error:  # noqa: BLE001 - what a worker hands back may fail to travel in any way
                self.kill()
                return Problem(ProblemCode.CRASHED, file.name, detail=type(error).__name__)
            except BaseException:
                self.kill()
                raise

    def warm_up(self) -> None:
        """Have the process started, without waiting for it."""
        with self._lock:
            self._started().submit(_load_common_libraries)

    def _submit(self, task: Task[Outcome], file: SourceFile, limits: Limits) -> Outcome:
        outcome: Outcome = self._started().submit(_run_limited, task, file, limits).result(timeout=limits.seconds)
        return outcome

    def _started(self) -> ProcessPoolExecutor:
        if self._executor is None:
            # what a killed worker leaves behind lies in here, and goes with it
            self._room = TemporaryDirectory(prefix="vto-", ignore_cleanup_errors=True)
            start = (os.getpid(), self._room.name)
            self._executor = ProcessPoolExecutor(max_workers=1, timeout=None, initializer=_prepare_worker, initargs=start)
        return self._executor

    def kill(self) -> None:
        """End the process at once; the next file gets a new one."""
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=True, kill_workers=True)
        if self._room is not None:
            self._room.cleanup()


def _prepare_worker(parent: int, room: str) -> None:
    tempfile.tempdir = room
    # Ctrl-C goes to the whole process group: the parent decides what becomes of its worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # the libraries and the crash handlers write about documents, which may not reach a terminal or a log
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    threading.Thread(target=_exit_with, args=(parent, room), daemon=True).start()


def _exit_with(parent: int, room: str) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_POLL_SECONDS)
    shutil.rmtree(room, ignore_errors=True)
    os._exit(0)


def _load_common_libraries() -> None:
    import_module("validator.parsers.docx")  # most requests are Word files


def _run_limited(task: Task[Outcome], file: SourceFile, limits: Limits) -> Outcome:
    _limit_memory(limits.memory_bytes)
    return task(file, limits)


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
