"""The page of a request: its facts, the advice, the decision, its files, and its findings beside its text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from validator.desk.accounts.rights import READ, for_roles
from validator.desk.deciding import showing
from validator.desk.sealing.services import SealError
from validator.desk.trail.services import record
from validator.desk.triage import files, linking
from validator.desk.triage.listing import lines
from validator.desk.triage.models import CheckState, Verzoek
from validator.desk.triage.services import report_of
from validator.model.report import Report
from validator.texts import load

SHOWN_BY = (showing.shown, files.shown, linking.shown)


@for_roles(READ)
@never_cache
@require_GET
def detail_page(request: HttpRequest, reference: str) -> HttpResponse:
    """A request with its findings beside its text; who looked stands in the trail."""
    verzoek = get_object_or_404(Verzoek, reference=reference)
    (line,) = lines([verzoek])
    shown: dict[str, object] = {"verzoek": verzoek, "line": line, "section": "triage"}
    if verzoek.check_state in {CheckState.WAITING, CheckState.BUSY}:
        return render(request, "triage/wait.html", {**shown, "text": load("desk_triage")["progress"]})
    record(request.user if request.user.is_authenticated else None, "gezien", verzoek.reference)
    report = _report(verzoek)
    for part in SHOWN_BY:
        shown |= part(verzoek, report, request.user)
    compared = shown.get("compared")
    report = compared if isinstance(compared, Report) else report
    is_unreadable = report is None and verzoek.check_state == CheckState.DONE
    return render(request, "triage/detail.html", {**shown, "is_unreadable": is_unreadable, **(_views(report) if report else {})})


def _report(verzoek: Verzoek) -> Report | None:
    if verzoek.check_state != CheckState.DONE:
        return None
    try:
        return report_of(verzoek)
    except (SealError, ValueError):  # another key or version since
        return None


def _views(report: Report) -> dict[str, object]:
    from validator.reports.passages import mark
    from validator.reports.view import view

    (result,) = report.submissions
    marked = mark(result)
    return {"submission": view(result, marked.numbers), "documents": marked.texts}
