"""Ctrl-C and SIGTERM as a wish to stop after the step at hand; a second one stops at once."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Wish:
    """Whether to stop."""

    def __init__(self) -> None:
        self._is_made = False

    def __call__(self) -> bool:
        """Whether it was asked."""
        return self._is_made

    def make(self, number: int, frame: FrameType | None) -> None:
        """Ask it, the second time by force."""
        if self._is_made:
            raise KeyboardInterrupt
        self._is_made = True


@contextmanager
def stop_wish() -> Iterator[Wish]:
    """The wish of the user while the block runs."""
    wish = Wish()
    before = {number: signal.signal(number, wish.make) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield wish
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
