"""What the family was told before the request went out: AVG, rights, vertrouwenspersoon, partners, the day of the table (W3-W6)."""

import re
from collections.abc import Iterator, Sequence

from validator.language.lexicon import Cue
from validator.language.statements import FORM, INFORMING, REACTIONS, WISHES, Statement
from validator.model.annotations import Signal

INFORMED = "informed"
PLAIN = ("avg", "trusted", "same", "day")
FEWEST_PARTNERS = 2
TELLING = INFORMING | REACTIONS | {"standpunt"}
NEVER = FORM | WISHES
BOXES = re.compile(r"[☐☒]")


def informed(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "informed" about "avg", "rights", "trusted", "partners", "day" or "same" (as somebody else)."""
    for index, statement in enumerate(statements):
        if not _tells(statement):
            continue
        for about in PLAIN:
            cue = _cue(statement, about)
            if cue:
                yield statement.signal(INFORMED, cue, about)
        partners = _partners(statement)
        if partners:
            yield statement.signal(INFORMED, partners, "partners")
        rights = _rights(statements, index)
        if rights:
            yield statement.signal(INFORMED, rights, "rights")


def _partners(statement: Statement) -> Cue | None:
    """Who gets the request: said in so many words, or as a list of those who receive it."""
    cue = _cue(statement, "partners")
    names = statement.all("informing/partner_names")
    named = len({statement.passage.text[name.start : name.end].lower() for name in names})
    if cue is None and named >= FEWEST_PARTNERS:
        is_list = named > FEWEST_PARTNERS and statement.first("informing/told") is not None
        return statement.first("informing/receiving") or (names[0] if is_list else None)
    return cue


def _rights(statements: Sequence[Statement], index: int) -> Cue | None:
    """The right to see and the right to correct, in one sentence or in this one and the next."""
    access = _cue(statements[index], "access")
    if access is None:
        return None
    near = [later for later in statements[index : index + 2] if later.section == statements[index].section and _tells(later)]
    return access if any(_cue(later, "correction") for later in near) else None


def _tells(statement: Statement) -> bool:
    if statement.section in NEVER or statement.first("informing/not_told"):
        return False
    return statement.section in TELLING or statement.first("informing/told") is not None


def _cue(statement: Statement, about: str) -> Cue | None:
    return next((cue for cue in statement.all(f"informing/{about}") if not statement.is_negated(cue) and _is_ticked(statement, cue)), None)


def _is_ticked(statement: Statement, cue: Cue) -> bool:
    """Whether the box of a cue, before it or behind it, is not an empty one."""
    boxes = BOXES.findall(statement.passage.text[statement.start : cue.start])
    if BOXES.search(statement.text) and statement.text.rstrip()[-1] in "☐☒":
        boxes = BOXES.findall(statement.passage.text[cue.start : statement.end])[:1]  # the box stands behind what it is for
    return not boxes or boxes[-1] == "☒"
