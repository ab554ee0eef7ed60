"""The letter in the drafts of a real mailbox: once, in the thread of the mail that it answers, and never sent."""

import io
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from docx import Document

from tests.desk.deciding import checked, judge
from tests.desk.people import client_of, person
from tests.services.conftest import needs
from tests.services.dovecot import PASSWORD, Dovecot, Proxy, free_port, running
from validator.desk.deciding.concepts import Typed, keep
from validator.desk.deciding.models import Concept
from validator.desk.queue.judging import judge as check
from validator.desk.trail.models import Event
from validator.desk.triage.models import OordeelKind, Origin, Verzoek
from validator.model.report import Moment
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
USERS = count(1)
MAIL = b"From: Fien Bakker <fien@wijkteam.example>\r\nSubject: Verzoek Sam\r\nMessage-ID: <een@wijkteam.example>\r\n\r\nZie bijlage.\r\n"
REQUEST = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running(needs("dovecot")) as found:
        yield found


@pytest.fixture
def user(server: Dovecot, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """A mailbox, which is that of the desk."""
    name = f"balie{next(USERS)}"
    settings.MAIL_URL = server.url(name)
    monkeypatch.setenv("VTO_MAIL_PASSWORD", PASSWORD)
    return name


def written(verzoek: Verzoek, text: str = "Onderwerp: Nog één vraag\n\nBeste Noor,\n\nWanneer was dat?") -> Verzoek:
    concept = Concept.objects.filter(verzoek=verzoek).first()
    keep(verzoek, Typed(text, concept.version if concept else 0), person())
    return verzoek


def press(client: Client, verzoek: Verzoek, **fields: object) -> str:
    return client.post(f"/verzoeken/{verzoek.reference}/brief/concepten", fields, follow=True).content.decode()


def drafts(server: Dovecot, user: str) -> list[Any]:
    return [message_from_bytes(mail, policy=policy.default) for mail in server.mails(user, "Concepten")]


def test_two_presses_make_one_draft_and_another_text_makes_another(server: Dovecot, user: str) -> None:
    client, verzoek = client_of(), written(checked())
    assert "staat in de map Concepten" in press(client, verzoek)
    assert "Er is geen tweede gemaakt" in press(client, verzoek)
    (draft,) = drafts(server, user)
    assert (draft["Subject"], draft["To"]) == ("Nog één vraag", "n.verkade@example.nl")
    assert "Wanneer was dat?" in draft.get_content()
    assert "\\Draft" in server.flags(user, "Concepten")[0]
    assert not server.mails(user, "INBOX")
    assert "Een eerdere tekst staat er misschien ook nog" in press(client, written(verzoek, "Een andere tekst"))
    assert len(drafts(server, user)) == 2
    assert Event.objects.filter(action="brief_in_concepten").count() == 2


def test_a_request_that_came_by_mail_is_answered_in_its_thread(server: Dovecot, user: str) -> None:
    verzoek = written(checked(files=(SourceFile("bericht.eml", MAIL),), source=Origin.MAIL))
    press(client_of(), verzoek)
    (draft,) = drafts(server, user)
    assert (draft["To"], draft["Subject"]) == ("fien@wijkteam.example", "Re: Verzoek Sam")
    assert draft["In-Reply-To"] == "<een@wijkteam.example>"


def test_the_copy_that_goes_along_has_no_note_on_a_finding_that_was_dismissed(server: Dovecot, user: str) -> None:
    files = (SourceFile(REQUEST.name, REQUEST.read_bytes()),)
    report = check(files, peildatum=None, moment=Moment.ONTVANGST)
    verzoek = written(checked(report, files))
    notes = [finding for one in report.submissions[0].checks for finding in one.findings if finding.asks_attention and finding.quote]
    once = next(finding for finding in notes if sum(other.rule == finding.rule for other in notes) == 1)
    for number, kind in enumerate((OordeelKind.NOTITIE, OordeelKind.VERWORPEN), start=1):
        judge(verzoek, once.rule, kind, "niet waar")
        press(client_of(), written(verzoek, f"Brief {number}"), copies=1)
    before, after = (comments_of(draft) for draft in drafts(server, user))
    assert once.message in before
    assert once.message not in after


def comments_of(draft: Any) -> str:
    (copy,) = draft.iter_attachments()
    return " ".join(comment.text for comment in Document(io.BytesIO(copy.get_content())).comments)


def test_a_mailbox_that_is_away_is_told_and_the_letter_stays(server: Dovecot, user: str, settings: Any) -> None:
    client, verzoek = client_of(), written(checked())
    proxy = Proxy(server.port, is_struck=lambda data: b"APPEND" in data)
    settings.MAIL_URL = f"imap://{user}@127.0.0.1:{proxy.port}/INBOX"
    assert "De verbinding met de mailserver is weggevallen. De brief is hier bewaard." in press(client, verzoek)
    proxy.close()
    settings.MAIL_URL = f"imap://{user}@127.0.0.1:{free_port()}/INBOX"
    assert "nu niet te bereiken" in press(client, verzoek)
    settings.MAIL_URL = server.url(user)
    assert "staat in de map Concepten" in press(client, verzoek)
    assert len(drafts(server, user)) == 1


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("MAIL_URL", "https://mail.example", "Het adres van de mailbox klopt niet."),
        ("MAIL_DRAFTS", "Nergens", "De map &quot;Nergens&quot; is er niet in deze mailbox."),
    ],
)
def test_a_wrong_setting_is_told(user: str, settings: Any, setting: str, value: str, told: str) -> None:
    setattr(settings, setting, value)
    page = press(client_of(), written(checked()))
    assert told in page
    assert "Vraag uw beheerder" in page


def test_a_wrong_password_is_told_and_shown_nowhere(user: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTO_MAIL_PASSWORD", "verkeerd-wachtwoord")
    page = press(client_of(), written(checked()))
    assert "accepteert de naam of het wachtwoord niet" in page
    assert "verkeerd-wachtwoord" not in page


def test_of_two_presses_at_once_one_waits_unless_the_other_died(server: Dovecot, user: str) -> None:
    client, verzoek = client_of(), written(checked())
    Concept.objects.update(posting_since=timezone.now())
    assert "wordt nu al klaargezet" in press(client, verzoek)
    Concept.objects.update(posting_since=timezone.now() - timedelta(minutes=3))
    assert "staat in de map Concepten" in press(client, verzoek)
    assert Concept.objects.get().posting_since is None


def test_without_a_mailbox_or_a_letter_there_is_no_button(user: str, settings: Any) -> None:
    client, verzoek = client_of(), checked()
    assert client.post(f"/verzoeken/{verzoek.reference}/brief/concepten").status_code == 404
    written(verzoek)
    url = f"/verzoeken/{verzoek.reference}/brief/bekijk"
    assert "Zet in Concepten" in client.get(url).content.decode()
    settings.MAIL_URL = ""
    assert "Zet in Concepten" not in client.get(url).content.decode()
    assert client.post(f"/verzoeken/{verzoek.reference}/brief/concepten").status_code == 404
