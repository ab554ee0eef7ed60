"""Changing a request while somebody else may be changing it too."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from validator.desk.triage.models import Verzoek
from validator.errors import ValidatorError


class ChangedMeanwhileError(ValidatorError):
    """Somebody else changed the request since this person saw it."""


@contextmanager
def changing(reference: str, version: int) -> Iterator[Verzoek]:
    """The request, held for the length of the block and saved at its end under the next version.

    Raises ChangedMeanwhileError where it is no longer at the version that the person saw, and Verzoek.DoesNotExist.
    """
    with transaction.atomic():
        verzoek = Verzoek.objects.select_for_update().get(reference=reference)
        if verzoek.version != version:
            raise ChangedMeanwhileError
        yield verzoek
        verzoek.version += 1
        verzoek.save()
