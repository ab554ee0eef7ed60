"""How hard was tried to reach somebody (E9.5): each sentence that tells of a call, a visit, a letter, with its days and what came of it."""

import re
from collections.abc import Iterator, Sequence

from validator.language.statements import Statement
from validator.model.annotations import Attempt
from validator.model.document import Span

CHANNELS = ("telefoon", "app", "mail", "post", "bezoek", "gesprek")
BARE_DAY = re.compile(r"(?<![\d/.-])(?!24[-/]7(?!\d))(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\d/-])")
LABELS = tuple(f"attempts/{channel}" for channel in CHANNELS)


def attempts(statements: Sequence[Statement]) -> Iterator[Attempt]:
    """One for each sentence that names a channel or an outcome."""
    for statement in statements:
        channel, outcome = statement.first(*LABELS), statement.first("attempts/uitkomst")
        if (channel or outcome) and not statement.first("attempts/niet_over_verzoek"):
            name = channel.label.partition("/")[2] if channel else ""
            yield Attempt(statement.span, statement.dates, _bare_days(statement), name, statement.place(outcome) if outcome else None)


def _bare_days(statement: Statement) -> tuple[Span, ...]:
    taken = [(date.span.start, date.span.end) for date in statement.dates]
    found = BARE_DAY.finditer(statement.passage.text, statement.start, statement.end)
    places = [match.span() for match in found if not any(start < match.end() and match.start() < end for start, end in taken)]
    return tuple(Span(statement.passage.index, start, end) for start, end in places)
