"""Saying what one thinks of a finding, and taking it back; each leads back to that finding on the page of the request."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, resolve_url
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from validator.desk.accounts.rights import WORK, for_roles, user_of
from validator.desk.core.views import error_page
from validator.desk.sealing.services import SealError
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.detail import page
from validator.desk.triage.judged import Entry, anchor_of
from validator.desk.triage.judging import GoneError, Opinion, judge_finding, judgements, undo_judgement
from validator.desk.triage.judging_forms import FindingForm, JudgementForm
from validator.desk.triage.models import UNCHECKED, OordeelKind, Verzoek

BAD, CONFLICT, UNPROCESSABLE = 400, 409, 422


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def judge(request: HttpRequest, reference: str) -> HttpResponse:
    """Keep what somebody says of a finding. Who comes here by its address alone, such as after logging in, is led to the request."""
    verzoek, form = get_object_or_404(Verzoek, reference=reference), JudgementForm(request.POST)
    if request.method == "GET":
        return redirect("triage:detail", reference)
    if form.errors.keys() - {"reason"}:
        return error_page(request, BAD)
    entry = _entry(form)
    if entry.error:
        return page(request, verzoek, entry, UNPROCESSABLE)
    opinion = Opinion(OordeelKind(entry.kind), entry.reason)
    try:
        judge_finding(verzoek, entry.finding_key, opinion, user_of(request), form.cleaned_data["version"])
    except ChangedMeanwhileError:
        return _back(verzoek, entry) if _is_said(verzoek, entry) else _conflict(request, verzoek, entry, "changed")
    except (GoneError, SealError, ValueError):
        return _conflict(request, verzoek, entry, "gone")
    return _back(verzoek, entry)


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def undo(request: HttpRequest, reference: str) -> HttpResponse:
    """Take back what was said of a finding."""
    verzoek, form = get_object_or_404(Verzoek, reference=reference), FindingForm(request.POST)
    if request.method == "GET":
        return redirect("triage:detail", reference)
    if not form.is_valid():
        return error_page(request, BAD)
    entry = Entry(form.cleaned_data["finding"])
    try:
        undo_judgement(verzoek, entry.finding_key, user_of(request), form.cleaned_data["version"])
    except ChangedMeanwhileError:
        return _conflict(request, verzoek, entry, "not_undone")
    except (GoneError, SealError):
        return _conflict(request, verzoek, entry, "undone")
    return _back(verzoek, entry)


def _entry(form: JudgementForm) -> Entry:
    error = " ".join(str(problem) for problem in form.errors.get("reason", ()))
    return Entry(form.cleaned_data["finding"], form.cleaned_data["kind"], form.data.get("reason", "").strip(), error)


def _back(verzoek: Verzoek, entry: Entry) -> HttpResponse:
    return redirect(f"{resolve_url('triage:detail', verzoek.reference)}#{anchor_of(entry.finding_key)}")


def _conflict(request: HttpRequest, verzoek: Verzoek, entry: Entry, told: str) -> HttpResponse:
    verzoek.refresh_from_db()
    kept = Entry(entry.finding_key, entry.kind, entry.reason, told="busy" if entry.kind and verzoek.check_state in UNCHECKED else told)
    return page(request, verzoek, kept, CONFLICT)


def _is_said(verzoek: Verzoek, entry: Entry) -> bool:
    """Whether this stands there already, as after a button that was pressed twice."""
    try:
        said = judgements(verzoek).get(entry.finding_key)
    except SealError:  # erased meanwhile
        return False
    return said is not None and (said.kind, said.reason) == (entry.kind, entry.reason)
