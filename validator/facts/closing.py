"""The lines that close a request where no heading says so: "Opgemaakt te Delft, 3 mei 2025" and the name below."""

from collections.abc import Iterator

from validator.facts import words
from validator.facts.places import live, whole_block
from validator.model.document import Span
from validator.model.reading import Reading
from validator.model.rulebook import Rulebook

_LONGEST = 10
"""Words in a line that closes: more is a sentence, such as "Ondertekend door beide ouders is het veiligheidsplan van mei"."""


def closes(line: str, rulebook: Rulebook) -> bool:
    """Whether a line begins the closing of a request."""
    opens = words.listed(rulebook, "ondertekening", "afsluiting").match(line.lstrip())
    return bool(opens) and words.count(line) <= _LONGEST


def closing_lines(reading: Reading, rulebook: Rulebook) -> Iterator[Span]:
    """Each line that closes, with where it stands."""
    for block in reading.document.blocks:
        yield from (span for span in lines_of(reading, whole_block(reading, block.index)) if closes(live(reading, span), rulebook))


def lines_of(reading: Reading, span: Span) -> Iterator[Span]:
    """The lines within a stretch of text."""
    start = span.start
    for line in live(reading, span).splitlines(keepends=True):
        yield Span(span.block, start, start + len(line.rstrip()))
        start += len(line)
