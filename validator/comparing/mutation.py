"""Declared mutations: small changes to a submission, with the checks that must then say something else, and no other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from validator.errors import ValidatorError
from validator.model.report import Moment

STATUSES = ("pass", "fail", "review", "n/a")
STATUS = {"enum": list(STATUSES)}
CHANGES = {"type": "object", "additionalProperties": STATUS}
KNOWN = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "properties": {"says": STATUS, "why": {"type": "string", "minLength": 1}},
        "required": ["says", "why"],
        "additionalProperties": False,
    },
}
MUTATION = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "title": {"type": "string", "minLength": 1},
        "peildatum": {"type": "string", "format": "date"},
        "moment": {"enum": [moment.value for moment in Moment]},
        "steps": {"type": "array", "items": {"type": "object", "minProperties": 1, "maxProperties": 1}},
        "expect": CHANGES,
        "known": KNOWN,
    },
    "required": ["name", "title", "steps", "expect"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "base": {"type": "string"},
        "main": {"type": "string"},
        "peildatum": {"type": "string", "format": "date"},
        "mutations": {"type": "array", "minItems": 1, "items": MUTATION},
    },
    "required": ["base", "main", "peildatum", "mutations"],
    "additionalProperties": False,
}


class MutationError(ValidatorError):
    """Mutations that cannot be made. `code` names the Dutch sentence in `texts/cli.yaml`, `subject` is what it is about."""

    def __init__(self, code: str, subject: str) -> None:
        super().__init__(f"{code}: {subject}")
        self.code = code
        self.subject = subject


@dataclass(frozen=True, slots=True)
class Known:
    """Where the program is known to say something else than it should."""

    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change. `expect` has the new status of every check that must change; `steps` are named operations with what they need."""

    name: str
    title: str
    steps: tuple[tuple[str, Any], ...]
    expect: Mapping[str, str]
    known: Mapping[str, Known]
    peildatum: date
    moment: Moment


@dataclass(frozen=True, slots=True)
class MutationFile:
    """The mutations of one submission: the folder `base`, in which `main` is the request."""

    name: str
    base: Path
    main: str
    peildatum: date
    mutations: tuple[Mutation, ...]


def load_mutations(path: Path) -> MutationFile:
    """The mutations of a file. Raises MutationError for a file of another kind, two of one name, or no base."""
    content = _content(path)
    base = path.parent / content["base"]
    if not base.is_dir():
        raise MutationError("mutation_base", content["base"])
    names = [item["name"] for item in content["mutations"]]
    if len(names) > len(set(names)):
        raise MutationError("mutation_file", path.name)
    day = date.fromisoformat(content["peildatum"])
    return MutationFile(path.stem, base, content["main"], day, tuple(_mutation(item, day) for item in content["mutations"]))


def _content(path: Path) -> Any:
    try:
        content = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        jsonschema.validate(content, SCHEMA, format_checker=jsonschema.FormatChecker())
    except (OSError, yaml.YAMLError, jsonschema.ValidationError, ValueError) as error:
        raise MutationError("mutation_file", path.name) from error
    return content


def _mutation(item: Mapping[str, Any], day: date) -> Mutation:
    return Mutation(
        name=item["name"],
        title=item["title"],
        steps=tuple(next(iter(step.items())) for step in item["steps"]),
        expect=item["expect"],
        known={check: Known(**known) for check, known in item.get("known", {}).items()},
        peildatum=date.fromisoformat(item["peildatum"]) if "peildatum" in item else day,
        moment=Moment(item.get("moment", Moment.ONTVANGST.value)),
    )
