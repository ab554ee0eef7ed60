"""The Dutch sentences of the program, in YAML files beside this module."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml


@cache
def load(name: str) -> Mapping[str, Any]:
    """The sentences of `<name>.yaml` by key; a key may hold sentences of its own."""
    content = Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
    sentences: dict[str, Any] = yaml.load(content, Loader=yaml.CSafeLoader)
    return MappingProxyType(sentences)
