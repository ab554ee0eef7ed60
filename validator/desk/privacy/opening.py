"""All that is sealed of a request, opened in memory: to look for somebody in it, or to hand it over."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models

from validator.desk.privacy.erasing import belonging
from validator.desk.queue import kept
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import Verzoek
from validator.model.report import Report

PREFIX = "sealed_"
# the key itself, the bytes of files, and the whole report, which is opened by itself
NO_TEXT = frozenset({"sealed_key", "sealed_data", "sealed_report"})

Values = Mapping[str, Any]


def raw_report(verzoek: Verzoek, key: CaseKey) -> bytes | None:
    """What the check found, as it was kept; None where it found nothing yet, or where that cannot be opened."""
    try:
        return key.open(verzoek.sealed_report) if verzoek.sealed_report else None
    except SealError:
        return None


def report_of(verzoek: Verzoek, key: CaseKey) -> Report | None:
    """What the check found; None also where another version of this program kept it."""
    raw = raw_report(verzoek, key)
    try:
        return kept.load(raw) if raw else None
    except ValueError:
        return None


def opened(verzoek: Verzoek, key: CaseKey) -> Iterator[tuple[str, Values]]:
    """The request and each row that belongs to it: the name of its table, and its values by field, with what is sealed opened.

    Left out is what names another request or a person of the desk, and what is no text. What cannot be opened is None.
    """
    yield "verzoek", _opened({field: getattr(verzoek, field) for field in _columns(Verzoek)}, key)
    for model, naming in belonging():
        for row in model._base_manager.filter(**{naming: verzoek}).order_by("pk").values(*_columns(model)):
            yield model._meta.model_name or "", _opened(row, key)


def _columns(model: type[models.Model]) -> list[str]:
    own = (field for field in model._meta.concrete_fields if not (field.is_relation or field.primary_key))
    return [field.name for field in own if field.name not in NO_TEXT]


def _opened(row: Values, key: CaseKey) -> Values:
    return {name.removeprefix(PREFIX): _text(value, key) if name.startswith(PREFIX) else value for name, value in row.items()}


def _text(sealed: bytes, key: CaseKey) -> str | None:
    try:
        return key.open_text(sealed)
    except (SealError, UnicodeDecodeError):
        return None
