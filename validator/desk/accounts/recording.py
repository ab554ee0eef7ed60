"""Who logged in and out, and who was refused, in the trail: without names, and without what somebody typed."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.oidc_claims import RefusedError
from validator.desk.trail.services import record

BY_ORGANISATION, BY_PASSWORD = "organisatie", "wachtwoord"


def connect() -> None:
    """Listen to Django from now on."""
    user_logged_in.connect(_logged_in, dispatch_uid="trail")
    user_logged_out.connect(_logged_out, dispatch_uid="trail")
    user_login_failed.connect(_failed, dispatch_uid="trail")


def refused(error: RefusedError) -> None:
    """Tell of somebody whom the organisation sent and the desk did not let in."""
    user = error.user if isinstance(error.user, Gebruiker) else None
    record(None, "geweigerd", method=BY_ORGANISATION, refused=error.reason, user=user.pk if user else None)


def _logged_in(user: Gebruiker, **_: Any) -> None:
    record(user, "ingelogd", method=BY_ORGANISATION if user.subject else BY_PASSWORD)


def _logged_out(user: Gebruiker | None, **_: Any) -> None:
    if user is not None:
        record(user, "uitgelogd")


def _failed(**_: Any) -> None:
    record(None, "geweigerd", method=BY_PASSWORD)
