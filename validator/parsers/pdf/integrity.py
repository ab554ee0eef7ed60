"""Whether the text of a page came through whole: readers of PDF skip the damaged end of a compressed stream without a word."""

import base64
import zlib
from collections.abc import Iterator

import pikepdf

PIECE = 1 << 16
FLATE = ("/FlateDecode", "/Fl")
ASCII85 = ("/ASCII85Decode", "/A85")


def damaged_pages(structure: pikepdf.Pdf, most_bytes: int) -> Iterator[int]:
    """The numbers, from 1, of the pages with a damaged stream; of each stream no more than `most_bytes` is looked at."""
    for number, page in enumerate(structure.pages, 1):
        try:
            is_whole = all(_is_whole(stream, most_bytes) for stream in _streams(page))
        except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError, KeyError):
            continue  # the page itself is broken: whoever reads it will tell
        if not is_whole:
            yield number


def _streams(page: pikepdf.Page) -> Iterator[pikepdf.Stream]:
    held = page.obj.get("/Contents")
    for item in held if isinstance(held, pikepdf.Array) else [held]:
        if isinstance(item, pikepdf.Stream):
            yield item


def _is_whole(stream: pikepdf.Stream, most_bytes: int) -> bool:
    named = stream.get("/Filter")
    filters = [str(name) for name in named] if isinstance(named, pikepdf.Array) else [str(named)]
    data = stream.read_raw_bytes()
    if filters[0] in ASCII85 and filters[1:] and filters[1] in FLATE:
        try:
            data = base64.a85decode(data.strip().removesuffix(b"~>").removeprefix(b"<~"), ignorechars=b" \t\n\r\v\f\0")
        except ValueError:
            return False
        return _inflates(data, most_bytes)
    return filters[0] not in FLATE or _inflates(data, most_bytes)


def _inflates(data: bytes, most_bytes: int) -> bool:
    """Whether the data inflates without an error; a stream that lacks its checksum counts as whole."""
    unpacker, done = zlib.decompressobj(), 0
    try:
        while data and done < most_bytes and not unpacker.eof:
            done += len(unpacker.decompress(data, PIECE))
            data = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return True
