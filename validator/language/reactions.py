"""What the sentences tell of how the family heard of the request and answered it (eis 9), whoever of them it was."""

import re
from collections.abc import Iterator, Sequence

from validator.language.lexicon import Cue
from validator.language.statements import Statement, quote_around
from validator.model.annotations import Signal

KINDS = ("talk", "discussed", "sent", "announced", "refused", "silent", "aware", "told_by_us", "no_talk")
VOIDED_BY = {"talk": "reactions/talk_not", "discussed": "reactions/talk_not", "letter": "reactions/letter_not"}
QUOTE = re.compile(r"[\"“„«]\s*(?:[^\s\"”»]+\s+){2}")
REACH = 4
SHORT_QUOTE = 45
JUST_BEFORE = 24
CLAUSE = re.compile(r"[,;:!?]|\.\s|\b(?:maar|omdat|want|terwijl|zodat|dat)\b", re.IGNORECASE)
UNWILLING = ("reactions/unwilling", "reactions/negation")


def receptions(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "reaction_talk", "reaction_sent", …: one for each cue. That of a letter says in `about` how much of it the request holds."""
    for index, statement in enumerate(statements):
        for kind in KINDS:
            for cue in _standing(statement, kind):
                yield statement.signal(f"reaction_{kind}", cue)
        refusal = _refusal(statement)
        if refusal:
            yield statement.signal("reaction_refused", refusal)
        for cue in _standing(statement, "letter"):
            yield statement.signal("reaction_letter", cue, _held(statements, index))


def _standing(statement: Statement, kind: str) -> list[Cue]:
    """The cues of a kind that no wider phrase takes back ("gesprek" in "wil geen gesprek"), and that are not somebody's own words."""
    voids = statement.all(VOIDED_BY[kind]) if kind in VOIDED_BY else []
    cues = statement.all(f"reactions/{kind}")
    if kind == "talk":
        cues = [cue for cue in cues if not statement.is_negated(cue, JUST_BEFORE)]
    return [
        cue
        for cue in cues
        if not any(void.start <= cue.start and cue.end <= void.end for void in voids) and not _is_own_words(statement, cue, kind)
    ]


def _refusal(statement: Statement) -> Cue | None:
    """Where somebody is said not to want to talk: a word of wanting, a denial and a word of talking, in one clause."""
    for meeting in statement.all("reactions/meeting"):
        start, end = _clause_around(statement, meeting)
        inside = {cue.label for cue in statement.cues if start <= cue.start and cue.end <= end}
        if inside.issuperset(UNWILLING) and "reactions/not_with_us" not in inside and not _is_own_words(statement, meeting, "refused"):
            return meeting
    return None


def _clause_around(statement: Statement, cue: Cue) -> tuple[int, int]:
    text = statement.passage.text
    start = max((found.end() for found in CLAUSE.finditer(text, statement.start, cue.start)), default=statement.start)
    following = CLAUSE.search(text, cue.end, statement.end)
    return start, following.start() if following else statement.end


def _is_own_words(statement: Statement, cue: Cue, kind: str) -> bool:
    """Whether a cue is quoted; a refusal may be quoted in a few words ('had "niks te zeggen"')."""
    quote = quote_around(statement.passage.text, cue.start)
    return quote is not None and (kind != "refused" or quote[1] - quote[0] > SHORT_QUOTE)


def _held(statements: Sequence[Statement], index: int) -> str:
    """How much of a letter stands in the request: "complete", "quoted" (perhaps in part) or nothing of it."""
    start = statements[index]
    first = index - REACH if start.first("reactions/complete") else index  # "dat is haar hele mail" comes after the mail
    near = [later for later in statements[max(0, first) : index + REACH] if later.section == start.section]
    if not any(QUOTE.search(statement.text) for statement in near):
        return ""
    return "complete" if any(statement.first("reactions/complete") for statement in near) else "quoted"
