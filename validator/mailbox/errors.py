"""What goes wrong between this program and the mail server, without a word that the server said: it may quote a mail."""

from collections.abc import Iterator
from contextlib import contextmanager
from imaplib import IMAP4

from imap_tools.errors import ImapToolsError

from validator.errors import ValidatorError


class MailboxError(ValidatorError):
    """The mailbox cannot be worked with as it was asked. `code` names the Dutch sentence in `texts/mailbox.yaml`.

    `is_lasting` says that trying again later is of no use.
    """

    def __init__(self, code: str, *, is_lasting: bool = True, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.is_lasting = is_lasting
        self.values = values


class ConnectionLostError(MailboxError):
    """The connection broke, or the server cannot be reached now."""

    def __init__(self, code: str = "lost") -> None:
        super().__init__(code, is_lasting=False)


class CommandRefusedError(MailboxError):
    """The server answered a command with NO or BAD; the connection still stands."""

    def __init__(self) -> None:
        super().__init__("refused", is_lasting=False)


@contextmanager
def talking() -> Iterator[None]:
    """Turn what the IMAP libraries raise into errors of this package."""
    try:
        yield
    except (IMAP4.abort, OSError):
        raise ConnectionLostError from None
    except (IMAP4.error, ImapToolsError):
        raise CommandRefusedError from None
    except (ValueError, LookupError):  # an answer that is no IMAP: what follows on this connection cannot be trusted
        raise ConnectionLostError from None
