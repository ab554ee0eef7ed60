"""Erasing a request for good: its rows and its key go, and a line stays that names nobody.

The line keeps a number that somebody may still ask about, and keeps a mail that lies in the mailbox from coming in again.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.services import record
from validator.desk.triage.models import CheckState, Verzoek

# of a request itself; every other field, also one that is added later, goes back to empty
STAYS = frozenset({"id", "reference", "message_key", "status", "status_since", "source", "received_on", "created_at", "version"})


class Reason(StrEnum):
    """Why a request is erased."""

    TERM = "bewaartermijn"
    ASKED = "verwijdering"


def erase(pk: UUID, reason: Reason, *, by: Gebruiker | None = None, wanted: Callable[[Verzoek], bool] = lambda _: True) -> bool:
    """Erase a request, as a whole or not at all; whether that was done: not where it was erased before.

    `wanted` is asked while nobody else can change the request.
    """
    with transaction.atomic():
        verzoek = Verzoek.objects.select_for_update().filter(pk=pk, erased_at=None).first()
        if verzoek is None or not wanted(verzoek):
            return False
        for model, field in belonging():
            model._base_manager.filter(**{field: verzoek}).delete()
        # one that is running is told by its process that it ended; it then finds no key and seals nothing
        DBTaskResult.objects.filter(args_kwargs__args__0=str(verzoek.pk)).exclude(status=TaskResultStatus.RUNNING).delete()
        _empty(verzoek)
        record(by, "gewist", verzoek.reference, reason=reason.value)
        return True


def belonging() -> Iterator[tuple[type[models.Model], str]]:
    """Every model whose rows belong to a request, and its field that names the request; another request is no such row."""
    for relation in Verzoek._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ManyToOneRel) and relation.field.model is not Verzoek:
            yield relation.field.model, relation.field.name


def _empty(verzoek: Verzoek) -> None:
    fields: list[models.Field[Any, Any]] = [field for field in Verzoek._meta.concrete_fields if field.name not in STAYS]
    for field in fields:
        setattr(verzoek, field.attname, field.get_default())
    verzoek.check_state = CheckState.DONE  # else its page would wait for a check for ever
    verzoek.erased_at = timezone.now()
    verzoek.version += 1
    verzoek.save()
