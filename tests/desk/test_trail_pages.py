"""A beheerder reads who saw and did what, in words; reading is told too, and what was changed behind the desk's back shows."""

import ast
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client

import validator.desk
from validator.desk.accounts.models import Gebruiker
from validator.desk.trail.models import Event
from validator.desk.trail.services import record
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import receive
from validator.model.submission import SourceFile
from validator.texts import load

pytestmark = pytest.mark.django_db
TRAIL = "/beheer/logboek/"
DESK = Path(validator.desk.__file__).parent


def person(name: str, role: str) -> Gebruiker:
    user = Gebruiker.objects.create_user(name)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def an() -> Gebruiker:
    return person("an", "medewerker")


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(person("chef", "beheerder"))
    return client


@pytest.fixture
def verzoek(an: Gebruiker) -> Verzoek:
    verzoek = receive([SourceFile("a.txt", b"x")], source=Origin.UPLOAD, received=date(2026, 4, 24), by=an)
    record(None, "getoetst", verzoek.reference, advice="terugsturen")
    record(an, "gezien", verzoek.reference)
    return verzoek


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_each_event_is_told_in_words(desk: Client, verzoek: Verzoek) -> None:
    page = text(desk.get(TRAIL))
    assert 'data-label="Wie">an <span class="vto-quiet">(medewerker)</span>' in page
    assert 'data-label="Wie">de balie<' in page
    assert "bekeek het verzoek" in page
    assert "advies: terugsturen" in page
    assert page.index("bekeek het verzoek<") < page.index("nam een verzoek in ontvangst<")  # the newest first


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("verzoek={reference}", 3),
        ("verzoek={lower}", 3),
        ("verzoek=V-ANDERS", 0),
        ("actie=gezien", 2),
        ("persoon={an}", 3),
        ("actie=gezien&persoon={an}&verzoek={reference}", 1),
    ],
)
def test_a_filter_takes_what_it_names(desk: Client, verzoek: Verzoek, an: Gebruiker, query: str, count: int) -> None:
    record(an, "gezien", "V-2")
    record(None, "getoetst", "V-2")
    url = f"{TRAIL}?{query}".format(reference=verzoek.reference, lower=verzoek.reference.lower(), an=an.pk)
    assert text(desk.get(url)).count('data-label="Wat"') == count


@pytest.mark.parametrize("query", ["persoon=999999", "persoon=x", "actie=%3Cscript%3E", "verzoek=Sara+de+Vries", "pagina=x"])
def test_a_filter_that_makes_no_sense_leaves_nothing_out(desk: Client, verzoek: Verzoek, query: str) -> None:
    before = Event.objects.count()
    assert text(desk.get(f"{TRAIL}?{query}")).count('data-label="Wat"') == before


def test_a_name_that_was_typed_for_a_number_is_refused(desk: Client, verzoek: Verzoek) -> None:
    answer = desk.get(f"{TRAIL}?verzoek=Sara de Vries")
    assert answer.status_code == 422
    assert "Een nummer ziet er zo uit" in text(answer)
    assert not Event.objects.filter(case_reference__icontains="sara").exists()


def test_reading_stands_in_the_trail(desk: Client, verzoek: Verzoek, an: Gebruiker) -> None:
    desk.get(f"{TRAIL}?verzoek={verzoek.reference}&persoon={an.pk}&actie=gezien")
    read = Event.objects.filter(action="gezien_logboek").get()
    assert (read.case_reference, read.role) == (verzoek.reference, "beheerder")
    assert (read.codes["of_action"], read.codes["user"]) == ("gezien", str(an.pk))
    desk.get(f"/verzoeken/{verzoek.reference}/logboek")
    assert Event.objects.filter(action="gezien_logboek", case_reference=verzoek.reference).count() == 2


