"""A request with something in every field of every table that belongs to it, also of tables that are added later."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import models
from django.utils import timezone

from validator.desk.sealing.services import CaseKey
from validator.desk.triage.models import Verzoek

WORD = "Zwaluwstaart"


def filled() -> tuple[Verzoek, CaseKey]:
    """The request and its key. Every sealed field holds WORD with the names of its table and field."""
    key = CaseKey.fresh()
    values = {field.name: _value(field, None, key) for field in Verzoek._meta.concrete_fields if _is_to_fill(field)}
    verzoek = Verzoek.objects.create(**{**values, "sealed_key": key.wrapped, "advice": "beoordelen", "erased_at": None, "held_until": None})
    for model in belonging_models():
        own = {field.name: _value(field, verzoek, key) for field in model._meta.concrete_fields if _is_to_fill(field)}
        model._base_manager.create(**own)
    return verzoek, key


def belonging_models() -> list[type[models.Model]]:
    """Every model with a field that names a request, other than the request itself."""
    return [
        model
        for model in apps.get_models()
        if model is not Verzoek and any(f.related_model is Verzoek for f in model._meta.concrete_fields)
    ]


def sealed_fields(model: type[models.Model]) -> Iterator[str]:
    """The names of what is sealed."""
    return (field.name for field in model._meta.concrete_fields if field.name.startswith("sealed_"))


def marker(model: type[models.Model], field: str) -> str:
    """What a sealed field holds."""
    return f"{WORD} {model._meta.model_name}.{field}"


def _is_to_fill(field: models.Field[Any, Any]) -> bool:
    return not (field.primary_key or field.name in {"reference", "previous"} or getattr(field, "auto_now_add", False))


def _value(field: models.Field[Any, Any], verzoek: Verzoek | None, key: CaseKey) -> Any:
    if field.is_relation:
        return verzoek if field.related_model is Verzoek else None
    if field.name.startswith("sealed_"):
        return key.seal_text(marker(field.model, field.name))
    if field.unique:
        return uuid4().hex
    if field.choices:
        return next(iter(field.choices))[0]
    plain = {
        models.DateTimeField: timezone.now(),
        models.DateField: date(2026, 5, 1),
        models.BooleanField: False,
        models.CharField: "x",
        models.TextField: "x",
        models.UUIDField: None,
        models.JSONField: {},
    }
    return next((value for kind, value in plain.items() if isinstance(field, kind)), 1)
