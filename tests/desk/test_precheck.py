"""The page on which a verzoeker tries a draft, without a browser: what it takes, what it says, and that nothing stays."""

import base64
import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from validator.desk.precheck.models import CheckState, Conceptbestand, Voorcontrole
from validator.desk.precheck.services import forget_expired
from validator.desk.precheck.tasks import check_draft
from validator.desk.queue.services import given_up

pytestmark = pytest.mark.django_db
CASE = Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen"
REQUEST = next(CASE.glob("*.docx"))


@pytest.fixture(autouse=True)
def open_to_all(settings: Any) -> None:
    settings.PRECHECK_IS_ON = True


def send(client: Client, *files: tuple[str, bytes], **fields: str) -> Any:
    uploads = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post("/", {"upload": uploads, "moment": "concept", "peildatum": "2026-04-24", **fields})


def checked(client: Client, *files: tuple[str, bytes]) -> Any:
    """The page with the answer."""
    address = send(client, *files).headers["Location"]
    (task,) = DBTaskResult.objects.ready()
    check_draft.call(task.args_kwargs["args"][0])
    return client.get(address)


def kept() -> bytes:
    """Every value in the tables of the page."""
    rows: list[Any] = []
    with connection.cursor() as cursor:
        for table in ("desk_precheck_voorcontrole", "desk_precheck_conceptbestand", "django_session", "django_tasks_database_dbtaskresult"):
            rows += cursor.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - names of this file
    return repr(rows).encode()


def test_the_answer_shows_the_points_beside_the_text_and_leaves_nothing(client: Client) -> None:
    page = checked(client, (REQUEST.name, REQUEST.read_bytes()))
    shown = page.content.decode()
    assert page.status_code == 200
    assert "Advies:" in shown
    assert re.search(r'href="#plek-1"', shown)
    assert 'id="plek-1"' in shown
    assert (Voorcontrole.objects.count(), Conceptbestand.objects.count()) == (0, 0)
    assert page.headers["Cache-Control"].startswith("max-age=0")


def test_the_downloads_travel_with_the_answer(client: Client) -> None:
    shown = checked(client, (REQUEST.name, REQUEST.read_bytes())).content.decode()
    links = dict(re.findall(r'href="data:[^;]+;base64,([^"]+)" download="([^"]+)"', shown))
    files = {name: base64.b64decode(data) for data, name in links.items()}
    assert json.loads(files["rapport.json"])["submissions"][0]["checks"]
    assert files["brief.docx"].startswith(b"PK")
    assert any(name.endswith(".docx") and name != "brief.docx" for name in files)


def test_the_answer_is_given_once(client: Client) -> None:
    address = send(client, (REQUEST.name, REQUEST.read_bytes())).headers["Location"]
    check_draft.call(address.split("/")[2])
    client.get(address)
    again = client.get(address)
    assert again.status_code == 410
    assert "gewist" in again.content.decode()


def test_nothing_can_be_read_from_the_database_while_it_waits(client: Client) -> None:
    send(client, ("Zwaantje Korrelinga.txt", b"Verzoek tot Onderzoek over Zwaantje"))
    assert Conceptbestand.objects.count() == 1
    assert b"Zwaantje" not in kept()
    assert b"Korrelinga" not in kept()


def test_another_visitor_cannot_see_it(client: Client) -> None:
    address = send(client, (REQUEST.name, REQUEST.read_bytes())).headers["Location"]
    other = Client()
    assert other.get(address).status_code == 410
    assert other.get(f"{address}stand").json()["state"] == "weg"
    other.post(f"{address}stop")
    assert Voorcontrole.objects.count() == 1


def test_a_visitor_who_stops_leaves_nothing(client: Client) -> None:
    address = send(client, (REQUEST.name, REQUEST.read_bytes())).headers["Location"]
    client.post(f"{address}stop")
    assert (Voorcontrole.objects.count(), Conceptbestand.objects.count()) == (0, 0)
    check_draft.call(address.split("/")[2])  # the queue still has it
    assert Voorcontrole.objects.count() == 0


def test_what_nobody_came_back_for_goes_after_an_hour(client: Client) -> None:
    send(client, (REQUEST.name, REQUEST.read_bytes()))
    forget_expired()
    assert Voorcontrole.objects.count() == 1
    Voorcontrole.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    forget_expired()
    assert (Voorcontrole.objects.count(), Conceptbestand.objects.count()) == (0, 0)


