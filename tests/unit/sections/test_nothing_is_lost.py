"""Whatever a document looks like, reading it ends, and every line of it is somewhere in the outline."""

import time
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from validator.facts import vocabulary
from validator.model.document import Block, BlockKind, Cell, Document, Mark, MarkKind
from validator.model.outline import Outline
from validator.model.rulebook import Rulebook
from validator.rulebook import load_rulebook
from validator.sections import outline, read_parties
from validator.sections.wording import is_template

WORDS = [
    "Verzoek tot Onderzoek", "Gegevens kinderen", "Ouders", "Reactie ouders en kind", "Reactie van moeder", "Moeder",
    "Vader: P. de Vries", "Noor (13)",
    "Kind 1", "Naam", "Naam:", "Naam: Noor   BSN: 999990019", "Gezag", "☒ ja ☐ nee", "Gezag: beide ouders", "Geboortedatum",
    "12-03-2013", "Feiten en zorgen",
    "Op 1 mei was er ruzie.", "Bijlagen", "Beschikking", "De kinderrechter verlengt de ondertoezichtstelling.", "Iets anders",
    "3. Afspraken", "Relatie", "", " ",
    "Aanleiding: er was ruzie", "a\nNaam: x\nHulpvragen", ":", "(", "Wat gaat goed?", "Zorgen", "onbekend", "ongeboren",
]  # fmt: skip


DIVIDED = {"Gezag", "Gegevens kinderen", "Ouders", "Reactie ouders en kind", "Reactie van moeder"}
"""Headings whose text may be all under the persons below them; the outline shows it there."""


@cache
def pack() -> Rulebook:
    return load_rulebook(None, vocabulary(), date(2026, 5, 15))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    found: list[Block] = []
    for table in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            columns = draw(st.integers(1, 3))
            for row in range(draw(st.integers(1, 4))):
                found.extend(Block(0, draw(st.sampled_from(WORDS)), cell=Cell(table + 1, row + 1, column + 1)) for column in range(columns))
        for _ in range(draw(st.integers(0, 5))):
            text = draw(st.sampled_from(WORDS))
            kind = draw(st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM]))
            mark = draw(st.sampled_from([None, MarkKind.BOLD, MarkKind.STRUCK, MarkKind.PLACEHOLDER]))
            marks = (Mark(mark, 0, len(text)),) if mark else ()
            found.append(Block(0, text, kind, level=draw(st.integers(1, 3)) if kind is BlockKind.HEADING else 0, marks=marks))
    return tuple(Block(at, block.text, block.kind, block.level, cell=block.cell, marks=block.marks) for at, block in enumerate(found))


@given(blocks())
@settings(max_examples=300, deadline=None)
def test_every_line_is_in_the_outline(found):
    document = Document("x.docx", "text/plain", "0", found)
    read = outline(document, pack().formats, pack().attachment_kinds)
    read_parties(document, read)
    covered = covered_stretches(read)
    for block in (block for block in found if block.text not in DIVIDED):
        for start, end in lines_with_text(block):
            assert any(first < end and start < last for first, last in covered.get(block.index, ())), block


@given(blocks())
@settings(max_examples=100, deadline=None)
def test_spans_lie_in_the_text(found):
    document = Document("x.docx", "text/plain", "0", found)
    for block, stretches in covered_stretches(outline(document, pack().formats, pack().attachment_kinds)).items():
        assert all(0 <= start <= end <= len(found[block].text) for start, end in stretches)


def covered_stretches(read: Outline) -> dict[int, list[tuple[int, int]]]:
    spans = [span for section in read.sections for span in (*section.spans, section.heading_span)]
    spans += [span for part in read.attachments for span in part.spans]
    spans += [span for entry in read.entries for span in (entry.label_span, entry.span)]
    covered: dict[int, list[tuple[int, int]]] = {}
    for span in [*spans, read.title_span]:
        if span:
            covered.setdefault(span.block, []).append((span.start, span.end))
    return covered


def lines_with_text(block: Block) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in block.live.split("\n"):
        if line.strip() and not is_template(line, frozenset()):
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


@pytest.mark.parametrize(
    "text",
    [
        "A" * 200_000, " " * 200_000 + "x", "a" + " " * 200_000 + "b", "Naam: " * 30_000, "." * 200_000, "1. " * 60_000, "(" * 100_000,
        "[ " * 100_000,
        "Noor de Vries " * 15_000, "moeder " * 30_000, ("x" * 50 + "\n") * 4_000, "van de " * 30_000, "A." * 100_000,
        "mw. " + "A " * 100_000, "/ " * 100_000,
    ],
    ids=str.__len__,
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Gegevens kinderen", "Ouders", "Verzoeker"])
def test_hostile_text_takes_no_time_without_end(text, heading):
    document = Document("x.docx", "text/plain", "0", (Block(0, "VTO"), Block(1, heading, BlockKind.HEADING, 1), Block(2, text)))
    start = time.perf_counter()
    read_parties(document, outline(document, pack().formats, pack().attachment_kinds))
    assert time.perf_counter() - start < 5
