"""Sessions in the database, sealed: they hold what somebody searched for, and that is often a name."""

from typing import Any

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import OperationalError

from validator.desk.sealing.services import master


class SessionStore(DatabaseStore):
    """Django's sessions, with their content sealed by the master key."""

    def get_session_cookie_age(self) -> int:
        """How many seconds it is kept: of who is logged in until the last moment, so that the page to log in can tell why it ended."""
        return int((settings.SESSION_LONGEST if SESSION_KEY in self else settings.SESSION_IDLE).total_seconds())

    def save(self, must_create: bool = False) -> None:
        """Keep it. Raises UpdateError only where it was ended meanwhile: that is told to its user as a fault of what was asked."""
        try:
            super().save(must_create)
        except UpdateError as error:
            trouble = error.__context__
            if isinstance(trouble, OperationalError):  # such as a disk that is full
                raise trouble from trouble.__cause__
            raise

    def encode(self, session_dict: dict[str, Any]) -> str:
        """The content as it is kept."""
        return master().encrypt(super().encode(session_dict).encode()).decode()

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """The content; none where it was sealed by a key that is not known here."""
        try:
            content: dict[str, Any] = super().decode(master().decrypt(session_data).decode())
        except InvalidToken:
            return {}
        return content
