"""What goes when: by status, counted from the right day, never while somebody holds it or a family still has to see it."""

from collections.abc import Mapping
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from axes.models import AccessLog
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.privacy import cleaning, tending
from validator.desk.privacy.asking import close, register
from validator.desk.privacy.cleaning import Cleaned
from validator.desk.privacy.holding import hold, release
from validator.desk.privacy.models import AvgKind, AvgOutcome, AvgVerzoek, Opruimbeurt
from validator.desk.privacy.retention import due, erase_on, held, soon
from validator.desk.privacy.terms import DEFAULTS, PREFIX, from_environment
from validator.desk.trail.models import Event
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.models import Origin, Status, Verzoek
from validator.desk.triage.services import receive
from validator.errors import SettingError
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
for_real = pytest.mark.django_db(transaction=True)  # the database is written anew, which cannot be done in a transaction


def request_since(days: int, status: Status = Status.AFGESLOTEN, **values: Any) -> Verzoek:
    verzoek = receive([SourceFile("a.txt", b"Zwaluwstaart")], source=Origin.UPLOAD, received=date(2026, 3, 2))
    Verzoek.objects.filter(pk=verzoek.pk).update(status=status, status_since=timezone.now() - timedelta(days=days), **values)
    verzoek.refresh_from_db()
    return verzoek


@pytest.fixture
def beheerder() -> Gebruiker:
    return Gebruiker.objects.create_user("beheer")


@pytest.mark.parametrize("status", Status)
def test_each_status_has_its_own_days(status: Status, settings: Any) -> None:
    days = DEFAULTS[status.name]
    late, early = request_since(days, status), request_since(days - 1, status)
    assert due() == [late]
    settings.RETENTION_DAYS = {**DEFAULTS, status.name: 0}
    assert due() == []
    assert erase_on(early) is None


def test_a_request_on_the_agenda_counts_from_that_day() -> None:
    today = timezone.localdate()
    verzoek = request_since(200, Status.AGENDEREN, agenda_on=today - timedelta(days=10))
    assert erase_on(verzoek) == today - timedelta(days=10) + timedelta(days=DEFAULTS["AGENDEREN"])
    assert due() == []


def test_what_goes_within_two_weeks_is_told_the_first_one_first() -> None:
    later, first, _ = request_since(20), request_since(28), request_since(10)
    today = timezone.localdate()
    assert soon() == [(first, today + timedelta(days=2)), (later, today + timedelta(days=10))]


def test_a_request_that_is_held_stays_through_that_day_and_its_reason_is_sealed(beheerder: Gebruiker) -> None:
    verzoek, today = request_since(40), timezone.localdate()
    hold(verzoek, today, "Rechtszaak Zwaluwstaart", by=beheerder)
    assert due() == []
    verzoek.refresh_from_db()
    assert list(held()) == [verzoek]
    assert erase_on(verzoek) == today + timedelta(days=1)
    assert b"Zwaluwstaart" not in bytes(verzoek.sealed_hold_reason)
    Verzoek.objects.update(held_until=today - timedelta(days=1))
    assert due() == [verzoek]


def test_who_holds_what_somebody_else_just_changed_is_told(beheerder: Gebruiker) -> None:
    seen = request_since(40)
    hold(seen, timezone.localdate(), "eerste", by=beheerder)
    with pytest.raises(ChangedMeanwhileError):
        hold(seen, timezone.localdate(), "tweede", by=beheerder)
    with pytest.raises(ChangedMeanwhileError):
        release(seen, by=beheerder)
    assert [event.action for event in Event.objects.all()].count("uitgesteld") == 1


def test_what_a_family_asked_to_see_stays_until_it_was_answered(beheerder: Gebruiker) -> None:
    verzoek = request_since(40)
    asked = register(AvgKind.INZAGE, timezone.localdate(), [verzoek.reference], "", by=beheerder)
    assert due() == []
    assert [row for row, _ in soon()] == [verzoek]
    close(asked, AvgOutcome.GEGEVEN, by=beheerder)
    assert due() == [verzoek]


