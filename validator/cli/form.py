"""`vto format`: a blank form to fill in."""

from pathlib import Path

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.output import complain, put, save
from validator.cli.parameters import Choice
from validator.cli.shared import STDIN, rulebook_of, rules_option
from validator.model.outline import DocType

WORDS = cli_texts()["format"]
METAVARS = cli_texts()["metavar"]
NAMES = [doctype.value for doctype in DocType if doctype is not DocType.UNKNOWN]
STANDARD_OUTPUT = STDIN


@click.command(cls=DutchCommand, name="format", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("name", type=Choice(NAMES), metavar=METAVARS["form"])
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), metavar=METAVARS["file"], help=WORDS["output"])
@click.option("--force", is_flag=True, help=WORDS["force"])
@rules_option
def form_command(name: str, output: Path | None, directory: Path | None, *, force: bool) -> int:
    """Write the form of the rule pack as a Word file."""
    from validator.forms import blank_form  # --help needs no Word library

    path = output or Path(f"{name}.docx")
    if path != STANDARD_OUTPUT and path.exists() and not force:
        raise Wrong("exists", file=path)
    form = rulebook_of(directory).format_of(DocType(name))
    if form is None:
        raise Wrong("no_form", name=name)
    if path == STANDARD_OUTPUT:
        put(blank_form(form))
    else:
        save(path, blank_form(form), overwrite=force)
        complain(WORDS["written"].format(file=path))
    return 0
