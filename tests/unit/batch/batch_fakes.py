"""Submissions that misbehave on purpose, and what stands in for the judge of a worker process."""

import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from tests.golden.sample import agreeable
from validator.batch.executors import LocalExecutor
from validator.batch.recipe import Recipe, head
from validator.batch.verdict import Failure, Verdict, silent
from validator.model.document import Problem, ProblemCode
from validator.model.rulebook import Rulebook
from validator.model.submission import SourceFile, Submission
from validator.pipeline import load_rulebook
from validator.settings import Limits

DAY = date(2025, 6, 11)


def submission(name: str, data: bytes | None = None) -> Submission:
    return Submission(name, (SourceFile("verzoek.docx", name.encode() if data is None else data),))


def recipe(**changes: Any) -> Recipe:
    return replace(Recipe(None, date.today(), _rulebook().sha256, DAY, limits=Limits(submission_seconds=60)), **changes)


@cache
def _rulebook() -> Rulebook:
    return load_rulebook()


def once_waiting(executor: "ByHand", name: str, act: Callable[[], None]) -> None:
    """Do something in the background as soon as a submission was handed over."""

    def wait() -> None:
        while name not in executor.waiting:
            time.sleep(0.01)
        act()

    threading.Thread(target=wait, daemon=True).start()


def verdict(submission: Submission, recipe: Recipe, **_: Any) -> Verdict:
    """A good result; `stuk…` ends the process, `traag…` swallows its time, `even…` fails in a way that may pass."""
    if submission.source.startswith("stuk"):
        os._exit(7)
    if submission.source.startswith("segfault"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if submission.source.startswith("traag"):
        time.sleep(3600)
    result = replace(agreeable(), source=submission.source)
    if submission.source.startswith("even"):
        problem = Problem(ProblemCode.TIMEOUT, "verzoek.docx")
        result = replace(result, files=(replace(result.files[0], problems=(problem,)),))
    return silent(result, head(_rulebook()))


class FakeProcesses(LocalExecutor):
    """Real processes, in which `verdict` runs in place of the judge."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        return super().submit(verdict, *args, **kwargs)


class ByHand(Executor):
    """Finishes a submission when the test says so."""

    def __init__(self) -> None:
        self.waiting: dict[str, tuple[Future[Verdict], Submission, Recipe]] = {}
        self.seen: list[str] = []

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Verdict] = Future()
        self.seen.append(args[0].source)
        self.waiting[args[0].source] = (future, *args)
        return future

    def finish(self, name: str) -> None:
        future, submission, recipe = self.waiting.pop(name)
        future.set_result(verdict(submission, recipe))

    def fail(self, name: str) -> None:
        self.waiting.pop(name)[0].set_exception(RuntimeError())

    def give(self, name: str, failure: Failure) -> None:
        self.waiting.pop(name)[0].set_result(failure)


class AtOnce(ByHand):
    """Finishes everything as soon as it is handed over."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future = super().submit(task, *args, **kwargs)
        self.finish(args[0].source)
        return future


class FakeStore:
    """A store in memory, filled from one thread as a real one is."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.thread = threading.get_ident()

    def result(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def keep(self, key: str, report: bytes) -> None:
        assert threading.get_ident() == self.thread
        self.kept[key] = report
