"""The page of a request: its facts, the advice, the decision, its files, and its findings beside its text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from validator.desk.accounts.rights import READ, for_roles
from validator.desk.trail.services import record
from validator.desk.triage.detail import page
from validator.desk.triage.models import CheckState, Verzoek
from validator.texts import load


@for_roles(READ)
@never_cache
@require_GET
def detail_page(request: HttpRequest, reference: str) -> HttpResponse:
    """A request with its findings beside its text; who looked stands in the trail."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    if verzoek.check_state in {CheckState.WAITING, CheckState.BUSY} and not verzoek.erased_at:
        shown = {"verzoek": verzoek, "section": "triage", "text": load("desk_triage")["progress"]}
        return render(request, "triage/wait.html", shown)
    record(request.user if request.user.is_authenticated else None, "gezien", verzoek.reference)
    return page(request, verzoek)
