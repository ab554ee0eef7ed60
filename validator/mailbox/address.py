"""Which mailbox: the URL that the user gives."""

from dataclasses import dataclass
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from validator.mailbox.errors import MailboxError

PORTS = {"imaps": 993, "imap": 143}
INBOX = "INBOX"


@dataclass(frozen=True, slots=True)
class Address:
    """One folder of one user on one server."""

    host: str
    port: int
    user: str
    folder: str = INBOX
    is_encrypted: bool = True

    @property
    def key(self) -> str:
        """What the ledger calls this folder: no name stands in it. The port is left out, since another port leads to the same mail."""
        folder = INBOX if self.folder.upper() == INBOX else self.folder
        return sha256("\n".join((self.user, self.host.lower(), folder)).encode()).hexdigest()


def read_address(url: str) -> Address:
    """The address in `imaps://user@host[:port]/FOLDER`. Raises MailboxError, which never holds the URL."""
    parts, port = _split(url)
    if parts.scheme not in PORTS or not parts.hostname or parts.query or parts.fragment:
        raise MailboxError("url")
    if parts.password is not None:
        raise MailboxError("password_in_url")
    user, folder = unquote(parts.username or ""), unquote(parts.path).strip("/") or INBOX
    if not user:
        raise MailboxError("no_user")
    if not (user + folder).isprintable():
        raise MailboxError("url")
    if parts.scheme == "imap" and not _is_loopback(parts.hostname):
        raise MailboxError("not_encrypted")
    return Address(parts.hostname, port or PORTS[parts.scheme], user, folder, is_encrypted=parts.scheme == "imaps")


def _split(url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise MailboxError("url") from None
    return parts, port


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
