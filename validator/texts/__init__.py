"""Every Dutch word that the program itself says, in YAML files beside this module."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times as fast, but not in every build of PyYAML


@cache
def load(name: str) -> Mapping[str, Any]:
    """The texts of `<name>.yaml`."""
    with (FOLDER / f"{name}.yaml").open(encoding="utf-8") as stream:
        texts: Mapping[str, Any] = yaml.load(stream, Loader=SafeLoader)  # noqa: S506 the loader is a safe one
    return texts
