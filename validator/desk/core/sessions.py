"""The end of a session after so many hours, however busy its user is; the end after idleness is Django's own."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

Answer = Callable[[HttpRequest], HttpResponse]
BEGAN = "began"


class SessionEndMiddleware:
    """Logs a user out whose session began too long ago."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, to a stranger where the session has ended."""
        if request.user.is_authenticated and self._age(request) > settings.SESSION_LONGEST:
            logout(request)
        return self._answer(request)

    def _age(self, request: HttpRequest) -> timedelta:
        now = timezone.now()
        began: str = request.session.setdefault(BEGAN, now.isoformat())
        return now - datetime.fromisoformat(began)
