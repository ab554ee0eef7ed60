"""Whether a zip may be unpacked at all, judged before any of it is."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from validator.model.document import Problem, ProblemCode
from validator.settings import Limits

DEFLATE_CEILING = 1_032
"""How many times larger than its compressed form a deflated member can be (zlib's technical notes)."""

XML_RATIO = 200
SMALL_XML_BYTES = 5_000_000
XML_SUFFIXES = (".xml", ".rels")
CHUNK_BYTES = 1 << 16
ENCRYPTED_FLAG = 0x1


def check_zip(name: str, data: bytes, limits: Limits) -> Problem | None:
    """The reason why this zip must stay closed, if there is one.

    The sizes that a zip declares are bounded first; then the members that could hide more than they declare are unpacked piecemeal, without
    keeping anything, since `zipfile` itself unpacks a member whole before it notices the lie.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            code, detail = next(_objections(members, limits), None) or next(_lies(archive, members, limits), None) or (None, "")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        return Problem(ProblemCode.DAMAGED, name, detail=type(error).__name__)
    return Problem(code, name, detail=detail) if code else None


def _objections(members: list[zipfile.ZipInfo], limits: Limits) -> Iterator[tuple[ProblemCode, str]]:
    if len(members) > limits.zip_members:
        yield ProblemCode.TOO_COMPLEX, f"zip_members {len(members)} > {limits.zip_members}"
    if any(member.flag_bits & ENCRYPTED_FLAG for member in members):
        yield ProblemCode.LOCKED, "zip"
    total = sum(member.file_size for member in members)
    if total > limits.unpacked_bytes:
        yield ProblemCode.TOO_COMPLEX, f"unpacked_bytes {total} > {limits.unpacked_bytes}"
    for member in filter(_is_xml, members):
        if member.file_size > limits.part_bytes:
            yield ProblemCode.TOO_COMPLEX, f"part_bytes {member.file_size} > {limits.part_bytes}"
        if member.file_size > max(SMALL_XML_BYTES, XML_RATIO * member.compress_size):
            yield ProblemCode.TOO_COMPLEX, f"ratio > {XML_RATIO}"


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith(XML_SUFFIXES)


def _lies(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], limits: Limits) -> Iterator[tuple[ProblemCode, str]]:
    for member in members:
        could_hide = member.compress_size * DEFLATE_CEILING > limits.part_bytes
        if member.compress_type == zipfile.ZIP_DEFLATED and could_hide and _exceeds_declared_size(archive, member):
            yield ProblemCode.TOO_COMPLEX, "declared size"
        if member.compress_type not in {zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED}:
            yield ProblemCode.UNSUPPORTED, f"zip method {member.compress_type}"


def _exceeds_declared_size(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    # read as stored, a member gives its compressed bytes; they are inflated here in bounded pieces
    raw = zipfile.ZipInfo(member.filename)
    raw.header_offset, raw.orig_filename = member.header_offset, member.orig_filename
    raw.compress_type, raw.flag_bits = zipfile.ZIP_STORED, member.flag_bits
    raw.compress_size = raw.file_size = member.compress_size
    seen, inflater = 0, zlib.decompressobj(-zlib.MAX_WBITS)
    with archive.open(raw) as stream:
        raw_bytes = stream.read(CHUNK_BYTES)
        while raw_bytes and seen <= member.file_size:
            seen += len(inflater.decompress(raw_bytes, CHUNK_BYTES))
            raw_bytes = inflater.unconsumed_tail or stream.read(CHUNK_BYTES)
    return seen > member.file_size
