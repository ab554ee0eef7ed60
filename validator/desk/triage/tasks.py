"""The check of a request, in the process that checks."""

import logging
from typing import Any

from django.dispatch import receiver
from django_tasks import task

from validator.desk.queue.services import INBOX, given_up
from validator.desk.triage.families import propose
from validator.desk.triage.models import CheckState, Verzoek
from validator.desk.triage.services import fail, files_of, keep_outcome
from validator.model.report import Moment

log = logging.getLogger(__name__)


@task(queue_name=INBOX)
def check_request(key: str) -> None:
    """Check a request that is still there. What goes wrong is told in the list, and is never an advice."""
    from validator.desk.queue.judging import judge  # brings the language model, which no page may load

    verzoek = Verzoek.objects.filter(pk=key).first()
    if verzoek is None:
        return
    Verzoek.objects.filter(pk=key).update(check_state=CheckState.BUSY)
    try:
        report = judge(files_of(verzoek), peildatum=None, moment=Moment.ONTVANGST, received=verzoek.received_on)
        keep_outcome(verzoek, report)
    except Exception as error:  # noqa: BLE001 its text may hold words of the document
        log.warning("request %s could not be checked: %s", verzoek.reference, type(error).__name__)
        fail(key, type(error).__name__)
    _look_for_earlier_versions(verzoek)


def _look_for_earlier_versions(verzoek: Verzoek) -> None:
    try:
        propose(verzoek)
    except Exception as error:  # noqa: BLE001 what the check found holds without it, and a person can link by hand
        log.warning("request %s: no versions were looked for: %s", verzoek.reference, type(error).__name__)


@receiver(given_up, dispatch_uid="triage")
def give_up(key: str, task: str, **_: Any) -> None:
    """Tell that the check brings its process down each time."""
    if task == check_request.module_path:
        fail(key, "given_up")
