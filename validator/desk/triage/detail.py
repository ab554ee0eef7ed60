"""What the page of a request shows."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from validator.desk.accounts.rights import WORK, may
from validator.desk.deciding import showing
from validator.desk.deciding.meanwhile import last_act
from validator.desk.triage import files, linking
from validator.desk.triage.judged import Entry, judged, keys_of
from validator.desk.triage.listing import lines
from validator.desk.triage.models import CheckState, Verzoek
from validator.desk.triage.services import readable_report
from validator.model.report import Report
from validator.texts import load

SHOWN_BY = (showing.shown, files.shown, linking.shown)
OK, GONE = 200, 410


def page(request: HttpRequest, verzoek: Verzoek, entry: Entry | None = None, status: int = OK) -> HttpResponse:
    """The request as it is now. `entry` is what somebody filled in on this page and was not kept: it stands where it was filled in."""
    if verzoek.erased_at:
        return render(request, "triage/erased.html", {"verzoek": verzoek, "section": "triage"}, status=GONE)
    report = None if verzoek.check_state == CheckState.FAILED else readable_report(verzoek)
    shown: dict[str, object] = {"verzoek": verzoek, "line": lines([verzoek])[0], "section": "triage"}
    for part in SHOWN_BY:
        shown |= part(verzoek, report, request.user)
    compared = shown.get("compared")
    if report:
        shown |= _found(verzoek, compared if isinstance(compared, Report) else report, entry)
    shown["is_unreadable"] = report is None and verzoek.check_state == CheckState.DONE
    shown["may_judge"] = may(request.user, WORK)
    return render(request, "triage/detail.html", {**shown, **(_told(verzoek, entry) if entry else {})}, status=status)


def _found(verzoek: Verzoek, report: Report, entry: Entry | None) -> dict[str, object]:
    from validator.reports.passages import mark
    from validator.reports.view import view

    (result,) = report.submissions
    marked = mark(result)
    submission = view(result, marked.numbers, keys_of(verzoek, report))
    return {"submission": submission, "documents": marked.texts, "judged": judged(verzoek, report, submission, entry)}


def _told(verzoek: Verzoek, entry: Entry) -> dict[str, object]:
    if not entry.told:
        return {"entry": entry}
    return {"entry": entry, "told": load("desk_judging")["told"][entry.told], "last_act": last_act(verzoek)}