def test_a_check_that_breaks_is_told_and_is_no_answer(client: Client, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Zwaantje")

    monkeypatch.setattr("validator.desk.queue.judging.judge", broken)
    page = checked(client, (REQUEST.name, REQUEST.read_bytes())).content.decode()
    assert "De toets is niet gelukt" in page
    assert "Advies" not in page
    assert "Zwaantje" not in caplog.text
    assert Voorcontrole.objects.count() == 0


def test_a_check_that_kills_its_process_each_time_is_told(client: Client) -> None:
    address = send(client, (REQUEST.name, REQUEST.read_bytes())).headers["Location"]
    given_up.send(sender=None, task=check_draft.module_path, key=address.split("/")[2])
    assert Voorcontrole.objects.get().check_state == CheckState.FAILED
    assert "niet gelukt" in client.get(address).content.decode()


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], ["Kies een of meer bestanden."]),
        ([("leeg.docx", b"")], ["‘leeg.docx’ is leeg"]),
        ([("foto.xyz", b"\x00\x01\x02" * 99)], ["‘foto.xyz’ is van een soort die de toets niet kent"]),
        ([("slot.docx", LOCKED)], ["‘slot.docx’ is beveiligd met een wachtwoord"]),
        (
            [("goed.txt", b"Verzoek"), ("leeg.txt", b""), ("foto.xyz", b"\x00\x01" * 99)],
            ["‘leeg.txt’ is leeg", "‘foto.xyz’ is van een soort"],
        ),
    ],
)
def test_what_cannot_be_taken_is_named_with_what_to_do(client: Client, files: list[tuple[str, bytes]], said: list[str]) -> None:
    page = send(client, *files)
    shown = page.content.decode()
    assert page.status_code == 422
    assert all(sentence in shown for sentence in said)
    assert "<title>Fout: " in shown
    assert Voorcontrole.objects.count() == 0


def test_files_that_are_too_large_together_are_told_before_anything_is_kept(client: Client, settings: Any) -> None:
    settings.REQUEST_BYTES = 3_000
    page = send(client, ("een.txt", b"x" * 2_000), ("twee.txt", b"x" * 2_000))
    assert page.status_code == 413
    assert "te groot" in page.content.decode()
    assert Voorcontrole.objects.count() == 0


def test_files_of_one_name_are_told_apart_in_the_answer(client: Client) -> None:
    shown = checked(client, ("a.txt", b"Verzoek tot Onderzoek"), ("a.txt", b"Bijlage met iets anders")).content.decode()
    assert "a (2).txt" in shown


HOSTILE = ["../../etc/passwd", "C:\\geheim\\a.txt", "a\u202etxt.exe", "x" * 300 + ".txt", "<b>&amp;\"'.txt", " ", "a\nb.txt"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_strange_name_harms_nothing(client: Client, name: str) -> None:
    answer = send(client, (name, b"Verzoek tot Onderzoek\n\nAanleiding\nNiets."))
    if answer.status_code == 302:
        check_draft.call(answer.headers["Location"].split("/")[2])
        answer = client.get(answer.headers["Location"])
        assert answer.status_code == 200
    else:
        assert answer.status_code in {400, 422}
    shown = answer.content.decode()
    assert "<b>" not in shown
    assert "\u202e" not in shown
    assert "../" not in re.sub(r'href="[^"]*"', "", shown)


def test_a_file_that_cannot_be_read_is_named_in_the_answer(client: Client) -> None:
    shown = checked(client, ("foto.docx", b"PK\x03\x04 no word file")).content.decode()
    assert "foto.docx" in shown
    assert "Onleesbaar" in shown or "onleesbaar" in shown


def test_a_copy_to_save_has_a_name_that_reads_as_it_is(client: Client) -> None:
    shown = checked(client, ("a\u202excod.docx", REQUEST.read_bytes())).content.decode()
    assert "\u202e" not in shown


def test_names_of_files_are_shown_as_text(client: Client) -> None:
    shown = checked(client, ("<img src=x onerror=alert(1)>.txt", b"Verzoek tot Onderzoek\n\nAanleiding\nNiets.")).content.decode()
    assert "<img src=x" not in shown


def test_a_page_that_is_switched_off_is_not_there(client: Client, settings: Any) -> None:
    settings.PRECHECK_IS_ON = False
    assert client.get("/").status_code == 404


def test_a_form_from_elsewhere_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert send(strict, (REQUEST.name, REQUEST.read_bytes())).status_code == 403
