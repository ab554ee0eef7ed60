"""Who works on a request. It keeps nobody out: others see it, and may take over."""

from django.db import transaction
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.services import record
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.models import Verzoek


@transaction.atomic
def claim(verzoek: Verzoek, by: Gebruiker, seen: int | None) -> None:
    """Work on it from now on. `seen` is who worked on it when this was asked. Raises ChangedMeanwhileError where that is another by now."""
    current = Verzoek.objects.select_for_update().get(pk=verzoek.pk)
    if current.claimed_by_id == by.pk:
        return
    if current.claimed_by_id != seen:
        raise ChangedMeanwhileError
    Verzoek.objects.filter(pk=current.pk).update(claimed_by=by, claimed_at=timezone.now())
    record(by, "behandeling", current.reference, taken_over=seen is not None)


@transaction.atomic
def release(verzoek: Verzoek, by: Gebruiker) -> None:
    """Work on it no longer."""
    if Verzoek.objects.filter(pk=verzoek.pk, claimed_by=by).update(claimed_by=None, claimed_at=None):
        record(by, "behandeling_los", verzoek.reference)
