"""Holds each file of a pack against the JSON Schema of its kind."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from validator.rulebook.nodes import Node
from validator.rulebook.problems import Place, Problems
from validator.texts import load

OTHER_RULES = {"pattern": "wrong_form", "maxProperties": "one_entry", "anyOf": "submission_or_passage"}
SCHEMAS = Path(__file__).with_name("schemas")


def check_shape(node: Node, schema: str, problems: Problems) -> None:
    """Add every deviation of a file from the keys and types of its schema to the problems."""
    for error in _validator(schema).iter_errors(node.plain()):
        for place, code, fields in _describe(error, node.at(list(error.absolute_path))):
            problems.add(place, code, **fields)


@cache
def _validator(schema: str) -> Draft202012Validator:
    content = json.loads((SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


def _describe(error: ValidationError, node: Node) -> Iterator[tuple[Place, str, dict[str, str]]]:
    """The mistakes in one deviation: a place, the sentence about it, and what the sentence names."""
    rule, expected, value = str(error.validator), cast("Any", error.validator_value), cast("Any", error.instance)
    if rule == "additionalProperties":
        known = cast("Any", error.schema)["properties"]
        yield from (
            (place, "unknown_key", {"key": key, "known": ", ".join(known)}) for key, place in node.names.items() if key not in known
        )
    elif rule == "required":
        yield from ((node.place, "missing_key", {"key": key}) for key in expected if key not in node.entries)
    elif rule == "type":
        wanted = [expected] if isinstance(expected, str) else expected
        yield node.place, "wrong_type", {"wanted": _or(wanted), "found": _type_of(node)}
    elif rule == "enum":
        yield node.place, "not_a_choice", {"value": str(node.scalar), "choices": ", ".join(expected)}
    elif "propertyNames" in error.absolute_schema_path:
        yield node.names.get(value, node.place), "wrong_form", {"value": value}
    else:
        yield node.place, OTHER_RULES.get(rule, "empty"), {"value": str(node.scalar)}


def _or(types: list[str]) -> str:
    return str(load("rulebook")["or"].join(load("rulebook")[f"type_{name}"] for name in types))


def _type_of(node: Node) -> str:
    kinds = ((bool, "boolean"), (int, "integer"), (str, "string"), (dict, "object"), (list, "array"))
    return str(load("rulebook")["type_" + next((name for kind, name in kinds if isinstance(node.value, kind)), "null")])
