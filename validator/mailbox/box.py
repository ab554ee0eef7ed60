"""One folder of a mailbox, with the few commands that this program gives. None of them deletes, sends or marks a mail as read."""

import re
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from imaplib import Internaldate2tuple
from typing import Any

from imap_tools import AND, BaseMailBox, Header
from imap_tools.utils import encode_folder

from validator.mailbox.errors import CommandRefusedError, ConnectionLostError, MailboxError, talking
from validator.mailbox.message import Fetched

SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
MOST_HEADERS = 200_000
# well below the 29 minutes of RFC 2177: firewalls drop a silent connection sooner, and a mail that came just before IDLE waits no longer
IDLE_SECONDS = 240.0
SLICE_SECONDS = 1.0
Stopping = Callable[[], bool]


class Box:
    """The folder, open to look at and to label mail in. Raises ConnectionLostError and CommandRefusedError."""

    def __init__(self, mailbox: BaseMailBox, folder: str) -> None:
        self._mailbox, self._client, self._folder = mailbox, mailbox.client, folder
        self.validity = self._select()
        self.can_keep_keywords = rb"\*" in b" ".join(self._said("PERMANENTFLAGS"))
        with talking():
            # asked again: before the login a server tells less, and imap-tools would copy and delete where it could move
            _, said = self._client.capability()
        self._capabilities = frozenset(said[0].decode("ascii", "replace").upper().split())

    @property
    def can_move(self) -> bool:
        """Whether the server moves mail by itself, so that we need not delete any."""
        return "MOVE" in self._capabilities

    def uids(self, since: date | None = None) -> list[int]:
        """The mails in the folder, oldest first, without those that somebody has marked to be deleted."""
        with talking():
            self._client.noop()  # lets the server tell what came and went
            return sorted(map(int, self._mailbox.uids(AND(deleted=False, date_gte=since))))

    def labelled(self, keyword: str) -> frozenset[int]:
        """The mails that carry this keyword."""
        with talking():
            return frozenset(map(int, self._mailbox.uids(AND(keyword=keyword))))

    def fetch(self, uid: int, most: int) -> Fetched | None:
        """The mail, or only its headers where it is larger than `most` bytes; None where it is gone."""
        told = self._fetch(uid, "RFC822.SIZE INTERNALDATE")
        facts = b" ".join(item if isinstance(item, bytes) else item[0] for item in told)
        found = SIZE.search(facts)
        if not found:
            return None
        size = int(found[1])
        part = f"BODY.PEEK[]<0.{most}>" if size <= most else f"BODY.PEEK[HEADER]<0.{MOST_HEADERS}>"
        literals = [item[1] for item in self._fetch(uid, part) if isinstance(item, tuple)]
        if not literals:
            return None
        return Fetched(uid, size, _day(facts), bytes(literals[0]), is_whole=size <= most)

    def label(self, uid: int, keywords: Sequence[str]) -> None:
        """Put keywords on a mail, beside what stands there. Not by imap-tools, whose `flag` also expunges what others marked."""
        self._command("STORE", str(uid), "+FLAGS.SILENT", f"({' '.join(keywords)})")

    def move(self, uid: int, folder: str) -> None:
        """Have the server move a mail; one that is gone already is no error."""
        self._command("MOVE", str(uid), encode_folder(folder))

    def folders(self) -> dict[str, frozenset[str]]:
        """The names of all folders, with what the server says that they are for."""
        with talking():
            return {info.name: frozenset(map(str.lower, info.flags)) for info in self._mailbox.folder.list()}

    def create(self, folder: str) -> None:
        """Make a folder."""
        with talking():
            self._mailbox.folder.create(folder)

    def holds(self, folder: str, message_id: str) -> bool:
        """Whether a mail with this Message-ID lies in another folder."""
        try:
            with talking():
                self._mailbox.folder.set(folder, readonly=True)
                return bool(self._mailbox.uids(AND(header=Header("Message-ID", message_id))))
        finally:
            self._return()

    def put_draft(self, folder: str, draft: bytes) -> None:
        """Add a draft to another folder."""
        with talking():
            self._mailbox.append(draft, folder, flag_set=["\\Draft"])

    def wait(self, is_stopping: Stopping) -> None:
        """Return when something happens in the folder, when it is time to look anyhow, or when the program must stop."""
        if "IDLE" not in self._capabilities:
            _sleep(IDLE_SECONDS / 4, is_stopping)
            return
        with talking(), self._mailbox.idle as idle:
            deadline = time.monotonic() + IDLE_SECONDS
            while time.monotonic() < deadline and not is_stopping():
                before = time.monotonic()
                if idle.poll(timeout=SLICE_SECONDS):
                    return
                if time.monotonic() - before < SLICE_SECONDS / 2:
                    raise ConnectionLostError  # nothing, and at once: the other side has hung up

    def _select(self) -> int:
        try:
            with talking():
                self._mailbox.folder.set(self._folder)
        except CommandRefusedError:
            raise MailboxError("no_folder") from None
        said = self._said("UIDVALIDITY")
        if not said:
            raise MailboxError("no_uids")
        return int(said[0])

    def _return(self) -> None:
        """Back to the folder; where its numbers have changed meanwhile, all that was found there is worth nothing."""
        if self._select() != self.validity:
            raise ConnectionLostError

    def _said(self, name: str) -> list[bytes]:
        with talking():
            return [item for item in self._client.response(name)[1] or () if isinstance(item, bytes)]

    def _fetch(self, uid: int, parts: str) -> list[Any]:
        return [item for item in self._command("FETCH", str(uid), f"({parts})") if item]

    def _command(self, name: str, *arguments: Any) -> list[Any]:
        with talking():
            answer, data = self._client.uid(name, *arguments)
        if answer != "OK":
            raise CommandRefusedError
        return list(data or ())


def _sleep(seconds: float, is_stopping: Stopping) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not is_stopping():
        time.sleep(min(SLICE_SECONDS, seconds))


def _day(facts: bytes) -> date | None:
    told = Internaldate2tuple(facts)
    return datetime.fromtimestamp(time.mktime(told)).date() if told else None
