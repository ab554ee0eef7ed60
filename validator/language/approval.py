"""Where the verzoeker declares that the information was checked and is right (E8.3)."""

from collections.abc import Iterator, Sequence

from validator.language.statements import Statement
from validator.model.annotations import Signal

APPROVED = "approved"
SIGNING = frozenset({"ondertekening", "verzoeker", "raadsonderzoeker", "regiehouder", "bijlagen", ""})


def approvals(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "approved", where the request is signed or stands under no heading: elsewhere others check and approve."""
    for statement in statements:
        cue = statement.first("approval/checked")
        if cue and not statement.is_negated(cue) and statement.section in SIGNING:
            yield statement.signal(APPROVED, cue)
