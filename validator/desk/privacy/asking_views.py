"""The pages on what families ask: looking for a family, noting the question, and answering it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from validator.desk.accounts.rights import MANAGE, for_roles, user_of
from validator.desk.privacy.asking import cases_of, close, register
from validator.desk.privacy.forms import AskForm, CloseForm, SearchForm
from validator.desk.privacy.models import AvgKind, AvgOutcome, AvgVerzoek
from validator.desk.privacy.searching import Found, search
from validator.desk.privacy.showing import asked_row
from validator.desk.privacy.views import INVALID, zipped
from validator.desk.trail.services import record
from validator.desk.triage.listing import lines
from validator.desk.triage.models import Verzoek
from validator.texts import load


@for_roles(MANAGE)
@never_cache
@require_http_methods(["GET", "POST"])
def search_page(request: HttpRequest) -> HttpResponse:
    """Look for a family. Whom somebody looked for goes with the form and is kept nowhere."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "privacy/search.html", {"form": form, "section": "privacy"}, status=INVALID if form.is_bound else 200)
    found = search(form.cleaned_data["who"])
    record(user_of(request), "avg_gezocht", found=len(found.sure))
    asking = AskForm(_choices(found), initial={"who": form.cleaned_data["who"]})
    return _found_page(request, form, found, asking)


@for_roles(MANAGE)
@never_cache
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Note what a family asks about the cases that were found."""
    found = search(request.POST.get("who", ""))
    form = AskForm(_choices(found), request.POST)
    if not form.is_valid():
        return _found_page(request, SearchForm({"who": request.POST.get("who", "")}), found, form, status=INVALID)
    given = form.cleaned_data
    asked = register(AvgKind(given["kind"]), given["received"], given.get("cases", []), given["note"], by=user_of(request))
    messages.success(request, load("desk_privacy")["done"]["asked"].format(date_format(asked.due_on, "j F Y")))
    return redirect("privacy:request", asked.reference)


@for_roles(MANAGE)
@never_cache
@require_GET
def request_page(request: HttpRequest, reference: str) -> HttpResponse:
    """What a family asked, and what is still to be done for it."""
    asked = get_object_or_404(AvgVerzoek, reference=reference)
    has_present = _has_present(asked)
    likely = AvgOutcome.GEWIST if asked.kind == AvgKind.VERWIJDERING and not has_present and asked.zaken.exists() else ""
    return _request(request, asked, CloseForm(initial={"outcome": likely}, has_present=has_present))


@for_roles(MANAGE)
@never_cache
@require_POST
def close_request(request: HttpRequest, reference: str) -> HttpResponse:
    """Note what the family was answered."""
    asked = get_object_or_404(AvgVerzoek, reference=reference)
    form = CloseForm(request.POST, has_present=_has_present(asked))
    if not form.is_valid():
        return _request(request, asked, form, status=INVALID)
    close(asked, AvgOutcome(form.cleaned_data["outcome"]), by=user_of(request))
    messages.success(request, load("desk_privacy")["done"]["closed"])
    return redirect("privacy:list")


@for_roles(MANAGE)
@never_cache
@require_POST
def export_request(request: HttpRequest, reference: str) -> StreamingHttpResponse:
    """All that is kept of the cases of one question, as one zip."""
    asked = get_object_or_404(AvgVerzoek, reference=reference)
    return zipped(request, asked.reference, list(cases_of(asked).filter(erased_at=None)))


def _choices(found: Found) -> list[tuple[str, str]]:
    words = load("desk_privacy")
    told = {verzoek.pk: words["unsure"] for verzoek in found.unsure}
    return [(line.verzoek.reference, _choice(line.verzoek, line.label, told.get(line.verzoek.pk, ""))) for line in lines(found.all)]


def _choice(verzoek: Verzoek, label: str, note: str) -> str:
    words = load("desk_privacy")["choice"]
    return str(words.format(reference=verzoek.reference, label=label, received=date_format(verzoek.received_on, "j F Y"))) + note


def _found_page(request: HttpRequest, form: SearchForm, found: Found, asking: AskForm, status: int = 200) -> HttpResponse:
    values = {"form": form, "asking": asking, "found": found, "section": "privacy"}
    return render(request, "privacy/search.html", values, status=status)


def _request(request: HttpRequest, asked: AvgVerzoek, form: CloseForm, status: int = 200) -> HttpResponse:
    cases = lines(cases_of(asked))
    values = {"row": asked_row(asked), "cases": cases, "has_present": _has_present(asked), "form": form, "section": "privacy"}
    return render(request, "privacy/request.html", values, status=status)


def _has_present(asked: AvgVerzoek) -> bool:
    return cases_of(asked).filter(erased_at=None).exists()
