"""The files of a request to save: the very bytes, never shown or run by a browser, each in the trail; and the check done again."""

import json
import re
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.desk.people import logged_in
from validator.desk.accounts.models import Gebruiker
from validator.desk.core.downloads import attachment, safe_name
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import Event
from validator.desk.triage.judging import Opinion, judge_finding
from validator.desk.triage.models import CheckState, OordeelKind, Origin, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import receive, report_of
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
REQUEST = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
NASTY = '"><script>alert(1)</script>\r\nX-Evil: 1\u202excod.txt'


def taken_in(*files: SourceFile) -> Verzoek:
    return receive(files, source=Origin.MAIL, received=date(2026, 4, 24))


def checked(*files: SourceFile) -> Verzoek:
    verzoek = taken_in(*files)
    check_request.call(str(verzoek.pk))
    return verzoek


@pytest.fixture
def verzoek() -> Verzoek:
    return checked(SourceFile(REQUEST.name, REQUEST.read_bytes()), SourceFile("bijlage.txt", b"Bijlage"))


def test_an_original_comes_back_byte_by_byte_and_stands_in_the_trail(verzoek: Verzoek) -> None:
    answer = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/bestand/0")
    assert answer.content == REQUEST.read_bytes()
    event = Event.objects.get(action="gedownload")
    assert (event.case_reference, event.codes) == (verzoek.reference, {"file": "origineel", "number": 0})


def test_nothing_of_a_file_runs_in_a_browser(verzoek: Verzoek) -> None:
    client = logged_in("lezer")
    for path in ("bestand/0", "kopie/0", "rapport"):
        headers = client.get(f"/verzoeken/{verzoek.reference}/{path}").headers
        assert headers["Content-Disposition"].startswith("attachment")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert "no-store" in headers["Cache-Control"]


