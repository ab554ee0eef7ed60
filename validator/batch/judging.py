"""What runs in a worker process: one validator, made once, and one submission at a time."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import version
from types import FrameType

from validator.batch.recipe import Recipe, head
from validator.batch.verdict import Failure, Verdict, silent
from validator.errors import RulebookError, ValidatorError
from validator.model.report import SubmissionResult
from validator.model.submission import Submission
from validator.pipeline import PACKAGE, Validator

AGAIN_SECONDS = 2.0
PARENT_POLL_SECONDS = 2.0


class OtherPackError(ValidatorError):
    """The rule pack or the program of this process is another than that of the run."""


class TimeIsUpError(BaseException):
    """The submission took too long. No `Exception`, so that no stage takes it for an error of its own."""


def judge(submission: Submission, recipe: Recipe) -> SubmissionResult:
    """Judge one submission. Raises OtherPackError where this machine would judge by something else."""
    return _validator(recipe).judge(submission, peildatum=recipe.peildatum, moment=recipe.moment)


def judge_for(submission: Submission, recipe: Recipe, *, quotes: bool) -> Verdict:
    """Judge within the time limit. Never raises, since an error that travels may carry words of the document."""
    try:
        with limited(recipe.limits.submission_seconds):
            result = judge(submission, recipe)
            return result if quotes else silent(result, head(_validator(recipe).rulebook))
    except TimeIsUpError:
        _validator.cache_clear()  # it was broken off somewhere in the middle
        return Failure.TIMEOUT
    except (OtherPackError, RulebookError):
        return Failure.OTHER_PACK
    except Exception:  # noqa: BLE001 - its text may hold words of the document
        return Failure.CRASHED


@lru_cache(maxsize=1)
def _validator(recipe: Recipe) -> Validator:
    rulebook = recipe.rulebook()
    if rulebook.sha256 != recipe.pack_sha256 or version(PACKAGE) != recipe.tool_version:
        raise OtherPackError(rulebook.name)
    return Validator(rulebook, recipe.limits)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeIsUpError when the block takes longer, where the system has alarms and this thread can hear them."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _time_is_up)
    # again and again: a library may swallow the first
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_is_up(_number: int, _frame: FrameType | None) -> None:
    raise TimeIsUpError


def prepare_process(parent: int) -> None:
    """Make a process fit to judge: silent, deaf to Ctrl-C, and gone when the one that started it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # libraries and crash handlers write about documents, which may not reach a terminal or a log
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    threading.Thread(target=_exit_with, args=(parent,), daemon=True).start()


def _exit_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(PARENT_POLL_SECONDS)
    os._exit(0)
