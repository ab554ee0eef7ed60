"""Going over to a new master key: every key that is kept is wrapped anew; what the keys seal stays as it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from validator.desk.sealing.services import SealError, rewrap

FIELD = "sealed_key"


@dataclass(frozen=True, slots=True)
class Rotation:
    """How many keys were wrapped anew, and how many could not be opened by any master key."""

    rewrapped: int
    unreadable: int


def rotate() -> Rotation:
    """Wrap every key by the first master key. It may be stopped and begun again at any moment."""
    outcomes = [_rewrap(model, pk, wrapped) for model in _models() for pk, wrapped in _kept(model)]
    return Rotation(outcomes.count(True), outcomes.count(False))


def _models() -> Iterator[type[models.Model]]:
    return (model for model in apps.get_models() if any(field.name == FIELD for field in model._meta.get_fields()))


def _kept(model: type[models.Model]) -> Iterator[tuple[object, bytes]]:
    return ((pk, bytes(wrapped)) for pk, wrapped in model._default_manager.values_list("pk", FIELD) if wrapped)


def _rewrap(model: type[models.Model], pk: object, wrapped: bytes) -> bool:
    try:
        fresh = rewrap(wrapped)
    except SealError:
        return False
    # only where nobody threw the key away meanwhile: that case must stay unreadable
    model._default_manager.filter(pk=pk, **{FIELD: wrapped}).update(**{FIELD: fresh})
    return True
