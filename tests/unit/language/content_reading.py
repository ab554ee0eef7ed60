"""Reads a few lines as one part of a request about a known family."""

from datetime import date

from validator.language import annotate
from validator.model.annotations import Annotations
from validator.model.document import Block, Cell, Document, Span
from validator.model.outline import Child, DocType, Outline, Parent, Parties, Section, Stated

OTHERS = ("reaction", "informed", "direct", "approv", "attempt")
TODAY = date(2026, 6, 10)
PARTIES = Parties(
    children=(Child(Stated("Dylano Yilmaz"), (Stated("12-03-2014"),)), Child(Stated("Esra Yilmaz"), (Stated("01-02-2017"),))),
    parents=(Parent("moeder", Stated("Wendelien Hoekstra")), Parent("vader", Stated("Mehmet Yilmaz"))),
)


def read(terms, section: str, *lines: str) -> tuple[Document, Annotations]:
    """A line with bars between its pieces is a row of a table."""
    blocks: list[Block] = []
    for row, line in enumerate(lines, start=1):
        pieces = line.split(" | ")
        for column, piece in enumerate(pieces, start=1):
            blocks.append(Block(len(blocks), piece, cell=Cell(1, row, column) if len(pieces) > 1 else None))
    part = Section(section, "", None, tuple(Span(block.index, 0, len(block.text)) for block in blocks))
    document = Document("vto.docx", "", "", tuple(blocks))
    return document, annotate(document, Outline(DocType.VTO, (part,)), PARTIES, terms, TODAY)


def kinds(annotations: Annotations) -> list[str]:
    """The signals but for those of reactions and informing."""
    ours = [signal for signal in annotations.signals if not signal.kind.startswith(OTHERS)]
    return [f"{signal.kind}/{signal.about}".strip("/") for signal in ours]
