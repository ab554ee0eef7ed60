"""`vto batch`: judge every submission of a source, over processes or machines, and go on after an interruption."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.guard import INTERRUPTED
from validator.cli.output import complain, page
from validator.cli.parameters import Choice, Day, Source, Target, TargetType
from validator.cli.shared import limits_of_environment, no_color_option, rulebook_of, rules_option
from validator.model.report import Moment, SubmissionResult
from validator.reports import FORMATS
from validator.settings import Limits

if TYPE_CHECKING:
    from validator.batch import Recipe, Wishes
    from validator.cli.batch_store import Keeping
    from validator.cli.batch_summary import Summary

WORDS = cli_texts()["batch"]
CHECK_WORDS = cli_texts()["check"]
METAVARS = cli_texts()["metavar"]
SCREEN = "text"
WINDOW_PER_JOB = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for."""

    source: Path
    peildatum: date | None = None
    moment: str = Moment.ONTVANGST.value
    directory: Path | None = None
    format_name: str = SCREEN
    targets: tuple[Target, ...] = ()
    jobs: int | None = None
    dask: str | None = None
    resume: bool = False
    no_store: bool = False
    quotes: bool = False
    fail_on: str = "fail"
    no_quotes: bool = False
    quiet: bool = False
    color: bool = True

    @property
    def is_kept(self) -> bool:
        """Whether results are kept for a later run."""
        return not (self.no_store or self.quotes)


