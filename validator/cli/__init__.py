"""The command line `vto`: a thin caller of the package, with Dutch help and fixed exit codes."""

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from validator.cli.batch import batch_command
from validator.cli.check import check_command
from validator.cli.corpus import corpus_group
from validator.cli.desk import desk_group
from validator.cli.dutch import DutchGroup, cli_texts
from validator.cli.form import form_command
from validator.cli.guard import run
from validator.cli.mail import mail_command
from validator.cli.rules import rules_group
from validator.cli.sample import sample_command
from validator.cli.sections import sections_command

WORDS = cli_texts()["vto"]


@click.group(cls=DutchGroup, name="vto", help=WORDS["help"], epilog=WORDS["epilog"])
@click.version_option(package_name="vto-validator", message="%(prog)s %(version)s", help=WORDS["version"])
def vto() -> None:
    """Hold the commands together."""


for command in (
    check_command,
    batch_command,
    mail_command,
    desk_group,
    sample_command,
    rules_group,
    sections_command,
    form_command,
    corpus_group,
):
    vto.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `vto` and leave with its exit code."""
    sys.exit(run(vto, arguments))
