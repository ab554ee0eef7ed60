"""An answer is kept where the visitor asked for that, for a day, and only his browser opens it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from validator.desk.precheck.models import CheckState, Conceptbestand, Voorcontrole
from validator.desk.precheck.services import forget_expired
from validator.desk.precheck.tasks import check_draft
from validator.desk.queue.judging import TooSlowError
from validator.desk.sealing.rotation import rotate
from validator.desk.sealing.services import CaseKey, SealError

pytestmark = pytest.mark.django_db
TEXT = b"Verzoek tot Onderzoek\n\nAanleiding\nZwaantje slaapt slecht.\n"


@pytest.fixture(autouse=True)
def open_to_all(settings: Any) -> None:
    settings.PRECHECK_IS_ON = True


def send(client: Client, *, keep: bool, name: str = "Zwaantje.txt") -> str:
    fields = {"upload": SimpleUploadedFile(name, TEXT), "moment": "concept", "peildatum": "2026-04-24"}
    return str(client.post("/", fields | ({"keep": "on"} if keep else {})).headers["Location"])


def checked(client: Client, *, keep: bool, name: str = "Zwaantje.txt") -> str:
    address = send(client, keep=keep, name=name)
    check_draft.call(address.split("/")[2])
    return address


def rows() -> str:
    """All that the page keeps, as whoever takes the database sees it."""
    with connection.cursor() as cursor:
        tables = ("desk_precheck_voorcontrole", "desk_precheck_conceptbestand", "django_session")
        return repr([cursor.execute(f"SELECT * FROM {table}").fetchall() for table in tables])  # noqa: S608 - names of this file


def test_what_was_asked_to_be_kept_can_be_seen_again(client: Client) -> None:
    address = checked(client, keep=True)
    first, second = client.get(address), client.get(address)
    assert first.status_code == second.status_code == 200
    assert "Bewaard tot" in second.content.decode()
    assert re.search(r'download="rapport.json"', second.content.decode())
    assert is_in_list(client)


def is_in_list(client: Client) -> bool:
    return "Zwaantje.txt" in client.get("/").content.decode()


def test_what_was_not_asked_to_be_kept_is_gone_and_in_no_list(client: Client) -> None:
    address = checked(client, keep=False)
    assert not is_in_list(client)
    assert client.get(address).status_code == 200
    assert client.get(address).status_code == 410
    assert Voorcontrole.objects.count() == 0


def test_another_browser_neither_lists_nor_opens_nor_deletes_it(client: Client) -> None:
    address = checked(client, keep=True)
    other = Client()
    assert not is_in_list(other)
    assert other.get(address).status_code == 410
    checked(other, keep=True, name="ander.txt")  # now it has a secret of its own
    assert other.get(address).status_code == 410
    other.post(f"{address}stop")
    assert client.get(address).status_code == 200


def test_once_checked_neither_the_database_nor_the_master_key_opens_it(client: Client) -> None:
    checked(client, keep=True)
    draft = Voorcontrole.objects.get()
    assert draft.sealed_key == b""
    with pytest.raises(SealError):
        CaseKey.unwrap(draft.visitor_key)
    assert "Zwaantje" not in rows()
    assert client.cookies["toets"].value not in rows()
    assert not Conceptbestand.objects.filter(is_answer=False).exists()  # what was sent is needed no more


def test_a_secret_that_was_made_up_opens_nothing(client: Client) -> None:
    address = checked(client, keep=True)
    for value in ("", "x" * 43, "../../..", "é" * 43, client.cookies["toets"].value[:-1]):
        guest = Client()
        guest.cookies["toets"] = value
        assert guest.get(address).status_code == 410


def test_the_browser_forgets_the_secret_when_nothing_is_kept_and_else_after_a_day(client: Client) -> None:
    send(client, keep=False)
    assert client.cookies["toets"]["max-age"] == ""
    send(client, keep=True)
    assert 86_000 < int(client.cookies["toets"]["max-age"]) <= 86_400
    send(client, keep=False)
    assert 86_000 < int(client.cookies["toets"]["max-age"]) <= 86_400
    assert client.cookies["toets"]["httponly"]
    assert client.cookies["toets"]["samesite"] == "Lax"


def test_over_https_no_other_site_can_plant_a_secret(client: Client, settings: Any) -> None:
    settings.PRECHECK_COOKIE, settings.SESSION_COOKIE_SECURE = "__Host-toets", True
    send(client, keep=False)
    cookie = client.cookies["__Host-toets"]
    assert cookie["secure"]
    assert (cookie["path"], cookie["domain"]) == ("/", "")


def test_each_visit_has_a_secret_of_its_own(client: Client) -> None:
    client.get("/")
    assert "toets" not in client.cookies  # none before the first draft
    client.get(checked(client, keep=False))
    before = client.cookies["toets"].value
    send(client, keep=False)
    assert client.cookies["toets"].value != before


def test_a_visitor_has_more_than_five_drafts(client: Client, settings: Any) -> None:
    settings.PRECHECK_AT_ONCE = 10
    addresses = [checked(client, keep=False) for _ in range(7)]
    assert {client.get(address).status_code for address in addresses} == {200}


def test_it_can_be_deleted_earlier(client: Client) -> None:
    address = checked(client, keep=True)
    page = client.post(f"{address}stop", follow=True).content.decode()
    assert "zijn gewist" in page
    assert (Voorcontrole.objects.count(), Conceptbestand.objects.count()) == (0, 0)
    assert client.get(address).status_code == 410


def test_after_a_day_it_goes_by_itself(client: Client) -> None:
    address = checked(client, keep=True)
    left = Voorcontrole.objects.get().expires_at - timezone.now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)
    Voorcontrole.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(address).status_code == 410  # also before anybody deleted it
    forget_expired()
    assert (Voorcontrole.objects.count(), Conceptbestand.objects.count()) == (0, 0)


def test_a_new_master_key_changes_nothing_for_what_is_kept(client: Client, settings: Any) -> None:
    from cryptography.fernet import Fernet

    address = checked(client, keep=True)
    settings.DESK_KEYS = (Fernet.generate_key().decode(), *settings.DESK_KEYS)
    assert rotate().unreadable == 0
    settings.DESK_KEYS = settings.DESK_KEYS[:1]
    assert client.get(address).status_code == 200


def test_a_check_that_failed_leaves_no_file_and_no_key(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("validator.desk.queue.judging.judge", broken)
    address = checked(client, keep=True)
    draft = Voorcontrole.objects.get()
    assert (draft.check_state, draft.sealed_key, draft.visitor_key) == (CheckState.FAILED, b"", b"")
    assert Conceptbestand.objects.count() == 0
    assert "niet gelukt" in client.get(address).content.decode()
    assert Voorcontrole.objects.count() == 0


def test_a_check_that_took_too_long_is_told_with_what_to_do(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        raise TooSlowError

    monkeypatch.setattr("validator.desk.queue.judging.judge", slow)
    shown = client.get(checked(client, keep=False)).content.decode()
    assert "duurde te lang" in shown
    assert "minder bestanden" in shown


def test_a_page_that_breaks_loses_no_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address = checked(client, keep=False)
    client.raise_request_exception = False
    with monkeypatch.context() as broken:
        broken.setattr("validator.desk.precheck.views.answer_shown", lambda *_: 1 / 0)
        assert client.get(address).status_code == 500
    assert client.get(address).status_code == 200
    assert Voorcontrole.objects.count() == 0


def test_a_name_that_turns_the_reading_direction_is_shown_without_that(client: Client) -> None:
    checked(client, keep=True, name="a\u202etxt.exe.txt")
    listed = client.get("/").content.decode()
    assert "txt.exe.txt" in listed
    assert "\u202e" not in listed


def test_two_pages_of_one_visitor_at_once_both_get_the_whole_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from validator.desk.precheck import views

    address, shown, inner = checked(client, keep=False), views.answer_shown, []

    def meanwhile(*arguments: Any) -> Any:
        monkeypatch.setattr(views, "answer_shown", shown)
        inner.append(client.get(address))
        return shown(*arguments)

    monkeypatch.setattr(views, "answer_shown", meanwhile)
    pages = [client.get(address), *inner]
    assert [page.status_code for page in pages] == [200, 200]
    assert all('download="rapport.json"' in page.content.decode() for page in pages)
    assert client.get(address).status_code == 410


def test_a_try_that_was_taken_for_dead_does_not_tell_the_outcome(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from validator.desk.queue import judging

    address, real = send(client, keep=False), judging.judge
    key = address.split("/")[2]

    def slow(*arguments: Any, **named: Any) -> Any:
        monkeypatch.setattr(judging, "judge", real)
        check_draft.call(key)  # another process begins it anew, and is done first
        Voorcontrole.objects.filter(pk=key).update(sealed_label=b"of the second")
        return real(*arguments, **named)

    monkeypatch.setattr(judging, "judge", slow)
    check_draft.call(key)
    draft = Voorcontrole.objects.get()
    assert bytes(draft.sealed_label) == b"of the second"
    assert draft.check_state == CheckState.DONE


def test_a_draft_has_less_time_than_a_request(client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PRECHECK_SECONDS = 1

    def endless(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr("validator.pipeline.Validator.check", endless)
    assert "duurde te lang" in client.get(checked(client, keep=False)).content.decode()