@click.command(cls=DutchCommand, name="batch", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("source", metavar=METAVARS["source"], type=Source())
@click.option("--peildatum", type=Day(), metavar=METAVARS["date"], help=CHECK_WORDS["peildatum"])
@click.option("--format", "format_name", type=Choice(tuple(FORMATS)), default=SCREEN, metavar=METAVARS["format"], help=WORDS["format"])
@click.option("--output", "targets", type=TargetType(), multiple=True, metavar=METAVARS["target"], help=WORDS["output"])
@rules_option
@click.option(
    "--moment",
    type=Choice([moment.value for moment in Moment]),
    default=Moment.ONTVANGST.value,
    metavar=METAVARS["moment"],
    help=CHECK_WORDS["moment"],
)
@click.option("--jobs", type=int, metavar=METAVARS["number"], help=WORDS["jobs"])
@click.option("--dask", metavar=METAVARS["address"], help=WORDS["dask"])
@click.option("--resume", is_flag=True, help=WORDS["resume"])
@click.option("--no-store", is_flag=True, help=WORDS["no_store"])
@click.option("--quotes", is_flag=True, help=WORDS["quotes"])
@click.option("--no-quotes", is_flag=True, help=WORDS["no_quotes"])
@click.option("--fail-on", type=Choice(["fail", "review"]), default="fail", metavar=METAVARS["when"], help=CHECK_WORDS["fail_on"])
@click.option("-q", "--quiet", is_flag=True, help=WORDS["quiet"])
@no_color_option
def batch_command(**options: Any) -> int:
    """Judge each submission of the source; one that goes wrong costs itself only."""
    wish = Wish(**options)
    _refuse(wish)
    return _carried_out(wish)


def _refuse(wish: Wish) -> None:
    from validator.cli.batch_outputs import refuse_places
    from validator.reports.streaming import STREAMS

    if wish.quotes and (wish.resume or wish.no_quotes):
        raise Wrong("quotes_resume" if wish.resume else "quotes_both")
    if wish.resume and wish.no_store:
        raise Wrong("resume_store")
    if wish.jobs is not None and (wish.jobs < 1 or wish.dask):
        raise Wrong("jobs_dask" if wish.dask else "jobs")
    if wish.format_name not in STREAMS:
        raise Wrong("not_streamed", format=wish.format_name)
    refuse_places(wish.targets, wish.source)


def _carried_out(wish: Wish) -> int:
    from validator.intake import open_source

    limits = limits_of_environment()
    source = open_source(wish.source, limits)
    with _kept(wish, limits) as kept:
        rulebook = rulebook_of(wish.directory, kept.day)
        recipe = _recipe(wish, rulebook.sha256, kept.day, limits)
        return _Batch(wish, recipe, kept).run(source, rulebook)


def _kept(wish: Wish, limits: Limits) -> AbstractContextManager["Keeping"]:
    from validator.cli.batch_store import Keeping, keeping
    from validator.store import settings_key

    if not wish.is_kept:
        return nullcontext(Keeping(wish.peildatum or date.today()))
    # whatever pack and program: who updates them in mid-run still goes on by the same day
    settings = settings_key(pack_sha256="", tool_version="", moment=wish.moment, limits=limits)
    return keeping(wish.source, wish.peildatum, settings, resume=wish.resume)


def _recipe(wish: Wish, sha256: str, day: date, limits: Limits) -> "Recipe":
    from validator.batch import Recipe

    directory = wish.directory.resolve() if wish.directory else None
    return Recipe(directory, day, sha256, day, Moment(wish.moment), limits)


class _Batch:
    """One run of the command."""

    def __init__(self, wish: Wish, recipe: "Recipe", kept: "Keeping") -> None:
        self._wish, self._recipe, self._kept = wish, recipe, kept

    def run(self, source: Any, rulebook: Any) -> int:
        from validator.batch import head
        from validator.cli.batch_outputs import opened
        from validator.cli.batch_progress import batch_progress
        from validator.cli.batch_summary import Summary

        wish, summary = self._wish, Summary(head(rulebook), self._wish.fail_on)
        screen = None if wish.format_name == SCREEN else wish.format_name
        is_stopped = False
        with opened(head(rulebook), wish.targets, screen) as outputs:
            try:
                with batch_progress(source.total, shown=not wish.quiet, color=wish.color) as tick:
                    for result in self._results(source):
                        outputs.write(result)
                        summary.add(result)
                        tick()
                self._kept.finish()
            except KeyboardInterrupt:
                is_stopped = True
        if screen is None:
            with page(color=wish.color) as console:
                summary.show(console, quiet=wish.quiet)
        return self._interrupted(summary) if is_stopped else summary.code

    def _results(self, source: Any) -> Iterator[SubmissionResult]:
        from validator.batch import run
        from validator.reports.silent import without_names
        from validator.reports.words import texts

        with _workers(self._wish, self._recipe) as (executor, wishes):
            judged = run(source, self._recipe, executor, self._kept.store, wishes)
            for number, item in enumerate(judged, start=1):
                name = texts()["silent"]["submission"].format(number)
                yield without_names(item.result, name) if self._wish.no_quotes else item.result

    def _interrupted(self, summary: "Summary") -> int:
        words = WORDS["stopped" if self._wish.is_kept else "stopped_unkept"]
        complain(words.format(number=summary.tally.submissions))
        return INTERRUPTED


@contextmanager
def _workers(wish: Wish, recipe: "Recipe") -> Iterator[tuple[Executor, "Wishes"]]:
    """The executor, which ends at once when the run breaks off, and how to use it."""
    from validator.batch import LocalExecutor, UnfitError, Wishes, cores

    # for the processes that start below: what one of them was killed with is no news for the user
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    seconds = recipe.limits.submission_seconds
    if wish.dask:
        executor, size = _cluster(wish.dask, seconds)
    else:
        size = wish.jobs or cores()
        executor = LocalExecutor(size, seconds)
    try:
        with _interrupts() as stop:
            yield executor, Wishes(window=size * WINDOW_PER_JOB, quotes=wish.quotes, stop=stop)
    except UnfitError as error:
        executor.shutdown(cancel_futures=True)
        raise Wrong(f"unfit_{error.failure}") from error
    except BaseException:
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


def _cluster(address: str, seconds: int) -> tuple[Executor, int]:
    from validator.batch.cluster import ClusterError, DaskExecutor

    try:
        executor = DaskExecutor(address, seconds)
    except ClusterError as error:
        raise Wrong(f"dask_{error.code}") from error
    return executor, executor.size


@contextmanager
def _interrupts() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, so that nothing is broken off in the middle of a line or a result; the second time it breaks off."""
    stop = threading.Event()

    def heard(_number: int, _frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = signal.signal(signal.SIGINT, heard)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
