"""Sealing and opening. Whoever loses a case's key, or throws it away, can never read that case again."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Self

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
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

    def wrapped_by(self, secret: str) -> bytes:
        """Seal the key for whoever has the secret, which must be long and random: no master key opens it then."""
        return _of_secret(secret).encrypt(self._key)

    @classmethod
    def unwrap_by(cls, secret: str, wrapped: Kept) -> Self:
        """The key that was wrapped by a secret. Raises SealError where that is another secret."""
        try:
            return cls(b"", _of_secret(secret).decrypt(bytes(wrapped)))
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


def _of_secret(secret: str) -> Fernet:
    derived = HKDF(hashes.SHA256(), length=32, salt=None, info=b"vto-validator: key of a case for one browser").derive(secret.encode())
    return Fernet(urlsafe_b64encode(derived))


def master() -> MultiFernet:
    """The master keys: the first one seals, all of them open."""
    return MultiFernet([Fernet(key) for key in settings.DESK_KEYS])


def rewrap(wrapped: Kept) -> bytes:
    """The same key, wrapped by the master key that is now the first. Raises SealError where no master key opens it."""
    try:
        return master().rotate(bytes(wrapped))
    except InvalidToken as error:
        raise SealError from error
