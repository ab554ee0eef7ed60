"""Who a visitor is: somebody whose browser holds a secret that the server does not keep.

A session would not do. Its content lies in the database, where whoever has the master key can read it, and it ends after half an hour of
nothing. The secret is made at the first draft and never before, and a new one when no draft belongs to it any more. Over https its cookie
starts with `__Host-`: then no other site can put a secret that it knows into the browser of a visitor.
"""

import re
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Self

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from validator.desk.precheck.models import Voorcontrole

BYTES = 32
SHAPE = re.compile(r"[\w-]{43}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Visitor:
    """A visitor, by the secret in his browser."""

    secret: str = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        """Somebody who was not here before."""
        return cls(secrets.token_urlsafe(BYTES))

    @property
    def owner(self) -> str:
        """The fingerprint by which the database knows whose a draft is."""
        return sha256(b"owner of drafts " + self.secret.encode()).hexdigest()


def visitor_of(request: HttpRequest) -> Visitor | None:
    """Who asks, where a draft of his is still there."""
    secret = request.COOKIES.get(settings.PRECHECK_COOKIE, "")
    visitor = Visitor(secret) if SHAPE.fullmatch(secret) else None
    return visitor if visitor and Voorcontrole.objects.filter(owner=visitor.owner).exists() else None


def remember(response: HttpResponse, visitor: Visitor) -> None:
    """Have the browser hold the secret until it closes, or as long as something is kept that only this secret opens."""
    latest = Voorcontrole.objects.filter(owner=visitor.owner, is_kept=True).order_by("-expires_at").first()
    response.set_cookie(
        settings.PRECHECK_COOKIE,
        visitor.secret,
        max_age=latest.expires_at - timezone.now() if latest else None,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
