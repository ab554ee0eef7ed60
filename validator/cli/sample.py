"""`vto sample`: the report on the request that is shipped as an example, to see what a report looks like."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from validator.cli.check import METAVARS, SCREEN, Wish, carry_out
from validator.cli.check import WORDS as CHECK_WORDS
from validator.cli.dutch import DutchCommand, cli_texts
from validator.cli.guard import NOT_ASSESSED, OK
from validator.cli.parameters import Choice, TargetType
from validator.cli.shared import no_color_option
from validator.reports import FORMATS

WORDS = cli_texts()["sample"]
# the day on which the example was received; on a later day its ages and terms would be others
RECEIVED = date(2026, 4, 24)
PACKAGE = Path(__file__).parents[1]
PLACES = (PACKAGE / "_sample", PACKAGE.parent / "corpus" / "03-vto-vette-koppen")


@click.command(cls=DutchCommand, name="sample", help=WORDS["help"], short_help=WORDS["short"])
@click.option(
    "--format", "format_name", type=Choice(tuple(FORMATS)), default=SCREEN, metavar=METAVARS["format"], help=CHECK_WORDS["format"]
)
@click.option("--output", "targets", type=TargetType(), multiple=True, metavar=METAVARS["target"], help=CHECK_WORDS["output"])
@no_color_option
def sample_command(**options: Any) -> int:
    """Judge the example. That it has points to return is what it is for: the exit code says only whether it could be judged."""
    place = next(place for place in PLACES if place.is_dir())
    report = carry_out(Wish(paths=tuple(place.glob("*.docx")), peildatum=RECEIVED, **options))
    return OK if all(submission.is_assessed for submission in report.submissions) else NOT_ASSESSED