def test_a_name_from_outside_is_safe_in_a_header_and_on_the_page() -> None:
    verzoek = taken_in(SourceFile(NASTY, b"x"))
    Verzoek.objects.update(check_state=CheckState.FAILED)
    client = logged_in("lezer")
    answer = client.get(f"/verzoeken/{verzoek.reference}/bestand/0")
    assert "X-Evil" not in answer.headers
    assert "\u202e" not in answer.headers["Content-Disposition"]
    assert "<script>alert" not in client.get(f"/verzoeken/{verzoek.reference}/").content.decode()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("verzoek.docx", "verzoek.docx"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("é-\ud800.pdf", "é-_.pdf"),
        ("...", "_"),
        ("a" * 300 + ".docx", "a" * 145 + ".docx"),
    ],
)
def test_a_name_to_save_by(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert attachment(name, b"").headers["Content-Disposition"].startswith("attachment; filename")


def test_a_copy_holds_the_points_as_comments(verzoek: Verzoek) -> None:
    answer = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/kopie/0")
    assert "gecontroleerd.docx" in answer.headers["Content-Disposition"]
    with ZipFile(BytesIO(answer.content)) as archive:
        assert b"w:comment " in archive.read("word/comments.xml")
    assert Event.objects.get(action="gedownload").codes == {"file": "kopie", "number": 0}


def test_a_copy_of_a_file_inside_a_zip() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.write(REQUEST, "verzoek.docx")
    verzoek = checked(SourceFile("alles.zip", packed.getvalue()))
    client = logged_in("lezer")
    copies = client.get(f"/verzoeken/{verzoek.reference}/").context["copies"]
    answer = client.get(f"/verzoeken/{verzoek.reference}/kopie/{copies[0].number}")
    assert answer.content.startswith(b"PK")
    assert "verzoek.gecontroleerd.docx" in answer.headers["Content-Disposition"]


def test_where_no_copy_can_be_made_the_page_says_why(verzoek: Verzoek) -> None:
    answer = logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/kopie/1")
    assert answer.status_code == 404
    assert "Van dit soort bestand" in answer.content.decode()


def test_the_report_for_a_computer_is_that_of_the_check(verzoek: Verzoek) -> None:
    data = json.loads(logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/rapport").content)
    verzoek.refresh_from_db()
    assert data["submissions"][0]["advice"]["outcome"] == verzoek.advice


@pytest.mark.parametrize("path", ["bestand/9", "kopie/9", "bestand/-1", "bestand/REQUEST.docx"])
def test_what_is_not_there_is_told(verzoek: Verzoek, path: str) -> None:
    assert logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["kopie/0", "rapport"])
def test_before_a_check_there_is_no_copy_and_no_report(path: str) -> None:
    verzoek = taken_in(SourceFile("a.txt", b"x"))
    assert logged_in("lezer").get(f"/verzoeken/{verzoek.reference}/{path}").status_code == 404


def test_files_whose_key_was_thrown_away_are_gone(verzoek: Verzoek) -> None:
    Verzoek.objects.update(sealed_key=b"")
    client = logged_in("lezer")
    for path in ("bestand/0", "kopie/0", "rapport"):
        assert client.get(f"/verzoeken/{verzoek.reference}/{path}").status_code == 410
    assert not Event.objects.filter(action="gedownload").exists()


def test_a_request_is_checked_again_and_no_advice_stands_meanwhile(verzoek: Verzoek) -> None:
    waiting = DBTaskResult.objects.count()
    client = logged_in("medewerker")
    for _ in range(2):  # pressed twice
        answer = client.post(f"/verzoeken/{verzoek.reference}/opnieuw")
        assert answer.headers["Location"] == f"/verzoeken/{verzoek.reference}/"
    verzoek.refresh_from_db()
    assert (verzoek.check_state, verzoek.advice) == (CheckState.WAITING, "")
    assert DBTaskResult.objects.count() == waiting + 1
    assert Event.objects.filter(action="opnieuw_getoetst").count() == 1
    check_request.call(str(verzoek.pk))
    verzoek.refresh_from_db()
    assert (verzoek.check_state, bool(verzoek.advice), verzoek.fails is not None) == (CheckState.DONE, True, True)


def test_a_check_that_failed_can_be_done_again() -> None:
    verzoek = taken_in(SourceFile("a.txt", b"x"))
    Verzoek.objects.update(check_state=CheckState.FAILED)
    client = logged_in("medewerker")
    assert "Toets opnieuw" in client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    client.post(f"/verzoeken/{verzoek.reference}/opnieuw")
    verzoek.refresh_from_db()
    assert verzoek.check_state == CheckState.WAITING


def test_an_erased_request_is_not_checked_again(verzoek: Verzoek) -> None:
    Verzoek.objects.update(erased_at=timezone.now())
    logged_in("medewerker").post(f"/verzoeken/{verzoek.reference}/opnieuw")
    verzoek.refresh_from_db()
    assert verzoek.check_state == CheckState.DONE


def test_a_reader_has_no_button_and_may_not_check_again(verzoek: Verzoek) -> None:
    client = logged_in("lezer")
    assert "Toets opnieuw" not in client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert client.post(f"/verzoeken/{verzoek.reference}/opnieuw").status_code == 403


def test_checking_again_needs_the_form_of_this_desk(verzoek: Verzoek) -> None:
    user = Gebruiker.objects.create_user("bea")
    user.groups.set(Group.objects.filter(name="medewerker"))
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    assert client.post(f"/verzoeken/{verzoek.reference}/opnieuw").status_code == 403


def comments(client: Client, verzoek: Verzoek) -> str:
    answer = client.get(f"/verzoeken/{verzoek.reference}/kopie/0")
    with ZipFile(BytesIO(answer.content)) as archive:
        return unescape(re.sub(r"<[^>]+>", "", archive.read("word/comments.xml").decode()))


def test_a_dismissed_finding_stands_in_no_copy(verzoek: Verzoek) -> None:
    verzoek.refresh_from_db()
    report, client = report_of(verzoek), logged_in("medewerker")
    keys = finding_keys(report, CaseKey.unwrap(verzoek.sealed_key))
    finding = next(one for check in report.submissions[0].checks for one in check.findings if one.quote and one.asks_attention)
    before = comments(client, verzoek)
    judge_finding(verzoek, keys[id(finding)], Opinion(OordeelKind.VERWORPEN, "staat er wel"), Gebruiker.objects.get(), verzoek.version)
    after = comments(client, verzoek)
    assert before.count(finding.message) == after.count(finding.message) + 1