@for_real
def test_the_command_tells_first_and_then_does_it() -> None:
    verzoek, young = request_since(40), request_since(1)
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now() - timedelta(days=1))
    plan, done = StringIO(), StringIO()
    call_command("clean_up", "--dry-run", stdout=plan)
    assert verzoek.reference in plan.getvalue()
    assert "Verlopen sessies: 1" in plan.getvalue()
    assert not Verzoek.objects.exclude(erased_at=None).exists()
    call_command("clean_up", stdout=done)
    assert "Gewiste verzoeken: 1." in done.getvalue()
    assert Verzoek.objects.get(erased_at=None) == young
    assert not Session.objects.exists()
    assert Opruimbeurt.objects.get().erased == 1


@for_real
def test_one_that_cannot_be_erased_holds_up_no_other_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = request_since(40), request_since(41)
    real = cleaning.erase

    def erase(pk: object, *args: Any, **kwargs: Any) -> bool:
        if pk == bad.pk:
            raise RuntimeError
        return real(pk, *args, **kwargs)

    monkeypatch.setattr(cleaning, "erase", erase)
    with pytest.raises(CommandError, match=bad.reference):
        call_command("clean_up", stdout=StringIO())
    assert Verzoek.objects.exclude(erased_at=None).get() == good
    assert Opruimbeurt.objects.get().failed == 1


@for_real
def test_a_hold_that_came_a_moment_before_is_respected(beheerder: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    verzoek = request_since(40)
    monkeypatch.setattr(cleaning, "due", lambda: [verzoek])
    hold(verzoek, timezone.localdate(), "net op tijd", by=beheerder)
    assert cleaning.clean_up().erased == ()


@for_real
def test_old_tries_to_log_in_and_old_answers_go(beheerder: Gebruiker) -> None:
    for days in (1, 40):
        log = AccessLog.objects.create(username="an", ip_address="127.0.0.1", path_info="/")
        AccessLog.objects.filter(pk=log.pk).update(attempt_time=timezone.now() - timedelta(days=days))
    asked = register(AvgKind.INZAGE, date(2020, 1, 1), [], "", by=beheerder)
    still_open = register(AvgKind.INZAGE, date(2020, 1, 1), [], "", by=beheerder)
    AvgVerzoek.objects.filter(pk=asked.pk).update(done_at=timezone.now() - timedelta(days=2000))
    cleaning.clean_up()
    assert AccessLog.objects.count() == 1
    assert AvgVerzoek.objects.get() == still_open


def test_it_is_done_by_itself_once_a_day_and_never_ends_the_process_that_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    done = []

    def clean_up() -> Cleaned:
        done.append(1)
        raise RuntimeError

    monkeypatch.setattr(tending, "NIGHT", 0)
    monkeypatch.setattr(tending, "clean_up", clean_up)
    tending.tend()
    tending.tend()
    assert done == [1]
    assert Opruimbeurt.objects.get().finished_at is None


def test_before_the_night_nothing_is_cleaned_and_a_busy_database_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tending, "NIGHT", 24)
    monkeypatch.setattr(tending, "compact", lambda: True)
    Opruimbeurt.objects.create(day=date(2026, 5, 1), is_compact=False, finished_at=timezone.now())
    tending.tend()
    assert Opruimbeurt.objects.get().is_compact


def test_terms_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}RVDK", "14")
    terms: Mapping[str, int] = from_environment()
    assert (terms["RVDK"], terms["NIEUW"]) == (14, DEFAULTS["NIEUW"])


@pytest.mark.parametrize(("name", "value", "code"), [("RVDK", "drie", "days"), ("RVDK", "-1", "days"), ("RVDKK", "3", "term_unknown")])
def test_a_term_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: str) -> None:
    monkeypatch.setenv(f"{PREFIX}{name}", value)
    with pytest.raises(SettingError) as refused:
        from_environment()
    assert (refused.value.code, refused.value.subject) == (code, f"{PREFIX}{name}")
