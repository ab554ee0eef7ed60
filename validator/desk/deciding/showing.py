"""What the page of a request shows of the decision on it."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import WORK, may
from validator.desk.deciding.concepts import concept_of
from validator.desk.deciding.forms import DecisionForm
from validator.desk.deciding.meanwhile import moment_text, name_of
from validator.desk.deciding.models import Besluit, Concept
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import Verzoek
from validator.model.report import Report
from validator.reports.words import date_text
from validator.texts import load


@dataclass(frozen=True, slots=True)
class Line:
    """A decision as its history shows it."""

    pk: int
    word: str
    day: str
    who: str
    when: str
    reason: str
    has_letter: bool
    undone: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Who works on it, and since when; nobody where `who` is empty."""

    who: str
    since: str
    key: int | None
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """The decision that counts, all there were before it, and what this person may do."""

    standing: Line | None
    history: tuple[Line, ...]
    claim: Claim
    form: DecisionForm | None
    concept: Concept | None
    may_work: bool


def shown(verzoek: Verzoek, report: Report | None, user: Gebruiker | AnonymousUser) -> dict[str, object]:
    """What `deciding/_decision.html` needs. There is no report where the check failed or can no longer be read."""
    besluiten = list(verzoek.besluiten.select_related("by", "undone_by").order_by("-at", "-pk"))
    standing = next((besluit for besluit in besluiten if besluit.undone_at is None), None)
    may_work = may(user, WORK) and verzoek.erased_at is None
    found = Shown(
        standing=line_of(verzoek, standing) if standing else None,
        history=tuple(line_of(verzoek, besluit) for besluit in besluiten if besluit is not standing),
        claim=_claim(verzoek, user),
        form=DecisionForm(verzoek) if may_work else None,
        concept=concept_of(verzoek),
        may_work=may_work,
    )
    return {"deciding": found}


def line_of(verzoek: Verzoek, besluit: Besluit) -> Line:
    """A decision in words."""
    undone = load("desk_deciding")["undone_line"]
    return Line(
        pk=besluit.pk,
        word=load("desk_deciding")["outcomes"].get(besluit.outcome, besluit.outcome),
        day=date_text(besluit.agenda_on) if besluit.agenda_on else "",
        who=name_of(besluit.by),
        when=moment_text(besluit.at),
        reason=_reason(verzoek, besluit),
        has_letter=bool(besluit.sealed_letter),
        undone=undone.format(who=name_of(besluit.undone_by), when=moment_text(besluit.undone_at)) if besluit.undone_at else "",
    )


def _reason(verzoek: Verzoek, besluit: Besluit) -> str:
    try:
        return CaseKey.unwrap(verzoek.sealed_key).open_text(besluit.sealed_reason) if besluit.sealed_reason else ""
    except SealError:  # erased, or sealed by another key
        return ""


def _claim(verzoek: Verzoek, user: Gebruiker | AnonymousUser) -> Claim:
    if verzoek.claimed_by is None or verzoek.claimed_at is None:
        return Claim("", "", None, is_mine=False)
    return Claim(name_of(verzoek.claimed_by), moment_text(verzoek.claimed_at), verzoek.claimed_by.pk, is_mine=verzoek.claimed_by == user)
