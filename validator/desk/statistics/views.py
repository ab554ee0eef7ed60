"""The pages on how often each rule was right."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from validator.desk.accounts.rights import MANAGE, for_roles, user_of
from validator.desk.statistics.choosing import BY_CHECK, Choice, pack_versions, periods
from validator.desk.statistics.counts import table
from validator.desk.statistics.download import spreadsheet
from validator.desk.trail.services import record
from validator.texts import load


@for_roles(MANAGE)
@never_cache
@require_GET
def list_page(request: HttpRequest) -> HttpResponse:
    """How often each rule spoke, and how often people said that it was wrong."""
    choice = Choice.of(request.GET)
    shown = {
        "choice": choice,
        "table": table(choice),
        "by_check": choice.level == BY_CHECK,
        "periods": periods(),
        "packs": pack_versions(),
        "orders": load("desk_statistics")["orders"].items(),
        "section": "statistics",
    }
    return render(request, "statistics/list.html", shown)


@for_roles(MANAGE)
@never_cache
@require_GET
def download(request: HttpRequest) -> HttpResponse:
    """The same numbers for a spreadsheet."""
    choice = Choice.of(request.GET)
    record(user_of(request), "statistiek", period=choice.period)
    answer = HttpResponse(spreadsheet(choice), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="vto-statistiek-{choice.period or "alles"}.csv"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
