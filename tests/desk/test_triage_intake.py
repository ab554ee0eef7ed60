"""A request that comes in: sealed, once, in the queue, in the trail; and its check, which never turns a failure into an outcome."""

from datetime import date

import pytest
from django_tasks_db.models import DBTaskResult

from validator.desk import intake
from validator.desk.queue import judging
from validator.desk.trail.models import Event
from validator.desk.triage.models import CheckState, Origin, Verzoek
from validator.desk.triage.services import files_of, receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
FILES = (SourceFile("Jansen.txt", b"Sanne Jansen"),)


def test_a_request_is_sealed_queued_and_recorded() -> None:
    verzoek = receive(FILES, source=Origin.UPLOAD, received=date(2026, 3, 2))
    row = verzoek.bestanden.get()
    assert b"Jansen" not in bytes(row.sealed_name) + bytes(row.sealed_data)
    assert files_of(verzoek) == FILES
    assert DBTaskResult.objects.count() == 1
    assert Event.objects.get().case_reference == verzoek.reference


@pytest.mark.django_db(transaction=True)  # between two mails the connection to the database may be closed
def test_one_mail_is_one_request() -> None:
    for _ in range(2):
        intake.receive(FILES, received=None, message_key="a" * 64)
    assert Verzoek.objects.count() == DBTaskResult.objects.count() == 1


def test_a_check_that_breaks_is_no_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(judging, "judge", broken)
    verzoek = receive(FILES, source=Origin.UPLOAD, received=date(2026, 3, 2))
    check_request.func(str(verzoek.pk))
    verzoek.refresh_from_db()
    assert (verzoek.check_state, verzoek.advice) == (CheckState.FAILED, "")


def test_a_request_is_checked_for_real() -> None:
    verzoek = receive(FILES, source=Origin.UPLOAD, received=date(2026, 3, 2))
    check_request.func(str(verzoek.pk))
    verzoek.refresh_from_db()
    assert (verzoek.check_state, bool(verzoek.advice)) == (CheckState.DONE, True)
    assert b"Jansen" not in bytes(verzoek.sealed_label) + bytes(verzoek.sealed_report)
