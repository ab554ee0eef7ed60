"""What a file is, judged by its bytes: names lie."""

import re
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO

HEAD_BYTES = 1_024
ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD_MAIN_PART = re.compile(rb"word/|wordprocessingml")
OUTLOOK_STREAM = "__properties_version1.0".encode("utf-16-le")
WORD_STREAM = "WordDocument".encode("utf-16-le")
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
LONGEST_TYPE = 100
SIGNED_DATA = re.compile(rb"\A\x30[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x02\x03]", re.DOTALL)
OTHER_OFFICE_PARTS = ("xl/", "ppt/", "visio/")
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PDF_OBJECT = re.compile(rb"startxref|%%EOF|\d obj\b")
MAIL_HEADER = re.compile(rb"(?im)^(received|message-id|mime-version|return-path):[ \t]")
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
CONTROLS_PER_BYTE = 100

MARKUP = re.compile(rb"\s*<(\?xml|!doctype\s+html|html|svg)\b", re.IGNORECASE)


class MediaType(StrEnum):
    """The formats that are told apart."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    TEXT = "text/plain"
    ENCRYPTED_OFFICE = "application/encrypted"
    DOC = "application/msword"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    OLE = "application/x-ole-storage"
    OTHER_OFFICE = "application/x-office"
    PNG = "image/png"
    JPEG = "image/jpeg"
    GIF = "image/gif"
    TIFF = "image/tiff"
    ZIP = "application/zip"
    MAIL = "message/rfc822"
    OUTLOOK = "application/vnd.ms-outlook"
    WINMAIL = "application/ms-tnef"
    SIGNED = "application/pkcs7-mime"
    HTML = "text/html"
    XML = "application/xml"
    UNKNOWN = "application/octet-stream"


OTHER_MAGICS = (
    (b"{\\rtf", MediaType.RTF),
    (b"\x78\x9f\x3e\x22", MediaType.WINMAIL),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"GIF8", MediaType.GIF),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"%!PS", "application/postscript"),
)


def media_type(data: bytes) -> str:
    """The media type of these bytes; `application/octet-stream` for what is not known."""
    head = data[:HEAD_BYTES]
    if data.startswith(ZIP_MAGIC):
        return _kind_of_zip(data)
    if data.startswith(OLE_MAGIC):
        return _kind_of_ole(data)
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and PDF_OBJECT.search(data)):
        return MediaType.PDF
    if SIGNED_DATA.match(head):
        return MediaType.SIGNED
    known = next((kind for magic, kind in OTHER_MAGICS if data.startswith(magic)), None)
    return known or _kind_of_text(data, head)


def _kind_of_zip(data: bytes) -> str:
    """Which sort of document the zip itself is; a zip with a Word file in it has those names further inside."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    return _kind_of_open_document(member.read(LONGEST_TYPE).decode("ascii", "replace"))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return MediaType.DOCX if WORD_MAIN_PART.search(data) else MediaType.ZIP
    return _kind_by_names(names)


def _kind_of_open_document(stated: str) -> str:
    if not stated.startswith(OPEN_DOCUMENT):
        return MediaType.ZIP
    return MediaType.ODT if stated.removeprefix(OPEN_DOCUMENT).startswith("text") else MediaType.OTHER_OFFICE


def _kind_by_names(names: list[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return MediaType.DOCX
    if any(name.startswith(OTHER_OFFICE_PARTS) for name in names):
        return MediaType.OTHER_OFFICE
    return MediaType.DOCX if "[Content_Types].xml" in names else MediaType.ZIP


def _kind_of_ole(data: bytes) -> str:
    if OLE_ENCRYPTED in data:
        return MediaType.ENCRYPTED_OFFICE
    # first the mail: it may hold a Word file
    if OUTLOOK_STREAM in data:
        return MediaType.OUTLOOK
    return MediaType.DOC if WORD_STREAM in data else MediaType.OLE


def _kind_of_text(data: bytes, head: bytes) -> str:
    if markup := MARKUP.match(head.removeprefix(BYTE_ORDER_MARKS[0])):
        return MediaType.XML if markup[1].lower() in {b"?xml", b"svg"} else MediaType.HTML
    if MAIL_HEADER.search(head.split(b"\r\n\r\n")[0].split(b"\n\n")[0]):
        return MediaType.MAIL
    return MediaType.TEXT if is_text(data) else MediaType.UNKNOWN


def is_text(data: bytes) -> bool:
    """Whether these bytes read as text: UTF-16 by its mark, else (almost) free of control bytes."""
    if data.startswith(BYTE_ORDER_MARKS[1:]):
        return len(data) % 2 == 0
    return len(CONTROLS.findall(data)) * CONTROLS_PER_BYTE <= len(data) and b"\x00" not in data
