"""The pages that belong to the house style: the municipality's own theme, how accessible the desk is, and the style guide."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from validator.desk.core.style_guide import samples

LARGEST_THEME = 512 * 1024


@login_not_required
@require_safe
@cache_control(public=True, max_age=300)
def theme(request: HttpRequest) -> HttpResponse:
    """The stylesheet that VTO_THEMA_CSS names. Only that one file, only as CSS: a page loads it as its last stylesheet."""
    if not settings.THEME_CSS:
        raise Http404
    try:
        with Path(settings.THEME_CSS).open("rb") as file:
            sheet = file.read(LARGEST_THEME + 1)
    except OSError as error:
        raise Http404 from error
    if len(sheet) > LARGEST_THEME:
        raise Http404
    return HttpResponse(sheet, content_type="text/css; charset=utf-8", headers={"X-Content-Type-Options": "nosniff"})


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How the desk can be used by everybody, and whom to tell when it cannot."""
    return render(request, "desk/accessibility.html")


@login_not_required
@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """Every part of the house style in every state. Only where the setting STYLE_GUIDE is on: for who builds or themes the desk."""
    if not settings.STYLE_GUIDE:
        raise Http404
    return render(request, "desk/style_guide.html", samples())
