"""How much may be sent at once."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from validator.desk.core.views import error_page

Answer = Callable[[HttpRequest], HttpResponse]
TOO_LARGE = 413


class UploadLimitMiddleware:
    """Refuses a request that says of itself that it is too large, before its body is read."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the page that says how much may be sent."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > settings.REQUEST_BYTES:
            return error_page(request, TOO_LARGE)
        return self._answer(request)
