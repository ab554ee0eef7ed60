"""Which request to take up next: whoever decides on one goes on to another, without the list in between."""

from django.db.models import F, Q

from validator.desk.accounts.models import Gebruiker
from validator.desk.triage.listing import OPEN
from validator.desk.triage.models import CheckState, Verzoek

CHECKED = (CheckState.DONE, CheckState.FAILED)


def following(reference: str, user: Gebruiker) -> str:
    """The reference of the next request without a decision, the one with the least time left first; after the last comes the first again.

    Empty where there is no other. What a colleague works on and what still waits for its check is left out.
    """
    free = Q(claimed_by=None) | Q(claimed_by=user)
    waiting = Q(free, status__in=OPEN, check_state__in=CHECKED, erased_at=None)
    order = (F("agenda_before").asc(nulls_last=True), "received_on", "created_at")
    found = Verzoek.objects.filter(waiting | Q(reference=reference)).order_by(*order)
    references = list(found.values_list("reference", flat=True))
    place = references.index(reference) + 1 if reference in references else 0
    return next((other for other in references[place:] + references[:place] if other != reference), "")
