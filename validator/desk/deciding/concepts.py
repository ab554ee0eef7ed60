"""The letter that is being written: kept while somebody types, never lost by beginning anew, and never overwritten by who did not see it."""

from django.db import transaction
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.deciding.models import Concept
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.services import record
from validator.desk.triage.models import Verzoek
from validator.errors import ValidatorError
from validator.reports.clean import clean

NOTHING = 0
"""The version of a letter of which nothing was kept yet."""


class OvertakenError(ValidatorError):
    """Somebody else kept another text since this one was opened."""


def concept_of(verzoek: Verzoek) -> Concept | None:
    """The letter as it was last kept; None where it still is that of the check."""
    return Concept.objects.select_related("by").filter(verzoek=verzoek).first()


def text_of(verzoek: Verzoek) -> str:
    """The text as it was last kept; empty where none was. Raises SealError where it cannot be read any more."""
    concept = concept_of(verzoek)
    return opened(verzoek, concept) if concept else ""


def opened(verzoek: Verzoek, concept: Concept) -> str:
    """The text of a letter. Raises SealError where it cannot be read any more."""
    return CaseKey.unwrap(verzoek.sealed_key).open_text(concept.sealed_text)


@transaction.atomic
def keep(verzoek: Verzoek, text: str, by: Gebruiker, version: int) -> Concept:
    """Keep the text. `version` is that of the letter on which it builds. Raises OvertakenError where there is a newer one."""
    current, concept = _locked(verzoek, version)
    key, text = CaseKey.unwrap(current.sealed_key), clean(text)
    is_first = concept.by_id != by.pk
    if concept.version and not is_first and key.open_text(concept.sealed_text) == text:
        return concept
    concept.sealed_text = key.seal_text(text)
    _keep(concept, by)
    if is_first:  # not each time that somebody stops typing for a moment
        record(by, "brief", current.reference)
    return concept


@transaction.atomic
def begin_anew(verzoek: Verzoek, text: str, by: Gebruiker, version: int) -> Concept:
    """Put the letter of the check in the place of what was written; that can be taken back. Raises OvertakenError like `keep`."""
    current, concept = _locked(verzoek, version)
    key = CaseKey.unwrap(current.sealed_key)
    concept.sealed_before, concept.sealed_text = concept.sealed_text, key.seal_text(text)
    concept.basis = fingerprint(current, text)
    _keep(concept, by)
    record(by, "brief_opnieuw", current.reference)
    return concept


@transaction.atomic
def take_back(verzoek: Verzoek, by: Gebruiker, version: int) -> Concept:
    """Change the text for the one before the new beginning; once more, and they change again. Raises OvertakenError like `keep`."""
    current, concept = _locked(verzoek, version)
    if not concept.sealed_before:
        raise OvertakenError
    concept.sealed_before, concept.sealed_text = concept.sealed_text, concept.sealed_before
    _keep(concept, by)
    record(by, "brief_terug", current.reference)
    return concept


def fingerprint(verzoek: Verzoek, text: str) -> str:
    """By which the same letter of the check is known again, and which tells nothing of it."""
    return CaseKey.unwrap(verzoek.sealed_key).sign(text.encode())


def _locked(verzoek: Verzoek, version: int) -> tuple[Verzoek, Concept]:
    current = Verzoek.objects.select_for_update().get(pk=verzoek.pk)
    concept = Concept.objects.filter(verzoek=current).first() or Concept(verzoek=current)
    if concept.version != version:
        raise OvertakenError
    return current, concept


def _keep(concept: Concept, by: Gebruiker) -> None:
    concept.by, concept.at, concept.version = by, timezone.now(), concept.version + 1
    concept.save()
