"""The check of a request, in the process that checks."""

import logging
from typing import Any

from django.dispatch import receiver
from django_tasks import task

from validator.desk.queue.services import INBOX, given_up, renew_connection
from validator.desk.triage.families import propose
from validator.desk.triage.models import Verzoek
from validator.desk.triage.services import begin, fail, files_of, give_up, keep_outcome
from validator.model.report import Moment

log = logging.getLogger(__name__)


@task(queue_name=INBOX)
def check_request(key: str) -> None:
    """Check a request that is still there. What goes wrong is told in the list, and is never an advice."""
    from validator.desk.queue.judging import judge  # brings the language model, which no page may load

    verzoek = begin(key)
    if verzoek is None:
        return
    try:
        report = judge(files_of(verzoek), peildatum=None, moment=Moment.ONTVANGST, received=verzoek.received_on)
        renew_connection()
        keep_outcome(verzoek, report)
    except Exception as error:  # noqa: BLE001 its text may hold words of the document
        log.warning("request %s could not be checked: %s", verzoek.reference, type(error).__name__)
        fail(verzoek, type(error).__name__)
    _look_for_earlier_versions(verzoek)


def _look_for_earlier_versions(verzoek: Verzoek) -> None:
    try:
        propose(verzoek)
    except Exception as error:  # noqa: BLE001 what the check found holds without it, and a person can link by hand
        log.warning("request %s: no versions were looked for: %s", verzoek.reference, type(error).__name__)


@receiver(given_up, dispatch_uid="triage")
def hear_of_giving_up(key: str, task: str, **_: Any) -> None:
    """Tell that the check brings its process down each time."""
    if task == check_request.module_path:
        give_up(key)
