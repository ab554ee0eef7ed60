"""The watched folder: what somebody puts in it comes into the inbox once, and is then moved aside.

It is looked at every few seconds rather than told of changes: a network drive tells nothing. Whatever happens between taking in and moving,
the next look takes the same content for what came in before.
"""

import logging
import threading
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.dispatch import receiver
from django.utils import timezone
from django.utils.crypto import salted_hmac

from validator.desk.queue.services import begun
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.settling import Settling, State, entries, state_of
from validator.intake import gather
from validator.model.document import ProblemCode
from validator.model.submission import Submission

DONE, REFUSED = SHELVES = ("verwerkt", "niet-gelukt")
LOOK_SECONDS = 5
REST_SECONDS = 10
KEY_SALT = "validator.desk.triage.watching"

log = logging.getLogger(__name__)


class RefusedError(Exception):
    """What lies in the folder can never be taken in; the message is a code, never a name."""


class Folder:
    """A folder that is looked at now and then."""

    def __init__(self, place: Path, settling: Settling) -> None:
        self._place, self._settling = place, settling
        self._handled: dict[Path, tuple[State, str]] = {}
        self._is_away = False

    def look(self) -> None:
        """Take in what has come to rest, and move it aside. What cannot be moved now is moved at a later look."""
        try:
            found = entries(self._place, SHELVES)
        except OSError as error:
            self._tell_away(type(error).__name__)
            return
        self._is_away = False
        self._handled = {path: known for path, known in self._handled.items() if path in found}
        for path, state in self._settling.at_rest(found):
            self._handle(path, state)

    def _tell_away(self, reason: str) -> None:
        if not self._is_away:
            log.error("the watched folder cannot be read: %s", reason)
        self._is_away = True

    def _handle(self, path: Path, state: State) -> None:
        known = self._handled.get(path)
        if known is None or known[0] != state:
            try:
                known = state, _shelf_of(path, state)
            except Exception as error:  # noqa: BLE001 whatever one file does costs that file; the next look tries again
                log.warning("something in the watched folder could not be taken in now: %s", type(error).__name__)
                return
            self._handled[path] = known
        try:
            _move(path, self._place / known[1])
        except OSError as error:
            log.warning("something in the watched folder was handled but cannot be moved: %s", type(error).__name__)
            return
        del self._handled[path]  # what is put there next under this name is another


def _shelf_of(path: Path, state: State) -> str:
    """Take in what lies there; where it goes then."""
    try:
        verzoek = _taken_in(path, state)
    except RefusedError as error:
        log.error("something in the watched folder is moved to %s: %s", REFUSED, error)  # noqa: TRY400 - where in the code says nothing
        return REFUSED
    log.info("request %s came from the watched folder", verzoek.reference)
    return DONE


def _taken_in(path: Path, state: State) -> Verzoek:
    if state.has_odd:
        raise RefusedError("link_or_device")
    if state.size > settings.LIMITS.unpacked_bytes or any(size > settings.LIMITS.file_bytes for _, size, _ in state.files):
        raise RefusedError(ProblemCode.TOO_LARGE.value)
    if state.size == 0:
        raise RefusedError(ProblemCode.EMPTY.value)
    submission = gather(path, settings.LIMITS)
    if state_of(path) != state:
        raise OSError  # changed while it was read
    if any(problem.code is ProblemCode.NOT_ALLOWED for problem in submission.problems):
        raise PermissionError  # in use by another program, or for good: the log tells each time
    if submission.problems:
        raise RefusedError(submission.problems[0].code.value)
    return receive(submission.files, source=Origin.MAP, received=_received(submission), message_key=_key(submission))


def _received(submission: Submission) -> date | None:
    """The day that a mail tells by itself. None for anything else, and for a day that has yet to come."""
    from validator.parsers import parse  # brings what reads documents, which no page needs
    from validator.parsers.sniff import MediaType, media_type

    if len(submission.files) != 1 or media_type(submission.files[0].data) not in {MediaType.MAIL, MediaType.OUTLOOK}:
        return None
    mail = parse(submission.files[0], settings.LIMITS).mail
    return mail.received if mail and mail.received and mail.received <= timezone.localdate() else None


def _key(submission: Submission) -> str:
    """What tells this content from any other. It is keyed, so that nobody can try whether a document was here.

    What was erased since and is put there again comes in again.
    """
    key = salted_hmac(KEY_SALT, submission.content_sha256, algorithm="sha256").hexdigest()
    while erased := Verzoek.objects.filter(message_key=key, erased_at__isnull=False).first():
        key = salted_hmac(KEY_SALT, f"{key}{erased.reference}", algorithm="sha256").hexdigest()
    return key


def _move(path: Path, shelf: Path) -> None:
    shelf.mkdir(exist_ok=True)
    target, number = shelf / path.name, 1
    while target.exists() or target.is_symlink():
        number += 1
        target = shelf / f"{path.stem} ({number}){path.suffix}"
    path.rename(target)


@receiver(begun, dispatch_uid="watching")
def start(stop: threading.Event, **_: Any) -> None:
    """Look at the folder of VTO_DESK_WATCH for as long as this process checks."""
    if settings.WATCHED_FOLDER:
        folder = Folder(Path(settings.WATCHED_FOLDER), Settling(REST_SECONDS))
        threading.Thread(target=_keep_looking, args=(folder, stop), daemon=True).start()


def _keep_looking(folder: Folder, stop: threading.Event) -> None:
    while not stop.wait(LOOK_SECONDS):
        try:
            folder.look()
        except DatabaseError:
            log.warning("the database does not answer")
        finally:
            connection.close()
