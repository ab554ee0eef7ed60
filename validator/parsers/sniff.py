"""What a file is, judged by its bytes: names lie."""

import re
from enum import StrEnum

HEAD_BYTES = 1_024
ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD_MAIN_PART = re.compile(rb"word/|wordprocessingml")
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PDF_OBJECT = re.compile(rb"startxref|%%EOF|\d obj\b")
MAIL_HEADER = re.compile(rb"(?im)^(received|message-id|mime-version|return-path):[ \t]")
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
CONTROLS_PER_BYTE = 100

OTHER_MAGICS = (
    (b"{\\rtf", "application/rtf"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%!PS", "application/postscript"),
)
MARKUP = re.compile(rb"\s*<(\?xml|!doctype\s+html|html|svg)\b", re.IGNORECASE)


class MediaType(StrEnum):
    """The formats that are told apart."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    TEXT = "text/plain"
    ENCRYPTED_OFFICE = "application/encrypted"
    OLE = "application/x-ole-storage"
    ZIP = "application/zip"
    MAIL = "message/rfc822"
    HTML = "text/html"
    XML = "application/xml"
    UNKNOWN = "application/octet-stream"


def media_type(data: bytes) -> str:
    """The media type of these bytes; `application/octet-stream` for what is not known."""
    head = data[:HEAD_BYTES]
    if data.startswith(ZIP_MAGIC):
        return MediaType.DOCX if WORD_MAIN_PART.search(data) else MediaType.ZIP
    if data.startswith(OLE_MAGIC):
        return MediaType.ENCRYPTED_OFFICE if OLE_ENCRYPTED in data else MediaType.OLE
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and PDF_OBJECT.search(data)):
        return MediaType.PDF
    known = next((kind for magic, kind in OTHER_MAGICS if data.startswith(magic)), None)
    return known or _kind_of_text(data, head)


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
