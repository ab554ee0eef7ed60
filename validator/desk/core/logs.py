"""Lines of the log that can hold no personal data, whoever writes them."""

import logging
import traceback
from pathlib import Path
from types import TracebackType

OWN = "validator"


class SilentFormatter(logging.Formatter):
    """Writes the messages of this project, and of all others only who spoke, from where, and about which address.

    Libraries put into their messages what they were working on: a path that a visitor typed, a file name, a value. Of an exception stays
    its type and the places in the code, of a request the pattern of its address and the status.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        parts = [self.formatTime(record), record.levelname, record.name, self._what(record), *self._request(record)]
        if record.exc_info and record.exc_info[0]:
            kind = " ".join(filter(None, (record.exc_info[0].__name__, _code(record.exc_info[1]))))
            parts.append(f"{kind} at {places(record.exc_info[2])}")
        return " ".join(part for part in parts if part)

    def _what(self, record: logging.LogRecord) -> str:
        is_own = record.name == OWN or record.name.startswith(f"{OWN}.")
        return record.getMessage() if is_own else f"{Path(record.pathname).name}:{record.lineno}"

    def _request(self, record: logging.LogRecord) -> list[str]:
        request, status = getattr(record, "request", None), getattr(record, "status_code", None)
        match = getattr(request, "resolver_match", None)
        return [f"/{match.route}" if match else "", str(status) if isinstance(status, int) else ""]


def _code(error: BaseException | None) -> str:
    """What the database itself calls it, such as SQLITE_FULL or 53100: a word of the program and none of a document."""
    cause = error.__cause__ if error else None
    return getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or ""


def places(trail: TracebackType | None) -> str:
    """Where an exception passed, the innermost place last, without a value or a line of code."""
    return " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(trail))
