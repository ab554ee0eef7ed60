"""Sentences between their neighbours, and what explicit rules already say of them, so that the model need not be asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from validator.language.approval import APPROVED
from validator.language.corrections import ASKED, HANDLED
from validator.language.direct_route import DIRECT_ROUTE
from validator.language.informing import INFORMED
from validator.language.necessity import DANGER
from validator.language.passages import Passage
from validator.language.sentences import Places
from validator.model.annotations import Agreement, Attribution, Concreteness, DiagnosisRecord, Signal
from validator.model.document import Span

PROCEDURE = frozenset({APPROVED, ASKED, HANDLED, DIRECT_ROUTE, INFORMED})
STATED = "stated"
FEWEST_WORDS = 3
LONGEST_LABEL = 6
WORD = re.compile(r"[^\W\d_]{2,}")
QUOTED = re.compile(r"[“„][^“”„]+[”“]|\"[^\"]+\"|(?<!\w)[‘'][^‘’']{3,}[’'](?!\w)")
ENDED = re.compile(r"[.!?…:;][\"”’')]*$")

SpansByBlock = Mapping[int, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Situated:
    """A sentence with its place. `is_quoted` says that it lies wholly between quotation marks, perhaps with other sentences."""

    span: Span
    text: str
    is_quoted: bool
    is_cell: bool

    def part(self, start: int, end: int) -> Span:
        """The place of some of its letters."""
        return Span(self.span.block, self.span.start + start, self.span.start + end)

    @property
    def is_label(self) -> bool:
        """Whether it reads like the label of a table or form rather than a sentence."""
        words = len(WORD.findall(self.text))
        return words < FEWEST_WORDS or (self.is_cell and words <= LONGEST_LABEL and not ENDED.search(self.text))


@dataclass(frozen=True, slots=True)
class Told:
    """What other components know: who says a sentence, and which are agreements, procedure or about a diagnosis (E4, E6, W).

    `legal` are the sentences that name the ground of the law ("de ontwikkeling wordt ernstig bedreigd"): a request must say so somewhere.
    """

    speakers: Mapping[Span, str]
    settled: SpansByBlock
    legal: SpansByBlock

    @classmethod
    def by(
        cls,
        attributions: Iterable[Attribution],
        agreements: Iterable[Agreement],
        diagnoses: Iterable[DiagnosisRecord],
        signals: Sequence[Signal],
    ) -> "Told":
        """What follows from the findings of those components."""
        return cls(
            speakers={found.span: found.speaker for found in attributions if found.speaker},
            settled=_by_block(
                *(span for found in agreements if found.concreteness is not Concreteness.VAGUE for span in found.spans),
                *(record.span for record in diagnoses),
                *(signal.span for signal in signals if signal.kind in PROCEDURE),
            ),
            legal=_by_block(*(signal.span for signal in signals if signal.kind == DANGER and signal.about == STATED)),
        )

    def settles(self, sentence: Situated, *, is_legal_part: bool) -> bool:
        """Whether the sentence is somebody's own words, a question, a label or settled elsewhere: not for the model."""
        if sentence.is_quoted or sentence.is_label or sentence.text.rstrip('"”’ ').endswith("?"):
            return True
        known = (self.settled, self.legal) if is_legal_part else (self.settled,)
        block = sentence.span.block
        return any(_touches(span, sentence.span) for spans in known for span in spans.get(block, ()))


def stretches(passages: Sequence[Passage], places: Places) -> Iterator[tuple[str, list[Situated]]]:
    """The sentences that are each other's neighbours: those of one part, up to the next heading."""
    section, stretch = "", list[Situated]()
    for passage in passages:
        here = passage.section or places.section_at(passage.index, 0)
        if here != section or not passage.sentences:
            yield section, stretch
            section, stretch = here, []
        stretch.extend(_situated(passage))
    yield section, stretch


def _situated(passage: Passage) -> Iterator[Situated]:
    quotes = [match.span() for match in QUOTED.finditer(passage.text)]
    for start, end in passage.sentences:
        text = passage.text[start:end]
        last = start + len(text.rstrip("\"”’“'. "))
        is_quoted = any(opening <= start and last <= closing for opening, closing in quotes)
        yield Situated(Span(passage.index, start, end), text, is_quoted, passage.block.cell is not None)


def _by_block(*spans: Span) -> SpansByBlock:
    found: dict[int, list[Span]] = {}
    for span in spans:
        found.setdefault(span.block, []).append(span)
    return found


def _touches(span: Span, sentence: Span) -> bool:
    """Whether two spans of one block share text."""
    return span.start < sentence.end and sentence.start < span.end
