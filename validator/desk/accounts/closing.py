"""Pages of which nobody said whom they are for stay closed, and nearly all of them to who has a start password."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import View, is_for_anybody, says_whom_it_is_for
from validator.desk.core.log_in import way_back

Answer = Callable[[HttpRequest], HttpResponse]
OPEN_WITH_A_START_PASSWORD = {"accounts:password", "accounts:session"}


class ClosedByDefaultMiddleware:
    """Refuses a view without `for_roles`, `for_users` or `login_not_required`: what was forgotten is closed, not open."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._answer(request)

    def process_view(self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        """Refuse where nobody said whom it is for."""
        if not says_whom_it_is_for(view):
            raise PermissionDenied


class StartPasswordMiddleware:
    """Leads who has a start password to the page to choose an own one, before any page with requests."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer."""
        return self._answer(request)

    def process_view(self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]) -> HttpResponse | None:
        """The way to that page."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        has_start_password = isinstance(request.user, Gebruiker) and request.user.has_start_password
        if not has_start_password or is_for_anybody(view) or name in OPEN_WITH_A_START_PASSWORD:
            return None
        return redirect(reverse("accounts:password", query={"next": way_back(request)}))
