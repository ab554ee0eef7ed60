"""E6 on labelled passages: asserted records, status per check, person and date, each through the real stages."""

import json
import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from validator.dossier import compose
from validator.engine import Engine
from validator.facts.diagnoses import Case, cases
from validator.model.annotations import Precision
from validator.model.document import Block, BlockKind, Cell, Document
from validator.model.facts import Fact
from validator.model.outline import DocType
from validator.model.report import Moment
from validator.pipeline import Validator

CHECKS = ("e6_1", "e6_2", "e6_3")
TITLES = {
    "gezinssituatie": "Gezinssituatie en netwerk",
    "feiten_en_zorgen": "Feiten en zorgen",
    "wat_moet_er_gebeuren": "Wat moet er gebeuren",
    "ingezette_hulp": "Ingezette hulp",
}
CLOSE = timedelta(days=31)

Label = Mapping[str, Any]
# Labels name a relative by the word in the text, records by the role in the pack.
ROLES = {
    "halfbroer": "broer",
    "halfzus": "zus",
    "pleegbroer": "broer",
    "tweelingbroer": "broer",
    "stiefbroer": "broer",
    "pleegzus": "zus",
    "tweelingzus": "zus",
    "stiefzus": "zus",
    "pleegmoeder": "pleegouder",
    "pleegvader": "pleegouder",
    "stiefmoeder": "partner",
    "stiefvader": "partner",
    "neef": "familie",
    "tante": "familie",
    "oom": "familie",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A diagnosis that the program judges, with the person, the date and the status of each check."""

    case: Case
    statuses: Mapping[str, str]

    @property
    def names(self) -> tuple[str, str]:
        """The words in the text, and the canonical name."""
        return self.case.record.name.casefold(), self.case.record.term


@dataclass(slots=True)
class Score:
    """What was counted so far, with the tables of confusion."""

    tables: dict[str, Counter[tuple[str, str]]]
    hits: int = 0
    extra: int = 0
    missed: int = 0

    def rows(self) -> Iterator[str]:
        """The figures in lines of text."""
        precision, recall = self.hits / max(1, self.hits + self.extra), self.hits / max(1, self.hits + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        counts = f"{self.hits} hit, {self.extra} extra, {self.missed} missed"
        yield f"asserted records: precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({counts})"
        for name, table in self.tables.items():
            right = sum(count for (label, found), count in table.items() if label == found)
            yield f"{name}: {right}/{table.total()} = {right / max(1, table.total()):.3f}"
            if name in CHECKS:
                yield from (f"    label {label:<7} found {found:<7} {count:>4}" for (label, found), count in sorted(table.items()))


def score(path: Path, validator: Validator) -> Iterator[str]:
    """The lines of the report on one file of passages, one JSON object a line (`corpus/sentences/README.md`)."""
    passages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counted = Score(defaultdict(Counter))
    for passage, found in zip(passages, judged(passages, validator), strict=True):
        compare(counted, passage["records"], found)
    return counted.rows()


def judged(passages: Sequence[Label], validator: Validator) -> Iterator[list[Found]]:
    """The diagnoses that the program judges in each passage."""
    engine = Engine(validator.rulebook)
    for passage in passages:
        day = date.fromisoformat(passage["peildatum"])
        dossier = compose(
            [validator.read_document(document_of(passage), day)], validator.rulebook.formats, day, Moment.ONTVANGST, received=None
        )
        everything = validator.facts(dossier)
        whole = [fact for fact in everything if fact.kind == "document"]
        facts = [fact for fact in everything if fact.kind == "diagnosis"]
        known = list(cases(dossier, validator.rulebook))
        yield [Found(case, statuses(engine, [fact, *whole])) for case, fact in zip(known, facts, strict=True)]


def statuses(engine: Engine, facts: Sequence[Fact]) -> dict[str, str]:
    """The status of each check as if this were the only diagnosis."""
    results = {result.id.lower().replace(".", "_"): result.status.value for result in engine.judge(facts, DocType.VTO)}
    return {check: results[check] for check in CHECKS}


def document_of(passage: Label) -> Document:
    """A request that names the children and holds this passage. Rows with bars are a table; a dash begins an item of a list."""
    lines = ["# Gegevens kind(eren)"]
    for child in passage["children"]:
        day = date.fromisoformat(child["birth_date"])
        lines += [child["key"].capitalize(), f"Naam: {child['name']}", f"Geboortedatum: {day:%d-%m-%Y}"]
    lines.append("# " + TITLES.get(passage["section"], passage["section"].capitalize()))
    blocks = [Block(0, "Verzoek tot Onderzoek", BlockKind.HEADING, level=1)]
    for row, line in enumerate([*lines, *passage["text"].splitlines()], start=1):
        pieces = line.split(" | ")
        for column, piece in enumerate(pieces, start=1):
            blocks.append(block(len(blocks), piece, Cell(1, row, column) if len(pieces) > 1 else None))
    return Document("passage.txt", "text/plain", "0" * 64, tuple(blocks))


def block(number: int, piece: str, cell: Cell | None) -> Block:
    """One line or cell."""
    if piece.startswith("# "):
        return Block(number, piece[2:], BlockKind.HEADING, level=2)
    if piece.startswith("- ") and cell is None:
        return Block(number, piece[2:], BlockKind.LIST_ITEM, number="•")
    return Block(number, piece, cell=cell)


def compare(score: Score, labels: Sequence[Label], found: Sequence[Found]) -> None:
    """Count one passage."""
    rest = list(found)
    for label in labels:
        if label["assertion"] != "asserted":
            continue
        match = best_match(label, rest)
        if match is None:
            score.missed += 1
            continue
        rest.remove(match)
        score.hits += 1
        count_match(score, label, match)
    score.extra += len(rest)


def best_match(label: Label, found: Sequence[Found]) -> Found | None:
    """The record of the same diagnosis, of the same person where there is one."""
    same = [item for item in found if is_same(label["term"].casefold(), item)]
    return min(same, key=lambda item: item.case.record.person != role_of(label), default=None)


def role_of(label: Label) -> str:
    """Whose diagnosis it is, as records name that person."""
    role, _, side = label["person"].partition(" ")
    return str(label["person"]) if side.isdigit() else ROLES.get(role, role)


def is_same(term: str, item: Found) -> bool:
    """Whether a labelled term and a record name the same diagnosis."""
    name, canonical = item.names
    return term in name or name in term or re.sub(r"\W", "-", term) == canonical


def count_match(score: Score, label: Label, match: Found) -> None:
    """Count the status, person and date of one record."""
    record = match.case.record
    seen = {check: match.statuses[check] for check in CHECKS}
    seen["person"] = record.person
    seen["date"] = str(label["established"]) if is_same_date(label["established"], match) else shown_date(match)
    wanted = {**{check: label[check] for check in CHECKS}, "person": role_of(label), "date": str(label["established"])}
    score.tables["three statuses"]["right", "right" if all(label[check] == seen[check] for check in CHECKS) else "wrong"] += 1
    for name, value in wanted.items():
        score.tables[name][value, seen[name]] += 1


def is_same_date(written: str | None, match: Found) -> bool:
    """Whether both know it as exactly; the bounds of a season or a term may lie a month apart, and a day of the month named is no less."""
    known = match.case.dated.established
    if written is None or known is None or known.earliest is None or known.latest is None:
        return written is None and (known is None or known.earliest is None)
    first, last = bounds(written)
    if known.precision is Precision.DAY and first <= known.earliest <= last:
        return True
    slack = CLOSE if "/" in written else timedelta(0)
    return abs(first - known.earliest) <= slack and abs(last - known.latest) <= slack


def bounds(written: str) -> tuple[date, date]:
    """The first and last day of "2024-09-09", "2021-06", "2018" or "2021-08/2022-07"."""
    first, _, last = written.partition("/")
    return numbers(first)[0], numbers(last or first)[1]


def numbers(written: str) -> tuple[date, date]:
    """The first and last day of a year, month or day as labels write it."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])


def shown_date(match: Found) -> str:
    """The interval that the program found."""
    known = match.case.dated.established
    return f"{known.earliest}/{known.latest}" if known else "None"
