"""Checking a request again, with the rule pack of now."""

from django.db import transaction

from validator.desk.accounts.models import Gebruiker
from validator.desk.queue.services import BY_HAND, INBOX, enqueue
from validator.desk.trail.services import record
from validator.desk.triage.models import UNCHECKED, CheckState, Verzoek


@transaction.atomic
def recheck(reference: str, by: Gebruiker | None) -> bool:
    """Put a request in the queue again; what people said of its findings stays. False where a check runs already, or it was erased."""
    from validator.desk.triage.tasks import check_request

    verzoek = Verzoek.objects.select_for_update().filter(reference=reference, erased_at=None).exclude(check_state__in=UNCHECKED).first()
    if verzoek is None:
        return False
    # no advice until the check has ended: the list would show the old one beside a check that may fail
    verzoek.check_state, verzoek.check_attempt, verzoek.check_problem, verzoek.advice = CheckState.WAITING, None, "", ""
    verzoek.save(update_fields=["check_state", "check_attempt", "check_problem", "advice"])
    record(by, "opnieuw_getoetst", reference)
    enqueue(check_request, verzoek.pk, queue=INBOX, sizes=list(verzoek.bestanden.values_list("size", flat=True)), priority=BY_HAND)
    return True
