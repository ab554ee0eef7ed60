"""Sealing and opening. Whoever loses a case's key, or throws it away, can never read that case again."""

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Self

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from validator.errors import ValidatorError

# SQLite gives bytes back, PostgreSQL a view of them
Kept = bytes | memoryview


class SealError(ValidatorError):
    """What is sealed cannot be opened: the key is gone or another one."""


@dataclass(frozen=True, slots=True)
class CaseKey:
    """The key of one case. `wrapped` is how it is kept, sealed by the master key."""

    wrapped: bytes
    _key: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Self:
        """A key for a new case."""
        key = Fernet.generate_key()
        return cls(master().encrypt(key), key)

    @classmethod
    def unwrap(cls, wrapped: Kept) -> Self:
        """The key that was kept. Raises SealError where it was thrown away or sealed by a master key that is not known here."""
        try:
            return cls(bytes(wrapped), master().decrypt(bytes(wrapped)))
        except InvalidToken as error:
            raise SealError from error

    def seal(self, data: bytes) -> bytes:
        """The data as it may be kept."""
        return Fernet(self._key).encrypt(data)

    def open(self, sealed: Kept) -> bytes:
        """The data again. Raises SealError where it is not what this key sealed."""
        try:
            return Fernet(self._key).decrypt(bytes(sealed))
        except InvalidToken as error:
            raise SealError from error

    def sign(self, data: bytes) -> str:
        """A fingerprint that nobody can make without this key."""
        return hmac.new(self._key, data, hashlib.sha256).hexdigest()

    def seal_text(self, text: str) -> bytes:
        """The text as it may be kept."""
        return self.seal(text.encode("utf-8", "surrogatepass"))

    def open_text(self, sealed: Kept) -> str:
        """The text again; nothing where nothing was sealed."""
        return self.open(sealed).decode("utf-8", "surrogatepass") if sealed else ""


def master() -> MultiFernet:
    """The master keys: the first one seals, all of them open."""
    return MultiFernet([Fernet(key) for key in settings.DESK_KEYS])


def rewrap(wrapped: Kept) -> bytes:
    """The same key, wrapped by the master key that is now the first. Raises SealError where no master key opens it."""
    try:
        return master().rotate(bytes(wrapped))
    except InvalidToken as error:
        raise SealError from error
