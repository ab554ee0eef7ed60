"""The pages on which a verzoeker tries a draft."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def start(request: HttpRequest) -> HttpResponse:
    """The page on which files are chosen."""
    return render(request, "precheck/start.html")
