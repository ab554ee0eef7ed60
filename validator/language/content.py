"""The checks of content in one pass: every list is looked for once in each sentence, and each theme reads what was found."""

from collections.abc import Sequence
from typing import TypedDict

from validator.language.agreements import absent_agreements, agreements
from validator.language.approval import approvals
from validator.language.attempts import attempts
from validator.language.corrections import corrections
from validator.language.direct_route import direct_route
from validator.language.harm import harm
from validator.language.help import family_help, helps
from validator.language.informing import informed
from validator.language.names import name_variants
from validator.language.necessity import necessity
from validator.language.passages import Passage
from validator.language.questions import questions
from validator.language.reactions import receptions
from validator.language.sentences import Places
from validator.language.statements import statements_of
from validator.language.vocabulary import Terms
from validator.model.annotations import Agreement, Attempt, HelpRecord, NameVariant, Signal
from validator.model.outline import Parties

THEMES = (necessity, absent_agreements, family_help, harm, corrections, questions, receptions, informed, direct_route, approvals)


class Content(TypedDict):
    """The fields of Annotations that this module fills."""

    signals: tuple[Signal, ...]
    agreements: tuple[Agreement, ...]
    helps: tuple[HelpRecord, ...]
    attempts: tuple[Attempt, ...]
    name_variants: tuple[NameVariant, ...]


def content_of(passages: Sequence[Passage], places: Places, parties: Parties, terms: Terms) -> Content:
    """Signals, agreements, help that was tried and misspelt names of a document."""
    statements = statements_of(passages, places, terms)
    return Content(
        signals=tuple(signal for theme in THEMES for signal in theme(statements)),
        agreements=tuple(agreements(statements)),
        helps=tuple(helps(statements)),
        attempts=tuple(attempts(statements)),
        name_variants=tuple(name_variants(passages, parties)),
    )