def test_many_events_are_spread_over_pages(desk: Client) -> None:
    for _ in range(60):
        record(None, "getoetst", "V-1")
    first, second = text(desk.get(f"{TRAIL}?actie=getoetst")), text(desk.get(f"{TRAIL}?actie=getoetst&pagina=2"))
    assert (first.count('data-label="Wat"'), second.count('data-label="Wat"')) == (50, 10)
    assert "?actie=getoetst&amp;pagina=2" in first


def test_who_saw_a_request_is_told_once_each_with_how_often(desk: Client, verzoek: Verzoek, an: Gebruiker) -> None:
    record(person("lena", "lezer"), "gezien", verzoek.reference)
    page = text(desk.get(f"/verzoeken/{verzoek.reference}/logboek"))
    assert "Personen (2)" in page
    assert '<th scope="row">an</th><td data-label="Hoe vaak" class="vto-number">2</td>' in page
    assert f'href="/verzoeken/{verzoek.reference}/"' in page


def test_the_trail_of_a_request_outlives_it(desk: Client, verzoek: Verzoek) -> None:
    reference = verzoek.reference
    Verzoek.objects.all().delete()
    page = text(desk.get(f"/verzoeken/{reference}/logboek"))
    assert "Personen (1)" in page
    assert "Naar het verzoek" not in page
    assert desk.get("/verzoeken/V-NOOIT/logboek").status_code == 404


def test_who_is_no_longer_known_keeps_a_number(desk: Client, verzoek: Verzoek, an: Gebruiker) -> None:
    Gebruiker.objects.filter(pk=an.pk).delete()
    assert f"gebruiker {an.pk} (weg)" in text(desk.get(TRAIL))


def test_a_name_is_no_markup(desk: Client) -> None:
    record(Gebruiker.objects.create_user("<script>alert(1)</script>"), "gezien", "V-1")
    page = text(desk.get(TRAIL))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_an_action_or_code_without_words_is_shown_as_it_is(desk: Client) -> None:
    record(None, "iets_nieuws", "V-1", onbekend="code-7", made=True, advice=None)
    page = text(desk.get(TRAIL))
    assert "iets_nieuws" in page
    assert "nieuw: ja; onbekend: code-7" in page


def recorded() -> set[str]:
    """The actions that the code of the desk names where it calls `record`."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in DESK.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record"]
    named = [argument for call in calls for argument in call.args[1:2] if isinstance(argument, ast.Constant)]
    return {str(argument.value) for argument in named}


def test_every_action_of_the_desk_has_words_and_every_code_a_label() -> None:
    words = load("desk_trail")
    assert {"gezien", "getoetst", "ontvangen"} <= recorded() <= set(words["actions"])
    assert list(words["actions"]) == sorted(words["actions"])
    assert all(known["label"] for known in words["codes"].values())


def test_a_whole_trail_is_told_and_so_is_a_broken_one(desk: Client, verzoek: Verzoek) -> None:
    assert "Het logboek klopt:" in text(desk.post(f"{TRAIL}controle", follow=True))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE desk_trail_event SET role = 'lezer' WHERE number = 2")
    assert "Het logboek klopt niet: regel 2" in text(desk.post(f"{TRAIL}controle", follow=True))
    assert list(Event.objects.filter(action="logboek_gecontroleerd").values_list("codes__whole", flat=True)) == [True, False]


def test_the_page_of_a_request_leads_there_for_a_beheerder_alone(desk: Client, verzoek: Verzoek, an: Gebruiker) -> None:
    Verzoek.objects.update(check_state="mislukt")
    worker = Client()
    worker.force_login(an)
    pages = [text(client.get(f"/verzoeken/{verzoek.reference}/")) for client in (desk, worker)]
    assert ["Wie zag dit verzoek?" in page for page in pages] == [True, False]


def test_a_trail_too_long_for_a_page_is_left_to_the_command(desk: Client, verzoek: Verzoek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("validator.desk.trail.views.MOST_AT_ONCE", 2)
    assert "vto desk manage verify_trail" in text(desk.post(f"{TRAIL}controle", follow=True))
    assert not Event.objects.filter(action="logboek_gecontroleerd").exists()
