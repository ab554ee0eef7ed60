"""Passages with the diagnoses that a reader finds in them."""

from datetime import date
from pathlib import Path

from validator.language import annotate
from validator.model.document import Block, Document, Span
from validator.model.outline import Child, DocType, Outline, Parent, Parties, Section, Stated

TODAY = date(2025, 6, 10)
PARTIES = Parties(
    children=(Child(Stated("Sem de Vries"), (Stated("12-03-2010"),)), Child(Stated("Lisa de Vries"), (Stated("01-02-2012"),))),
    parents=(Parent("moeder", Stated("Anna de Vries")), Parent("vader", Stated("Karim Bouali"))),
)


def rows(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t", 1)) for line in lines if line and not line.startswith("#")]


def read(passage, terms, parties=PARTIES):
    blocks = tuple(Block(index, text) for index, text in enumerate(passage.split("⏎")))
    part = Section("diagnoses", "", None, tuple(Span(block.index, 0, len(block.text)) for block in blocks))
    return annotate(Document("a.docx", "", "", blocks), Outline(DocType.VTO, (part,)), parties, terms, TODAY)


def shown(record):
    """A record as the passages write it down."""
    parts = [record.assertion.value, record.person]
    parts += [str(record.established.earliest) if record.established else "-", record.by.authority.value]
    if record.is_confirmed:
        parts.append(f"c:{record.confirmed.earliest if record.confirmed else '-'}")
    if record.reason:
        parts.append("reden")
    return record.name, parts


def expected(gold):
    """The records of a passage: name, allowed assertions, person, and what else must be so ("*" for anything)."""
    for item in gold.split(" ; ") if gold != "-" else ():
        name, _, rest = item.partition(" = ")
        assertion, *others = rest.split(", ")
        yield name.split("|"), assertion.split("|"), [other.split("|") for other in others]


def differences(passage, gold, terms):
    """What a reader would have written down otherwise."""
    found = [shown(record) for record in read(passage, terms).diagnoses]
    wanted = list(expected(gold))
    missing = [item for item in wanted if not any(fits(item, record) for record in found)]
    extra = [record for record in found if not any(fits(item, record) for item in wanted)]
    return missing, extra


def fits(item, record):
    names, assertions, others = item
    found, (assertion, *rest) = record
    same = all("*" in wanted or got in wanted for wanted, got in zip(others, rest, strict=False))
    return found in names and assertion in assertions and same and (len(others) == len(rest) or ["*"] in others)
