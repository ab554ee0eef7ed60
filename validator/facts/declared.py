"""The declared kinds of fact, read from `vocabulary.yaml`."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from validator.model.facts import FactKind, Vocabulary


@cache
def vocabulary() -> Vocabulary:
    """All kinds of fact by name."""
    declared = yaml.safe_load(files("validator.facts").joinpath("vocabulary.yaml").read_text(encoding="utf-8"))
    return {name: _kind(name, entry) for name, entry in declared.items()}


def _kind(name: str, entry: dict[str, Any]) -> FactKind:
    attributes = {key: kind if isinstance(kind, str) else tuple(kind) for key, kind in entry["attributes"].items()}
    return FactKind(name, entry["description"], attributes, tuple(entry.get("details", ())))
