"""A draft from the files that a visitor chose to the answer, after which nothing of it is left unless he asked for that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from validator.desk.precheck.models import CheckState, Conceptbestand, Voorcontrole
from validator.desk.precheck.visitors import Visitor
from validator.desk.queue import kept
from validator.desk.queue.services import PRECHECK, enqueue
from validator.desk.sealing.services import CaseKey
from validator.model.report import Moment, Report
from validator.model.submission import SourceFile

ABANDONED_AFTER = timedelta(hours=1)
KEPT_FOR = timedelta(hours=24)
WAITS = (CheckState.WAITING, CheckState.BUSY)


@dataclass(frozen=True, slots=True)
class Wish:
    """As what a draft is checked, and whether its answer is kept for the visitor."""

    moment: Moment
    peildatum: date | None = None
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the visitor gets: the report, and files to save."""

    report: Report
    downloads: tuple[SourceFile, ...]


@transaction.atomic
def submit(files: Sequence[SourceFile], wish: Wish, visitor: Visitor) -> Voorcontrole:
    """Put a draft in the queue. What others left behind too long goes on the way."""
    from validator.desk.precheck.tasks import check_draft  # the task reads drafts by this module

    forget_expired()
    key = CaseKey.fresh()
    draft = Voorcontrole.objects.create(
        owner=visitor.owner,
        expires_at=timezone.now() + (KEPT_FOR if wish.keep else ABANDONED_AFTER),
        is_kept=wish.keep,
        moment=wish.moment.value,
        peildatum=wish.peildatum,
        sealed_key=key.wrapped,
        visitor_key=key.wrapped_by(visitor.secret),
        sealed_label=key.seal_text(files[0].name),
    )
    _keep(draft, key, files, is_answer=False)
    enqueue(check_draft, draft.pk, queue=PRECHECK, sizes=[len(file.data) for file in files])
    return draft


def drafts_of(visitor: Visitor) -> QuerySet[Voorcontrole]:
    """What is there of a visitor, the newest first."""
    return Voorcontrole.objects.filter(owner=visitor.owner, expires_at__gt=timezone.now()).order_by("-created_at")


def label_of(draft: Voorcontrole, visitor: Visitor) -> str:
    """The name of the request. Raises SealError for anybody but its visitor."""
    return CaseKey.unwrap_by(visitor.secret, draft.visitor_key).open_text(draft.sealed_label)


@transaction.atomic
def begin(key: str) -> Voorcontrole | None:
    """The draft as a new try takes it up; None where nobody waits for it. A try before this one has nothing to tell any more."""
    draft = Voorcontrole.objects.select_for_update().filter(pk=key, check_state__in=WAITS).first()
    if draft:
        draft.check_state, draft.attempt = CheckState.BUSY, uuid4()
        draft.save(update_fields=["check_state", "attempt"])
    return draft


def files_of(draft: Voorcontrole) -> tuple[SourceFile, ...]:
    """The files of the visitor, for the check. Raises SealError where they cannot be opened."""
    return _files(draft, CaseKey.unwrap(draft.sealed_key), is_answer=False)


@transaction.atomic
def keep_answer(draft: Voorcontrole, answer: Answer) -> None:
    """Seal what the check found, and leave its key to the visitor alone. Where he has gone there is nobody to answer."""
    current = Voorcontrole.objects.select_for_update().filter(pk=draft.pk, attempt=draft.attempt, check_state=CheckState.BUSY).first()
    if current is None:
        return
    key = CaseKey.unwrap(current.sealed_key)
    current.bestanden.all().delete()  # the answer holds all that the visitor gets
    _keep(current, key, answer.downloads, is_answer=True)
    (result,) = answer.report.submissions
    current.sealed_label = key.seal_text(result.request_name)
    current.sealed_report, current.sealed_key = key.seal(kept.dump(answer.report)), b""
    current.check_state = CheckState.DONE
    current.save()


@transaction.atomic
def fail(waiting: QuerySet[Voorcontrole], problem: str) -> None:
    """Tell that no answer comes, and why in one word of the program; nothing of what was sent is needed any more."""
    for draft in waiting.select_for_update().filter(check_state__in=WAITS):
        draft.bestanden.all().delete()
        draft.check_state, draft.problem = CheckState.FAILED, problem[:40]
        draft.sealed_key = draft.visitor_key = draft.sealed_label = b""
        draft.save()


@transaction.atomic
def open_answer(draft: Voorcontrole, visitor: Visitor) -> Answer | None:
    """The answer; None where it went a moment ago. Raises SealError or ValueError where it can no longer be read."""
    # locked while it is read: another page of the visitor may be about to forget it
    current = Voorcontrole.objects.select_for_update().filter(pk=draft.pk, check_state=CheckState.DONE).first()
    if current is None:
        return None
    key = CaseKey.unwrap_by(visitor.secret, current.visitor_key)
    return Answer(kept.load(key.open(current.sealed_report)), _files(current, key, is_answer=True))


def forget(draft: Voorcontrole) -> None:
    """Delete a draft and all its files."""
    Voorcontrole.objects.filter(pk=draft.pk).only("pk").delete()


def forget_expired() -> None:
    """Delete the drafts that nobody came back for, and those that were kept long enough."""
    Voorcontrole.objects.filter(expires_at__lte=timezone.now()).only("pk").delete()


def _files(draft: Voorcontrole, key: CaseKey, *, is_answer: bool) -> tuple[SourceFile, ...]:
    rows = draft.bestanden.filter(is_answer=is_answer)
    return tuple(SourceFile(key.open_text(row.sealed_name), key.open(row.sealed_data)) for row in rows)


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
