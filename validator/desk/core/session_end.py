"""What a page knows of the end of its session, so that its script can warn in time."""

from django.conf import settings
from django.http import HttpRequest

from validator.desk.core.log_in import way_back
from validator.desk.core.sessions import longest_left, seconds_left
from validator.texts import load


def ending(request: HttpRequest) -> dict[str, object] | None:
    """Seconds until the end, in a page of somebody who is logged in; and the page to load when it has come."""
    if not (hasattr(request, "user") and request.user.is_authenticated):
        return None
    words = load("desk_accounts")["ending"]
    hours = int(settings.SESSION_LONGEST.total_seconds() // 3600)
    return {
        "left": seconds_left(request.session),
        "longest": longest_left(request.session),
        "warning": int(settings.SESSION_WARNING.total_seconds()),
        "page": way_back(request),
        "words": {**words, "long": words["long"].format(hours=hours)},
    }
