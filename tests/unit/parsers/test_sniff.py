"""The type of a file comes from its bytes."""

import zipfile
from io import BytesIO

import pytest

from validator.model.document import ProblemCode
from validator.model.submission import SourceFile
from validator.parsers import parse, parse_here
from validator.parsers.sniff import MediaType, media_type
from validator.settings import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


SAMPLES = [
    (zipped("[Content_Types].xml", "word/document.xml"), MediaType.DOCX),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), MediaType.OTHER_OFFICE),
    (zipped("a.txt"), MediaType.ZIP),
    (b"%PDF-1.7\n", MediaType.PDF),
    (b"rommel\n%PDF-1.4\n1 0 obj\n%%EOF", MediaType.PDF),
    (b"Een tekst over %PDF-bestanden", MediaType.TEXT),
    (OLE + "EncryptedPackage".encode("utf-16-le"), MediaType.ENCRYPTED_OFFICE),
    (OLE + b"WordDocument", MediaType.OLE),
    (OLE + "WordDocument".encode("utf-16-le"), MediaType.DOC),
    (OLE + "WordDocument __properties_version1.0".encode("utf-16-le"), MediaType.OUTLOOK),
    (zipped("mimetype", "content.xml"), MediaType.ZIP),
    ("Beëindiging".encode(), MediaType.TEXT),
    ("Beëindiging".encode("cp1252"), MediaType.TEXT),
    ("Beëindiging".encode("utf-16"), MediaType.TEXT),
    (b"<!DOCTYPE html><p>a</p>", MediaType.HTML),
    (b'\xef\xbb\xbf<?xml version="1.0"?><a/>', MediaType.XML),
    (b"Received: by x\r\nFrom: a@b.nl\r\n\r\nTekst", MediaType.MAIL),
    (b"Van: a@b.nl\n\nTekst over Received: by x", MediaType.TEXT),
    (b"{\\rtf1 tekst}", MediaType.RTF),
    (b"\x89PNG\r\n\x1a\n\0\0", MediaType.PNG),
    (b"\x00\x01\x02\x03" * 50, MediaType.UNKNOWN),
]


@pytest.mark.parametrize(("data", "expected"), SAMPLES, ids=range(len(SAMPLES)))
def test_type_is_judged_by_content(data: bytes, expected: str) -> None:
    assert media_type(data) == expected


@pytest.mark.parametrize(
    ("data", "limits", "code"),
    [
        (b"", Limits(), ProblemCode.EMPTY),
        (b"Tekst die te lang is", Limits(file_bytes=10), ProblemCode.TOO_LARGE),
        (b"\x89PNG\r\n\x1a\n\0\0", Limits(), ProblemCode.DAMAGED),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), Limits(), ProblemCode.UNSUPPORTED),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Limits(), ProblemCode.LOCKED),
        (OLE + b"WordDocument", Limits(), ProblemCode.UNSUPPORTED),
    ],
)
def test_file_that_is_not_read_says_why_and_keeps_its_digest(data: bytes, limits: Limits, code: ProblemCode) -> None:
    document = parse_here(SourceFile("a.docx", data), limits)
    assert [problem.code for problem in document.problems] == [code]
    assert (len(document.sha256), bool(document.media_type), document.is_readable) == (64, True, False)


def test_misnamed_file_is_read_as_what_it_is_in_a_worker_as_well() -> None:
    file = SourceFile("verzoek.docx", b"Gewoon een tekst.")
    document = parse(file, Limits())
    assert document == parse_here(file, Limits())
    assert (document.media_type, [block.text for block in document.blocks]) == ("text/plain", ["Gewoon een tekst."])


def test_failure_inside_a_parser_shows_no_text_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("Jansen 123456782")

    monkeypatch.setattr("validator.parsers.text.parse_text", fail)
    problems = parse_here(SourceFile("a.txt", b"Jansen 123456782"), Limits()).problems
    assert [(problem.code, problem.detail) for problem in problems] == [(ProblemCode.DAMAGED, "ValueError")]
