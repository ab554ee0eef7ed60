"""What the sentences tell of how the family heard of the request and answered it (eis 9), whoever of them it was."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from validator.language.lexicon import Cue
from validator.language.statements import QUOTED, Statement
from validator.model.annotations import Signal

KINDS = ("talk", "discussed", "sent", "announced", "refused", "silent", "aware", "told_by_us")
VOIDED_BY = {"talk": "reactions/talk_not", "discussed": "reactions/talk_not", "letter": "reactions/letter_not"}
QUOTE = re.compile(r"[\"“„«]\s*(?:[^\s\"”»]+\s+){2}")
REACH = 4
SHORT_QUOTE = 45


def receptions(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Signals "reaction_talk", "reaction_sent", …: one for each cue. That of a letter says in `about` how much of it the request holds."""
    for index, statement in enumerate(statements):
        for kind in KINDS:
            for cue in _standing(statement, kind):
                yield statement.signal(f"reaction_{kind}", cue)
        for cue in _standing(statement, "letter"):
            yield statement.signal("reaction_letter", cue, _held(statements, index))


def _standing(statement: Statement, kind: str) -> list[Cue]:
    """The cues of a kind that no wider phrase takes back ("gesprek" in "wil geen gesprek"), and that are not somebody's own words."""
    voids = statement.all(VOIDED_BY[kind]) if kind in VOIDED_BY else []
    cues = statement.all(f"reactions/{kind}")
    return [
        cue
        for cue in cues
        if not any(void.start <= cue.start and cue.end <= void.end for void in voids) and not _is_own_words(statement, cue, kind)
    ]


def _is_own_words(statement: Statement, cue: Cue, kind: str) -> bool:
    """Whether a cue is quoted; a refusal may be quoted in a few words ('had "niks te zeggen"')."""
    quotes = _quotes(statement.passage.text)
    place = bisect_right(quotes, (cue.start, cue.start)) - 1
    if place < 0 or quotes[place][1] <= cue.start:
        return False
    start, end = quotes[place]
    return kind != "refused" or end - start > SHORT_QUOTE


@lru_cache(maxsize=4)
def _quotes(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in QUOTED.finditer(text)]


def _held(statements: Sequence[Statement], index: int) -> str:
    """How much of a letter stands in the request: "complete", "quoted" (perhaps in part) or nothing of it."""
    start = statements[index]
    first = index - REACH if start.first("reactions/complete") else index  # "dat is haar hele mail" comes after the mail
    near = [later for later in statements[max(0, first) : index + REACH] if later.section == start.section]
    if not any(QUOTE.search(statement.text) for statement in near):
        return ""
    return "complete" if any(statement.first("reactions/complete") for statement in near) else "quoted"
