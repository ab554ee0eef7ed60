"""Plain text: encodings, and which lines belong together."""

import time

import pytest

from validator.model.document import BlockKind, Document, Problem, ProblemCode
from validator.parsers.text import parse_text
from validator.settings import Limits

WRAPPED = """\
Moeder heeft op 3 maart 2025 gemeld dat zij de zorg voor de kinderen niet
meer aankan en dat de vrijwillige en de ambulante intensieve gezinshulp-
verlening is gestopt. De gezinscoach en de jeugdconsulent van de gemeente
Wassenaar hebben daarna elke week met haar gebeld."""
JOINED = (
    "Moeder heeft op 3 maart 2025 gemeld dat zij de zorg voor de kinderen niet meer aankan en dat de vrijwillige en de ambulante "
    "intensieve gezinshulpverlening is gestopt. De gezinscoach en de jeugdconsulent van de gemeente Wassenaar hebben daarna elke week "
    "met haar gebeld."
)


def parsed(text: str | bytes) -> Document:
    return parse_text("vto.txt", text if isinstance(text, bytes) else text.encode(), Limits())


def shapes(text: str) -> list[tuple[BlockKind, str, str]]:
    return [(block.kind, block.number, block.text) for block in parsed(text).blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_as_such(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    document = parsed(mark + "Beëindiging van het gezag".encode(encoding))
    assert ([block.text for block in document.blocks], document.problems) == (["Beëindiging van het gezag"], ())


def test_windows_text_is_read_with_a_note() -> None:
    document = parsed("Beëindiging – “gezag” € 5".encode("cp1252"))
    assert document.blocks[0].text == "Beëindiging – “gezag” € 5"
    assert document.problems == (Problem(ProblemCode.ENCODING_GUESSED, "vto.txt", detail="cp1252"),)
    assert document.is_readable


def test_binary_content_is_unsupported() -> None:
    assert [problem.code for problem in parsed(bytes(range(256)) * 4).problems] == [ProblemCode.UNSUPPORTED]


def test_only_blank_lines_is_empty() -> None:
    assert [problem.code for problem in parsed(" \n\n\t\n").problems] == [ProblemCode.EMPTY]


def test_wrapped_lines_are_one_paragraph_and_blank_lines_part_them() -> None:
    assert [text for _, _, text in shapes(f"{WRAPPED}\n\n{WRAPPED}\n")] == [JOINED, JOINED]


def test_long_lines_are_each_a_paragraph() -> None:
    assert [text for _, _, text in shapes(f"{JOINED}\n{JOINED}\n")] == [JOINED, JOINED]


def test_labels_and_check_boxes_stay_lines() -> None:
    lines = ["Naam: J. Jansen", "Geboortedatum: 1 mei 2015", "Adres:", "☒ ja", "☐ nee", "School: De Regenboog"]
    assert [text for _, _, text in shapes("\n".join([*lines, "", WRAPPED]))] == [*lines, JOINED]


@pytest.mark.parametrize(
    ("text", "heading", "level"),
    [
        ("REACTIE OUDERS\nMoeder vindt het goed.", "REACTIE OUDERS", 1),
        ("Reactie ouders\n==============\nMoeder vindt het goed.", "Reactie ouders", 1),
        ("Reactie ouders\n--------------\nMoeder vindt het goed.", "Reactie ouders", 2),
        ("Reactie ouders\n\nMoeder vindt het goed.", "Reactie ouders", 2),
        ("Reactie ouders\nMoeder vindt het goed.", "Reactie ouders", 2),
        ("Reactie ouders:\nMoeder vindt het goed.", "Reactie ouders:", 2),
        ("# Reactie ouders\nMoeder vindt het goed.", "Reactie ouders", 1),
        ("1.2 Reactie ouders\n\nMoeder vindt het goed.", "Reactie ouders", 2),
    ],
)
def test_headings(text: str, heading: str, level: int) -> None:
    first, second = parsed(text).blocks
    assert (first.kind, first.text, first.level) == (BlockKind.HEADING, heading, level)
    assert (second.kind, second.text) == (BlockKind.PARAGRAPH, "Moeder vindt het goed.")


def test_lists_keep_their_labels_and_their_wrapped_lines() -> None:
    text = "Afspraken:\n1. Moeder belt elke week\n   met de gezinscoach\n2) Vader komt op tijd\n- oma past op\n• school houdt bij"
    assert shapes(text)[1:] == [
        (BlockKind.LIST_ITEM, "1.", "Moeder belt elke week met de gezinscoach"),
        (BlockKind.LIST_ITEM, "2)", "Vader komt op tijd"),
        (BlockKind.LIST_ITEM, "-", "oma past op"),
        (BlockKind.LIST_ITEM, "•", "school houdt bij"),
    ]


def test_ligatures_soft_hyphens_and_control_characters_are_normalised() -> None:
    assert (
        parsed("De of\ufb01ci\u00eble hulp\u00adverlening\x07 is\u00a0goed e\u0301n klaar").blocks[0].text
        == "De officiële hulpverlening is goed én klaar"
    )


def test_blocks_are_numbered() -> None:
    blocks = parsed(f"{WRAPPED}\n\n{WRAPPED}\n").blocks
    assert [block.index for block in blocks] == [0, 1]


def test_large_text_takes_no_more_than_linear_time() -> None:
    started = time.monotonic()
    assert len(parsed(f"{WRAPPED}\n\n" * 4_000).blocks) == 4_000
    one_paragraph = "Moeder heeft op 3 maart 2025 gemeld dat zij de zorg voor de kinderen niet\n" * 20_000
    assert len(parsed(one_paragraph).blocks) >= 1
    assert time.monotonic() - started < 10
