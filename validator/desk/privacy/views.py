"""The pages on how long what is kept: what goes soon, what is held, and one case."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from validator.desk.accounts.rights import MANAGE, for_roles, user_of
from validator.desk.deciding.views import number
from validator.desk.privacy.asking import KeptError, erase_asked, keeper, open_about
from validator.desk.privacy.exporting import export
from validator.desk.privacy.forms import EraseForm, HoldForm
from validator.desk.privacy.holding import hold, release
from validator.desk.privacy.showing import case_values, list_values
from validator.desk.sealing.services import SealError
from validator.desk.trail.services import record
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.models import Verzoek
from validator.texts import load

INVALID, CONFLICT = 422, 409


@for_roles(MANAGE)
@never_cache
@require_GET
def list_page(request: HttpRequest) -> HttpResponse:
    """What families asked, what goes soon, what is held, and why for how long."""
    return render(request, "privacy/list.html", {**list_values(), "section": "privacy"})


@for_roles(MANAGE)
@never_cache
@require_GET
def case_page(request: HttpRequest, reference: str) -> HttpResponse:
    """One case: hold it, hand it over, or erase it."""
    return _case(request, get_object_or_404(Verzoek, reference=reference))


@for_roles(MANAGE)
@never_cache
@require_POST
def hold_case(request: HttpRequest, reference: str) -> HttpResponse:
    """Keep a case longer."""
    verzoek, form = get_object_or_404(Verzoek, reference=reference), HoldForm(request.POST)
    if not form.is_valid():
        return _case(request, verzoek, hold_form=form, status=INVALID)
    verzoek.version = form.cleaned_data["version"]
    try:
        hold(verzoek, form.cleaned_data["until"], form.cleaned_data["reason"], by=user_of(request))
    except ChangedMeanwhileError:
        verzoek = get_object_or_404(Verzoek, reference=reference)
        typed = HoldForm({**request.POST.dict(), "version": verzoek.version})  # who now sees what changed may send it again
        return _case(request, verzoek, hold_form=typed, status=CONFLICT)
    except SealError:
        messages.error(request, load("desk_deciding")["unreadable"])
        return redirect("privacy:case", reference)
    messages.success(request, load("desk_privacy")["done"]["held"].format(date_format(form.cleaned_data["until"], "j F Y")))
    return redirect("privacy:case", reference)


@for_roles(MANAGE)
@never_cache
@require_POST
def release_case(request: HttpRequest, reference: str) -> HttpResponse:
    """No longer keep a case."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    verzoek.version = number(request, "version")
    try:
        release(verzoek, by=user_of(request))
    except ChangedMeanwhileError:
        return _case(request, get_object_or_404(Verzoek, reference=reference), status=CONFLICT)
    messages.success(request, load("desk_privacy")["done"]["released"])
    return redirect("privacy:case", reference)


@for_roles(MANAGE)
@never_cache
@require_POST
def erase_case(request: HttpRequest, reference: str) -> HttpResponse:
    """Erase a case for good, once its reference was typed."""
    verzoek, form = get_object_or_404(Verzoek, reference=reference), EraseForm(reference, request.POST)
    if not form.is_valid():
        return _case(request, verzoek, erase_form=form, status=INVALID)
    try:
        erase_asked(verzoek, by=user_of(request))
    except KeptError:  # the page tells by what
        return _case(request, get_object_or_404(Verzoek, reference=reference), status=CONFLICT)
    messages.success(request, load("desk_privacy")["done"]["erased"].format(reference))
    asked = open_about(verzoek).first()  # there the family is still to be told
    return redirect("privacy:request", asked.reference) if asked else redirect("privacy:list")


@for_roles(MANAGE)
@never_cache
@require_POST
def export_case(request: HttpRequest, reference: str) -> StreamingHttpResponse:
    """All that is kept of a case, as a zip."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    return zipped(request, reference, [verzoek])


def zipped(request: HttpRequest, name: str, verzoeken: list[Verzoek]) -> StreamingHttpResponse:
    """The zip as it is made; that somebody took it along stands in the trail before the first byte goes."""
    for verzoek in verzoeken:
        record(user_of(request), "avg_uitvoer", verzoek.reference)
    disposition = f'attachment; filename="{name}.zip"'
    return StreamingHttpResponse(export(verzoeken), content_type="application/zip", headers={"Content-Disposition": disposition})


def _case(
    request: HttpRequest, verzoek: Verzoek, *, hold_form: HoldForm | None = None, erase_form: EraseForm | None = None, status: int = 200
) -> HttpResponse:
    code, known = keeper(verzoek), case_values(verzoek)
    values = {
        **known,
        "hold_form": hold_form or HoldForm(initial=_hold(verzoek, known)),
        "erase_form": erase_form or EraseForm(verzoek.reference),
        "kept_because": load("desk_privacy")["kept_because"].get(code, ""),
        "is_conflict": status == CONFLICT,
        "section": "privacy",
    }
    return render(request, "privacy/case.html", values, status=status)


def _hold(verzoek: Verzoek, known: Mapping[str, object]) -> dict[str, object]:
    now = {"until": verzoek.held_until, "reason": known["hold_reason"]} if known["is_held"] else {}
    return {"version": verzoek.version, **now}
