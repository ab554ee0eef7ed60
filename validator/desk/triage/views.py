"""The pages of the inbox."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from validator.desk.triage.models import Verzoek


def list_page(request: HttpRequest) -> HttpResponse:
    """The requests that came in, the newest first."""
    return render(request, "triage/list.html", {"verzoeken": Verzoek.objects.order_by("-created_at")[:100]})
