"""JSON of which one array grows item by item, laid out as `json.dumps` with an indent of two lays out the whole."""

import json
import re
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO

INDENT = "  "
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
# what a terminal or an editor would obey; json.dumps escapes C0 itself
UNSEEN = re.compile(r"[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def escaped(text: str) -> str:
    """JSON with every character escaped that a reader cannot see but a machine obeys."""
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", LONE_SURROGATE.sub("\ufffd", text))


def laid_out(data: Any) -> str:
    """The data as text over several lines."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=2))


def parted(text: str, key: str) -> tuple[str, str]:
    """Laid-out JSON before and after the empty array of this key, which must be there.

    No string in the JSON can pass for it: quotes within strings are escaped.
    """
    before, found, after = text.partition(f'"{key}": []')
    if not found:
        raise ValueError(f"no empty array {key}")
    return f'{before}"{key}": ', after


class Items:
    """An array that is written as it grows; `depth` is how many brackets it stands in."""

    def __init__(self, stream: BinaryIO, depth: int) -> None:
        self._stream, self._margin, self._is_empty = stream, "\n" + depth * INDENT, True

    def add(self, item: Any) -> None:
        """Write the next item."""
        inner = self._margin + INDENT
        self._stream.write(f"{'[' if self._is_empty else ','}{inner}{laid_out(item).replace(chr(10), inner)}".encode())
        self._is_empty = False

    def end(self) -> None:
        """Close the array."""
        self._stream.write(b"[]" if self._is_empty else f"{self._margin}]".encode())


class Spool:
    """An array that must wait for its place in the file, kept on disk without a name: nothing stays behind, whatever ends the run."""

    def __init__(self, depth: int) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 it lives as long as the writer, and closes with it
        self._items = Items(self._file, depth)

    def add(self, item: Any) -> None:
        """Keep the next item."""
        self._items.add(item)

    def pour(self, stream: BinaryIO) -> None:
        """Write the array to where it belongs."""
        self._items.end()
        self._file.seek(0)
        copyfileobj(self._file, stream)
        self._file.close()
