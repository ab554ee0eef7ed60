"""What every template knows."""

from importlib.metadata import version

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from validator.desk.accounts.rights import MANAGE, may
from validator.desk.core.session_end import ending

TOOL_VERSION = version("vto-validator")


def desk(request: HttpRequest) -> dict[str, object]:
    """The house style, the banner that tells a trial desk from the real one, whether the page to pre-check is open, and who looks."""
    user = getattr(request, "user", AnonymousUser())
    return {
        "theme_css": settings.THEME_CSS,
        "environment_banner": settings.ENVIRONMENT_BANNER,
        "precheck_is_on": settings.PRECHECK_IS_ON,
        "tool_version": TOOL_VERSION,
        "organisation_is_on": settings.ORGANISATION is not None,
        "local_login_is_on": settings.LOCAL_LOGIN,
        "session_end": ending(request),
        "user_is_known": user.is_authenticated,
        "user_is_beheerder": may(user, MANAGE),
    }
