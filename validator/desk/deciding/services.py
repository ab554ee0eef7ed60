"""Decisions: taken by a person, changed by a later one, undone; nothing of it is forgotten."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.deciding.concepts import concept_of, text_within
from validator.desk.deciding.models import Besluit
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.changing import ChangedMeanwhileError, changing
from validator.desk.triage.models import Status, Verzoek
from validator.model.report import Outcome

FITTING = {
    Outcome.AGENDEREN: Status.AGENDEREN,
    Outcome.TERUGSTUREN: Status.TERUGGESTUURD,
    Outcome.ONLEESBAAR: Status.TERUGGESTUURD,
    Outcome.RECHTSTREEKS_RVDK: Status.RVDK,
}
"""What it is to follow an advice; one that asks for a person to look can only be followed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody decides. `letter` is the version of the letter that was sent, None where none was."""

    outcome: Status
    agenda_on: date | None = None
    reason: str = ""
    letter: int | None = None


def differs(verzoek: Verzoek, outcome: Status) -> bool:
    """Whether this is another road than the advice. To look longer or to close is none."""
    fitting = FITTING.get(Outcome(verzoek.advice)) if verzoek.advice else None
    return fitting is not None and outcome in FITTING.values() and outcome != fitting


def standing(verzoek: Verzoek) -> Besluit | None:
    """The decision that counts."""
    return verzoek.besluiten.filter(undone_at=None).select_related("by").last()


def stands(verzoek: Verzoek, choice: Choice, by: Gebruiker) -> bool:
    """Whether this person decided just that already, as after a button that was pressed twice."""
    last = standing(verzoek)
    if last is None or last.by_id != by.pk:
        return False
    day = choice.agenda_on if choice.outcome == Status.AGENDEREN else None
    try:
        reason = CaseKey.unwrap(verzoek.sealed_key).open_text(last.sealed_reason) if last.sealed_reason else ""
    except SealError:
        return False
    return (last.outcome, last.agenda_on, reason) == (choice.outcome, day, choice.reason)


def decide(verzoek: Verzoek, choice: Choice, by: Gebruiker, version: int) -> Besluit:
    """Keep a decision on the request as it was shown. Raises ChangedMeanwhileError where it is another by now, and SealError."""
    with changing(verzoek.reference, version) as current:
        besluit = _kept(current, choice, by)
        current.claimed_by, current.claimed_at = None, None
        _stand(current, besluit)
        _record(current, besluit, by)
    return besluit


def undo(verzoek: Verzoek, besluit: int, by: Gebruiker, version: int) -> None:
    """Take back the last decision: the one before it counts again. Raises ChangedMeanwhileError where it is not the last any more."""
    with changing(verzoek.reference, version) as current:
        last = standing(current)
        if last is None or last.pk != besluit:
            raise ChangedMeanwhileError
        last.undone_by, last.undone_at = by, timezone.now()
        last.save()
        _stand(current, standing(current))
        record(by, "besluit_ongedaan", current.reference, decision=last.outcome)


def _record(verzoek: Verzoek, besluit: Besluit, by: Gebruiker) -> None:
    record(
        by,
        "besluit",
        verzoek.reference,
        decision=besluit.outcome,
        agenda=str(besluit.agenda_on or ""),
        letter=bool(besluit.sealed_letter),
        differs=differs(verzoek, Status(besluit.outcome)),
    )


def _kept(verzoek: Verzoek, choice: Choice, by: Gebruiker) -> Besluit:
    letter = _sent(verzoek, choice.letter) if choice.letter is not None and choice.outcome == Status.TERUGGESTUURD else ""
    return Besluit.objects.create(
        verzoek=verzoek,
        outcome=choice.outcome,
        agenda_on=choice.agenda_on if choice.outcome == Status.AGENDEREN else None,
        sealed_reason=_sealed(verzoek, choice.reason),
        sealed_letter=_sealed(verzoek, letter),
        by=by,
    )


def _sealed(verzoek: Verzoek, text: str) -> bytes:
    return CaseKey.unwrap(verzoek.sealed_key).seal_text(text) if text else b""


def _sent(verzoek: Verzoek, version: int) -> str:
    """The letter that was sent, unless somebody changed it meanwhile."""
    concept = concept_of(verzoek)
    if concept is None or concept.version != version:
        raise ChangedMeanwhileError
    return text_within(verzoek, concept)


def _stand(verzoek: Verzoek, besluit: Besluit | None) -> None:
    """Have the request tell what was decided on it. Its status begins now, also where an earlier one comes back."""
    verzoek.status = besluit.outcome if besluit else Status.NIEUW
    verzoek.agenda_on = besluit.agenda_on if besluit else None
    verzoek.decided_by, verzoek.decided_at = (besluit.by, besluit.at) if besluit else (None, None)
    verzoek.status_since = timezone.now()
