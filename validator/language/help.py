"""Voluntary help that was tried, what came of it, and whether it was for the whole family (eis 3, and the werkwijze on help)."""

from collections.abc import Iterator, Sequence

from validator.language.agreements import family_places
from validator.language.lexicon import Cue
from validator.language.necessity import HELP_SECTIONS
from validator.language.statements import NO_STORY, Statement
from validator.model.annotations import HelpRecord, Signal
from validator.model.document import Span

FAMILY_HELP = "family_help"
ELSEWHERE = NO_STORY | {"conclusie", "afspraken", "wat_moet_er_gebeuren", "diagnoses", "beoogd_voogd"}
NO_FAMILY_HELP = NO_STORY - {"gevraagde_hulp"}
REACH = 2


def helps(statements: Sequence[Statement]) -> Iterator[HelpRecord]:
    """Each sentence that names help that was there, with what it or the next ones say came of it."""
    for index, statement in enumerate(statements):
        name = _name(statement)
        if name and statement.section not in ELSEWHERE:
            outcome = _outcome(statements, index) if _can_tell(statement, name) else None
            yield HelpRecord(statement.span, statement.place(name), outcome)


def family_help(statements: Sequence[Statement]) -> Iterator[Signal]:
    """The sentences that show help for the whole family, or the method Signs of Safety."""
    for statement in statements:
        cue = statement.first("help/family_help") or _together(statement)
        is_denied = cue and (statement.is_negated(cue) or statement.first("help/family_help_denied"))
        if cue and not is_denied and statement.section not in NO_FAMILY_HELP:
            yield statement.signal(FAMILY_HELP, cue)


def _together(statement: Statement) -> Cue | None:
    """Help with two or more of the family together."""
    people = {statement.passage.text[start:].split(maxsplit=1)[0].strip(".,;:").lower() for start in family_places(statement)}
    is_help = statement.first("help/forms", "help/forms_in_part", "help/general")
    return statement.first("help/together") if is_help and len(people) > 1 else None


def _name(statement: Statement) -> Cue | None:
    """The words that name help. In the part about help an institution will do; elsewhere help that must still come does not count."""
    if statement.section in HELP_SECTIONS:
        named = statement.first("help/forms", "help/forms_in_part") or statement.institution
        return named or (statement.first("help/general") if statement.dates else None)
    if statement.first("help/wanted", "help/none"):
        return None
    others = statement.all("help/other")
    named_or_not = statement.all("help/forms", "help/general")
    return next((cue for cue in named_or_not if not any(other.start <= cue.start < other.end for other in others)), None)


def _can_tell(statement: Statement, name: Cue) -> bool:
    """Whether an outcome belongs to help that has a name: "alle hulp is gestopt" tells nothing of what it brought."""
    return name.label != "help/general" or statement.section in HELP_SECTIONS or statement.institution is not None


def _outcome(statements: Sequence[Statement], index: int) -> Span | None:
    start = statements[index]
    for statement in statements[index : index + 1 + REACH]:
        if statement is not start and not _belongs(start, statement):
            break
        cue = statement.first("help/outcome", "necessity/refused")
        if cue and not statement.first("help/unknown"):
            return statement.place(cue)
    return None


def _belongs(start: Statement, later: Statement) -> bool:
    """Whether a later sentence tells of the same help: in the same block or row, or, in the part about help, before other help is named."""
    if later.passage is start.passage:
        return True
    one, other = start.passage.block.cell, later.passage.block.cell
    if one and other:
        return (one.table, one.row) == (other.table, other.row)
    return start.section == later.section and start.section in HELP_SECTIONS and not later.first("help/forms")
