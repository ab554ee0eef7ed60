"""`vto check`: judge submissions and report."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from validator.cli.besides import previous_report, waivers_of
from validator.cli.copies import refuse_place, write_copies
from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.guard import NOT_ASSESSED, OK, TO_RETURN
from validator.cli.output import page, progress, put, save
from validator.cli.parameters import Choice, Day, Source, Target, TargetType
from validator.cli.shared import STDIN, limits_of_environment, no_color_option, rulebook_of, rules_option, standard_input
from validator.model.report import Moment, Outcome, Report
from validator.model.rulebook import Rulebook, Status
from validator.reports import FORMATS, SINGLE, render, render_bytes, without_quotes

WORDS = cli_texts()["check"]
METAVARS = cli_texts()["metavar"]
SCREEN = "text"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for."""

    paths: tuple[Path, ...]
    peildatum: date | None = None
    moment: str = Moment.ONTVANGST.value
    directory: Path | None = None
    format_name: str = SCREEN
    targets: tuple[Target, ...] = ()
    annotate: Path | None = None
    previous: Path | None = None
    waivers: Path | None = None
    fail_on: str = "fail"
    no_quotes: bool = False
    quiet: bool = False
    watch: bool = False
    color: bool = True


@click.command(cls=DutchCommand, name="check", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("paths", nargs=-1, required=True, metavar=f"{METAVARS['path']}…", type=Source())
@click.option("--peildatum", type=Day(), metavar=METAVARS["date"], help=WORDS["peildatum"])
@click.option("--format", "format_name", type=Choice(tuple(FORMATS)), default=SCREEN, metavar=METAVARS["format"], help=WORDS["format"])
@click.option("--output", "targets", type=TargetType(), multiple=True, metavar=METAVARS["target"], help=WORDS["output"])
@click.option("--annotate", type=click.Path(path_type=Path), metavar=METAVARS["folder"], help=WORDS["annotate"])
@rules_option
@click.option(
    "--moment",
    type=Choice([moment.value for moment in Moment]),
    default=Moment.ONTVANGST.value,
    metavar=METAVARS["moment"],
    help=WORDS["moment"],
)
@click.option("--previous", type=click.Path(path_type=Path), metavar=METAVARS["file"], help=WORDS["previous"])
@click.option("--waivers", type=click.Path(path_type=Path), metavar=METAVARS["file"], help=WORDS["waivers"])
@click.option("--fail-on", type=Choice(["fail", "review"]), default="fail", metavar=METAVARS["when"], help=WORDS["fail_on"])
@click.option("--no-quotes", is_flag=True, help=WORDS["no_quotes"])
@click.option("--watch", is_flag=True, help=WORDS["watch"])
@click.option("-q", "--quiet", is_flag=True, help=WORDS["quiet"])
@no_color_option
def check_command(**options: Any) -> int:
    """Judge, write the files, show the report, and say by the exit code how it went."""
    wish = Wish(**options)
    return _watched(wish) if wish.watch else exit_code(carry_out(wish), wish.fail_on)


def _watched(wish: Wish) -> int:
    from validator.cli.watching import keep_reporting, saves

    written = [*(target.path for target in wish.targets), *([wish.annotate] if wish.annotate else [])]
    saved = saves(wish.paths, written)
    rulebook = rulebook_of(wish.directory, wish.peildatum)  # once: what is saved is a document
    return keep_reporting(lambda: exit_code(carry_out(wish, rulebook), wish.fail_on), saved)


def carry_out(wish: Wish, rulebook: Rulebook | None = None) -> Report:
    """Judge, write the files that were asked for, and show the report."""
    _refuse_overwriting(wish)
    earlier = previous_report(wish.previous) if wish.previous else None
    report = _checked(wish, rulebook)
    if earlier:
        from validator.resubmission import compare

        report = compare(report, earlier)
    for target in wish.targets:
        save(target.path, render_bytes(report, target.format_name, quotes=not wish.no_quotes), overwrite=True)
    if wish.annotate:
        write_copies(wish.annotate, wish.paths, report, told=not wish.quiet)
    _show(report, wish)
    return report


def exit_code(report: Report, fail_on: str) -> int:
    """What went wrong weighs heavier than what was found."""
    submissions = report.submissions
    if not all(submission.is_assessed for submission in submissions):
        return NOT_ASSESSED
    statuses = {check.status for submission in submissions for check in submission.checks}
    is_returned = Status.FAIL in statuses
    needs_look = Status.REVIEW in statuses or any(submission.advice.outcome is not Outcome.AGENDEREN for submission in submissions)
    return TO_RETURN if is_returned or (fail_on == "review" and needs_look) else OK


def _checked(wish: Wish, rulebook: Rulebook | None) -> Report:
    from validator import check, check_bytes  # --help needs no pipeline

    limits = limits_of_environment()
    waivers = waivers_of(wish.waivers) if wish.waivers else ()
    moment = Moment(wish.moment)
    with progress(len(wish.paths), shown=not wish.quiet, color=wish.color) as tell:
        rulebook = rulebook or rulebook_of(wish.directory, wish.peildatum)
        wishes: Any = {"rulebook": rulebook, "peildatum": wish.peildatum, "moment": moment, "waivers": waivers}
        if wish.paths == (STDIN,):
            return check_bytes(WORDS["stdin_name"], standard_input(limits), **wishes)
        return check(wish.paths, limits=limits, on_progress=tell, **wishes)


def _refuse_overwriting(wish: Wish) -> None:
    if STDIN in wish.paths and len(wish.paths) > 1:
        raise Wrong("stdin_alone")
    if len(wish.paths) > 1 and any(target.format_name in SINGLE for target in wish.targets):
        raise Wrong("one_letter")
    sources = [path.resolve() for path in (*wish.paths, wish.previous, wish.waivers) if path]
    if wish.annotate:
        refuse_place(wish.annotate, wish.paths)
    for target in wish.targets:
        if any(_is_within(target.path.resolve(), source) for source in sources):
            raise Wrong("target_input", file=target.path)


def _is_within(target: Path, source: Path) -> bool:
    return target == source or (target.exists() and source in target.parents)


def _show(report: Report, wish: Wish) -> None:
    shown = without_quotes(report) if wish.no_quotes else report
    if wish.format_name != SCREEN:
        put(render(shown, wish.format_name).encode())
        return
    from validator.reports.text import write, write_closing  # brings rich

    with page(color=wish.color) as console:
        (write_closing if wish.quiet else write)(shown, console)
