"""The events and the end of their chain."""

from typing import Any, NoReturn

from django.db import models


class TrailIsForGoodError(TypeError):
    """Somebody tried to change or remove an event."""


class AppendOnly(models.QuerySet["Event"]):
    """Events can be read and added."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise TrailIsForGoodError

    def delete(self) -> NoReturn:
        """Refuse."""
        raise TrailIsForGoodError

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise TrailIsForGoodError

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: each event needs the one before it."""
        raise TrailIsForGoodError


class Event(models.Model):
    """Who did what to which case. `codes` are fixed words and numbers, never words of a document or names."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    action = models.CharField(max_length=40, db_index=True)
    case_reference = models.CharField(max_length=20, db_index=True)
    codes = models.JSONField(default=dict)
    previous_seal = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ("number",)
        base_manager_name = "objects"

    def save(self, **kwargs: Any) -> None:
        """Add the event; one that is there already is never written again."""
        if not self._state.adding:
            raise TrailIsForGoodError
        super().save(**{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise TrailIsForGoodError


class ChainEnd(models.Model):
    """The last event, so that one cut off the end is missed, and the key that seals the chain, itself sealed by the master key."""

    number = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, default="")
    sealed_key = models.BinaryField(default=b"")
