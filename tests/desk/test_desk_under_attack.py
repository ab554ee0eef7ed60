"""The running desk, and somebody who wishes it ill."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from tests.desk.processes import Desk

SLOW = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\na"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.start()
    yield desk
    desk.end()


def test_who_opens_many_connections_and_sends_next_to_nothing_keeps_nobody_out(desk: Desk) -> None:
    parts = urlsplit(desk.address)
    with ExitStack() as stack:
        for _ in range(150):
            line = stack.enter_context(socket.create_connection((str(parts.hostname), parts.port or 0), timeout=60))
            line.sendall(SLOW)
        assert desk.get("account/inloggen")[0] == 200
