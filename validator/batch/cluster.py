"""The same work on a Dask cluster: several machines, with the safety and the configuration of Dask itself."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import cache, partial
from ipaddress import ip_address
from multiprocessing import current_process
from typing import Any
from urllib.parse import urlsplit

from validator.batch.apart import Processes
from validator.batch.executors import GRACE_SECONDS
from validator.batch.verdict import Failure
from validator.errors import ValidatorError

CONNECT_SECONDS = 10


class ClusterError(ValidatorError):
    """The cluster cannot be used. `code` names the Dutch sentence."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class DaskExecutor(Executor):
    """A Dask cluster in the shape of `concurrent.futures`. Where a worker goes away, Dask does its work again elsewhere."""

    def __init__(self, address: str, seconds: float, workers: int = 1) -> None:
        """Connect, and wait a moment for a number of workers. Certificates come from Dask's own configuration. Raises ClusterError."""
        if not (address.startswith("tls://") or _is_loopback(address)):
            raise ClusterError("unsafe")
        try:
            from distributed import Client
        except ImportError:
            raise ClusterError("missing") from None
        try:
            make: Any = Client
            self._client = make(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError, RuntimeError):
            raise ClusterError("unreachable") from None
        self._seconds = seconds + GRACE_SECONDS
        self._executor = self._client.get_executor(pure=False)
        try:
            self._client.wait_for_workers(workers, timeout=CONNECT_SECONDS)
        except TimeoutError:
            self.shutdown()
            raise ClusterError("no_workers") from None

    @property
    def size(self) -> int:
        """How many tasks the cluster takes at a time."""
        return sum(self._client.nthreads().values())

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Hand a task to the cluster. Raises ClusterError where it is gone."""
        if self._client.status != "running":
            raise ClusterError("lost")
        future: Future[Any] = self._executor.submit(run_apart, partial(task, **kwargs), self._seconds, *args)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; it goes on without us."""
        self._client.close()


def run_apart(task: Callable[..., Any], seconds: float, *args: Any) -> Any:
    """In a Dask worker: run the task in a process of this thread, so that neither a crash nor a hang takes the worker along.

    Never raises: Dask writes the arguments of a task that raised, thus the document, to its log.
    """
    if current_process().daemon:
        return Failure.DAEMON
    return _processes().run(partial(task, *args), seconds)


@cache
def _processes() -> Processes:
    return Processes()


def _is_loopback(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
