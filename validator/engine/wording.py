"""Fills the placeholders of messages."""

import re
from collections.abc import Mapping

from validator.model.facts import Fact, Scalar
from validator.model.rulebook import PLACEHOLDER
from validator.texts import load


def fill(text: str, facts: Mapping[str, Fact], settings: Mapping[str, Scalar]) -> str:
    """The text with each placeholder replaced by a setting, or a detail or attribute of a fact. Raises KeyError where it has none."""

    def value(match: re.Match[str]) -> str:
        alias, name = match.groups()
        if alias == "setting":
            return _in_words(settings[name])
        fact = facts[alias]
        return fact.details[name] if name in fact.details else _in_words(fact.attributes[name])

    return PLACEHOLDER.sub(value, text)


def _in_words(value: Scalar) -> str:
    if isinstance(value, bool):
        return str(load("engine")["yes" if value else "no"])
    return str(value)
