"""The names and sentences that invented requests are made of."""

from typing import Any

from validator.texts import load


def sentences() -> Any:
    """All of `texts/generating.yaml`."""
    return load("generating")
