"""A draft from the files that a visitor chose to the answer, after which nothing of it is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from validator.desk.precheck.models import CheckState, Conceptbestand, Voorcontrole
from validator.desk.queue import kept
from validator.desk.queue.services import PRECHECK, enqueue
from validator.desk.sealing.services import CaseKey
from validator.model.report import Moment, Report
from validator.model.submission import SourceFile

KEPT_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the visitor gets: the report, and files to save."""

    report: Report
    downloads: tuple[SourceFile, ...]


@transaction.atomic
def submit(files: Sequence[SourceFile], *, moment: Moment, peildatum: date | None) -> Voorcontrole:
    """Put a draft in the queue. What others left behind too long goes on the way."""
    from validator.desk.precheck.tasks import check_draft  # the task reads drafts by this module

    forget_expired()
    key = CaseKey.fresh()
    draft = Voorcontrole.objects.create(
        expires_at=timezone.now() + KEPT_FOR, moment=moment.value, peildatum=peildatum, sealed_key=key.wrapped
    )
    _keep(draft, key, files, is_answer=False)
    enqueue(check_draft, draft.pk, queue=PRECHECK, sizes=[len(file.data) for file in files])
    return draft


def files_of(draft: Voorcontrole, *, is_answer: bool = False) -> tuple[SourceFile, ...]:
    """The files of the visitor, or those that the check made. Raises SealError where they cannot be opened."""
    key = CaseKey.unwrap(draft.sealed_key)
    rows = draft.bestanden.filter(is_answer=is_answer)
    return tuple(SourceFile(key.open_text(row.sealed_name), key.open(row.sealed_data)) for row in rows)


@transaction.atomic
def keep_answer(draft: Voorcontrole, answer: Answer) -> None:
    """Seal what the check found, unless the visitor has gone: then there is nobody to answer."""
    if not Voorcontrole.objects.select_for_update().filter(pk=draft.pk).exists():
        return
    key = CaseKey.unwrap(draft.sealed_key)
    draft.bestanden.filter(is_answer=True).delete()  # of a try that was broken off
    _keep(draft, key, answer.downloads, is_answer=True)
    draft.sealed_report = key.seal(kept.dump(answer.report))
    draft.check_state = CheckState.DONE
    draft.save()


@transaction.atomic
def take_answer(draft: Voorcontrole) -> Answer:
    """The answer; with it goes all that was kept of the draft."""
    key = CaseKey.unwrap(draft.sealed_key)
    answer = Answer(kept.load(key.open(draft.sealed_report)), files_of(draft, is_answer=True))
    forget(draft)
    return answer


def forget(draft: Voorcontrole) -> None:
    """Delete a draft and all its files."""
    Voorcontrole.objects.filter(pk=draft.pk).delete()


def forget_expired() -> None:
    """Delete the drafts that nobody came back for."""
    Voorcontrole.objects.filter(expires_at__lte=timezone.now()).delete()


def _keep(draft: Voorcontrole, key: CaseKey, files: Sequence[SourceFile], *, is_answer: bool) -> None:
    Conceptbestand.objects.bulk_create(
        Conceptbestand(
            voorcontrole=draft,
            is_answer=is_answer,
            sealed_name=key.seal_text(file.name),
            sealed_data=key.seal(file.data),
            size=len(file.data),
            order=order,
        )
        for order, file in enumerate(files)
    )
