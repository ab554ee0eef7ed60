"""The way to the log-in service of the organisation, the way back, and the way out."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import BACKEND_SESSION_KEY, logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from mozilla_django_oidc.views import OIDCAuthenticationCallbackView, OIDCAuthenticationRequestView

from validator.desk.accounts.oidc import OrganisationBackend, setting
from validator.desk.accounts.oidc_claims import RefusedError
from validator.desk.accounts.oidc_discovery import ProviderError, provider
from validator.desk.accounts.recording import refused as record_refusal
from validator.texts import load

BACKEND = f"{OrganisationBackend.__module__}.{OrganisationBackend.__qualname__}"
STATES, TOKEN, NEXT = "oidc_states", "oidc_id_token", "oidc_login_next"  # the library's keys in the session
AGAIN = "opnieuw"
RENEW = "renew"
ERRORS = {
    "access_denied": "denied",
    **dict.fromkeys(("login_required", "interaction_required", "consent_required", "account_selection_required"), RENEW),
}
STATUS = {"provider": 503, "state": 400, "token": 400}


@login_not_required
@never_cache
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Send somebody to the log-in service; with `opnieuw` in the query it asks again who this is."""
    _demand_organisation()
    try:
        answer: HttpResponse = _Begin.as_view()(request)
    except ProviderError:
        return refusal(request, "provider")
    return answer


@login_not_required
@never_cache
@require_GET
def back(request: HttpRequest) -> HttpResponse:
    """Let in who comes back from the log-in service, or tell why not."""
    _demand_organisation()
    if request.GET.get("state") not in request.session.get(STATES, {}):
        # a link that was used before or made up: whoever is logged in stays so
        return redirect(settings.LOGIN_REDIRECT_URL) if request.user.is_authenticated else refusal(request, "state")
    place = request.session.get(NEXT)  # the library may end the session
    try:
        answer: HttpResponse = _Back.as_view()(request)
    except RefusedError as error:
        return _turned_away(request, error, place)
    return answer


class SignOutView(LogoutView):
    """Logs out of the desk, and of the organisation for who came from there."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session and go on to where the organisation ends its own."""
        further = _farewell(request)
        answer = super().post(request, *args, **kwargs)
        return onward(request, further, "farewell") if further else answer


def refusal(request: HttpRequest, reason: str) -> HttpResponse:
    """Why somebody is not let in, and what to do."""
    words = load("desk_login")["refused"][reason]
    return render(request, "accounts/refused.html", {"refused": words, "again": AGAIN}, status=STATUS.get(reason, 403))


@never_cache
def onward(request: HttpRequest, address: str, kind: str) -> HttpResponse:
    """A page that goes on to the log-in service by itself."""
    return render(request, "accounts/onward.html", {"address": address, "words": load("desk_login")["onward"][kind]})


class _Begin(OIDCAuthenticationRequestView):  # type: ignore[misc]
    get_settings = staticmethod(setting)

    def get_extra_params(self, request: HttpRequest) -> dict[str, str]:
        return {**super().get_extra_params(request), **({"prompt": "login"} if AGAIN in request.GET else {})}


class _Back(OIDCAuthenticationCallbackView):  # type: ignore[misc]
    get_settings = staticmethod(setting)

    def login_failure(self) -> HttpResponse:
        raise RefusedError(ERRORS.get(self.request.GET.get("error", ""), "provider"))


def _turned_away(request: HttpRequest, error: RefusedError, place: str | None) -> HttpResponse:
    logout(request)
    if error.reason != RENEW:
        record_refusal(error)
        return refusal(request, error.reason)
    messages.info(request, load("desk_login")["again"])
    return redirect(f"{reverse('accounts:login')}?{urlencode({'next': place})}" if place else "accounts:login")


def _farewell(request: HttpRequest) -> str:
    """The address where the organisation ends its session; empty where it has none."""
    organisation = settings.ORGANISATION
    if organisation is None or request.session.get(BACKEND_SESSION_KEY) != BACKEND:
        return ""
    try:
        address = provider(organisation).end_session_endpoint
    except ProviderError:
        return ""
    if not address:
        return ""
    back_here = request.build_absolute_uri(reverse(settings.LOGOUT_REDIRECT_URL))
    token = request.session.get(TOKEN)
    query = {"client_id": organisation.client_id, "post_logout_redirect_uri": back_here, **({"id_token_hint": token} if token else {})}
    return f"{address}{'&' if urlsplit(address).query else '?'}{urlencode(query)}"


def _demand_organisation() -> None:
    if settings.ORGANISATION is None:
        raise Http404
