"""`vto corpus mutate`: change submissions in declared ways, and show which checks change."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from validator.cli.dutch import DutchCommand, Wrong, cli_texts
from validator.cli.guard import OK, TO_RETURN
from validator.cli.output import put
from validator.cli.parameters import Choice
from validator.cli.shared import rulebook_of, rules_option

if TYPE_CHECKING:
    from validator.comparing.mutation_matrix import Cell, Matrix, Row

WORDS = cli_texts()["corpus"]["mutate"]
METAVARS = cli_texts()["metavar"]
HOME = Path("corpus/mutations")
SCREEN = "text"
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(cls=DutchCommand, name="mutate", help=WORDS["help"], short_help=WORDS["short"])
@click.argument("paths", nargs=-1, type=FILE, metavar=f"[{METAVARS['file']}…]")
@click.option("--format", "format_name", type=Choice((SCREEN, "json")), default=SCREEN, metavar=METAVARS["format"], help=WORDS["format"])
@rules_option
def mutate_command(paths: tuple[Path, ...], format_name: str, directory: Path | None) -> int:
    """Print the matrix; the exit code says whether something else changed than was declared."""
    files = paths or tuple(sorted(HOME.glob("*.yaml")))
    if not files:
        raise Wrong("mutate_none", folder=HOME)
    found = _judged(files, directory)
    shown = json.dumps(as_json(found), ensure_ascii=False, indent=2) if format_name == "json" else "\n".join(as_text(found))
    put((shown + "\n").encode())
    return OK if found.is_as_declared else TO_RETURN


def _judged(files: tuple[Path, ...], directory: Path | None) -> "Matrix":
    from validator import Validator  # --help needs no pipeline
    from validator.comparing.mutation import MutationError, load_mutations
    from validator.comparing.mutation_matrix import matrix

    try:
        return matrix([load_mutations(path) for path in files], Validator(rulebook_of(directory)))
    except MutationError as error:
        raise Wrong(error.code, file=error.subject) from error


def as_text(found: "Matrix") -> Iterator[str]:
    """The matrix with the names of the checks above it, and below it all that is not plainly as declared."""
    columns, width = found.columns, max(len(row.mutation.name) for row in found.rows)
    for line in zip(*(check.rjust(max(map(len, columns))) for check in columns), strict=True):
        yield " " * width + "  " + "".join(line)
    file = ""
    for row in found.rows:
        if row.file != file:
            file = row.file
            yield WORDS["file"].format(file=file)
        yield f"{row.mutation.name:<{width}}  " + "".join(_sign(row, check) for check in columns)
    yield ""
    yield WORDS["legend"].format(**WORDS["signs"])
    yield from _notes(found)
    yield _closing(found)


def _sign(row: "Row", check: str) -> str:
    return str(WORDS["signs"][row.cells[check].mark.value if check in row.cells else "none"])


def _notes(found: "Matrix") -> Iterator[str]:
    for row in found.rows:
        for check, cell in row.cells.items():
            if cell.mark.value != "changed":
                yield WORDS["notes"][cell.mark.value].format(name=row.mutation.name, check=check, why=cell.why, **_said(cell))


def _said(cell: "Cell") -> dict[str, str]:
    status = cli_texts()["corpus"]["mutate"]["status"]
    return {"before": status[cell.before], "declared": status[cell.declared], "after": status[cell.after]}


def _closing(found: "Matrix") -> str:
    wrong = sum(not row.is_as_declared for row in found.rows)
    untouched = ", ".join(found.untouched) or WORDS["none"]
    return str(WORDS["closing"].format(count=len(found.rows), wrong=wrong, untouched=untouched))


def as_json(found: "Matrix") -> dict[str, object]:
    """The matrix for a program."""
    rows = [
        {
            "file": row.file,
            "mutation": row.mutation.name,
            "title": row.mutation.title,
            "as_declared": row.is_as_declared,
            "checks": {
                check: {"mark": cell.mark.value, "before": cell.before, "declared": cell.declared, "after": cell.after, "why": cell.why}
                for check, cell in row.cells.items()
            },
        }
        for row in found.rows
    ]
    return {"schema": "vto-mutations/1", "as_declared": found.is_as_declared, "untouched": list(found.untouched), "mutations": rows}
