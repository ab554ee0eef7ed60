"""What every template knows."""

from importlib.metadata import version

from django.conf import settings
from django.http import HttpRequest

TOOL_VERSION = version("vto-validator")


def desk(request: HttpRequest) -> dict[str, object]:
    """The house style, the banner that tells a trial desk from the real one, and whether the page to pre-check is open."""
    return {
        "theme_css": settings.THEME_CSS,
        "environment_banner": settings.ENVIRONMENT_BANNER,
        "precheck_is_on": settings.PRECHECK_IS_ON,
        "tool_version": TOOL_VERSION,
        "user_is_known": request.user.is_authenticated if hasattr(request, "user") else False,
    }
