"""A real PostgreSQL on loopback, for one run of the tests."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

# a sign that must be quoted in an address, so that a password is never put there as it is
PASSWORD = "ge@heim/" + secrets.token_hex(4)
OWNER = "postgres"


def program(name: str) -> Path | None:
    """Where Debian keeps the server's programs, which is not on the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return found[-1] if found else Path(which) if (which := shutil.which(name)) else None


@contextmanager
def running_server() -> Iterator[str]:
    """The address of a server with an empty database, with its password in it."""
    folder = Path(mkdtemp(prefix="vto-postgres-"))
    try:
        _give_to_owner(folder)
        word = folder / "password"
        word.write_text(PASSWORD)
        word.chmod(0o644)  # the server's user reads it, and it goes with the folder
        data, port = folder / "data", _free_port()
        _run("initdb", "-D", str(data), "-U", "vto", "-A", "scram-sha-256", "--pwfile", str(word), "--no-sync", "-E", "UTF8")
        options = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync=off"
        _run("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
        try:
            quoted = PASSWORD.replace("@", "%40").replace("/", "%2F")
            yield f"postgresql://vto:{quoted}@127.0.0.1:{port}/postgres"
        finally:
            _run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(name: str, *arguments: str) -> None:
    # the server refuses to run as root
    before: Sequence[str] = ("runuser", "-u", OWNER, "--") if os.geteuid() == 0 else ()
    subprocess.run([*before, str(program(name)), *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")


def _give_to_owner(folder: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam(OWNER)
        os.chown(folder, owner.pw_uid, owner.pw_gid)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
