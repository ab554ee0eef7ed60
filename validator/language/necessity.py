"""Whether a request shows that a child is in danger, and that voluntary help is refused or not enough (eis 3)."""

from collections.abc import Iterator, Sequence

from validator.language.statements import NO_STORY, Statement
from validator.model.annotations import Signal

DANGER = "danger"
REFUSED = "help_refused"
HELP_SECTIONS = frozenset({"ingezette_hulp", "verloop_ots"})
NO_DANGER = NO_STORY | {"krachten", "afspraken", "wat_moet_er_gebeuren", "diagnoses"}


def necessity(statements: Sequence[Statement]) -> Iterator[Signal]:
    """The sentences that show danger ("danger", `about` is "stated" or "seen"), or help that is refused or not enough."""
    for statement in statements:
        yield from _danger(statement)
        yield from _refusal(statement)


def _danger(statement: Statement) -> Iterator[Signal]:
    if statement.section in NO_DANGER:
        return
    for about in ("stated", "seen"):
        cues = statement.all(f"necessity/danger_{about}")
        cue = next((cue for cue in cues if not statement.is_negated(cue)), None)
        if cue:
            yield statement.signal(DANGER, cue, about)


def _refusal(statement: Statement) -> Iterator[Signal]:
    if statement.section in NO_STORY:
        return
    is_help = statement.section in HELP_SECTIONS or statement.first("help/forms", "help/general") or statement.institution
    cue = statement.first("necessity/refused_itself") or (is_help and statement.first("necessity/refused"))
    if cue:
        yield statement.signal(REFUSED, cue)
