"""The pages of the inbox."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from validator.desk.accounts.rights import READ, WORK, for_roles, may
from validator.desk.core.files import source_file
from validator.desk.triage.forms import UploadForm
from validator.desk.triage.listing import FIRST, PER_PAGE, chosen, lines
from validator.desk.triage.models import CheckState, Origin, Status, Verzoek
from validator.desk.triage.services import receive
from validator.model.report import Outcome
from validator.reports.words import outcome_wording
from validator.texts import load


@for_roles(READ)
@never_cache
@require_GET
def list_page(request: HttpRequest) -> HttpResponse:
    """The requests that came in."""
    status, advice, order = (request.GET.get(name, "") for name in ("status", "advies", "sorteer"))
    page = Paginator(chosen(status, advice, order or FIRST), PER_PAGE).get_page(request.GET.get("pagina"))
    shown = {
        "page": page,
        "lines": lines(page.object_list),
        "order": order or FIRST,
        "statuses": Status.choices,
        "advices": [(outcome.value, outcome_wording(outcome).word) for outcome in Outcome],
        "status": status,
        "advice": advice,
        "may_work": may(request.user, WORK),
        "section": "triage",
    }
    return render(request, "triage/list.html", shown)


@for_roles(WORK)
@never_cache
@require_http_methods(["GET", "POST"])
def upload_page(request: HttpRequest) -> HttpResponse:
    """Take in a request that came otherwise than by mail."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if not (form.is_bound and form.is_valid()):
        shown = {"form": form, "most_bytes": settings.REQUEST_BYTES, "section": "triage"}
        return render(request, "triage/upload.html", shown, status=422 if form.is_bound else 200)
    files = [source_file(file) for file in form.cleaned_data["upload"]]
    user = request.user if request.user.is_authenticated else None
    verzoek = receive(files, source=Origin.UPLOAD, received=form.cleaned_data["received"], by=user)
    return redirect("triage:detail", verzoek.reference)


@for_roles(READ)
@never_cache
@require_GET
def state(request: HttpRequest, reference: str) -> HttpResponse:
    """How far the check is, for the script of the page that waits."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    has_ended = verzoek.check_state not in {CheckState.WAITING, CheckState.BUSY}
    url = reverse("triage:detail", args=[reference]) if has_ended else ""
    return JsonResponse({"state": verzoek.check_state, "text": load("desk_triage")["progress"], "url": url})
