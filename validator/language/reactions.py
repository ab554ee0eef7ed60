"""What the sentences tell of how the family heard of the request and answered it (eis 9), whoever of them it was."""

import re
from collections.abc import Iterator, Sequence

from validator.language.lexicon import Cue
from validator.language.statements import Statement
from validator.model.annotations import Signal

KINDS = ("talk", "discussed", "sent", "announced", "refused", "silent", "aware")
VOIDED_BY = {"talk": "reactions/talk_not", "discussed": "reactions/talk_not", "letter": "reactions/letter_not"}
QUOTE = re.compile(r"[\"“„«]\s*(?:[^\s\"”»]+\s+){2}")
REACH = 3


def receptions(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "reaction_talk", "reaction_sent", …: one for each cue. A "reaction_letter" says in `about` how much of it the request holds."""
    for index, statement in enumerate(statements):
        for kind in KINDS:
            for cue in _standing(statement, kind):
                yield statement.signal(f"reaction_{kind}", cue)
        for cue in _standing(statement, "letter"):
            yield statement.signal("reaction_letter", cue, _held(statements, index))


def _standing(statement: Statement, kind: str) -> list[Cue]:
    """The cues of a kind that no wider phrase takes back ("gesprek" in "wil geen gesprek")."""
    voids = statement.all(VOIDED_BY[kind]) if kind in VOIDED_BY else []
    return [cue for cue in statement.all(f"reactions/{kind}") if not any(void.start <= cue.start and cue.end <= void.end for void in voids)]


def _held(statements: Sequence[Statement], index: int) -> str:
    """How much of a letter stands in the request: "complete", "quoted" (perhaps in part) or nothing of it."""
    start = statements[index]
    near = [later for later in statements[index : index + REACH] if later.section == start.section]
    if not any(QUOTE.search(statement.text) for statement in near):
        return ""
    return "complete" if any(statement.first("reactions/complete") for statement in near) else "quoted"
