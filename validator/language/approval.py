"""Where the verzoeker declares that the information was checked and is right (E8.3)."""

from collections.abc import Iterator, Sequence

from validator.language.statements import REACTIONS, Statement
from validator.model.annotations import Signal

APPROVED = "approved"
SIGNING = frozenset({"ondertekening", "verzoeker", "bijlagen", ""})
NEVER = REACTIONS | {"diagnoses", "ingezette_hulp"}


def approvals(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "approved", about "signing" where the request is signed and "text" elsewhere."""
    for statement in statements:
        cue = statement.first("approval/checked")
        if cue and not statement.is_negated(cue) and statement.section not in NEVER:
            yield statement.signal(APPROVED, cue, "signing" if statement.section in SIGNING else "text")
