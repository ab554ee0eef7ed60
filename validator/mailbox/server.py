"""The way to the server: TLS with a certificate that is checked, and logging in."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from imaplib import IMAP4
from pathlib import Path

from imap_tools import BaseMailBox, MailBox, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError

from validator.mailbox.address import Address
from validator.mailbox.errors import ConnectionLostError, MailboxError
from validator.mailbox.secret import Secret

TIMEOUT = 60.0
# the server says so when it cannot check a password now (RFC 5530); a wrong password is another matter
UNAVAILABLE = ("[UNAVAILABLE]", "[INUSE]", "[SERVERBUG]", "[LIMIT]")


@contextmanager
def logged_in(address: Address, secret: Secret, ca_file: Path | None = None, timeout: float = TIMEOUT) -> Iterator[BaseMailBox]:
    """The mailbox, with no folder chosen yet; logs out at the end. Raises MailboxError."""
    mailbox = _opened(address, ca_file, timeout)
    try:
        _log_in(mailbox, address, secret)
        yield mailbox
    finally:
        with suppress(IMAP4.error, ImapToolsError, OSError):  # the connection may be gone already
            mailbox.logout()


def _opened(address: Address, ca_file: Path | None, timeout: float) -> BaseMailBox:
    try:
        if not address.is_encrypted:
            return MailBoxUnencrypted(address.host, address.port, timeout=timeout)
        return MailBox(address.host, address.port, timeout=timeout, ssl_context=_context(ca_file))
    except ssl.SSLCertVerificationError:
        raise MailboxError("certificate") from None
    except ssl.SSLError:
        raise ConnectionLostError("no_tls") from None
    except (OSError, IMAP4.error):
        raise ConnectionLostError("unreachable") from None


def _context(ca_file: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError:  # ssl.SSLError, for a file without certificates, is one too
        raise MailboxError("ca_file") from None


def _log_in(mailbox: BaseMailBox, address: Address, secret: Secret) -> None:
    try:
        if secret.is_token:
            mailbox.xoauth2(address.user, secret.value, initial_folder=None)
        elif (address.user + secret.value).isascii():
            mailbox.login(address.user, secret.value, initial_folder=None)
        else:
            mailbox.login_utf8(address.user, secret.value, initial_folder=None)
    except (IMAP4.abort, OSError):
        raise ConnectionLostError("unreachable") from None
    except (IMAP4.error, ImapToolsError) as error:
        if any(code in str(error).upper() for code in UNAVAILABLE):
            raise ConnectionLostError("unreachable") from None
        raise MailboxError("login") from None
