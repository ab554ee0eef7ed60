"""What the server refuses before the desk hears of it, told in the words and the style of the desk."""

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from validator.desk.core.views import lone_page

HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'"),
)


class DutchErrorTask(ErrorTask):
    """The page for a request that is far too large, or that is none at all."""

    def execute(self) -> None:
        """Answer, and read no further."""
        error = self.request.error  # type: ignore[attr-defined]  # its stubs take the request for the error
        page = lone_page(error.code).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers = [*self.response_headers, *HEADERS]
        self.set_close_on_finish()
        self.content_length = len(page)
        self.write(page)


class DeskChannel(HTTPChannel):
    """A connection that is told in Dutch what goes wrong."""

    error_task_class = DutchErrorTask
