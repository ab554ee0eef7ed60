"""What several commands take, and how they get at the rule pack and the document."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from validator.cli.dutch import Wrong, cli_texts
from validator.settings import Limits

if TYPE_CHECKING:
    from validator.model.rulebook import Rulebook

STDIN = Path("-")

rules_option = click.option(
    "--rules",
    "directory",
    type=click.Path(path_type=Path),
    metavar=cli_texts()["metavar"]["folder"],
    help=cli_texts()["rules"]["directory"],
)
no_color_option = click.option("--no-color", "color", flag_value=False, default=True, type=bool, help=cli_texts()["no_color"])


def rulebook_of(directory: Path | None, on: date | None = None) -> "Rulebook":
    """The rule pack to work with."""
    from validator import load_rulebook  # --help needs no pipeline

    return load_rulebook(directory, on)


def limits_of_environment() -> Limits:
    """The limits, with what the environment says of them."""
    try:
        return Limits.from_environment()
    except ValueError as error:
        raise Wrong("limits") from error


def standard_input(limits: Limits) -> bytes:
    """The document on standard input, or so much of it that it is seen to be too large."""
    data: Any = sys.stdin.buffer.read(limits.file_bytes + 1)
    return bytes(data)
