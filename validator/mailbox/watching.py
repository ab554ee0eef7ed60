"""Keeps a mailbox in view: a pass, waiting for the next mail, and a new connection when the old one breaks."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from validator.errors import StoreError
from validator.mailbox.box import Box
from validator.mailbox.errors import MailboxError
from validator.mailbox.passing import Tally

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0
SLICE_SECONDS = 0.5
Opening = Callable[[], AbstractContextManager[Box]]


def keep_watching(
    opened: Opening,
    make_pass: Callable[[Box], Tally],
    is_stopping: Callable[[], bool],
    *,
    tell: Callable[[Tally], None],
    tell_pause: Callable[[str, float], None],
) -> None:
    """Go on until it must stop. `tell_pause` hears why it waits, as a code, and for how many seconds.

    Raises MailboxError where trying again is of no use, such as with a wrong password; once it has worked, it keeps trying.
    """
    pause, has_worked = FIRST_PAUSE, False
    while not is_stopping():
        try:
            with opened() as box:
                while not is_stopping():
                    tell(make_pass(box))
                    pause, has_worked = FIRST_PAUSE, True
                    box.wait(is_stopping)
        except (MailboxError, StoreError) as error:
            if is_stopping():
                return
            if isinstance(error, MailboxError) and error.is_lasting and not has_worked:
                raise
            tell_pause(error.code if isinstance(error, MailboxError) else "ledger", pause)
            _sleep(pause, is_stopping)
            pause = min(pause * 2, LONGEST_PAUSE)


def _sleep(seconds: float, is_stopping: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not is_stopping() and time.monotonic() < deadline:
        time.sleep(min(SLICE_SECONDS, max(deadline - time.monotonic(), 0)))
