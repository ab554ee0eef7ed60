"""Opens a Word file, mending what Word itself would also overlook."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from validator.model.document import ProblemCode
from validator.parsers.docx.wml import Element, W, parse_xml

# What python-docx, zipfile and lxml raise at a file that is not as it should be.
FAULTS = (
    *(PythonDocxError, OpcError, zipfile.BadZipFile, zlib.error, etree.LxmlError),
    *(LookupError, ValueError, TypeError, AttributeError, OSError, EOFError, RuntimeError),
)

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/"
# The longer name first: the shorter ones are its beginning.
_TRANSITIONAL = tuple(
    (_STRICT + strict, b"http://schemas.openxmlformats.org/" + transitional)
    for strict, transitional in (
        (b"officeDocument/relationships/extendedProperties", b"officeDocument/2006/relationships/extended-properties"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"officeDocument/extendedProperties", b"officeDocument/2006/extended-properties"),
        (b"officeDocument/math", b"officeDocument/2006/math"),
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
        (b"drawingml/picture", b"drawingml/2006/picture"),
        (b"drawingml/diagram", b"drawingml/2006/diagram"),
        (b"drawingml/chart", b"drawingml/2006/chart"),
    )
)


class UnreadableError(Exception):
    """Nothing of the file can be read, for this reason. `detail` names a part or limit, never text."""

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Opened:
    """An open Word file: its main part, the members that had to be left out, and whether it had to be mended."""

    main: Part
    package: OpcPackage
    lost: tuple[str, ...] = ()
    is_mended: bool = False


def open_package(data: bytes) -> Opened:
    """Open a Word file of any flavour (docx, docm, dotx, strict). Raises UnreadableError."""
    if not data:
        raise UnreadableError(ProblemCode.EMPTY)
    if data.startswith(OLE_MAGIC):
        raise UnreadableError(ProblemCode.UNSUPPORTED if "WordDocument".encode("utf-16-le") in data else ProblemCode.LOCKED)
    try:
        return _open(data)
    except FAULTS:
        return _open_mended(data)


def root_of(part: Part) -> Element:
    """The XML of a part, whether python-docx parsed it or not. Raises one of FAULTS."""
    element = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


def target_of(part: Part, key: str) -> Part | None:
    """The part inside the file that a relationship id leads to."""
    relationship = part.rels.get(key)
    return None if relationship is None or relationship.is_external else relationship.target_part


def related(part: Part | OpcPackage, kind: str) -> Iterator[tuple[str, Part]]:
    """The parts inside the file that a part refers to, with relationship id, by the last word of the relationship's type."""
    for key, relationship in part.rels.items():
        if not relationship.is_external and relationship.reltype.rsplit("/", 1)[-1] == kind:
            yield key, relationship.target_part


def related_root(part: Part | OpcPackage, kind: str) -> Element | None:
    """The XML of the one related part of this kind, if there is one. Raises one of FAULTS."""
    found = next(related(part, kind), None)
    return None if found is None else root_of(found[1])


def _open(data: bytes) -> Opened:
    package = OpcPackage.open(io.BytesIO(data))
    main = package.main_document_part
    if root_of(main).tag != f"{W}document":
        raise ValueError("the main part is not a document")
    return Opened(main, package)


def _open_mended(data: bytes) -> Opened:
    try:
        mended, lost, is_mended = _mend(data)
        opened = _open(mended)
    except FAULTS as fault:
        raise UnreadableError(ProblemCode.DAMAGED, type(fault).__name__) from None
    return Opened(opened.main, opened.package, lost, is_mended)


def _mend(data: bytes) -> tuple[bytes, tuple[str, ...], bool]:
    """The file with transitional names, without unreadable members and without relationships that lead nowhere."""
    members, lost = _read_members(data)
    mended = bool(lost)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            kept = content
            if name.endswith(".rels"):
                kept = _without_dangling(name, content, members)
                mended = mended or kept is not content
            archive.writestr(name, kept)
    return target.getvalue(), lost, mended


def _read_members(data: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    members: dict[str, bytes] = {}
    lost = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            try:
                members[info.filename] = _checked(info.filename, archive.read(info))
            except FAULTS:
                lost.append(info.filename)
    return members, tuple(lost)


def _checked(name: str, content: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return content
    if _STRICT in content:
        for strict, transitional in _TRANSITIONAL:
            content = content.replace(strict, transitional)
    parse_xml(content)
    return content


def _without_dangling(name: str, content: bytes, members: dict[str, bytes]) -> bytes:
    root = parse_xml(content)
    base = posixpath.dirname(posixpath.dirname(name))
    dangling = [item for item in root if item.get("TargetMode") != "External" and _target(base, item.get("Target", "")) not in members]
    for item in dangling:
        root.remove(item)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if dangling else content


def _target(base: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
