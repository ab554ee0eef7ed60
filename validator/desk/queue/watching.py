"""A check that nothing can break off ends its process: it is then done again, or given up, as that of any process that died."""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager

STDERR = 2


@contextmanager
def watched(seconds: float) -> Iterator[None]:
    """End this process when the block takes longer, and tell on the standard error in which lines of code it was.

    The alarm that breaks off a check, and a thread of Python, both wait for Python to have its turn; a library in C may never give it.
    This clock does not need it. What it writes holds places in the code and no values.
    """
    faulthandler.dump_traceback_later(seconds, exit=True, file=STDERR)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
