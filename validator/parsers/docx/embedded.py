"""Files that were put inside a Word file, taken out unread."""

import io
import posixpath
import struct
from collections.abc import Iterator

import olefile
from docx.opc.part import Part

from validator.model.document import Attachment, ProblemCode
from validator.parsers.docx.package import FAULTS, OLE_MAGIC, related
from validator.parsers.docx.writer import Writer

KNOWN = (b"PK\x03\x04", b"%PDF")
_STREAMS = ("Package", "CONTENTS", "Contents")
_NATIVE = "\x01Ole10Native"
_SUFFIXES = {b"PK\x03\x04": ".zip", b"%PDF": ".pdf"}


def collect_embedded(part: Part, writer: Writer) -> None:
    """Add the files that stand in this part as attachments, or as a problem where their sort is unknown."""
    for kind in ("package", "oleObject"):
        for _, embedded in related(part, kind):
            name = posixpath.basename(str(embedded.partname))
            found = _unpack(name, embedded.blob)
            if found is None:
                writer.problem(ProblemCode.EMBEDDED_UNREAD, name)
            else:
                writer.attachments.append(found)


def _unpack(name: str, data: bytes) -> Attachment | None:
    if data.startswith(KNOWN):
        return Attachment(name, data)
    if not data.startswith(OLE_MAGIC):
        return None
    try:
        return next(_inside(name, data), None)
    except FAULTS:
        return None


def _inside(name: str, data: bytes) -> Iterator[Attachment]:
    """The file in an OLE object: as a stream of its own (Acrobat, newer Office), or as the shell's package with its name."""
    with olefile.OleFileIO(io.BytesIO(data)) as container:
        for stream in _STREAMS:
            if container.exists(stream) and (content := container.openstream(stream).read()).startswith(KNOWN):
                yield Attachment(posixpath.splitext(name)[0] + _SUFFIXES[content[:4]], content)
        if container.exists(_NATIVE):
            yield native_file(container.openstream(_NATIVE).read())
        if container.exists("WordDocument"):
            yield Attachment(posixpath.splitext(name)[0] + ".doc", data)


def native_file(stream: bytes) -> Attachment:
    """The file in the shell's package: size, flags, label, path, two numbers, length and path, then size and bytes."""
    label_end = stream.index(b"\0", 6)
    path_end = stream.index(b"\0", label_end + 1)
    (path_length,) = struct.unpack_from("<I", stream, path_end + 5)
    start = path_end + 9 + path_length
    (size,) = struct.unpack_from("<I", stream, start)
    name = stream[6:label_end].decode("cp1252", "replace").replace("\\", "/")
    return Attachment(posixpath.basename(name) or "bijlage", stream[start + 4 : start + 4 + size])
