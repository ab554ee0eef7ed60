"""E8.1 on labelled paragraphs: every sentence through the real stages, against what a careful reader said of it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from validator.model.document import Block, BlockKind, Document, Span
from validator.model.reading import Reading
from validator.pipeline import Validator

STATUSES = ("pass", "review", "fail")
BULLET = "- "
READ_ON = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often each labelled status got each status from the program."""

    counts: Mapping[tuple[str, str], int]

    def rows(self) -> Iterator[str]:
        """The table and the figures that count, as lines of Markdown."""
        yield "| label | program: pass | review | fail |"
        yield "|---|---|---|---|"
        for label in STATUSES:
            yield f"| {label} | " + " | ".join(str(self.counts.get((label, said), 0)) for said in STATUSES) + " |"
        unbacked, asked = self._sum(("review", "fail"), STATUSES), self._sum(STATUSES, ("review", "fail"))
        found, failed = self._sum(("review", "fail"), ("review", "fail")), self._sum(STATUSES, ("fail",))
        yield ""
        yield f"- unbacked sentences found (fail or review): {_share(found, unbacked)}"
        yield f"- of what is said, unbacked by the label: {_share(found, asked)}"
        yield f"- of `fail`, labelled fail or review: {_share(self._sum(('review', 'fail'), ('fail',)), failed)}"
        yield f"- of `fail`, labelled fail: {_share(self._sum(('fail',), ('fail',)), failed)}"

    def _sum(self, labels: Iterable[str], said: Iterable[str]) -> int:
        return sum(count for (label, status), count in self.counts.items() if label in labels and status in said)


def score(path: Path, validator: Validator) -> Iterator[str]:
    """The lines of the report on one file of paragraphs, one JSON object a line (`corpus/sentences/README.md`)."""
    counts: Counter[tuple[str, str]] = Counter()
    titles = {part.name: part.title for form in validator.rulebook.formats for part in form.parts}
    for line in path.read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        document, places = _document(paragraph, titles)
        reading = validator.read_document(document, READ_ON)
        for sentence, place in zip(paragraph["sentences"], places, strict=True):
            counts[sentence["e8_1"], _said(reading, place)] += 1
    return Confusion(counts).rows()


def _document(paragraph: Mapping[str, Any], titles: Mapping[str, str]) -> tuple[Document, list[Span]]:
    """The paragraph under its heading, and the place of each labelled sentence; an item of a list is a block of its own."""
    section = paragraph["section"]
    texts, places = [""], list[Span]()
    for sentence in (item["text"] for item in paragraph["sentences"]):
        if sentence.startswith(BULLET) or (texts[-1] and texts[-1].startswith(BULLET)):
            texts.append("")
        start = len(texts[-1]) + 1 if texts[-1] else 0
        texts[-1] = f"{texts[-1]} {sentence}" if texts[-1] else sentence
        places.append(Span(len(texts) + 1, start, start + len(sentence)))
    heading = titles.get(section, section.replace("_", " ").capitalize())
    blocks = [Block(0, "Verzoek tot Onderzoek", BlockKind.HEADING, level=1), Block(1, heading, BlockKind.HEADING, level=2)]
    blocks += [Block(index, text) for index, text in enumerate(texts, start=2)]
    return Document(paragraph["id"], "text/plain", sha256(paragraph["id"].encode()).hexdigest(), tuple(blocks)), places


def _said(reading: Reading, place: Span) -> str:
    for opinion in reading.annotations.opinions:
        if opinion.span.block == place.block and opinion.span.start < place.end and place.start < opinion.span.end:
            return "fail" if opinion.is_certain else "review"
    return "pass"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part} of {whole})" if whole else "none"
