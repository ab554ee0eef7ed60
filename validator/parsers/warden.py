"""Runs one program for a parser, in bounds, and ends all that it started when its time is up or the parser is gone.

A script of its own, run by path (see `program`): the parser may be killed at any moment, and must not leave a program behind that holds
a document. Arguments: the process id of the parser, seconds, bytes of memory, then the command. The working directory is private to this
run, and is removed when the parser is gone.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

POLL_SECONDS = 0.02
TIME_IS_UP = 124
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000


def watch(parent: int, seconds: float, memory: int, command: list[str]) -> int:
    """The exit code of the command, `TIME_IS_UP` when it had to be ended."""
    _limit_memory(memory)
    _leave_network()
    deadline = time.monotonic() + seconds
    process = subprocess.Popen(command, start_new_session=True)  # noqa: S603 - the caller chose the command, no shell reads it
    while process.poll() is None:
        if os.getppid() != parent:
            _end(process)
            shutil.rmtree(Path.cwd(), ignore_errors=True)
            return TIME_IS_UP
        if time.monotonic() > deadline:
            _end(process)
            return TIME_IS_UP
        time.sleep(POLL_SECONDS)
    _end(process)
    return process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    # LibreOffice is a chain of processes: all of the group must go
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or size < hard:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _leave_network() -> None:
    """Where Linux allows it, the program gets a network of its own, without connections."""
    if sys.platform != "linux":
        return
    import ctypes

    library = ctypes.CDLL(None)
    if library.unshare(NEW_NETWORK) != 0:
        library.unshare(NEW_USER | NEW_NETWORK)


if __name__ == "__main__":
    sys.exit(watch(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
