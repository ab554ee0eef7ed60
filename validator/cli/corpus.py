"""`vto corpus`: measure the program against labels, and make submissions to try it on."""

from datetime import date
from pathlib import Path

import click

from validator.cli.corpus_make import make_command
from validator.cli.corpus_mutate import mutate_command
from validator.cli.dutch import DutchCommand, DutchGroup, cli_texts
from validator.cli.output import put
from validator.cli.parameters import Choice, Day
from validator.cli.shared import rulebook_of, rules_option

WORDS = cli_texts()["corpus"]
METAVARS = cli_texts()["metavar"]
KINDS = ("diagnoses", "opinions", "reactions")


@click.group(cls=DutchGroup, name="corpus", help=WORDS["help"], short_help=WORDS["short"])
def corpus_group() -> None:
    """Hold the commands together."""


@corpus_group.command(cls=DutchCommand, name="score", help=WORDS["score"]["help"], short_help=WORDS["score"]["short"])
@click.argument("kind", type=Choice(KINDS), metavar=METAVARS["kind"])
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar=METAVARS["file"])
@click.option("--peildatum", "on", type=Day(), metavar=METAVARS["date"], help=WORDS["score"]["peildatum"])
@rules_option
def score_command(kind: str, path: Path, on: date | None, directory: Path | None) -> int:
    """Print the confusion table and the figures of one labelled file."""
    from validator import Validator  # --help needs no pipeline
    from validator.scoring import SCORES

    day = on or date.today()
    rows = SCORES[kind](path, Validator(rulebook_of(directory, day)))
    put(("\n".join(rows) + "\n").encode())
    return 0


corpus_group.add_command(make_command)
corpus_group.add_command(mutate_command)
