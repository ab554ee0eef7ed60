"""`vto corpus make`: invented submissions for load tests."""

from pathlib import Path

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.output import complain, progress
from validator.cli.shared import no_color_option

WORDS = cli_texts()["corpus"]["make"]
METAVARS = cli_texts()["metavar"]
FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command(cls=DutchCommand, name="make", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("count", type=int, metavar=METAVARS["number"])
@click.option("--seed", type=int, default=1, metavar=METAVARS["seed"], help=WORDS["seed"])
@click.option("--to", "folder", type=FOLDER, required=True, metavar=METAVARS["folder"], help=WORDS["to"])
@click.option("-q", "--quiet", is_flag=True, help=WORDS["quiet"])
@no_color_option
def make_command(count: int, seed: int, folder: Path, quiet: bool, color: bool) -> int:
    """Write the submissions, in a folder that holds nothing else."""
    if count < 1:
        raise Wrong("make_count")
    if folder.exists() and any(folder.iterdir()):
        raise Wrong("make_folder", folder=folder)
    _written(folder, count, seed, shown=not quiet, color=color)
    if not quiet:
        complain(WORDS["made"].format(count=count, seed=seed, folder=folder))
    return 0


def _written(folder: Path, count: int, seed: int, *, shown: bool, color: bool) -> None:
    from validator.generating import write_folders  # --help needs no python-docx

    try:
        with progress(count, shown=shown, color=color) as tell:
            write_folders(folder, count, seed, tell)
    except OSError as error:
        raise Wrong("not_written", file=folder, reason=type(error).__name__) from error
