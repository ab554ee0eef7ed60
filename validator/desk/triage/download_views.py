"""The files of a request to save, and its check done again. An address holds the number of a file, never its name."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from validator.desk.accounts.rights import READ, WORK, for_roles, user_of
from validator.desk.core.downloads import attachment
from validator.desk.sealing.services import SealError
from validator.desk.trail.services import record
from validator.desk.triage import files
from validator.desk.triage.models import CheckState, Verzoek
from validator.desk.triage.rechecking import recheck
from validator.desk.triage.services import report_of
from validator.model.report import Report
from validator.texts import load

GONE = 410


@for_roles(READ)
@never_cache
@require_GET
def original(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """A file as it came in."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    row = get_object_or_404(verzoek.bestanden, order=number)
    try:
        file = files.original(verzoek, row)
    except SealError:
        return _no_file(request, verzoek, "unreadable")
    record(user_of(request), "gedownload", reference, file="origineel", number=number)
    return attachment(file.name, file.data)


@for_roles(READ)
@never_cache
@require_GET
def commented_copy(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """A copy of a file with the findings beside the words that they are about."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    try:
        copy = files.commented_copy(verzoek, _report(verzoek), number)
    except SealError:
        return _no_file(request, verzoek, "unreadable")
    except files.NoCopyError as error:
        return render(request, "triage/no_file.html", {"verzoek": verzoek, "reason": str(error), "section": "triage"}, status=404)
    if copy is None:
        raise Http404
    record(user_of(request), "gedownload", reference, file="kopie", number=number)
    return attachment(copy.name, copy.data)


@for_roles(READ)
@never_cache
@require_GET
def report(request: HttpRequest, reference: str) -> HttpResponse:
    """What the check found, for a computer."""
    from validator.reports import render_bytes

    verzoek = get_object_or_404(Verzoek, reference=reference)
    try:
        data = render_bytes(_report(verzoek), "json")
    except SealError:
        return _no_file(request, verzoek, "unreadable")
    record(user_of(request), "gedownload", reference, file="rapport")
    return attachment(f"{reference}.json", data, "application/json")


@for_roles(WORK)
@never_cache
@require_POST
def check_again(request: HttpRequest, reference: str) -> HttpResponse:
    """Check again; the page of the request tells how far that is."""
    get_object_or_404(Verzoek, reference=reference)
    recheck(reference, user_of(request))
    return redirect("triage:detail", reference)


def _report(verzoek: Verzoek) -> Report:
    if verzoek.check_state != CheckState.DONE:
        raise Http404
    try:
        return report_of(verzoek)
    except ValueError as error:  # of another version of the desk
        raise SealError from error


def _no_file(request: HttpRequest, verzoek: Verzoek, reason: str) -> HttpResponse:
    words = load("desk_triage")["no_file"]
    return render(request, "triage/no_file.html", {"verzoek": verzoek, "reason": words[reason], "section": "triage"}, status=GONE)
