"""The letter that is being written: kept while somebody types, not lost by beginning anew, and not overwritten by who did not see it."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.deciding.letters import Letter
from validator.desk.deciding.models import Concept
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.services import record
from validator.desk.triage.models import Verzoek
from validator.errors import ValidatorError
from validator.reports.clean import clean


class OvertakenError(ValidatorError):
    """Somebody else kept another text since this one was opened."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that somebody typed, on top of which version, 0 for the letter of the check; `basis` is the fingerprint of that letter."""

    text: str
    version: int
    basis: str = ""


def concept_of(verzoek: Verzoek) -> Concept | None:
    """The letter as it was last kept; None where it still is that of the check."""
    return Concept.objects.select_related("by").filter(verzoek=verzoek).first()


def text_within(verzoek: Verzoek, concept: Concept) -> str:
    """The text of a letter. Raises SealError where it cannot be read any more."""
    return CaseKey.unwrap(verzoek.sealed_key).open_text(concept.sealed_text)


@transaction.atomic
def keep(verzoek: Verzoek, typed: Typed, by: Gebruiker) -> Concept:
    """Keep what was typed; what another person had kept can be taken back. Raises OvertakenError where there is a newer text."""
    current, concept = _locked(verzoek)
    key, text = CaseKey.unwrap(current.sealed_key), clean(typed.text)
    is_other = concept.by_id != by.pk
    if not is_other and key.open_text(concept.sealed_text) == text:  # also after a button that was pressed twice
        return concept
    _refuse_overtaken(concept, typed.version)
    if is_other:
        concept.sealed_before = concept.sealed_text
        concept.basis = concept.basis or typed.basis
        record(by, "brief", current.reference)  # not each time that somebody stops typing for a moment
    concept.sealed_text = key.seal_text(text)
    _keep(concept, by)
    return concept


@transaction.atomic
def begin_anew(verzoek: Verzoek, letter: Letter, by: Gebruiker, version: int) -> Concept:
    """Put the letter of the check in the place of what was written; that can be taken back. Raises OvertakenError like `keep`."""
    current, concept = _locked(verzoek)
    _refuse_overtaken(concept, version)
    key = CaseKey.unwrap(current.sealed_key)
    concept.sealed_before, concept.sealed_text = concept.sealed_text, key.seal_text(letter.body)
    concept.basis = fingerprint(current, letter.undated)
    _keep(concept, by)
    record(by, "brief_opnieuw", current.reference)
    return concept


@transaction.atomic
def take_back(verzoek: Verzoek, by: Gebruiker, version: int) -> Concept:
    """Change the text for the one before the new beginning; once more, and they change again. Raises OvertakenError like `keep`."""
    current, concept = _locked(verzoek)
    _refuse_overtaken(concept, version)
    if not concept.sealed_before:
        raise OvertakenError
    concept.sealed_before, concept.sealed_text = concept.sealed_text, concept.sealed_before
    _keep(concept, by)
    record(by, "brief_terug", current.reference)
    return concept


def fingerprint(verzoek: Verzoek, text: str) -> str:
    """By which the same letter of the check is known again, and which tells nothing of it."""
    return CaseKey.unwrap(verzoek.sealed_key).sign(text.encode())


def _locked(verzoek: Verzoek) -> tuple[Verzoek, Concept]:
    current = Verzoek.objects.select_for_update().get(pk=verzoek.pk)
    return current, Concept.objects.filter(verzoek=current).first() or Concept(verzoek=current)


def _refuse_overtaken(concept: Concept, version: int) -> None:
    if concept.version != version:
        raise OvertakenError


def _keep(concept: Concept, by: Gebruiker) -> None:
    concept.by, concept.at, concept.version = by, timezone.now(), concept.version + 1
    concept.save()
