"""Signs that a request goes straight to the RvdK, and the two questions that must then be answered (W7)."""

from collections.abc import Iterator, Sequence

from validator.language.statements import FORM, INFORMING, WISHES, Statement
from validator.model.annotations import Signal

DIRECT_ROUTE = "direct_route"
SIGNS = ("no_contact", "no_consent", "no_talk")
ANSWERS = ("serious", "only_option")
TELLING = INFORMING | {"reactie_ouders", "standpunt", "conclusie", ""}
NEVER = FORM | WISHES


def direct_route(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "direct_route" about "no_contact", "no_consent", "no_talk", "serious" or "only_option"."""
    for statement in statements:
        if statement.section in TELLING:
            yield from (signal for sign in SIGNS for signal in _sign(statement, sign))
        if statement.section not in NEVER:
            for about in ANSWERS:
                cue = statement.first(f"direct_route/{about}")
                if cue:
                    yield statement.signal(DIRECT_ROUTE, cue, about)


def _sign(statement: Statement, sign: str) -> Iterator[Signal]:
    """A sign of one sort. Consent must be about sharing or the table: consent to treatment is another matter."""
    cue = statement.first(f"direct_route/{sign}")
    if cue and (sign != "no_consent" or statement.first("direct_route/sharing")):
        yield statement.signal(DIRECT_ROUTE, cue, sign)
