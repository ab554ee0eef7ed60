"""The trail only grows, says nothing of what stood in a document, and tells when somebody went at it in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, transaction
from django.db.models import F

from validator.desk.trail.models import ChainEnd, Event, TrailIsForGoodError
from validator.desk.trail.services import END, first_broken, record

pytestmark = pytest.mark.django_db
EVENTS = 5


@pytest.fixture
def events() -> list[Event]:
    return [record(None, "gezien", f"V-{number}", rule="VT001", nth=number) for number in range(1, EVENTS + 1)]


def raw(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_a_trail_that_nobody_touched_is_whole(events: list[Event], capsys: pytest.CaptureFixture[str]) -> None:
    assert first_broken() is None
    assert [event.number for event in events] == [1, 2, 3, 4, 5]
    call_command("verify_trail")
    assert "Aantal regels: 5" in capsys.readouterr().out


def test_a_trail_under_another_master_key_is_told_as_such(events: list[Event], settings: Any) -> None:
    settings.DESK_KEYS = (Fernet.generate_key().decode(),)
    with pytest.raises(CommandError, match="hoofdsleutel"):
        call_command("verify_trail")


def test_an_empty_trail_is_whole() -> None:
    assert first_broken() is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE desk_trail_event SET actor = '7' WHERE number = 3",
        "UPDATE desk_trail_event SET role = 'lezer' WHERE number = 3",
        "UPDATE desk_trail_event SET action = 'verwijderd' WHERE number = 3",
        "UPDATE desk_trail_event SET case_reference = 'V-9' WHERE number = 3",
        """UPDATE desk_trail_event SET codes = '{"rule": "VT002", "nth": 3}' WHERE number = 3""",
        "UPDATE desk_trail_event SET seal = '' WHERE number = 3",
        "DELETE FROM desk_trail_event WHERE number = 3",
    ],
)
def test_each_change_in_the_database_is_found_at_its_place(events: list[Event], change: str) -> None:
    raw(change)
    assert first_broken() == 3
    with pytest.raises(CommandError, match="regel 3"):
        call_command("verify_trail")


def test_a_changed_moment_is_found(events: list[Event]) -> None:
    raw("UPDATE desk_trail_event SET at = %s WHERE number = 3", events[2].at + timedelta(hours=1))
    assert first_broken() == 3


def test_events_cut_off_the_end_are_missed(events: list[Event]) -> None:
    raw("DELETE FROM desk_trail_event WHERE number > 3")
    assert first_broken() == 4


def test_all_events_gone_is_noticed(events: list[Event]) -> None:
    raw("DELETE FROM desk_trail_event")
    assert first_broken() == 1


def test_an_event_put_behind_the_end_is_noticed(events: list[Event]) -> None:
    raw(
        "INSERT INTO desk_trail_event (number, at, actor, role, action, case_reference, codes, previous_seal, seal)"
        " SELECT 6, at, actor, role, action, case_reference, codes, seal, seal FROM desk_trail_event WHERE number = 5"
    )
    assert first_broken() == 6


def test_nothing_is_changed_or_removed_through_django(events: list[Event]) -> None:
    event = Event.objects.get(number=2)
    event.action = "x"
    for attempt in (
        event.save,
        event.delete,
        lambda: Event.objects.update(action="x"),
        lambda: Event.objects.all().delete(),
        lambda: Event.objects.bulk_update([event], ["action"]),
        lambda: Event.objects.bulk_create([event]),
        lambda: Event._base_manager.update(number=F("number") + 1),
        lambda: Event._default_manager.filter(number=2).delete(),
    ):
        with pytest.raises(TrailIsForGoodError):
            attempt()
    assert first_broken() is None
    assert Event.objects.count() == EVENTS


@pytest.mark.parametrize("code", ["Sara de Vries", "sara@example.org", "een zin", "x" * 61, "naam\n", "Özdemir"])
def test_what_could_be_a_name_or_a_sentence_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match="not a code: reason") as refused:
        record(None, "gezien", reason=code)
    assert code not in str(refused.value)
    assert not Event.objects.exists()


def test_an_event_is_undone_with_the_action_that_failed(events: list[Event]) -> None:
    with transaction.atomic():
        record(None, "besloten")
        transaction.set_rollback(True)
    assert first_broken() is None
    assert record(None, "besloten").number == EVENTS + 1


@pytest.mark.django_db(transaction=True)
def test_many_at_once_make_one_chain() -> None:
    def write(number: int) -> None:
        record(None, "gezien", f"V-{number}")
        connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert first_broken() is None
    assert Event.objects.count() == 40
    assert ChainEnd.objects.get(pk=END).number == 40
