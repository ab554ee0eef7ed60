"""A zip that asks too much is refused before it is unpacked."""

import struct
import zipfile
from io import BytesIO

import pytest

from validator.model.document import ProblemCode
from validator.parsers.archive import check_zip
from validator.settings import Limits


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_declared_size(data: bytes, size: int) -> bytes:
    """The same zip, whose only member declares another unpacked size in both of its headers."""
    changed = bytearray(data)
    struct.pack_into("<L", changed, data.index(b"PK\x03\x04") + 22, size)
    struct.pack_into("<L", changed, data.index(b"PK\x01\x02") + 24, size)
    return bytes(changed)


def test_ordinary_zip_is_accepted() -> None:
    assert check_zip("a.docx", zipped({"word/document.xml": b"<w:p/>" * 100, "word/media/a.png": bytes(range(256)) * 10}), Limits()) is None


@pytest.mark.parametrize(
    ("members", "limits"),
    [
        ({"a.png": b"0" * 2_000}, Limits(unpacked_bytes=1_000)),
        ({"a.xml": b"0" * 2_000}, Limits(part_bytes=1_000)),
        ({f"{number}.xml": b"" for number in range(11)}, Limits(zip_members=10)),
        ({"a.xml": b"0" * 6_000_000}, Limits()),
    ],
    ids=["sum", "part", "members", "ratio"],
)
def test_zip_beyond_a_limit_is_too_complex(members: dict[str, bytes], limits: Limits) -> None:
    problem = check_zip("a.docx", zipped(members), limits)
    assert problem is not None
    assert (problem.code, problem.file) == (ProblemCode.TOO_COMPLEX, "a.docx")


def test_large_picture_part_is_no_xml_part() -> None:
    assert check_zip("a.docx", zipped({"word/media/a.bmp": b"0" * 2_000}), Limits(part_bytes=1_000)) is None


def test_member_that_declares_less_than_it_holds_is_refused() -> None:
    bomb = with_declared_size(zipped({"a.png": b"0" * 40_000_000}), 1_000)
    problem = check_zip("a.docx", bomb, Limits())
    assert problem is not None
    assert (problem.code, problem.detail) == (ProblemCode.TOO_COMPLEX, "declared size")


def test_encrypted_zip_is_locked() -> None:
    data = bytearray(zipped({"a.xml": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    problem = check_zip("a.docx", bytes(data), Limits())
    assert problem is not None
    assert problem.code is ProblemCode.LOCKED


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"a.xml": b"x" * 900})[:-30]])
def test_broken_zip_is_damaged(data: bytes) -> None:
    problem = check_zip("a.docx", data, Limits())
    assert problem is not None
    assert problem.code is ProblemCode.DAMAGED
