"""What proves to the server who we are: from the environment, or from a file that nobody else can read."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from validator.mailbox.errors import MailboxError

SECRETS = PASSWORD, TOKEN = "VTO_MAIL_PASSWORD", "VTO_MAIL_TOKEN"
OTHERS = stat.S_IRWXG | stat.S_IRWXO
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Secret:
    """A password, or a token for XOAUTH2; no representation shows it."""

    value: str = field(repr=False)
    is_token: bool = False


@dataclass(frozen=True, slots=True)
class SecretFiles:
    """Files that hold a secret. They are read anew for each connection: a token lives for an hour, and another program renews it."""

    password: Path | None = None
    token: Path | None = None


def read_secret(environment: Mapping[str, str], files: SecretFiles) -> Secret:
    """The one secret that was given. Raises MailboxError where there is none or more than one."""
    given = [
        *(Secret(_clean(environment[name]), is_token=name == TOKEN) for name in (PASSWORD, TOKEN) if environment.get(name)),
        *(Secret(_clean(_content(path)), is_token=path == files.token) for path in (files.password, files.token) if path),
    ]
    if len(given) != 1:
        raise MailboxError("secrets" if given else "no_secret")
    return given[0]


def _content(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            if os.name == "posix" and os.fstat(stream.fileno()).st_mode & OTHERS:
                raise MailboxError("secret_mode")
            return stream.read(LONGEST).decode().rstrip("\r\n")
    except (OSError, UnicodeError):
        raise MailboxError("secret_file") from None


def _clean(value: str) -> str:
    """A line break would start a command of its own on the connection."""
    if not value or any(mark in value for mark in "\r\n\0"):
        raise MailboxError("secret_file")
    return value
