"""Older and other word processor files (.doc, .odt, .rtf), by way of LibreOffice and then as the Word file that it makes of them."""

import io
import zipfile
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from pathlib import Path

import olefile
from lxml import etree

from validator.model.document import Document, Problem, ProblemCode
from validator.parsers.archive import check_zip
from validator.parsers.docx import parse_docx
from validator.parsers.program import OutOfTimeError, found_program, private_directory, run_program
from validator.parsers.sniff import MediaType
from validator.settings import Limits

NAMES = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
INSTALL = "LibreOffice"
PROFILE = "registrymodifications.xcu"
FLAGS_AT = 10
ENCRYPTED = 0x0100
FLAGS_END = 12
NEWEST_OF_WORD_95 = 0x69
PROTECTED_STORAGES = ("\tDRMContent", "\x06DataSpaces", "EncryptedPackage")
ODF_MANIFEST = "META-INF/manifest.xml"
ODF_TEXT = "content.xml"

Refusal = tuple[ProblemCode, str]
Source = tuple[str, str]
"""The ending of a file's name and the filter by which LibreOffice reads it."""

ODT_SOURCE = ("odt", "writer8")
RTF_SOURCE = ("rtf", "Rich Text Format")


def parse_doc(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a Word 6 to 2003 file."""
    reason, version = _look_into_doc(data)
    if reason:
        return _unread(name, data, MediaType.DOC, reason)
    return _converted(name, data, MediaType.DOC, _doc_source(version), limits)


def parse_odt(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of an OpenDocument text."""
    if refused := check_zip(name, data, limits):
        return Document(name, MediaType.ODT, sha256(data).hexdigest(), problems=(refused,))
    if reason := _look_into_odt(data):
        return _unread(name, data, MediaType.ODT, reason)
    return _converted(name, data, MediaType.ODT, ODT_SOURCE, limits)


def parse_rtf(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a Rich Text file."""
    return _converted(name, data, MediaType.RTF, RTF_SOURCE, limits)


def as_word_file(data: bytes, kind: str, limits: Limits) -> bytes | None:
    """The Word file whose text the Document of such a file has; None where LibreOffice is missing or makes none.

    Raises OutOfTimeError.
    """
    program = found_program(NAMES, PLACES)
    if program is None:
        return None
    source = {MediaType.ODT: ODT_SOURCE, MediaType.RTF: RTF_SOURCE}.get(MediaType(kind))
    return _convert(program, data, source or _doc_source(_look_into_doc(data)[1]), limits)


def _doc_source(version: int) -> Source:
    return "doc", "MS Word 95" if version <= NEWEST_OF_WORD_95 else "MS Word 97"


def _look_into_doc(data: bytes) -> tuple[Refusal | None, int]:
    """Why the file cannot be converted, if so, and the version of Word that its header (FIB) tells."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if any(container.exists(storage) for storage in PROTECTED_STORAGES):
                return (ProblemCode.LOCKED, ""), 0
            if not container.exists("WordDocument"):
                return (ProblemCode.UNSUPPORTED, "OLE"), 0
            header = container.openstream("WordDocument").read(FLAGS_END)
    except (OSError, ValueError, TypeError, IndexError, AttributeError) as error:
        return (ProblemCode.DAMAGED, type(error).__name__), 0
    if len(header) < FLAGS_END:
        return (ProblemCode.DAMAGED, "FIB"), 0
    is_locked = int.from_bytes(header[FLAGS_AT:FLAGS_END], "little") & ENCRYPTED
    return ((ProblemCode.LOCKED, "") if is_locked else None), int.from_bytes(header[2:4], "little")


def _look_into_odt(data: bytes) -> Refusal | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            manifest = archive.read(ODF_MANIFEST) if ODF_MANIFEST in names else b""
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        return ProblemCode.DAMAGED, type(error).__name__
    if _is_encrypted(manifest):
        return ProblemCode.LOCKED, ""
    return None if ODF_TEXT in names else (ProblemCode.DAMAGED, ODF_TEXT)


def _is_encrypted(manifest: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(manifest, parser) if manifest else None
    except etree.LxmlError:
        return b"encryption-data" in manifest
    return root is not None and root.find(".//{*}encryption-data") is not None


def _converted(name: str, data: bytes, kind: str, source: Source, limits: Limits) -> Document:
    program = found_program(NAMES, PLACES)
    if program is None:
        return _unread(name, data, kind, (ProblemCode.CONVERTER_MISSING, INSTALL))
    try:
        made = _convert(program, data, source, limits)
    except OutOfTimeError:
        return _unread(name, data, kind, (ProblemCode.TIMEOUT, f"seconds > {limits.seconds}"))
    if made is None:
        return _unread(name, data, kind, (ProblemCode.DAMAGED, INSTALL))
    return replace(parse_docx(name, made, limits), media_type=kind, sha256=sha256(data).hexdigest())


def _convert(program: str, data: bytes, source: Source, limits: Limits) -> bytes | None:
    """The file as docx; None where LibreOffice made none, whatever its exit code says."""
    suffix, reader = source
    with private_directory() as room:
        given, made = room / f"in.{suffix}", room / "out" / "in.docx"
        given.write_bytes(data)
        _write_profile(room / "profile")
        options = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", f"--infilter={reader}"]
        target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent)]
        command = [program, f"-env:UserInstallation={(room / 'profile').as_uri()}", *options, *target, str(given)]
        run_program(command, room, (limits.seconds, limits.memory_bytes))
        is_made = made.is_file() and made.stat().st_size <= limits.unpacked_bytes
        return made.read_bytes() if is_made else None


def _write_profile(profile: Path) -> None:
    """The settings of LibreOffice for this one run: no macros, nothing from outside, no updates of links."""
    (profile / "user").mkdir(parents=True)
    settings = resources.files("validator.parsers").joinpath(PROFILE).read_bytes()
    (profile / "user" / PROFILE).write_bytes(settings)


def _unread(name: str, data: bytes, kind: str, reason: Refusal) -> Document:
    code, detail = reason
    return Document(name, kind, sha256(data).hexdigest(), problems=(Problem(code, name, detail=detail),))
