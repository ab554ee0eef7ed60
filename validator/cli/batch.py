"""`vto batch`: judge every submission in a folder, one line each."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from validator.cli.check import exit_code
from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.output import page, progress, put, save
from validator.cli.parameters import Choice, Day, Target, TargetType
from validator.cli.shared import limits_of_environment, no_color_option, rulebook_of, rules_option
from validator.model.report import Moment, Report
from validator.reports import FORMATS, render, render_bytes, without_quotes

WORDS = cli_texts()["batch"]
CHECK_WORDS = cli_texts()["check"]
METAVARS = cli_texts()["metavar"]
SCREEN = "text"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for."""

    folder: Path
    peildatum: date | None = None
    moment: str = Moment.ONTVANGST.value
    directory: Path | None = None
    format_name: str = SCREEN
    targets: tuple[Target, ...] = ()
    fail_on: str = "fail"
    no_quotes: bool = False
    quiet: bool = False
    color: bool = True


@click.command(cls=DutchCommand, name="batch", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("folder", metavar=METAVARS["folder"], type=click.Path(path_type=Path))
@click.option("--peildatum", type=Day(), metavar=METAVARS["date"], help=CHECK_WORDS["peildatum"])
@click.option("--format", "format_name", type=Choice(tuple(FORMATS)), default=SCREEN, metavar=METAVARS["format"], help=WORDS["format"])
@click.option("--output", "targets", type=TargetType(), multiple=True, metavar=METAVARS["target"], help=CHECK_WORDS["output"])
@rules_option
@click.option(
    "--moment",
    type=Choice([moment.value for moment in Moment]),
    default=Moment.ONTVANGST.value,
    metavar=METAVARS["moment"],
    help=CHECK_WORDS["moment"],
)
@click.option("--fail-on", type=Choice(["fail", "review"]), default="fail", metavar=METAVARS["when"], help=CHECK_WORDS["fail_on"])
@click.option("--no-quotes", is_flag=True, help=CHECK_WORDS["no_quotes"])
@click.option("-q", "--quiet", is_flag=True, help=WORDS["quiet"])
@no_color_option
def batch_command(**options: Any) -> int:
    """Judge each submission in the folder; one that goes wrong costs its own line."""
    wish = Wish(**options)
    report = _checked(wish)
    for target in wish.targets:
        save(target.path, render_bytes(report, target.format_name, quotes=not wish.no_quotes), overwrite=True)
    _show(report, wish)
    return exit_code(report, wish.fail_on)


def _checked(wish: Wish) -> Report:
    from validator import check  # --help needs no pipeline
    from validator.intake import submissions_in

    paths = submissions_in(wish.folder)
    folder = wish.folder.resolve()
    for target in wish.targets:
        if target.path.resolve().is_relative_to(folder):
            raise Wrong("target_input", file=target.path)
    limits = limits_of_environment()
    with progress(len(paths), shown=not wish.quiet, color=wish.color) as tell:
        rulebook = rulebook_of(wish.directory, wish.peildatum)
        return check(paths, rulebook=rulebook, peildatum=wish.peildatum, moment=Moment(wish.moment), limits=limits, on_progress=tell)


def _show(report: Report, wish: Wish) -> None:
    shown = without_quotes(report) if wish.no_quotes else report
    if wish.format_name != SCREEN:
        put(render(shown, wish.format_name).encode())
        return
    from validator.reports.text import write_closing  # brings rich
    from validator.reports.triage import write

    with page(color=wish.color) as console:
        (write_closing if wish.quiet else write)(shown, console)
