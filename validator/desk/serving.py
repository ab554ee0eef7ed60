"""`vto desk`: the pages by waitress, and beside them the process that checks, started again when it dies."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from typing import Any

from validator.errors import SettingError

SETTINGS = "validator.desk.settings"
PORT = 8000
THREADS = 8
CONNECTIONS = 500
STOP_SECONDS = 30
PAUSES = (1, 5, 30)
SOON_SECONDS = 60
IDENT = "VTO"
ANSWER_PER_REQUEST = 6


def manage(arguments: Sequence[str]) -> None:
    """Run a management command of Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["vto desk manage", *arguments])


def set_up(host: str) -> None:
    """Bring the database and the style files up to date. Raises SettingError for a setting with which the desk does not start."""
    from validator.desk.environment import is_public

    if not (_is_loopback(host) or is_public()):
        raise SettingError("variable", "VTO_DESK_HOSTS")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def work(*, beside_pages: bool) -> int:
    """Be the process that checks, beside the pages or alone."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    from validator.desk.queue.working import work as check_until_stopped

    return check_until_stopped(beside_pages=beside_pages)


def serve(host: str, port: int, when_ready: Callable[[str], None]) -> None:
    """Serve the pages until interrupted; `when_ready` is told the address. Raises OSError where the port is taken."""
    from waitress.server import BaseWSGIServer, create_server

    from validator.desk.refusing import DeskChannel
    from validator.desk.wsgi import application

    # a name such as localhost has two addresses, and waitress then has no one port
    listener = socket.create_server((host, port))
    server = create_server(application, sockets=[listener], threads=THREADS, ident=IDENT, **_of_requests())
    assert isinstance(server, BaseWSGIServer)  # noqa: S101 - one socket, one server
    server.channel_class = DeskChannel
    try:
        with _checking_process():
            when_ready(f"http://{host}:{listener.getsockname()[1]}/")
            server.run()
    finally:
        server.close()


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _of_requests() -> dict[str, Any]:
    """How much waitress takes in, and whom it believes about who really asks and whether that came by https."""
    from django.conf import settings

    # beyond the limit of the desk itself, so that it is the desk that answers who sends somewhat too much
    most = 2 * settings.REQUEST_BYTES
    proxy: dict[str, Any] = {"trusted_proxy": settings.TRUSTED_PROXY, "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"}}
    return {
        "max_request_body_size": most,
        # never beyond memory: on disk it would be a child's file in clear. So each connection that sends or gets files holds up to this
        # much; what a person sends at once is bounded by VTO_DESK_UPLOAD_BYTES, an answer by what its copies with comments add to that
        "inbuf_overflow": most + 1,
        "outbuf_overflow": ANSWER_PER_REQUEST * settings.REQUEST_BYTES,
        # who opens many and sends next to nothing takes no thread, but would soon take the hundred that waitress has
        "connection_limit": CONNECTIONS,
        "asyncore_use_poll": True,
        "clear_untrusted_proxy_headers": True,
        **(proxy if settings.TRUSTED_PROXY else {}),
    }


@contextmanager
def _checking_process() -> Iterator[None]:
    stop = threading.Event()
    keeper = threading.Thread(target=_keep_alive, args=(stop,))
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join()


def _keep_alive(stop: threading.Event) -> None:
    """Start the process again after it died, more slowly each time that it dies soon."""
    deaths = 0
    while not stop.is_set():
        began = time.monotonic()
        process = subprocess.Popen([sys.executable, "-m", "validator", "desk", "worker", "--beside-pages"], stdin=subprocess.PIPE)
        while process.poll() is None and not stop.wait(0.2):
            pass
        if stop.is_set():
            _end(process)
            return
        deaths = deaths + 1 if time.monotonic() - began < SOON_SECONDS else 1
        stop.wait(PAUSES[min(deaths, len(PAUSES)) - 1])


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(STOP_SECONDS)
    if process.poll() is None:
        process.kill()  # what it was checking is checked again at the next start
        process.wait()
