"""What the environment says of the desk, and the secrets that are made where it says nothing on loopback."""

import os
import secrets
import stat
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import environ
from cryptography.fernet import Fernet

from validator.errors import SettingError
from validator.settings import given

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
PRIVATE_FILE = 0o600
# reading past the sealed reports of 5,000 requests takes a seventh of the time where the file lies in the address space
MAPPED_BYTES = 1_000_000_000
PRIVATE_FOLDER = 0o700
MOST_MINUTES = 12 * 60
ON, OFF = "aan", "uit"

env = environ.Env()


def data_folder() -> Path:
    """Where the desk keeps its database and secrets; made when it is not there."""
    chosen = os.environ.get("VTO_DESK_DATA")
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    folder = Path(chosen) if chosen else state / "vto-validator" / "desk"
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return folder


def hosts() -> list[str]:
    """The names under which the desk is reached; those of this machine where nothing is said."""
    return [host.strip() for host in env.list("VTO_DESK_HOSTS", default=[]) if host.strip()] or list(LOOPBACK)


def is_public() -> bool:
    """Whether others than this machine may reach the desk."""
    return not set(hosts()) <= set(LOOPBACK)


def switch(name: str, *, default: bool) -> bool:
    """Whether a variable says `aan` or `uit`. Raises SettingError for any other word."""
    value = os.environ.get(name) or (ON if default else OFF)
    if value not in {ON, OFF}:
        raise SettingError("switch", name)
    return value == ON


def minutes(name: str, *, default: float) -> timedelta:
    """A time in minutes, up to half a day. Raises SettingError for anything else."""
    try:
        value = float(os.environ.get(name) or default)
    except ValueError:
        raise SettingError("minutes", name) from None
    if not 0 < value <= MOST_MINUTES:
        raise SettingError("minutes", name)
    return timedelta(minutes=value)


def number(name: str, *, default: int) -> int:
    """A whole number above 0. Raises SettingError for anything else."""
    value = os.environ.get(name) or str(default)
    if not (value.isdecimal() and int(value)):
        raise SettingError("number", name)
    return int(value)


def secret(folder: Path) -> str:
    """What Django signs with. Raises SettingError where it is needed and not given."""
    return given("VTO_DESK_SECRET") or _own_secret("VTO_DESK_SECRET", folder / "secret", secrets.token_urlsafe(64))


def keys(folder: Path) -> tuple[str, ...]:
    """The master keys; the first one encrypts, all may decrypt. Raises SettingError for a key that is none."""
    chosen = given("VTO_DESK_KEY") or _own_secret("VTO_DESK_KEY", folder / "key", Fernet.generate_key().decode())
    found = tuple(key.strip() for key in chosen.split(",") if key.strip())
    try:
        for key in found:
            Fernet(key)
    except ValueError:
        raise SettingError("key", "VTO_DESK_KEY") from None
    return found


def database(folder: Path) -> dict[str, object]:
    """The database of VTO_DATABASE_URL, else SQLite in the data folder."""
    url = given("VTO_DATABASE_URL").replace("postgresql+psycopg://", "postgresql://", 1)
    found: dict[str, object] = env.db_url_config(url or f"sqlite:///{_private(folder / 'desk.sqlite3')}")
    config = {**found, "CONN_MAX_AGE": 60}
    if config["ENGINE"] == "django.db.backends.sqlite3":
        pragmas = f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA mmap_size={MAPPED_BYTES};"
        return {**config, "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": pragmas}}
    return {**config, "CONN_HEALTH_CHECKS": True}


def _private(path: Path) -> Path:
    """The file, which nobody else may read; SQLite gives its journal the same rights."""
    with suppress(OSError):  # a disk that is full or read only, which using the database tells better
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
        path.chmod(PRIVATE_FILE)
    return path


def _own_secret(variable: str, path: Path, fresh: str) -> str:
    """The secret in a file of the data folder, made at the first start. Only this machine's own desk may do with that."""
    if is_public():
        raise SettingError("variable", variable)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "w") as stream:
            stream.write(fresh)
    except FileExistsError:
        pass
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingError("readable", str(path))
    return path.read_text(encoding="ascii").strip()
