"""What names somebody can be read with the keys, by nobody without them, and never again when a key was thrown away."""

import pytest
from cryptography.fernet import Fernet
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from validator.desk.sealing.rotation import rotate
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.sealing.sessions import SessionStore
from validator.desk.trail.services import first_broken, record
from validator.desk.triage.models import Verzoek

NAME = "Fatma Özdemir-Öztürk"


@pytest.fixture
def old(settings) -> str:
    key = Fernet.generate_key().decode()
    settings.DESK_KEYS = (key,)
    return key


def verzoek(key: CaseKey) -> Verzoek:
    now = timezone.now()
    return Verzoek.objects.create(
        sealed_key=key.wrapped, sealed_label=key.seal_text(NAME), status_since=now, received_on=now.date(), source="upload"
    )


def test_what_is_sealed_is_not_what_it_was_and_opens_again(old: str) -> None:
    key = CaseKey.fresh()
    sealed = key.seal_text(NAME)
    assert NAME.encode() not in sealed
    assert CaseKey.unwrap(key.wrapped).open_text(sealed) == NAME
    assert old not in repr(key)
    assert repr(key._key) not in repr(key)


def test_the_key_of_one_case_opens_no_other(old: str) -> None:
    with pytest.raises(SealError):
        CaseKey.fresh().open(CaseKey.fresh().seal(b"x"))


def test_one_changed_byte_is_noticed(old: str) -> None:
    key = CaseKey.fresh()
    sealed = bytearray(key.seal(b"x" * 100))
    sealed[40] ^= 1
    with pytest.raises(SealError):
        key.open(bytes(sealed))


def test_a_key_that_was_thrown_away_is_gone(old: str) -> None:
    with pytest.raises(SealError):
        CaseKey.unwrap(b"")


@pytest.mark.django_db
def test_after_rotation_the_old_master_key_is_not_needed_and_the_trail_stays_whole(settings, old: str) -> None:
    case, new = verzoek(CaseKey.fresh()), Fernet.generate_key().decode()
    record(None, "ontvangen", case.reference)
    settings.DESK_KEYS = (new, old)
    outcome = rotate()
    assert (outcome.rewrapped, outcome.unreadable) == (2, 0)
    settings.DESK_KEYS = (new,)
    case.refresh_from_db()
    assert CaseKey.unwrap(case.sealed_key).open_text(case.sealed_label) == NAME
    assert first_broken() is None


@pytest.mark.django_db
def test_rotation_without_the_old_key_changes_nothing_and_says_so(settings, old: str) -> None:
    case = verzoek(CaseKey.fresh())
    settings.DESK_KEYS = (Fernet.generate_key().decode(),)
    with pytest.raises(CommandError, match="niet opengaat: 1"):
        call_command("rotate_key")
    settings.DESK_KEYS = (old,)
    case.refresh_from_db()
    assert CaseKey.unwrap(case.sealed_key).open_text(case.sealed_label) == NAME


@pytest.mark.django_db
def test_rotation_leaves_a_case_without_key_without_key(old: str) -> None:
    case = verzoek(CaseKey.fresh())
    Verzoek.objects.filter(pk=case.pk).update(sealed_key=b"")
    assert rotate().rewrapped == 0
    case.refresh_from_db()
    assert bytes(case.sealed_key) == b""


@pytest.mark.django_db
def test_a_session_keeps_no_word_that_was_searched_for_in_clear(settings, old: str) -> None:
    store = SessionStore()
    store["search"] = NAME
    store.save()
    kept = Session.objects.get(pk=store.session_key).session_data
    assert NAME not in kept
    assert SessionStore(store.session_key)["search"] == NAME
    settings.DESK_KEYS = (Fernet.generate_key().decode(),)
    assert "search" not in SessionStore(store.session_key)
