"""Where the work of a run is done: in processes on this machine."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from loky import cpu_count

from validator.batch.apart import Processes

# what a process may need to start, or to end by itself when its time is up
GRACE_SECONDS = 60.0


def cores() -> int:
    """How many processors this program may use, as the machine, the container and the task set allow."""
    return int(cpu_count())


class LocalExecutor(ThreadPoolExecutor):
    """Threads that wait, each for a process of its own; `seconds` is how long one task may take."""

    def __init__(self, jobs: int, seconds: float) -> None:
        super().__init__(jobs, thread_name_prefix="vto")
        self._processes, self._seconds = Processes(), seconds + GRACE_SECONDS

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Run a task in a process; its result is a `Failure` where it took too long or brought the process down."""
        return super().submit(self._processes.run, partial(task, *args, **kwargs), self._seconds)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes: at once with `cancel_futures`, else when their tasks are done."""
        super().shutdown(wait=wait and not cancel_futures, cancel_futures=cancel_futures)
        self._processes.end(at_once=cancel_futures)
