"""Limits and switches of a run, with defaults that suit a desk computer; `VTO_<NAME>` in the environment overrides each."""

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self

from validator.errors import SettingError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may ask of the machine before it counts as unreadable.

    Sizes are in bytes, times in seconds. `unpacked_bytes` bounds the sum of a zip's members, `part_bytes` one XML part;
    `enclosure_depth` is how deep files inside files are read.
    `ocr_pages` and `ocr_seconds` bound the recognition of text in one file, which comes on top of `seconds`; `ocr_pixels` bounds one
    picture. `submission_seconds` bounds the check of a whole submission in a batch.
    """

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 200_000_000
    part_bytes: int = 30_000_000
    zip_members: int = 5_000
    pages: int = 1_000
    nesting: int = 60
    enclosure_depth: int = 3
    page_paths: int = 20_000
    files: int = 500
    seconds: int = 60
    memory_bytes: int = 2_000_000_000
    ocr_pages: int = 100
    ocr_seconds: int = 180
    ocr_pixels: int = 60_000_000
    submission_seconds: int = 600

    @classmethod
    def from_environment(cls) -> Self:
        """Limits with the overrides of the environment, such as VTO_SECONDS=20. Raises ValueError on anything but a whole number."""
        chosen = {item.name: os.environ.get(f"VTO_{item.name.upper()}") for item in fields(cls)}
        return cls(**{name: int(value) for name, value in chosen.items() if value is not None})


def given(name: str) -> str:
    """What the environment says, or the file named by `<name>_FILE`, as containers and systemd hand over secrets; empty where neither does.

    Raises SettingError for a file that cannot be read.
    """
    path = os.environ.get(f"{name}_FILE")
    if not path:
        return os.environ.get(name, "")
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError):
        raise SettingError("file", f"{name}_FILE") from None
