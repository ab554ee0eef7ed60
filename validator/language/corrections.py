"""Corrections that the family asked for, and whether the request shows that they were made (E10.5)."""

import re
from collections.abc import Iterator, Sequence

from validator.language.statements import INFORMING, REACTIONS, Statement
from validator.model.annotations import Signal

ASKED = "correction_asked"
HANDLED = "correction_handled"
REACH = 2
TELLING = REACTIONS | INFORMING | {"standpunt", "ondertekening"}
REASON = "omdat"
DENIED = re.compile(r"\b(?:niet|nooit|geen|moet|wordt)\b")


def corrections(statements: Sequence[Statement]) -> Iterator[Signal]:
    """One signal for each correction asked for: "correction_handled" where the sentence or the next ones say what was done with it."""
    for index, statement in enumerate(statements):
        cue = statement.first("corrections/asked")
        if cue is None or not _is_correction(statement):
            yield from _handled_at_once(statements, index)
            continue
        nearby = [later for later in statements[index : index + 1 + REACH] if _is_near(statement, later)]
        kind = HANDLED if any(_is_handled(later) for later in nearby) else ASKED
        yield statement.signal(kind, cue)


def _handled_at_once(statements: Sequence[Statement], index: int) -> Iterator[Signal]:
    """A sentence on its own about something that was wrong, and that is right now."""
    statement = statements[index]
    cue = statement.first("corrections/handled")
    before = [earlier for earlier in statements[max(0, index - 1) : index + 1] if _is_near(statement, earlier)]
    asked_before = any(earlier.first("corrections/asked") and _is_correction(earlier) for earlier in before)
    was_wrong = any(earlier.first("corrections/objection") for earlier in before)
    if cue and was_wrong and not asked_before and statement.section in TELLING and _is_handled(statement):
        yield statement.signal(HANDLED, cue)


def _is_correction(statement: Statement) -> bool:
    """Whether a request is to change something that is written: not a right that is explained, not a change in the family."""
    if statement.first("corrections/right"):
        return False
    if statement.section in REACTIONS and statement.first("corrections/change_of_text"):
        return True
    asked = statement.all("corrections/asked")
    things = [cue for cue in statement.all("corrections/thing") if not any(ask.start <= cue.start < ask.end for ask in asked)]
    return bool(things and statement.first("corrections/change"))


def _is_near(statement: Statement, later: Statement) -> bool:
    return later.section == statement.section


def _is_handled(statement: Statement) -> bool:
    cue = statement.first("corrections/handled")
    if cue is None:
        return False
    words = statement.passage.text[cue.start : cue.end].lower()
    return REASON in words or not (statement.is_negated(cue) or DENIED.search(words))
