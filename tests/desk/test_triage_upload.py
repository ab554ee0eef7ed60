"""Adding requests by hand: together or each its own, once, and with words that name the file that cannot be sent."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from validator.desk.accounts.models import Gebruiker
from validator.desk.core.files import told_apart
from validator.desk.triage import uploading
from validator.desk.triage.models import Verzoek
from validator.desk.triage.services import files_of, receive
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
PAGE = "/verzoeken/nieuw"
TODAY = timezone.localdate().isoformat()


@pytest.fixture
def worker() -> Client:
    user = Gebruiker.objects.create_user("an")
    user.groups.set(Group.objects.filter(name="medewerker"))
    client = Client()
    client.force_login(user)
    return client


def sent(client: Client, *files: tuple[str, bytes], **values: str) -> Any:
    uploads = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post(PAGE, {"upload": uploads, "received": TODAY, "grouping": "een", **values})


def test_files_together_are_one_request_in_their_order(worker: Client) -> None:
    answer = sent(worker, ("vto.txt", b"een"), ("bijlage.txt", b"twee"))
    verzoek = Verzoek.objects.get()
    assert answer.headers["Location"] == f"/verzoeken/{verzoek.reference}/"
    assert [file.name for file in files_of(verzoek)] == ["vto.txt", "bijlage.txt"]


def test_each_file_its_own_request_leads_back_to_the_list(worker: Client) -> None:
    answer = sent(worker, ("a.txt", b"een"), ("b.txt", b"twee"), ("a.txt", b"drie"), grouping="elk")
    assert answer.headers["Location"] == "/verzoeken/"
    assert Verzoek.objects.count() == DBTaskResult.objects.count() == 3
    assert "3 verzoeken toegevoegd" in worker.get("/verzoeken/").content.decode()


@pytest.mark.parametrize("grouping", ["een", "elk"])
def test_a_form_sent_twice_comes_in_once(worker: Client, grouping: str) -> None:
    token = worker.get(PAGE).context["form"]["token"].value()
    for _ in range(2):
        sent(worker, ("a.txt", b"een"), ("b.txt", b"twee"), grouping=grouping, token=str(token))
    assert Verzoek.objects.count() == {"een": 1, "elk": 2}[grouping]


def test_the_same_files_by_another_form_come_in_again(worker: Client) -> None:
    for _ in range(2):
        token = worker.get(PAGE).context["form"]["token"].value()
        sent(worker, ("a.txt", b"een"), token=str(token))
    assert Verzoek.objects.count() == 2


def test_all_of_it_comes_in_or_nothing(worker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter((False, True))

    def breaks_at_the_second(*args: Any, **kwargs: Any) -> Verzoek:
        if next(calls):
            raise RuntimeError
        return receive(*args, **kwargs)

    monkeypatch.setattr(uploading, "receive", breaks_at_the_second)
    with pytest.raises(RuntimeError):
        sent(worker, ("a.txt", b"een"), ("b.txt", b"twee"), grouping="elk")
    assert not Verzoek.objects.exists()


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([("goed.txt", b"x"), ("leeg <b>.docx", b"")], "‘leeg &lt;b&gt;.docx’ is leeg"),
        ([("film.mp4", bytes(range(256)) * 9)], "‘film.mp4’ is van een soort die de toets niet kent"),
        ([("groot.txt", b"x" * 1_500_000)], "‘groot.txt’ is te groot: een bestand mag hooguit 1 MB zijn"),
        ([], "Kies een of meer bestanden"),
    ],
)
def test_what_cannot_be_sent_is_named_with_what_to_do(worker: Client, settings: Any, files: list[tuple[str, bytes]], told: str) -> None:
    settings.LIMITS = settings.LIMITS.__class__(file_bytes=1_000_000)
    answer = sent(worker, *files)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Verzoek.objects.exists()


def test_every_wrong_file_is_named_at_once(worker: Client) -> None:
    page = sent(worker, ("een.docx", b""), ("twee.docx", b""), ("film.mp4", bytes(range(256)))).content.decode()
    assert all(f"‘{name}’" in page for name in ("een.docx", "twee.docx", "film.mp4"))


def test_files_that_are_too_large_together_are_told(worker: Client, settings: Any) -> None:
    settings.REQUEST_BYTES = 1_000_100
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
    form_of = sent(worker, ("a.txt", b"x" * 600_000), ("b.txt", b"x" * 600_000))
    assert form_of.status_code in {413, 422}
    assert "samen" in form_of.content.decode()


def test_a_day_that_has_yet_to_come_is_refused(worker: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = sent(worker, ("a.txt", b"x"), received=tomorrow.isoformat())
    assert (answer.status_code, "Deze dag moet nog komen" in answer.content.decode()) == (422, True)


def test_two_files_of_one_name_stay_apart() -> None:
    files = [SourceFile("a.txt", b"1"), SourceFile("a.txt", b"2"), SourceFile("a (2).txt", b"3"), SourceFile("a.txt", b"4")]
    assert [file.name for file in told_apart(files)] == ["a.txt", "a (2).txt", "a (2) (2).txt", "a (3).txt"]
