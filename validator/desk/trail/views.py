"""The pages that tell a beheerder who saw and did what. Reading them stands in the trail too."""

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from validator.desk.accounts.rights import MANAGE, for_roles, user_of
from validator.desk.trail.forms import FilterForm
from validator.desk.trail.models import Event
from validator.desk.trail.reading import chosen, lines, onlookers
from validator.desk.trail.services import first_broken, record
from validator.desk.triage.models import Verzoek
from validator.texts import load

PER_PAGE = 50
MOST_AT_ONCE = 200_000  # some ten seconds; a page may not take longer
READ_IT = "gezien_logboek"


@for_roles(MANAGE)
@never_cache
@require_GET
def list_page(request: HttpRequest) -> HttpResponse:
    """Everything that was done, newest first."""
    form = FilterForm(request.GET)
    wanted = form.wanted()
    page = Paginator(chosen(**wanted), PER_PAGE).get_page(request.GET.get("pagina"))
    shown = {"section": "trail", "form": form, "page": page, "lines": lines(page.object_list), "is_filtered": any(wanted.values())}
    record(user_of(request), READ_IT, wanted["reference"], of_action=wanted["action"], user=wanted["person"], page=_later(page))
    return render(request, "trail/list.html", shown, status=200 if form.is_valid() else 422)


@for_roles(MANAGE)
@never_cache
@require_GET
def request_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Who saw one request, also when it has been erased."""
    is_there = Verzoek.objects.filter(reference=reference).exists()
    if not (is_there or chosen(reference).exists()):
        raise Http404
    page = Paginator(chosen(reference), PER_PAGE).get_page(request.GET.get("pagina"))
    shown = {
        "reference": reference,
        "is_there": is_there,
        "page": page,
        "lines": lines(page.object_list),
        "onlookers": onlookers(reference),
    }
    record(user_of(request), READ_IT, reference, page=_later(page))
    return render(request, "trail/request.html", {**shown, "section": "trail"})


@for_roles(MANAGE)
@never_cache
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Tell whether nothing was changed or taken away."""
    count, words = Event.objects.count(), load("desk")["verify_trail"]
    if count > MOST_AT_ONCE:
        messages.warning(request, words["long"].format(count=count))
        return redirect("trail:list")
    broken = first_broken()
    record(user_of(request), "logboek_gecontroleerd", whole=broken is None)
    if broken is None:
        messages.success(request, words["whole"].format(count=count))
    else:
        messages.error(request, words["broken"].format(number=broken))
    return redirect("trail:list")


def _later(page: Page[Event]) -> int | None:
    return page.number if page.has_previous() else None
