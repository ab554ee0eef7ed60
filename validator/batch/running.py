"""Judges many submissions: over any executor, with the results in the order of the source and a bounded number in memory."""

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from validator.batch.judging import judge_for
from validator.batch.recipe import Recipe, head
from validator.batch.unassessed import unassessed
from validator.batch.verdict import Failure, Silent, Verdict, result_of, silent
from validator.errors import ValidatorError
from validator.model.report import SubmissionResult
from validator.model.submission import Submission

LOOK_SECONDS = 0.2


class Results(Protocol):
    """Where results are kept between runs."""

    def result(self, key: str) -> bytes | None:
        """The report that was kept under a key."""

    def keep(self, key: str, report: bytes) -> None:
        """Keep a report, for good when this returns."""


class UnfitError(ValidatorError):
    """A worker process cannot be used for this run. `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Judged:
    """The result of one submission, under its name. `is_known` where an earlier run or a twin in this one had it already."""

    name: str
    result: SubmissionResult
    is_known: bool


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to run. `window` is how many submissions may be under way; `stop` ends the run when it is set.

    With `quotes` the results are whole, and nothing is kept or taken from the store.
    """

    window: int = 8
    quotes: bool = False
    stop: threading.Event = field(default_factory=threading.Event)


def run(
    submissions: Iterable[Submission], recipe: Recipe, executor: Executor, store: Results | None = None, wishes: Wishes | None = None
) -> Iterator[Judged]:
    """The result of every submission, in the order given; each is in the store as soon as it is there.

    A submission that brings its process down or takes too long costs itself only. Raises KeyboardInterrupt once `stop` is set, after
    what was finished; UnfitError where a worker has another rule pack.
    """
    wishes = wishes or Wishes()
    yield from _Run(recipe, executor, None if wishes.quotes else store, wishes).results(submissions)


@dataclass(eq=False, slots=True)
class _Work:
    """One submission under way; twins share it."""

    key: str
    submission: Submission
    result: SubmissionResult | None = None
    is_second_try: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the line."""

    name: str
    work: _Work
    is_known: bool


class _Run:
    """The state of one run: a line of submissions in their order, and the futures of those that are being judged."""

    def __init__(self, recipe: Recipe, executor: Executor, store: Results | None, wishes: Wishes) -> None:
        self._recipe, self._executor, self._store, self._wishes = recipe, executor, store, wishes
        self._line: deque[_Place] = deque()
        self._flights: dict[Future[Verdict], _Work] = {}

    def results(self, submissions: Iterable[Submission]) -> Iterator[Judged]:
        """See `run`."""
        for submission in submissions:
            self._take(submission)
            yield from self._next(seconds=0)
            while len(self._line) >= self._wishes.window:
                yield from self._next(LOOK_SECONDS)
        while self._line:
            yield from self._next(LOOK_SECONDS)

    def _next(self, seconds: float) -> Iterator[Judged]:
        self._collect(seconds)
        while self._line and (result := self._line[0].work.result) is not None:
            place = self._line.popleft()
            yield Judged(place.name, replace(result, source=place.name), place.is_known)
        if self._wishes.stop.is_set():
            raise KeyboardInterrupt

    def _take(self, submission: Submission) -> None:
        key = self._recipe.key(submission)
        twin = next((place.work for place in self._line if place.work.key == key), None)
        work = twin or _Work(key, submission, self._known(key, submission.source))
        self._line.append(_Place(submission.source, work, is_known=bool(twin or work.result)))
        if twin is None and work.result is None:
            self._send(work)

    def _known(self, key: str, name: str) -> SubmissionResult | None:
        report = self._store.result(key) if self._store is not None else None
        if report is not None:
            with suppress(ValueError):  # kept in another shape: judged anew
                return result_of(report, name)
        return None

    def _send(self, work: _Work) -> None:
        future = self._executor.submit(partial(judge_for, quotes=self._wishes.quotes), work.submission, self._recipe)
        self._flights[future] = work

    def _collect(self, seconds: float) -> None:
        """Take in what is finished."""
        done, _ = wait(self._flights, timeout=seconds, return_when=FIRST_COMPLETED)
        for future in done:
            self._settle(self._flights.pop(future), future)

    def _settle(self, work: _Work, future: Future[Verdict]) -> None:
        is_lost = future.cancelled() or future.exception() is not None
        if is_lost and not work.is_second_try:
            # the executor itself failed, such as by a machine of a cluster that went away
            work.is_second_try = True
            self._send(work)
            return
        self._finish(work, Failure.CRASHED if is_lost else future.result())

    def _finish(self, work: _Work, verdict: Verdict) -> None:
        outcome = self._unassessed(work.submission, verdict) if isinstance(verdict, Failure) else verdict
        if isinstance(outcome, Silent):
            if outcome.is_lasting and self._store is not None:
                self._store.keep(work.key, outcome.report)
            work.result = result_of(outcome.report, work.submission.source)
        else:
            work.result = outcome
        work.submission = replace(work.submission, files=())  # the bytes are no longer needed

    def _unassessed(self, submission: Submission, failure: Failure) -> Silent | SubmissionResult:
        if failure in {Failure.OTHER_PACK, Failure.DAEMON}:
            raise UnfitError(failure)
        result = unassessed(submission, self._recipe, failure)
        return result if self._wishes.quotes else silent(result, head(self._recipe.rulebook()))
