"""Reads a file with waivers, or says everything that is wrong with it."""

from datetime import date
from pathlib import Path

from validator.errors import RulebookError, WaiversError
from validator.model.waivers import Waiver
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Problems
from validator.rulebook.reading import MAX_BYTES, read_yaml
from validator.rulebook.shapes import check_shape


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file. Raises WaiversError with every problem as `file:line:column: text`, and OSError."""
    with path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    problems = Problems()
    try:
        root = read_yaml(path.name, data, problems)
        if root is not None:
            check_shape(root, "waivers", problems)
        problems.raise_any()
        waivers = tuple(_waiver(node, problems) for node in root.children("waivers")) if root else ()
        problems.raise_any()
    except RulebookError as error:
        raise WaiversError(error.problems) from None
    return waivers


def _waiver(node: Node, problems: Problems) -> Waiver:
    until = date.min
    try:
        until = date.fromisoformat(node.text("until"))
    except ValueError:
        problems.add(node.place_of("until"), "no_date", value=node.text("until"))
    return Waiver(
        check=node.text("check"),
        reason=node.text("reason"),
        who=node.text("who"),
        until=until,
        submission=node.text("submission"),
        passage=node.text("passage"),
        place=str(node.place),
    )
