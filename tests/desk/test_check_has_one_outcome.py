"""Two processes that check one request: only the one that began last writes, and a check that is over is not begun again."""

from datetime import date

import pytest

from tests.desk.hostile_report import ALL, LOOSE, report
from validator.desk.queue.services import given_up
from validator.desk.statistics.models import Telling
from validator.desk.triage.models import CheckState, Origin, Verzoek
from validator.desk.triage.services import begin, fail, keep_outcome, receive, report_of
from validator.desk.triage.tasks import check_request
from validator.model.report import Outcome
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def verzoek() -> Verzoek:
    return receive([SourceFile("a.txt", b"x")], source=Origin.MAIL, received=date(2026, 4, 24))


def begun(verzoek: Verzoek) -> Verzoek:
    found = begin(str(verzoek.pk))
    assert found is not None
    return found


@pytest.mark.parametrize("last_ends_first", [True, False])
def test_only_the_last_that_began_writes(verzoek: Verzoek, *, last_ends_first: bool) -> None:
    first, last = begun(verzoek), begun(verzoek)
    ends = [(last, report(LOOSE)), (first, report(*ALL, outcome=Outcome.AGENDEREN))]
    for attempt, found in ends if last_ends_first else reversed(ends):
        keep_outcome(attempt, found)
    verzoek.refresh_from_db()
    assert (verzoek.check_state, verzoek.advice) == (CheckState.DONE, "terugsturen")
    assert report_of(verzoek) == report(LOOSE)
    assert Telling.objects.get().rule == LOOSE.rule


def test_one_that_fails_late_takes_no_outcome_away(verzoek: Verzoek) -> None:
    first, last = begun(verzoek), begun(verzoek)
    keep_outcome(last, report(LOOSE))
    fail(first, "MemoryError")
    verzoek.refresh_from_db()
    assert (verzoek.check_state, verzoek.advice) == (CheckState.DONE, "terugsturen")


def test_a_check_that_was_given_up_writes_no_more(verzoek: Verzoek) -> None:
    last = begun(verzoek)
    given_up.send(sender=None, task=check_request.module_path, key=str(verzoek.pk))
    keep_outcome(last, report(LOOSE))
    verzoek.refresh_from_db()
    assert (verzoek.check_state, verzoek.advice) == (CheckState.FAILED, "")


def test_what_is_done_or_gone_is_not_begun(verzoek: Verzoek) -> None:
    keep_outcome(begun(verzoek), report(LOOSE))
    given_up.send(sender=None, task=check_request.module_path, key=str(verzoek.pk))
    assert begin(str(verzoek.pk)) is None
    verzoek.refresh_from_db()
    assert verzoek.check_state == CheckState.DONE
    key = str(verzoek.pk)
    verzoek.delete()
    assert begin(key) is None


def test_a_page_that_was_opened_before_a_check_is_of_an_earlier_version(verzoek: Verzoek) -> None:
    before = verzoek.version
    keep_outcome(begun(verzoek), report(LOOSE))
    verzoek.refresh_from_db()
    assert verzoek.version > before
