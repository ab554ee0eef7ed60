"""The pages of the inbox: the list, finding a request in it, and adding one."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from validator.desk.accounts.rights import READ, WORK, for_roles, may, user_of
from validator.desk.core.files import source_file
from validator.desk.trail.services import record
from validator.desk.triage.forms import UploadForm
from validator.desk.triage.listing import SIZES, Choice, chosen, filters, shown
from validator.desk.triage.models import UNCHECKED, Verzoek
from validator.desk.triage.searching import LONGEST, MOST, found
from validator.desk.triage.uploading import add
from validator.texts import load

WORDS = "triage_words"


@for_roles(READ)
@never_cache
@require_GET
def list_page(request: HttpRequest) -> HttpResponse:
    """The requests that came in."""
    choice, words = Choice.of(request.GET.dict()), request.session.get(WORDS, "")
    page = _page(choice, words, request.GET.get("pagina"))
    lines = shown(list(page.object_list))
    return render(
        request,
        "triage/list.html",
        {
            "page": page,
            "lines": lines,
            "is_checking": any(line.verzoek.check_state in UNCHECKED for line in lines),
            "choice": choice,
            "filters": filters(choice),
            "words": words,
            "longest": LONGEST,
            "unsearched": max(0, chosen(choice).count() - MOST) if words else 0,
            "has_any": bool(page.paginator.count) or Verzoek.objects.exists(),
            "may_work": may(request.user, WORK),
            "section": "triage",
        },
    )


def _page(choice: Choice, words: str, number: str | None) -> Page[Any]:
    verzoeken = chosen(choice)
    keys = found(verzoeken, words) if words else verzoeken.values_list("pk", flat=True)
    return Paginator(keys, int(choice.per or SIZES[0])).get_page(number)


@for_roles(READ)
@never_cache
@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Keep the words to search for in the session, which is sealed: an address that holds them would be kept by browsers and proxies."""
    words = "" if "wis" in request.POST else " ".join(request.POST.get("woorden", "").split())[:LONGEST]
    if words:
        request.session[WORDS] = words
        record(user_of(request), "gezocht")
    else:
        request.session.pop(WORDS, None)
    query = Choice.of(request.GET.dict()).query
    return redirect(reverse("triage:list") + (f"?{query}" if query else ""))


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def upload_page(request: HttpRequest) -> HttpResponse:
    """Take in requests that came otherwise than by mail."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if not (form.is_bound and form.is_valid()):
        values = {"form": form, "most_bytes": settings.REQUEST_BYTES, "section": "triage"}
        return render(request, "triage/upload.html", values, status=422 if form.is_bound else 200)
    files = [source_file(file) for file in form.cleaned_data["upload"]]
    return _added(request, add(files, form.wish(), user_of(request)))


def _added(request: HttpRequest, verzoeken: Sequence[Verzoek]) -> HttpResponse:
    if len(verzoeken) == 1:
        return redirect("triage:detail", verzoeken[0].reference)
    messages.success(request, load("desk_triage")["upload"]["added"].format(len(verzoeken)))
    return redirect("triage:list")


@for_roles(READ)
@never_cache
@require_GET
def state(request: HttpRequest, reference: str) -> HttpResponse:
    """How far the check is, for the script of the page that waits."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    has_ended = verzoek.check_state not in UNCHECKED
    url = reverse("triage:detail", args=[reference]) if has_ended else ""
    values: Mapping[str, str] = {"state": verzoek.check_state, "text": load("desk_triage")["progress"], "url": url}
    return JsonResponse(values)
