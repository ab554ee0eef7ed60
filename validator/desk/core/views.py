"""The pages for what goes wrong, and the health page. None of them says more than a stranger may know."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import Error
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache

from validator.desk.core.health import examine
from validator.texts import load

OTHER = 400


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """What happened and what to do, in plain words."""
    return render(request, "desk/error.html", {"error": load("desk")["errors"][status], "status": status}, status=status)


def lone_page(status: int) -> str:
    """The same without anything that is known of who asks."""
    words = load("desk")["errors"]
    shown = {"error": words.get(status, words[OTHER]), "status": status, "theme_css": settings.THEME_CSS}
    return render_to_string("desk/error.html", shown)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that makes no sense, or that is too large."""
    is_large = isinstance(exception, RequestDataTooBig | TooManyFilesSent)
    return error_page(request, 413 if is_large else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that this user may not see."""
    return error_page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was not filled in on a page of this desk, or so long ago that the session has ended."""
    return error_page(request, 403)


def locked_out(request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, str] | None = None) -> HttpResponse:
    """Too many wrong passwords in a short time."""
    return error_page(request, 429)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A page that is not there."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something that went wrong in the desk itself; where that is the database, a page that asks it for nothing."""
    try:
        return error_page(request, 500)
    except Error:
        return HttpResponse(lone_page(500), status=500)


@login_not_required
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Whether the desk works; what is wrong only for who is logged in."""
    state = examine()
    details = state.details() if request.user.is_authenticated else {}
    return JsonResponse({"status": "ok" if state.is_well else "niet ok", **details}, status=200 if state.is_well else 503)
