"""How hard was tried to reach somebody (E9.5): each sentence that tells of a call, a visit, a letter, with its days and what came of it."""

from collections.abc import Iterator, Sequence

from validator.language.statements import Statement
from validator.model.annotations import Attempt

CHANNELS = ("telefoon", "app", "mail", "post", "bezoek", "gesprek")
LABELS = tuple(f"attempts/{channel}" for channel in CHANNELS)


def attempts(statements: Sequence[Statement]) -> Iterator[Attempt]:
    """One for each sentence that names a channel or an outcome."""
    for statement in statements:
        channel, outcome = statement.first(*LABELS), statement.first("attempts/uitkomst")
        if (channel or outcome) and not statement.first("attempts/niet_over_verzoek"):
            name = channel.label.partition("/")[2] if channel else ""
            yield Attempt(statement.span, statement.dates, name, statement.place(outcome) if outcome else None)
