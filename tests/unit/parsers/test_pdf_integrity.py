"""A PDF of which a compressed stream is damaged: part of the page may be gone, and that is said."""

import base64
import io
import zlib

import pikepdf
import pytest

from validator.model.document import ProblemCode
from validator.model.submission import SourceFile
from validator.parsers import parse_here
from validator.settings import Limits

TEXT = b"BT /F1 12 Tf 50 %d Td (Regel nummer %d van de bladzijde) Tj ET\n"


def page_with(stream: bytes, filters: tuple[str, ...] = ("/FlateDecode",)) -> bytes:
    """One page with this compressed content."""
    file = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    content = file.make_stream(b"")
    content.write(stream, filter=pikepdf.Array([pikepdf.Name(name) for name in filters]))
    page = file.add_blank_page()
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = content
    target = io.BytesIO()
    file.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    return target.getvalue()


WHOLE = zlib.compress(b"".join(TEXT % (750 - 20 * number, number) for number in range(30)))


@pytest.mark.parametrize(
    ("stream", "damaged"),
    [
        (WHOLE, False),
        (WHOLE[:-4], False),  # without its checksum, as some writers leave it
        (WHOLE[:-4] + b"\0\0\0\0", True),
        (WHOLE[:150] + bytes([WHOLE[150] ^ 0x5A]) + WHOLE[151:], True),
    ],
)
def test_a_damaged_stream_is_a_problem_of_its_page(stream: bytes, damaged: bool) -> None:
    document = parse_here(SourceFile("a.pdf", page_with(stream)), Limits())
    found = [(problem.code, problem.page) for problem in document.problems if problem.detail == "checksum"]
    assert found == ([(ProblemCode.PAGE_UNREADABLE, 1)] if damaged else [])


@pytest.mark.parametrize(
    ("letters", "damaged"), [(base64.a85encode(WHOLE) + b"~>", False), (base64.a85encode(WHOLE)[:200] + b"~>!{}" * 9 + b"~>", True)]
)
def test_a_stream_in_letters_is_looked_at_too(letters: bytes, damaged: bool) -> None:
    document = parse_here(SourceFile("a.pdf", page_with(letters, ("/ASCII85Decode", "/FlateDecode"))), Limits())
    assert [problem.page for problem in document.problems if problem.detail == "checksum"] == ([1] if damaged else [])
