"""Opens the folder and finds the others that are needed, so that what is lacking is told before any mail is touched."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from validator.mailbox.address import INBOX, Address
from validator.mailbox.box import Box
from validator.mailbox.errors import CommandRefusedError, MailboxError
from validator.mailbox.secret import Secret
from validator.mailbox.server import TIMEOUT, logged_in
from validator.mailbox.steps import Wishes

DRAFTS = "\\drafts"
KEYWORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,60}")


@dataclass(frozen=True, slots=True)
class Access:
    """How to get at a folder. The secret is asked for at each connection, since it may be renewed; `timeout` is for each answer."""

    address: Address
    secret: Callable[[], Secret]
    ca_file: Path | None = None
    timeout: float = TIMEOUT


@contextmanager
def opened(access: Access) -> Iterator[Box]:
    """The folder, open. Raises MailboxError."""
    with logged_in(access.address, access.secret(), access.ca_file, access.timeout) as mailbox:
        yield Box(mailbox, access.address.folder)


def refuse_keyword(keyword: str) -> None:
    """Raise MailboxError for a word that cannot be a keyword of IMAP."""
    if not KEYWORD.fullmatch(keyword):
        raise MailboxError("keyword")


def drafts_of(box: Box, wishes: Wishes, folder: str) -> str:
    """The folder for the drafts: the one that was asked for, else the one that the server names. Raises MailboxError for none."""
    if not wishes.concepts:
        return ""
    folders = box.folders()
    named = [name for name, uses in folders.items() if DRAFTS in uses]
    found = wishes.drafts or next(iter(named), "")
    if not found:
        raise MailboxError("no_drafts")
    if _same(found, folder):
        raise MailboxError("drafts_itself")
    if found not in folders:
        raise MailboxError("missing_folder", folder=found)
    return found


def refuse_moves(box: Box, wishes: Wishes, folder: str, *, may_create: bool) -> None:
    """Make the folders to move to where that was asked. Raises MailboxError for one that cannot be moved to."""
    if wishes.moves and not box.can_move:
        raise MailboxError("no_move")
    folders = box.folders() if wishes.moves else {}
    for target in dict.fromkeys(wishes.moves.values()):
        if _same(target, folder):
            raise MailboxError("move_itself")
        if target not in folders:
            _create(box, target, may_create=may_create)


def _create(box: Box, folder: str, *, may_create: bool) -> None:
    if not may_create:
        raise MailboxError("missing_folder", folder=folder)
    try:
        box.create(folder)
    except CommandRefusedError:
        raise MailboxError("not_created", folder=folder) from None


def _same(one: str, other: str) -> bool:
    return one == other or (one.upper() == other.upper() == INBOX)
