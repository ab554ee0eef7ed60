"""Builds small submissions from model values, so that the facts are tested apart from the stages before them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from validator.facts import collect, vocabulary
from validator.language import annotate
from validator.model.annotations import Annotations, DateMention, Precision, Sentence
from validator.model.document import Block, Document, Problem, Span
from validator.model.facts import Fact, Scalar
from validator.model.outline import AttachmentPart, DocType, Entry, Outline, Parties, Section, Stated
from validator.model.reading import Dossier, Reading
from validator.model.report import Moment
from validator.model.rulebook import Format, Part, Rulebook

TERMS = Path(__file__).parents[3] / "rules" / "haaglanden" / "terms"
DAY = re.compile(r"(\d{2})-(\d{2})-(\d{4})")
PEILDATUM = date(2025, 5, 20)


@dataclass
class Draft:
    """A document in the making: every line is a block, a label line an entry as well."""

    name: str = "vto.docx"
    doctype: DocType = DocType.VTO
    kind: str = "vto"
    holds: tuple[str, ...] = ()
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    parties: Parties = field(default_factory=Parties)

    def line(self, text: str, **more: object) -> Span:
        self.blocks.append(Block(len(self.blocks), text, **more))  # type: ignore[arg-type]
        return Span(len(self.blocks) - 1, 0, len(text))

    def stated(self, text: str) -> Stated:
        return Stated(text, self.line(text))

    def section(self, name: str, *lines: str, heading: str = "", subject: str = "") -> None:
        place = self.line(heading or name)
        spans = tuple(self.line(line) for line in lines)
        self.sections.append(Section(name, heading or name, place, spans, subject=subject))

    def label(self, name: str, value: str, section: str) -> None:
        text = f"{name}: {value}"
        span = self.line(text)
        start = len(name) + 2
        value_span = Span(span.block, start, len(text)) if value else None
        self.entries.append(Entry(name, name, value, section, 0, Span(span.block, 0, start - 1), value_span))
        self.sections.append(Section(section, section, None, (span,)))

    def reading(self) -> Reading:
        document = Document(self.name, "application/test", "0" * 64, tuple(self.blocks), problems=self.problems)
        parts = tuple(AttachmentPart(kind, "", ()) for kind in self.holds)
        outline = Outline(self.doctype, tuple(self.sections), tuple(self.entries), parts)
        dates = tuple(mention for block in self.blocks for mention in mentions(block))
        sentences = tuple(sentence for block in self.blocks for sentence in split(block))
        read = annotate(document, outline, self.parties, terms(), PEILDATUM)
        annotations = Annotations(dates, sentences, signals=read.signals, attempts=read.attempts)
        return Reading(document, outline, self.parties, annotations, self.kind)


@lru_cache(maxsize=1)
def terms() -> dict[str, dict[str, tuple[str, ...]]]:
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in TERMS.glob("*.yaml")}
    return {name: {key: tuple(map(str, words)) for key, words in lists.items()} for name, lists in files.items()}


def mentions(block: Block) -> list[DateMention]:
    found = []
    for match in DAY.finditer(block.text):
        day, month, year = map(int, match.groups())
        span = Span(block.index, match.start(), match.end())
        try:
            known = date(year, month, day)
        except ValueError:
            found.append(DateMention(span, None, None, Precision.DAY, is_possible=False))
        else:
            start, end = block.text[: span.start].endswith("van "), block.text[: span.start].endswith("tot en met ")
            found.append(DateMention(span, known, known, Precision.DAY, is_start=start, is_end=end))
    return found


def split(block: Block) -> list[Sentence]:
    pieces = re.finditer(r"\S.*?(?:[.!?][\"”]?(?=\s|$)|$)", block.text)
    return [Sentence(Span(block.index, piece.start(), piece.end()), "") for piece in pieces]


def rulebook_with(terms: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Rulebook:
    names = ("verzoeker", "kinderen", "ouders", "aanleiding", "afspraken", "hulpvragen", "reactie_ouders", "reactie_kind")
    parts = [
        Part(name, name.capitalize(), True, (name, f"{name} gezin"), help_text="Beschrijf kort wat er aan de hand is.") for name in names
    ]
    parts.append(Part("krachten", "Krachten", False, ("krachten",)))
    forms = tuple(Format(doctype, "VTO", ("vto",), tuple(parts)) for doctype in (DocType.VTO, DocType.GEZAGSBEEINDIGING, DocType.VTH))
    settings: dict[str, Scalar] = {"child_reaction_age": 12, "reaction_attempts": 2, "adult_age": 18}
    return Rulebook("test", "1", "0", date(2023, 6, 15), None, settings, (), forms, (), terms, vocabulary())


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return rulebook_with(terms())


@pytest.fixture
def draft() -> Draft:
    return Draft()


@pytest.fixture
def new_draft() -> Callable[..., Draft]:
    return Draft


Collector = Callable[..., list[Fact]]


@pytest.fixture
def facts_of(rulebook: Rulebook) -> Collector:
    def collected(main: Draft, kind: str, *others: Draft, peildatum: date = PEILDATUM, moment: Moment = Moment.ONTVANGST) -> list[Fact]:
        dossier = Dossier(main.reading(), tuple(other.reading() for other in others), peildatum, None, moment)
        return [fact for fact in collect(dossier, rulebook) if fact.kind == kind]

    return collected
