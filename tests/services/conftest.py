"""Tests that need a real server. Where its program is absent they skip, unless the environment says that everything must be there."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

from tests.services.postgres import program as postgres_program
from tests.services.postgres import running_server


def needs(program: str) -> Path:
    """The path of a program that a test starts; also looked for where Debian keeps servers."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin") or postgres_program(program)
    return Path(found) if found else _absent(program)


def needs_library(name: str) -> None:
    """Like `needs`, for a library that is an extra."""
    if find_spec(name) is None:
        _absent(name)


def _absent(program: str) -> NoReturn:
    if os.environ.get("VTO_REQUIRE_SERVICES") == "1":
        pytest.fail(f"{program} is not installed")
    pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL of this run."""
    needs("initdb")
    with running_server() as address:
        yield address
