"""Files that were made to do harm: each is taken in and told of in Dutch, at the desk and on the page to pre-check alike."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from validator.desk.accounts.models import Gebruiker
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
REQUEST = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def with_entities() -> bytes:
    with ZipFile(REQUEST) as source:
        files = {name: source.read(name) for name in source.namelist()}
    head, _, rest = files["word/document.xml"].partition(b"?>")
    files["word/document.xml"] = head + b"?>" + ENTITIES + rest.replace(b"</w:t>", b"&b;&c;</w:t>", 1)
    return zipped(**files)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "bom.zip": lambda: zipped(**{"a.txt": bytes(300_000_000)}),
    "half.docx": lambda: REQUEST.read_bytes()[:5000],
    "rommel.pdf": lambda: b"%PDF-1.7\nrommel",
    "duizend.zip": lambda: zipped(**{f"{number}.txt": b"Verzoek tot Onderzoek %d" % number for number in range(501)}),
}


@pytest.fixture
def client(settings: Any) -> Client:
    settings.SECURE_SSL_REDIRECT = False
    user = Gebruiker.objects.create_user("lezer")
    user.groups.set(Group.objects.filter(name="lezer"))
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_told_above_the_decision_and_never_put_on_the_agenda(client: Client, name: str) -> None:
    verzoek = receive([SourceFile(name, HOSTILE[name]())], source=Origin.MAIL, received=date(2026, 4, 24))
    check_request.call(str(verzoek.pk))
    page = client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert page.index("Niet alles is gelezen") < page.index('id="besluit"') < page.index('id="gelezen"')
    assert Verzoek.objects.get().advice in {"onleesbaar", "terugsturen"}


def test_what_is_read_as_a_whole_warns_of_nothing(client: Client) -> None:
    verzoek = receive([SourceFile(REQUEST.name, REQUEST.read_bytes())], source=Origin.MAIL, received=date(2026, 4, 24))
    check_request.call(str(verzoek.pk))
    assert "Niet alles is gelezen" not in client.get(f"/verzoeken/{verzoek.reference}/").content.decode()


def test_entities_bring_no_file_of_this_machine_in(client: Client) -> None:
    verzoek = receive([SourceFile("entiteiten.docx", with_entities())], source=Origin.MAIL, received=date(2026, 4, 24))
    check_request.call(str(verzoek.pk))
    page = client.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    assert "Advies:" in page
    assert not any(text in page for text in ("root:", "lollol"))


def test_paths_in_a_zip_lead_nowhere(client: Client, tmp_path: Path) -> None:
    trap = tmp_path / "trap.docx"
    data = zipped(**{f"../../../../../..{trap}": REQUEST.read_bytes(), str(trap): REQUEST.read_bytes()})
    verzoek = receive([SourceFile("paden.zip", data)], source=Origin.MAIL, received=date(2026, 4, 24))
    check_request.call(str(verzoek.pk))
    saved = client.get(f"/verzoeken/{verzoek.reference}/kopie/0")
    assert saved.headers["Content-Disposition"] == 'attachment; filename="trap.gecontroleerd.docx"'
    assert not trap.exists()
