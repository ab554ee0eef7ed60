"""The pages on which a person decides."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from validator.desk.accounts.rights import WORK, for_roles, user_of
from validator.desk.deciding import claiming
from validator.desk.deciding.concepts import concept_of
from validator.desk.deciding.forms import DecisionForm
from validator.desk.deciding.meanwhile import last_act
from validator.desk.deciding.services import Choice, decide, stands, undo
from validator.desk.sealing.services import SealError
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.models import UNCHECKED, Verzoek
from validator.reports.words import date_text
from validator.texts import load

NEVER = -1
MOST_DIGITS = 9


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def decision_page(request: HttpRequest, reference: str) -> HttpResponse:
    """The form of a decision on a page of its own, where what was typed stands again when something must be looked at first."""
    verzoek = open_request(reference)
    if verzoek.check_state in UNCHECKED:
        return redirect("triage:detail", reference)
    if request.method != "POST":
        return _page(request, verzoek, DecisionForm(verzoek))
    form = DecisionForm(verzoek, request.POST)
    if not form.is_valid():
        return _page(request, verzoek, form, status=422)
    if form.remarks and request.POST.get("asked") != form.asked:
        return _page(request, verzoek, form, status=422, remarks=form.remarks)
    return _decided(request, verzoek, form)


@for_roles(WORK)
@never_cache
@require_POST
def undo_decision(request: HttpRequest, reference: str) -> HttpResponse:
    """Take back the last decision."""
    verzoek = open_request(reference)
    try:
        undo(verzoek, number(request, "besluit"), user_of(request), number(request, "version"))
        messages.success(request, load("desk_deciding")["done"]["undone"])
    except ChangedMeanwhileError:
        messages.warning(request, last_act(verzoek))
    return redirect("triage:detail", reference)


@for_roles(WORK)
@never_cache
@require_POST
def claim(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that one works on it, or no longer."""
    verzoek, words = open_request(reference), load("desk_deciding")
    seen = number(request, "seen")
    try:
        if request.POST.get("los"):
            claiming.release(verzoek, user_of(request))
            messages.success(request, words["done"]["released"])
        else:
            claiming.claim(verzoek, user_of(request), None if seen == NEVER else seen)
            messages.success(request, words["done"]["claimed"])
    except ChangedMeanwhileError:
        messages.warning(request, words["changed"]["claimed"])
    return redirect("triage:detail", reference)


def open_request(reference: str) -> Verzoek:
    """The request, unless its data was erased."""
    return get_object_or_404(Verzoek.objects.select_related("claimed_by"), reference=reference, erased_at=None)


def number(request: HttpRequest, name: str) -> int:
    """A number of the form, and one that never is where there is none."""
    value = request.POST.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS else NEVER


def _decided(request: HttpRequest, verzoek: Verzoek, form: DecisionForm) -> HttpResponse:
    choice = form.choice(number(request, "letter"))
    try:
        decide(verzoek, choice, user_of(request), number(request, "version"))
        messages.success(request, _told(choice))
    except ChangedMeanwhileError:
        if not stands(verzoek, choice, user_of(request)):
            verzoek.refresh_from_db()
            return _page(request, verzoek, form, status=409, changed=last_act(verzoek))
    except SealError:
        messages.error(request, load("desk_deciding")["unreadable"])
    return redirect("triage:detail", verzoek.reference)


def _page(request: HttpRequest, verzoek: Verzoek, form: DecisionForm, status: int = 200, **told: object) -> HttpResponse:
    shown = {"verzoek": verzoek, "form": form, "concept": concept_of(verzoek), "section": "triage", **told}
    return render(request, "deciding/decision.html", shown, status=status)


def _told(choice: Choice) -> str:
    day = date_text(choice.agenda_on) if choice.agenda_on else ""
    return str(load("desk_deciding")["done"][choice.outcome.value].format(day=day))
