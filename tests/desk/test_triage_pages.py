"""The inbox: who may see and add, what the list and a request show, and that whoever looked stands in the trail."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.models import Event
from validator.desk.triage.models import CheckState, Origin, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
REQUEST = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
PAGES = ("/verzoeken/", "/verzoeken/nieuw", "/verzoeken/{}/", "/verzoeken/{}/stand")


def logged_in(*roles: str) -> Client:
    user = Gebruiker.objects.create_user("persoon-" + "-".join(roles))
    user.groups.set(Group.objects.filter(name__in=roles))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def verzoek() -> Verzoek:
    return receive([SourceFile(REQUEST.name, REQUEST.read_bytes())], source=Origin.MAIL, received=date(2026, 4, 24))


@pytest.mark.parametrize(
    ("roles", "expected"),
    [((), (403, 403, 403, 403)), (("lezer",), (200, 403, 200, 200)), (("medewerker",), (200,) * 4), (("beheerder",), (200,) * 4)],
)
def test_each_role_sees_its_pages(verzoek: Verzoek, roles: tuple[str, ...], expected: tuple[int, ...]) -> None:
    client = logged_in(*roles)
    assert tuple(client.get(page.format(verzoek.reference)).status_code for page in PAGES) == expected


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_sent_to_log_in(verzoek: Verzoek, client: Client, page: str) -> None:
    answer = client.get(page.format(verzoek.reference))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/inloggen")


def test_a_request_shows_its_points_beside_its_text_and_who_looked(verzoek: Verzoek) -> None:
    client = logged_in("lezer")
    check_request.call(str(verzoek.pk))
    page = client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert "Advies:" in page
    assert 'id="plek-1"' in page
    seen = Event.objects.filter(action="gezien").get()
    assert (seen.case_reference, seen.role) == (verzoek.reference, "lezer")


def test_a_request_that_waits_gives_no_advice(verzoek: Verzoek) -> None:
    page = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert "Advies" not in page
    assert "wacht op de toets" in page


def test_a_check_that_failed_asks_for_a_person(verzoek: Verzoek) -> None:
    Verzoek.objects.update(check_state=CheckState.FAILED)
    page = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert "Bekijk dit verzoek zelf" in page


def test_a_request_whose_key_was_thrown_away_is_told_as_such(verzoek: Verzoek) -> None:
    check_request.call(str(verzoek.pk))
    Verzoek.objects.update(sealed_key=b"")
    client = logged_in("lezer")
    assert "kan niet meer worden gelezen" in client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert client.get("/verzoeken/").status_code == 200


def test_what_a_worker_adds_is_taken_in_with_its_day() -> None:
    upload = SimpleUploadedFile("map/Zwaantje <b>.docx", REQUEST.read_bytes())
    answer = logged_in("medewerker").post("/verzoeken/nieuw", {"upload": [upload], "received": "2026-04-24", "grouping": "een"})
    verzoek = Verzoek.objects.get()
    assert answer.headers["Location"] == f"/verzoeken/{verzoek.reference}/"
    assert (verzoek.received_on, verzoek.source) == (date(2026, 4, 24), Origin.UPLOAD)
    assert Event.objects.filter(action="ontvangen").count() == 1


def test_a_reader_adds_nothing() -> None:
    upload = SimpleUploadedFile("a.docx", REQUEST.read_bytes())
    assert logged_in("lezer").post("/verzoeken/nieuw", {"upload": [upload], "received": "2026-04-24"}).status_code == 403
    assert not Verzoek.objects.exists()


def test_the_list_filters_sorts_and_tells_what_is_late() -> None:
    today = timezone.localdate()
    for number, (advice, left) in enumerate((("terugsturen", -3), ("agenderen", 1), ("beoordelen", None))):
        row = receive([SourceFile("a.txt", b"x")], source=Origin.MAIL, received=date(2026, 4, 24 + number))
        before = today + timedelta(days=left) if left is not None else None
        Verzoek.objects.filter(pk=row.pk).update(advice=advice, check_state=CheckState.DONE, agenda_before=before)
    client = logged_in("lezer")
    page = client.get("/verzoeken/?sorteer=dagen").content.decode()
    assert page.index("3 dagen te laat") < page.index("nog 1 dag")
    assert 'aria-sort="ascending"' in page
    only = client.get("/verzoeken/?advies=agenderen").content.decode()
    assert "nog 1 dag" in only
    assert "3 dagen te laat" not in only
    assert client.get("/verzoeken/?advies=%3Cscript%3E&sorteer=secret&pagina=x").status_code == 200


def test_no_page_is_kept_by_the_browser(verzoek: Verzoek) -> None:
    answer = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/")
    assert "no-store" in answer.headers["Cache-Control"]


def test_too_many_wrong_passwords_are_told_in_dutch(client: Client) -> None:
    Gebruiker.objects.create_user("an")
    answers = [client.post("/account/inloggen", {"username": "an", "password": "fout"}) for _ in range(5)]
    assert answers[0].status_code == 200
    assert answers[-1].status_code == 429
    assert "Inloggen kan even niet" in answers[-1].content.decode()


def test_who_logs_out_is_led_to_log_in(verzoek: Verzoek) -> None:
    client = logged_in("lezer")
    answer = client.post("/account/uitloggen")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/inloggen")
    assert client.get("/verzoeken/").status_code == 302
