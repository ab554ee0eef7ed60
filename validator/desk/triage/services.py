"""Requests that come in, and the outcome of their check."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.queue import kept
from validator.desk.queue.services import BY_HAND, BY_MACHINE, INBOX, enqueue
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.services import record
from validator.desk.triage.counting import count_shown
from validator.desk.triage.families import sealed_family
from validator.desk.triage.models import UNCHECKED, Bestand, CheckState, Origin, Verzoek
from validator.model.report import Report
from validator.model.rulebook import Status
from validator.model.submission import SourceFile


def receive(
    files: Sequence[SourceFile], *, source: Origin, received: date | None, by: Gebruiker | None = None, message_key: str | None = None
) -> Verzoek:
    """Take in a request and have it checked, as a whole or not at all. A mail that came in before is not taken in again.

    Where nobody knows when it was received, it was today.
    """
    if message_key and (known := Verzoek.objects.filter(message_key=message_key).first()):
        return known
    try:
        return _received(files, source, received or timezone.localdate(), by, message_key)
    except IntegrityError:  # another process took in the same mail a moment ago
        return Verzoek.objects.get(message_key=message_key)


@transaction.atomic
def _received(files: Sequence[SourceFile], source: Origin, received: date, by: Gebruiker | None, message_key: str | None) -> Verzoek:
    from validator.desk.triage.tasks import check_request  # the task reads requests by this module

    key = CaseKey.fresh()
    verzoek = Verzoek.objects.create(
        source=source, received_on=received, status_since=timezone.now(), message_key=message_key, sealed_key=key.wrapped
    )
    Bestand.objects.bulk_create(
        Bestand(verzoek=verzoek, sealed_name=key.seal_text(file.name), sealed_data=key.seal(file.data), size=len(file.data), order=order)
        for order, file in enumerate(files)
    )
    record(by, "ontvangen", verzoek.reference, source=source.value, files=len(files))
    sizes = [len(file.data) for file in files]
    enqueue(check_request, verzoek.pk, queue=INBOX, sizes=sizes, priority=BY_HAND if source == Origin.UPLOAD else BY_MACHINE)
    return verzoek


def files_of(verzoek: Verzoek) -> tuple[SourceFile, ...]:
    """The files as they came in. Raises SealError where they cannot be opened."""
    key = CaseKey.unwrap(verzoek.sealed_key)
    return tuple(SourceFile(key.open_text(file.sealed_name), key.open(file.sealed_data)) for file in verzoek.bestanden.all())


def begin(key: str) -> Verzoek | None:
    """The request for a process that checks it from now on: only the outcome of the last that began is kept.

    None where the request is gone, or where no check of it waits or was broken off.
    """
    attempt = uuid4()
    begun = Verzoek.objects.filter(pk=key, check_state__in=UNCHECKED, erased_at=None)
    if not begun.update(check_state=CheckState.BUSY, check_attempt=attempt):
        return None
    return Verzoek.objects.filter(pk=key, check_attempt=attempt).first()


@transaction.atomic
def keep_outcome(verzoek: Verzoek, report: Report) -> None:
    """Seal what the check found, beside the few words that the list needs; unless another process has begun the check since."""
    current = _of_this_attempt(verzoek).select_for_update().first()
    if current is None:
        return
    key, (result,) = CaseKey.unwrap(current.sealed_key), report.submissions
    current.sealed_report = key.seal(kept.dump(report))
    current.sealed_label = key.seal_text(_label(report))
    current.sealed_family = sealed_family(key, result.children)
    current.advice, current.agenda_before = result.advice.outcome.value, result.advice.agenda_before
    found = Counter(finding.status for check in result.checks for finding in check.findings if finding.asks_attention)
    current.fails, current.reviews = found[Status.FAIL], found[Status.REVIEW]
    current.doctype, current.peildatum = result.doctype.value, result.reference_date
    current.pack_version, current.tool_version = report.rulepack_version, report.tool_version
    current.check_state, current.check_problem = CheckState.DONE, ""
    current.version += 1  # whoever has the page open looks at what an earlier check found
    count_shown(current, key, report)
    current.save()
    record(None, "getoetst", current.reference, advice=result.advice.outcome.value)


def fail(verzoek: Verzoek, problem: str) -> None:
    """Tell that this check did not come to an end: a person looks, and no advice is given."""
    _of_this_attempt(verzoek).update(check_state=CheckState.FAILED, check_problem=problem[:40], advice="", version=F("version") + 1)


def give_up(key: str) -> None:
    """Tell the same of a check that brings its process down each time. A process that is still at it has nothing to say any more."""
    unchecked = Verzoek.objects.filter(pk=key, check_state__in=UNCHECKED)
    unchecked.update(check_state=CheckState.FAILED, check_problem="given_up", advice="", check_attempt=None, version=F("version") + 1)


def _of_this_attempt(verzoek: Verzoek) -> QuerySet[Verzoek]:
    return Verzoek.objects.filter(pk=verzoek.pk, check_attempt=verzoek.check_attempt, erased_at=None)


def report_of(verzoek: Verzoek) -> Report:
    """What the check found. Raises SealError or ValueError where it can no longer be read."""
    return kept.load(CaseKey.unwrap(verzoek.sealed_key).open(verzoek.sealed_report))


def readable_report(verzoek: Verzoek) -> Report | None:
    """What the check found; None where it was never checked, where that was erased, or where another key or version kept it."""
    if verzoek.erased_at or not verzoek.sealed_report:
        return None
    try:
        return report_of(verzoek)
    except (SealError, ValueError):
        return None


def label_of(verzoek: Verzoek) -> str:
    """Who asks, and the name of the request; empty until it was checked."""
    return CaseKey.unwrap(verzoek.sealed_key).open_text(verzoek.sealed_label)


def _label(report: Report) -> str:
    (result,) = report.submissions
    asking = result.verzoeker.organisation.text if result.verzoeker else ""
    return " – ".join(filter(None, (asking, result.request_name)))
