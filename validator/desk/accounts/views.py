"""Logging in, staying logged in, and one's own password."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from validator.desk.accounts.forms import LogInForm, OwnPasswordForm
from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import for_users
from validator.desk.core.log_in import is_by_script, way_back
from validator.desk.core.sessions import ENDED, Reason, seconds_left
from validator.desk.trail.services import record
from validator.texts import load

HALF_AN_HOUR = 30


class LogInView(LoginView):
    """The page to log in; it tells once why a session ended."""

    template_name = "accounts/login.html"
    authentication_form = LogInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page shows."""
        return {**super().get_context_data(**kwargs), "ended": _why(self.request), "section": "login"}

    def get_form(self, form_class: type[AuthenticationForm] | None = None) -> AuthenticationForm:
        """The form; it takes the focus only where nothing stands before it."""
        form: AuthenticationForm = super().get_form(form_class)
        if settings.ORGANISATION:
            form.fields["username"].widget.attrs.pop("autofocus", None)
        return form


def _why(request: HttpRequest) -> dict[str, str] | None:
    reason = request.session.pop(ENDED, "")
    if reason not in set(Reason):
        return None
    hours = int(settings.SESSION_LONGEST.total_seconds() // 3600)
    words = load("desk_accounts")["ended"][reason]
    return {"title": words["title"], "text": words["text"].format(idle=idle_in_words(), hours=hours)}


def idle_in_words() -> str:
    """How long a session lasts while its user does nothing."""
    words = load("desk_accounts")["idle"]
    minutes = round(settings.SESSION_IDLE.total_seconds() / 60)
    return str(words["half"] if minutes == HALF_AN_HOUR else words["one"] if minutes == 1 else words["many"].format(minutes))


@for_users
@never_cache
@require_http_methods(["GET", "POST"])
def session(request: HttpRequest) -> HttpResponse:
    """How long the session still lasts; a POST makes it last, as every act of a person does."""
    if is_by_script(request):
        return JsonResponse({"seconds": seconds_left(request.session), "token": get_token(request)})
    return redirect(way_back(request) if request.method == "POST" else "triage:list")


@for_users
@never_cache
@require_http_methods(["GET", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; who has a start password comes here first."""
    user = request.user
    if not isinstance(user, Gebruiker) or not user.has_usable_password():
        raise PermissionDenied  # the organisation keeps the password
    form = OwnPasswordForm(user, request.POST or None)
    if not form.is_valid():
        shown = {"form": form, "is_start": user.has_start_password, "next": _next(request), "section": "password"}
        return render(request, "accounts/password.html", shown, status=422 if form.is_bound else 200)
    form.save()
    update_session_auth_hash(request, user)
    record(user, "wachtwoord_gewijzigd", user=user.pk)
    messages.success(request, load("desk_accounts")["password"]["changed"])
    return redirect(_next(request) or "triage:list")


def _next(request: HttpRequest) -> str:
    page = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if is_ours else ""
