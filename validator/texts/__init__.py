"""The Dutch sentences of the program, in YAML files beside this module."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml


@cache
def load(name: str) -> Mapping[str, str]:
    """The sentences of `<name>.yaml` by key."""
    content = Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
    sentences: dict[str, str] = yaml.load(content, Loader=yaml.CSafeLoader)
    return MappingProxyType(sentences)
