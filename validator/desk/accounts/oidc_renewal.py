"""Asking the organisation every quarter of an hour whether it still vouches for who is logged in."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from mozilla_django_oidc.middleware import SessionRefresh

from validator.desk.accounts.oidc import setting
from validator.desk.accounts.oidc_discovery import ProviderError
from validator.desk.accounts.oidc_views import BACKEND, onward, refusal
from validator.desk.core.log_in import is_by_script

Answer = Callable[[HttpRequest], HttpResponse]
UNTIL = "oidc_id_token_expiration"  # the library's key in the session
LATE_SECONDS = 3600
EXEMPT = ("organisation", "organisation_back", "login", "logout")


class RenewalMiddleware:
    """Leads who opens a page past the log-in service, without a question to them.

    A form or a script cannot be led around without losing what was typed, nor anybody while the service is away. They are served for
    another hour, and then no more.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the way past the log-in service where it is time for that."""
        late = time.time() - request.session.get(UNTIL, 0)
        if late >= 0 and _is_theirs(request):
            if _opens_a_page(request):
                return self._way_around(request, late)
            if late > LATE_SECONDS:
                logout(request)
        return self._answer(request)

    def _way_around(self, request: HttpRequest, late: float) -> HttpResponse:
        try:
            way: HttpResponse = _Question(self._answer).process_request(request)
        except ProviderError:
            return refusal(request, "provider") if late > LATE_SECONDS else self._answer(request)
        return onward(request, way["Location"], "renewal")


class _Question(SessionRefresh):  # type: ignore[misc]
    """The library's, made when there is a question: it looks up the address of the log-in service as it is made."""

    get_settings = staticmethod(setting)

    def is_refreshable_url(self, request: HttpRequest) -> bool:
        return True


def _is_theirs(request: HttpRequest) -> bool:
    is_known = request.user.is_authenticated and request.session.get(BACKEND_SESSION_KEY) == BACKEND
    return is_known and settings.ORGANISATION is not None and request.path not in {reverse(f"accounts:{name}") for name in EXEMPT}


def _opens_a_page(request: HttpRequest) -> bool:
    return request.method == "GET" and not is_by_script(request)
