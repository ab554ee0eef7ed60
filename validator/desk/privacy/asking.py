"""What a family asked: noted, answered within four weeks, and, where it asked so, erased."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.privacy.erasing import Reason, erase
from validator.desk.privacy.models import AvgKind, AvgOutcome, AvgVerzoek, AvgZaak
from validator.desk.privacy.retention import asked_to_see
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.models import Verzoek
from validator.errors import ValidatorError

ANSWERED_WITHIN = timedelta(weeks=4)


class KeptError(ValidatorError):
    """The request may not be erased now. `code` is `held` where somebody holds it, `asked` where a family still has to see it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def register(kind: AvgKind, received: date, references: Iterable[str], note: str, *, by: Gebruiker) -> AvgVerzoek:
    """Note what a family asked about these cases."""
    key = CaseKey.fresh()
    asked = AvgVerzoek.objects.create(
        kind=kind,
        received_on=received,
        due_on=received + ANSWERED_WITHIN,
        sealed_key=key.wrapped,
        sealed_note=key.seal_text(note),
        by=by,
    )
    zaken = AvgZaak.objects.bulk_create(AvgZaak(avgverzoek=asked, case_reference=reference) for reference in sorted(set(references)))
    record(by, "avg_ontvangen", asked.reference, kind=kind.value, cases=len(zaken))
    for zaak in zaken:
        record(by, "avg_gevraagd", zaak.case_reference, kind=kind.value, request=asked.reference)
    return asked


def note_of(asked: AvgVerzoek) -> str:
    """Who asked; empty once that was answered."""
    try:
        return CaseKey.unwrap(asked.sealed_key).open_text(asked.sealed_note)
    except SealError:
        return ""


def cases_of(asked: AvgVerzoek) -> QuerySet[Verzoek]:
    """The cases that it is about."""
    return Verzoek.objects.filter(reference__in=asked.zaken.values("case_reference")).order_by("reference")


@transaction.atomic
def close(asked: AvgVerzoek, outcome: AvgOutcome, *, by: Gebruiker) -> bool:
    """Note what was answered, and forget who asked; whether it was still open."""
    ended = {"done_at": timezone.now(), "outcome": outcome, "sealed_key": b"", "sealed_note": b""}
    is_done = bool(AvgVerzoek.objects.filter(pk=asked.pk, done_at=None).update(**ended))
    if is_done:
        record(by, "avg_klaar", asked.reference, outcome=outcome.value)
    return is_done


def erase_asked(verzoek: Verzoek, *, by: Gebruiker) -> bool:
    """Erase a case because a person asks for it; whether that was done now. Raises KeptError.

    What a family asked stays open: it is still to be told, and who is to be told stands in the note.
    """
    return erase(verzoek.pk, Reason.ASKED, by=by, wanted=_may_go)


def open_about(verzoek: Verzoek) -> QuerySet[AvgVerzoek]:
    """What families asked about a case and were not answered on yet."""
    return AvgVerzoek.objects.filter(done_at=None, zaken__case_reference=verzoek.reference)


def keeper(verzoek: Verzoek) -> str:
    """What keeps a case from being erased now, as the code of KeptError; empty where nothing does."""
    if verzoek.held_until and verzoek.held_until >= timezone.localdate():
        return "held"
    return "asked" if verzoek.reference in asked_to_see() else ""


def _may_go(verzoek: Verzoek) -> bool:
    if code := keeper(verzoek):
        raise KeptError(code)
    return True
