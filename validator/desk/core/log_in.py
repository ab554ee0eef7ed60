"""The way to the page to log in, and back to where the visitor was."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from validator.desk.core.sessions import ENDED, JSON, Reason

SAFE = {"GET", "HEAD"}


class LogInMiddleware(LoginRequiredMiddleware):
    """Sends a stranger to log in. A script is told 401 instead: it would take the page to log in for the answer."""

    def handle_no_permission(  # type: ignore[override]  # a redirect is what Django's own always answers
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponse:
        """The way to the page to log in."""
        if request.COOKIES.get(settings.SESSION_COOKIE_NAME) and request.session.session_key is None:
            request.session.setdefault(ENDED, Reason.GONE.value)  # it was cleared away, or ended by a beheerder
        if is_by_script(request):
            return JsonResponse({"ingelogd": False}, status=401)
        return redirect_to_login(way_back(request), resolve_url(settings.LOGIN_URL))


def is_by_script(request: HttpRequest) -> bool:
    """Whether it was a script of a page that asked, as far as the browser says."""
    return request.headers.get("Accept") == JSON or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def way_back(request: HttpRequest) -> str:
    """The page that was asked for; for a form that was sent, the page that it stood on."""
    if request.method in SAFE:
        return request.get_full_path()
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if is_ours else resolve_url(settings.LOGIN_REDIRECT_URL)
