"""Addresses that take forms alone: who opens one, such as after logging in again or by the history of the browser, gets a page too."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from validator.desk.core.views import error_page

Answer = Callable[[HttpRequest], HttpResponse]
NOT_ALLOWED = 405


class FormsAloneMiddleware:
    """Says in a page what Django says with an empty one."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the page that says where to go."""
        answer = self._answer(request)
        if answer.status_code != NOT_ALLOWED or request.method != "GET":
            return answer
        page = error_page(request, NOT_ALLOWED)
        page.headers["Allow"] = answer.headers.get("Allow", "")
        return page
