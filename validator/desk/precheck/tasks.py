"""The check of a draft, in the process that checks."""

import logging
from typing import Any

from django.conf import settings
from django.dispatch import receiver
from django_tasks import task

from validator.desk.precheck.models import Voorcontrole
from validator.desk.precheck.services import Answer, begin, fail, files_of, forget_expired, keep_answer
from validator.desk.queue.services import PRECHECK, given_up, renew_connection, tended
from validator.model.report import Moment, Report
from validator.model.submission import SourceFile, Submission

GIVEN_UP = "given_up"
log = logging.getLogger(__name__)


@task(queue_name=PRECHECK)
def check_draft(key: str) -> None:
    """Check a draft that is still wanted. What goes wrong is told to its visitor, and never the outcome of a check."""
    draft = begin(key)
    if draft is None:
        return
    try:
        answer = _answer(draft)
        renew_connection()
        keep_answer(draft, answer)
    except Exception as error:  # noqa: BLE001 its text may hold words of the document
        log.warning("a draft could not be checked: %s", type(error).__name__)
        fail(Voorcontrole.objects.filter(pk=key, attempt=draft.attempt), type(error).__name__)


@receiver(given_up, dispatch_uid="precheck")
def give_up(key: str, task: str, **_: Any) -> None:
    """Tell the visitor that the check does not come to an end."""
    if task == check_draft.module_path:
        fail(Voorcontrole.objects.filter(pk=key), GIVEN_UP)


@receiver(tended, dispatch_uid="precheck")
def tend(**_: Any) -> None:
    """Delete the drafts that nobody came back for."""
    forget_expired()


def _answer(draft: Voorcontrole) -> Answer:
    from validator.desk.queue.judging import judge  # brings the language model, which no page may load

    files = files_of(draft)
    report = judge(files, peildatum=draft.peildatum, moment=Moment(draft.moment), seconds=settings.PRECHECK_SECONDS)
    return Answer(report, tuple(_downloads(files, report)))


def _downloads(files: tuple[SourceFile, ...], report: Report) -> list[SourceFile]:
    from validator.annotating import copies
    from validator.reports import render_bytes

    (result,) = report.submissions
    made = copies(Submission(result.source, files), result, settings.LIMITS)
    commented = [SourceFile(copy.name, copy.data) for copy in made if copy.data]
    letter = SourceFile("brief.docx", render_bytes(report, "letter-docx"))
    return [*commented, letter, SourceFile("rapport.json", render_bytes(report, "json"))]
