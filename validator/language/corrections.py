"""Corrections that the family asked for, and whether the request shows that they were made (E10.5)."""

import re
from collections.abc import Iterator, Sequence

from validator.language.statements import Statement
from validator.model.annotations import Signal

ASKED = "correction_asked"
HANDLED = "correction_handled"
REACH = 2
REASON = "omdat"
DENIED = re.compile(r"\b(?:niet|nooit|geen|moet|wordt)\b")


def corrections(statements: Sequence[Statement]) -> Iterator[Signal]:
    """One signal for each correction asked for: "correction_handled" where the sentence or the next ones say what was done with it."""
    for index, statement in enumerate(statements):
        cue = statement.first("corrections/asked")
        if cue is None or not _is_correction(statement):
            continue
        nearby = [later for later in statements[index : index + 1 + REACH] if _is_near(statement, later)]
        kind = HANDLED if any(_is_handled(later) for later in nearby) else ASKED
        yield statement.signal(kind, cue)


def _is_correction(statement: Statement) -> bool:
    """Whether a request is to change something that is written: not a right that is explained, not a change in the family."""
    if statement.first("corrections/right"):
        return False
    return bool(statement.first("corrections/change") and statement.first("corrections/thing"))


def _is_near(statement: Statement, later: Statement) -> bool:
    return later.section == statement.section


def _is_handled(statement: Statement) -> bool:
    cue = statement.first("corrections/handled")
    if cue is None:
        return False
    words = statement.passage.text[cue.start : cue.end].lower()
    return REASON in words or not (statement.is_negated(cue) or DENIED.search(words))
