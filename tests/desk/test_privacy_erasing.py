"""What is erased is gone from every table, from the file of the database, and from copies that somebody made before."""

from collections.abc import Callable
from datetime import date

import pytest
from django.apps import apps
from django.db import connection
from django_tasks_db.models import DBTaskResult

from tests.desk.filling import belonging_models, filled, sealed_fields
from tests.desk.on_disk import on_disk
from validator.desk.privacy.compacting import compact, forget_journal
from validator.desk.privacy.erasing import STAYS, Reason, erase
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.trail.models import Event
from validator.desk.trail.services import first_broken
from validator.desk.triage.models import Bestand, CheckState, Origin, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

FILES = (SourceFile("Zwaluwstaart.txt", b"Sanne Zwaluwstaart"),)
# what is sealed and belongs to no request: drafts go within the hour, the chain names nobody, and who asked goes with the answer
OTHERWISE = {"Voorcontrole", "Conceptbestand", "ChainEnd", "AvgVerzoek"}


# PostgreSQL has no journal to forget, and writes anew only the tables with keys: what those sealed can be read by nobody
FORGET = [compact, forget_journal] if connection.vendor == "sqlite" else [compact]
FORGOTTEN = 3 if connection.vendor == "sqlite" else 1
PATIENCE = {"sqlite": ("PRAGMA busy_timeout", 30_000), "postgresql": ("SHOW lock_timeout", "0")}


def taken_in() -> Verzoek:
    return receive(FILES, source=Origin.UPLOAD, received=date(2026, 3, 2))


@pytest.mark.django_db
def test_everything_that_is_sealed_goes_also_in_tables_that_are_added_later() -> None:
    verzoek, _ = filled()
    other, key = filled()
    assert erase(verzoek.pk, Reason.TERM)
    for model in belonging_models():
        naming = next(field.name for field in model._meta.concrete_fields if field.related_model is Verzoek)
        rows = model._base_manager.values_list(naming, flat=True)
        assert set(rows) == {other.pk}, model
    verzoek.refresh_from_db()
    assert {bytes(getattr(verzoek, name)) for name in sealed_fields(Verzoek)} == {b""}
    other.refresh_from_db()
    assert "Zwaluwstaart" in key.open_text(other.sealed_label)


@pytest.mark.django_db
def test_of_the_request_itself_stays_only_what_names_nobody() -> None:
    verzoek, _ = filled()
    erase(verzoek.pk, Reason.TERM)
    after, fresh = Verzoek.objects.get(pk=verzoek.pk), Verzoek()
    kept = {field.name for field in Verzoek._meta.concrete_fields if getattr(after, field.attname) != getattr(fresh, field.attname)}
    assert kept <= STAYS | {"check_state", "erased_at"}
    assert (after.reference, after.status, after.check_state) == (verzoek.reference, verzoek.status, CheckState.DONE)


def test_whatever_is_sealed_belongs_to_a_request_or_goes_otherwise() -> None:
    sealing = {model for model in apps.get_models() if any(sealed_fields(model))}
    loose = {model.__name__ for model in sealing - {Verzoek, *belonging_models()}}
    assert loose <= OTHERWISE


@pytest.mark.django_db
def test_it_stands_in_the_trail_once_and_the_trail_stays_whole() -> None:
    verzoek = taken_in()
    assert erase(verzoek.pk, Reason.TERM)
    assert not erase(verzoek.pk, Reason.TERM)
    event = Event.objects.get(action="gewist")
    assert (event.case_reference, event.codes) == (verzoek.reference, {"reason": "bewaartermijn"})
    assert first_broken() is None


@pytest.mark.django_db
def test_a_check_that_was_waiting_is_off_and_one_that_was_going_on_seals_nothing() -> None:
    verzoek = taken_in()
    erase(verzoek.pk, Reason.TERM)
    assert not DBTaskResult.objects.exists()
    check_request.func(str(verzoek.pk))
    verzoek.refresh_from_db()
    assert {bytes(getattr(verzoek, name)) for name in sealed_fields(Verzoek)} == {b""}
    assert verzoek.advice == ""


@pytest.mark.django_db
def test_a_mail_that_still_lies_in_the_mailbox_does_not_come_in_again() -> None:
    first = receive(FILES, source=Origin.MAIL, received=None, message_key="a" * 64)
    erase(first.pk, Reason.TERM)
    assert receive(FILES, source=Origin.MAIL, received=None, message_key="a" * 64).pk == first.pk
    assert not Bestand.objects.exists()


@pytest.mark.django_db
def test_a_copy_of_its_rows_opens_with_no_key_that_is_left() -> None:
    verzoek, other = taken_in(), taken_in()
    copies = [bytes(sealed) for row in verzoek.bestanden.all() for sealed in (row.sealed_name, row.sealed_data)]
    assert CaseKey.unwrap(verzoek.sealed_key).open(copies[1]) == FILES[0].data
    erase(verzoek.pk, Reason.TERM)
    wrapped = [bytes(row) for row in Verzoek.objects.values_list("sealed_key", flat=True) if row]
    assert wrapped == [bytes(other.sealed_key)]
    for copy in copies:
        with pytest.raises(SealError):
            CaseKey.unwrap(wrapped[0]).open(copy)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("forget", FORGET)
def test_the_files_of_the_database_hold_neither_its_key_nor_what_that_sealed(forget: Callable[[], bool]) -> None:
    taken_in()
    verzoek = taken_in()
    row = verzoek.bestanden.get()
    # a part from the middle: the file of the database may cut a value in two
    traces = [bytes(sealed)[20:60] for sealed in (verzoek.sealed_key, row.sealed_name, row.sealed_data)]
    forget_journal()  # so that it lies in the pages of the file, and not in the journal alone
    before = on_disk()
    assert all(trace in before for trace in traces)
    erase(verzoek.pk, Reason.TERM)
    assert forget()
    after = on_disk()
    assert not [trace for trace in traces[:FORGOTTEN] if trace in after]
    assert verzoek.reference.encode() in after
    assert b"Zwaluwstaart" not in after


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("forget", FORGET)
def test_who_reads_meanwhile_is_not_kept_waiting_and_it_is_tried_again(forget: Callable[[], bool]) -> None:
    taken_in()
    reader = connection.copy()
    try:
        cursor = reader.cursor()
        cursor.execute("BEGIN")
        cursor.execute("SELECT * FROM desk_triage_verzoek")
        cursor.fetchone()
        taken_in()
        assert not forget()
    finally:
        reader.close()
    assert forget()
    with connection.cursor() as cursor:
        cursor.execute(PATIENCE[connection.vendor][0])
        assert cursor.fetchone()[0] == PATIENCE[connection.vendor][1]
