"""Documents built block by block, and their outline by the formats of the shipped rule pack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from validator.facts import vocabulary
from validator.model.document import Block, BlockKind, Cell, Document, FormField, Mark, MarkKind, Origin
from validator.model.outline import Outline, Parties
from validator.model.rulebook import Rulebook
from validator.rulebook import load_rulebook
from validator.sections import outline, read_parties

Text = str | Sequence[str]


@dataclass(frozen=True)
class Read:
    """A document with what was read in it."""

    document: Document
    outline: Outline
    parties: Parties

    def texts(self, name: str) -> list[str]:
        """What stands in all parts of this name."""
        return [self.document.quote(span) for section in self.outline.named(name) for span in section.spans]

    def names(self) -> list[str]:
        return [section.name for section in self.outline.sections]

    def entries(self, section: str) -> list[tuple[int, str, str]]:
        return [(entry.group, entry.name, entry.value) for entry in self.outline.entries if entry.section == section]


@dataclass
class Builder:
    """Collects blocks, then reads them."""

    rulebook: Rulebook
    blocks: list[Block] = field(default_factory=list)
    tables: int = 0

    def heading(self, text: str, level: int = 2) -> "Builder":
        return self.add(text, kind=BlockKind.HEADING, level=level)

    def lines(self, *texts: str) -> "Builder":
        for text in texts:
            self.add(text)
        return self

    def bold(self, text: str) -> "Builder":
        return self.add(text, marks=(Mark(MarkKind.BOLD, 0, len(text)),))

    def items(self, *texts: str) -> "Builder":
        for text in texts:
            self.add(text, kind=BlockKind.LIST_ITEM, number="•")
        return self

    def struck(self, text: str, part: str) -> "Builder":
        start = text.index(part)
        return self.add(text, marks=(Mark(MarkKind.STRUCK, start, start + len(part)),))

    def header(self, text: str) -> "Builder":
        return self.add(text, origin=Origin.HEADER)

    def table(self, *rows: Sequence[Text]) -> "Builder":
        self.tables += 1
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells, start=1):
                for text in [cell] if isinstance(cell, str) else cell:
                    self.add(text, cell=Cell(self.tables, row, column, 2 if len(cells) == 1 else 1))
        return self

    def add(self, text: str, **more: object) -> "Builder":
        self.blocks.append(replace(Block(len(self.blocks), text), **more))
        return self

    def read(self, name: str = "vto.docx", fields: Sequence[FormField] = ()) -> Read:
        document = Document(name, "text/plain", "0" * 64, tuple(self.blocks), tuple(fields))
        found = outline(document, self.rulebook.formats, self.rulebook.attachment_kinds)
        return Read(document, found, read_parties(document, found))


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook(None, vocabulary(), date(2026, 5, 15))


@pytest.fixture
def blank(rulebook: Rulebook) -> Callable[[], Builder]:
    """A document without anything."""
    return lambda: Builder(rulebook)


@pytest.fixture
def vto(blank: Callable[[], Builder]) -> Builder:
    """A document that is titled as a VTO."""
    return blank().heading("Verzoek tot Onderzoek", 1)
