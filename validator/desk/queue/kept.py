"""A whole report as bytes to be sealed, and back: to show it takes neither the rule pack nor the language model."""

from functools import cache

from pydantic import TypeAdapter

from validator.model.report import Report


def dump(report: Report) -> bytes:
    """The report with its quotes, texts and letters: only to be kept sealed."""
    return _adapter().dump_json(report)


def load(data: bytes) -> Report:
    """The report again. Raises ValueError for what `dump` of this version did not make."""
    return _adapter().validate_json(data)


@cache
def _adapter() -> TypeAdapter[Report]:
    return TypeAdapter(Report)
