"""Which blocks head the text that follows, where the author used bold type instead of a style, and which styled ones do not."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from validator.model.document import Block, BlockKind, MarkKind, Origin
from validator.parsers.docx.symbols import TICKED, UNTICKED
from validator.parsers.docx.writer import Writer

_MAX_LETTERS = 90
_MAX_WORDS = 12
_MIN_CAPITALS = 5
_LONG = 100  # letters from which a text is content rather than the value of a label
_SENTENCE_END = re.compile(r"(?<!\d)[.,;]\s*$")
_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)
_VALUE = re.compile(r"^[^:\d]*:\s*\S|\t\s*\S")  # "Naam: Sem", but not "Deel 3: Zorgen"


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the blocks around a block say of it: text per cell and row, table widths, and what stands out here."""

    widths: Mapping[int, int]
    row_letters: Mapping[tuple[int, int], int]
    cell_letters: Mapping[tuple[int, int, int], int]
    bold: frozenset[int]
    large: frozenset[int]
    lined: frozenset[int]


def settle_headings(writer: Writer) -> tuple[Block, ...]:
    """The blocks with headings made of bold, underlined or capital lines, and without heading styles on the labels of a form."""
    layout = _layout(writer)
    settled = []
    last = last_level = 0
    blocks = writer.blocks
    last = max((block.index for block in blocks if block.text), default=0)
    for block in blocks:
        kept = block
        if block.kind is BlockKind.HEADING:
            kept = block if _heads_its_cell(block, layout) else replace(block, kind=BlockKind.PARAGRAPH, level=0)
        elif block.index < last and block.index not in writer.references and _is_candidate(block) and (depth := _prominence(block, layout)):
            kept = replace(block, kind=BlockKind.HEADING, level=min(9, last_level + depth))
        if kept.kind is BlockKind.HEADING and kept is block:
            last_level = kept.level
        settled.append(kept)
    return tuple(settled)


def _layout(writer: Writer) -> _Layout:
    rows: dict[tuple[int, int], int] = defaultdict(int)
    cells: dict[tuple[int, int, int], int] = defaultdict(int)
    for block in writer.blocks:
        if block.cell is not None:
            rows[block.cell.table, block.cell.row] += len(block.text)
            cells[block.cell.table, block.cell.row, block.cell.column] += len(block.text)
    bold = {block.index for block in writer.blocks if block.marks and _is_wholly(block, MarkKind.BOLD)}
    looks = (bold, writer.looks.get("large", set()), writer.looks.get("u", set()))
    return _Layout(writer.widths, rows, cells, *(_telling(look, writer.blocks) for look in looks))


def _telling(look: set[int], blocks: list[Block]) -> frozenset[int]:
    """The blocks that a look sets apart: none where most of the running text has it."""
    long = [block.index for block in blocks if len(block.text) > _LONG]
    return frozenset(look) if len(look.intersection(long)) * 2 <= len(long) else frozenset()


def _heads_its_cell(block: Block, layout: _Layout) -> bool:
    """Whether a heading style means a heading: in a cell beside others only where much text stands below or beside it."""
    if block.cell is None or _spans_table(block, layout):
        return True
    return layout.row_letters[block.cell.table, block.cell.row] - len(block.text) >= _LONG


def _spans_table(block: Block, layout: _Layout) -> bool:
    return block.cell is not None and block.cell.columns >= layout.widths.get(block.cell.table, 1)


def _is_candidate(block: Block) -> bool:
    text = block.text.strip()
    return (
        block.origin in {Origin.BODY, Origin.TEXTBOX}
        and (block.kind is BlockKind.PARAGRAPH or any(char.isalnum() for char in block.number))
        and len(text) <= _MAX_LETTERS
        and len(text.split()) <= _MAX_WORDS
        and any(char.isalpha() for char in text)
        and not _SENTENCE_END.search(text)
        and not _VALUE.search(text)
        and not any(char in text for char in f"\n{TICKED}{UNTICKED}")
        and not _ADDRESS.search(text)
        and not block.has_mark(MarkKind.PLACEHOLDER)
        and not block.has_mark(MarkKind.STRUCK)
    )


def _prominence(block: Block, layout: _Layout) -> int:
    """How far below the last styled heading a short line stands: 1 for bold, large or capitals, 2 for underlined only, 0 for no heading."""
    is_bold = block.index in layout.bold
    if block.cell is not None and not _spans_table(block, layout):
        key = (block.cell.table, block.cell.row, block.cell.column)
        return int(is_bold and layout.cell_letters[key] - len(block.text) >= _LONG)
    if is_bold or block.index in layout.large or (block.cell is None and _is_capital(block.text)):
        return 1
    return 2 if block.index in layout.lined else 0


def _is_capital(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _MIN_CAPITALS and text.isupper() and "." not in text and not any(char.isdigit() for char in text)


def _is_wholly(block: Block, kind: MarkKind) -> bool:
    """Whether every letter and digit of the block carries this mark."""
    marked = {place for mark in block.marks if mark.kind is kind for place in range(mark.start, mark.end)}
    return bool(marked) and all(place in marked for place, char in enumerate(block.text) if char.isalnum())
