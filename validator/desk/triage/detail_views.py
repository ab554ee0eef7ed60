"""The page of a request: its facts, the advice, the decision, its files, and its findings beside its text."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from validator.desk.accounts.rights import READ, WORK, for_roles, may, user_of
from validator.desk.trail.services import record
from validator.desk.triage.detail import page
from validator.desk.triage.following import following
from validator.desk.triage.models import UNCHECKED, Verzoek
from validator.texts import load


@for_roles(READ)
@never_cache
@require_GET
def detail_page(request: HttpRequest, reference: str) -> HttpResponse:
    """A request with its findings beside its text; who looked stands in the trail."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    if verzoek.check_state in UNCHECKED and not verzoek.erased_at:
        may_judge = may(request.user, WORK)
        shown = {"verzoek": verzoek, "section": "triage", "may_judge": may_judge, "text": load("desk_triage")["progress"]}
        return render(request, "triage/wait.html", shown)
    record(user_of(request), "gezien", verzoek.reference)
    return page(request, verzoek)


@for_roles(WORK)
@never_cache
@require_GET
def next_page(request: HttpRequest) -> HttpResponse:
    """Go on to the next request that nobody has decided on; `na` in the query is the one to go on from."""
    if reference := following(request.GET.get("na", ""), user_of(request)):
        return redirect("triage:detail", reference)
    messages.info(request, load("desk_triage")["none_left"])
    return redirect("triage:list")
