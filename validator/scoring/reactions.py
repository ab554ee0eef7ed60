"""E9 and W3-W7 on labelled passages: each through the real stages, accuracy per check with the confusions."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from validator.dossier import compose
from validator.engine import Engine
from validator.model.document import Block, BlockKind, Document
from validator.model.outline import DocType
from validator.model.report import Moment
from validator.pipeline import Validator

CHECKS = ("E9.1", "E9.2", "E9.3", "E9.4", "E9.5", "W3", "W4", "W5", "W6", "W7")
USUAL_DAY = date(2026, 12, 1)
TITLES = {"reactie_ouders": "Reactie ouder(s)", "reactie_kind": "Reactie kind(eren)", "informeren": "Informeren van ouders en kind"}
NO_CHILD = ("Kind 1", "Naam: ongeboren kind", "Verwachte geboortedatum: 01-03-2027")
NO_PARENT = ("Moeder", "Naam: A. Jansen", "Overleden: ja")


def score(path: Path, validator: Validator) -> Iterator[str]:
    """The lines of the report on one file of passages, one JSON object a line (`corpus/sentences/README.md`)."""
    passages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    tables: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for passage, found in zip(passages, judged(passages, validator), strict=True):
        for check in CHECKS:
            label = passage[check.lower().replace(".", "_")]
            if label is not None:
                tables[check][label, found[check]] += 1
    return report(tables)


def judged(passages: list[dict[str, Any]], validator: Validator) -> Iterator[Mapping[str, str]]:
    """The status of every check for each passage, as if it were all that a request says."""
    engine = Engine(validator.rulebook)
    for passage in passages:
        day = reference_day(passage)
        reading = validator.read_document(document_of(passage), day)
        dossier = compose([reading], validator.rulebook.formats, day, Moment.ONTVANGST, received=None)
        yield {item.id: item.status.value for item in engine.judge(validator.facts(dossier), DocType(passage["doctype"]))}


def document_of(passage: Mapping[str, Any]) -> Document:
    """A request that names the persons of a passage and holds nothing else besides."""
    children = [person for person in passage["persons"] if person["key"].startswith("kind")]
    parents = [person for person in passage["persons"] if not person["key"].startswith("kind")]
    lines = ["# Verzoek tot Onderzoek", "# Gegevens kind(eren)"]
    for person in children:
        lines += [person["key"].capitalize(), f"Naam: {person['name']} Jansen", f"Leeftijd: {person['age']} jaar"]
    lines += [*(NO_CHILD if not children else ()), "# Gegevens ouders en gezag"]
    for number, person in enumerate(parents):
        lines += [person["key"].rstrip(" 2").capitalize(), f"Naam: {'ABCD'[number]}. Jansen", f"Gezag: {person['gezag']}"]
    lines += NO_PARENT if not parents else ()
    section = passage["section"]
    lines += [f"# {TITLES.get(section, section.replace('_', ' ').capitalize())}", *passage["text"].splitlines()]
    return Document("passage.txt", "text/plain", "0", tuple(block(number, line) for number, line in enumerate(lines)))


def block(number: int, line: str) -> Block:
    """One line of a request: "# " before a heading, "- " before an item of a list."""
    if line.startswith("# "):
        return Block(number, line[2:], BlockKind.HEADING, level=1 if number == 0 else 2)
    if line.startswith("- "):
        return Block(number, line[2:], BlockKind.LIST_ITEM, number="•")
    return Block(number, line)


def reference_day(passage: Mapping[str, Any]) -> date:
    """Two weeks after the last full date of the labels."""
    records = passage["e9"].values()
    written = [record["date"] for record in records] + [attempt["date"] for record in records for attempt in record["attempts"]]
    days = [date.fromisoformat(text) for text in written if text and len(text) == len("2026-01-01")]
    return max(days) + timedelta(days=14) if days else USUAL_DAY


def report(tables: Mapping[str, Counter[tuple[str, str]]]) -> Iterator[str]:
    """Accuracy per check with the confusions, and E9 as a whole."""
    for name, checks in (*((check, [check]) for check in CHECKS), ("E9", [check for check in CHECKS if check.startswith("E9")])):
        counts = sum((tables[check] for check in checks), Counter[tuple[str, str]]())
        right, total = sum(count for (label, found), count in counts.items() if label == found), sum(counts.values())
        confused = ", ".join(f"{label}→{found} {count}" for (label, found), count in counts.most_common() if label != found)
        yield f"{name:5} {right:3}/{total:<3} {right / max(total, 1):.3f}   {confused}"
