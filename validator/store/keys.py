"""Under what a result and a run are found again; a hash, so that no name stands in the store."""

import json
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from validator.settings import Limits


def result_key(content_sha256: str, *, pack_sha256: str, tool_version: str, reference_date: date, moment: str, limits: Limits) -> str:
    """The key of the result on a submission: everything that it depends on.

    `reference_date` is the day that holds where the submission does not tell its own.
    """
    wishes = settings_key(pack_sha256=pack_sha256, tool_version=tool_version, moment=moment, limits=limits)
    return _digest(content=content_sha256, wishes=wishes, reference_date=reference_date.isoformat())


def settings_key(*, pack_sha256: str, tool_version: str, moment: str, limits: Limits) -> str:
    """The key of how a run judges, whatever the day."""
    return _digest(pack=pack_sha256, tool=tool_version, moment=str(moment), limits=asdict(limits))


def source_key(path: Path) -> str:
    """The key of a place on the disk, however the user wrote it."""
    return _digest(path=str(path.resolve()))


def _digest(**parts: Any) -> str:
    return sha256(json.dumps(parts, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()
