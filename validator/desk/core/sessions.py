"""The end of a session: after some minutes in which its user did nothing, and after so many hours however busy the user is."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

Answer = Callable[[HttpRequest], HttpResponse]
BEGAN, LAST, ENDED = "began", "last", "ended"
JSON = "application/json"
# who clicks often writes no session at each click: the last act is kept to half a minute of thirty
STEPS = 60


class Reason(StrEnum):
    """Why a session ended; the page to log in tells it."""

    IDLE = "niets_gedaan"
    LONG = "te_lang"
    GONE = "weg"


class SessionEndMiddleware:
    """Logs a user out whose session has ended, and keeps why."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, to a stranger where the session has ended."""
        if request.user.is_authenticated and request.user.is_active:
            self._follow(request)
        elif SESSION_KEY in request.session:  # of somebody who may no longer come in
            end(request, Reason.GONE)
        return self._answer(request)

    def _follow(self, request: HttpRequest) -> None:
        now = timezone.now()
        request.session.setdefault(BEGAN, now.isoformat())
        request.session.setdefault(LAST, now.isoformat())
        until_idle, until_long = _left(request.session, now)
        if min(until_idle, until_long) <= timedelta(0):
            end(request, Reason.LONG if until_long <= timedelta(0) else Reason.IDLE)
        elif not is_poll(request) and settings.SESSION_IDLE - until_idle > settings.SESSION_IDLE / STEPS:
            request.session[LAST] = now.isoformat()


def end(request: HttpRequest, reason: Reason) -> None:
    """Log out, and remember why for the page to log in."""
    logout(request)
    request.session[ENDED] = reason.value


def is_poll(request: HttpRequest) -> bool:
    """Whether a script looked how things stand: that is no act of a person, so it makes no session last longer."""
    return request.method in {"GET", "HEAD"} and request.headers.get("Accept") == JSON


def seconds_left(session: SessionBase) -> int:
    """How long until the session ends if its user does nothing more."""
    return max(0, ceil(min(_left(session, timezone.now())).total_seconds()))


def longest_left(session: SessionBase) -> int:
    """How long until it ends whatever its user does."""
    return max(0, ceil(_left(session, timezone.now())[1].total_seconds()))


def _left(session: SessionBase, now: datetime) -> tuple[timedelta, timedelta]:
    since_last, since_began = (now - datetime.fromisoformat(session.get(name, now.isoformat())) for name in (LAST, BEGAN))
    return settings.SESSION_IDLE - since_last, settings.SESSION_LONGEST - since_began
