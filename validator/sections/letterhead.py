"""The sender of a letter, who stands above the text without a heading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from validator.model.document import Document, Span
from validator.model.outline import Section, SectionSource
from validator.model.rulebook import Part

ASKERS = ("verzoeker", "raadsonderzoeker", "regiehouder")
TO_SOMEBODY = re.compile(r"\s*(?:aan\b|t\.?a\.?v\b|betreft\b|onderwerp\b|geachte\b|beste\b)", re.IGNORECASE)
REACHABLE = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}\.\w|(?<!\d)(?:\+31|0)(?:[ \-]{0,3}\d){9}(?!\d)")
MOST_LINES = 12


def with_letterhead(document: Document, sections: Sequence[Section], parts: Iterable[Part]) -> list[Section]:
    """Gives the text above the first heading to the verzoeker, where no part is about the verzoeker and it says how to reach somebody."""
    asker = next((part.name for part in parts if part.name in ASKERS), "")
    first = sections[0] if sections else None
    if not asker or first is None or first.name or first.heading or any(section.name in ASKERS for section in sections):
        return list(sections)
    sender = _sender(document, first.spans)
    if not sender:
        return list(sections)
    rest = replace(first, spans=first.spans[len(sender) :])
    return [Section(asker, "", None, sender, SectionSource.CONTENT), *([rest] if rest.spans else []), *sections[1:]]


def _sender(document: Document, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The lines up to the one to whom the letter is; none where they do not say how to reach the sender."""
    texts = [document.quote(span) for span in spans[: MOST_LINES + 1]]
    end = next((at for at, text in enumerate(texts) if TO_SOMEBODY.match(text)), len(texts))
    is_sender = end <= MOST_LINES and any(REACHABLE.search(text) for text in texts[:end])
    return tuple(spans[:end]) if is_sender else ()
