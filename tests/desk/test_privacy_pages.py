"""The pages of privacy: for a beheerder alone, no name in an address or the trail, and nothing erased by accident."""

import json
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from tests.desk.filling import belonging_models, filled, marker, sealed_fields
from validator.desk.accounts.models import Gebruiker
from validator.desk.privacy.asking import register
from validator.desk.privacy.exporting import export, members
from validator.desk.privacy.models import AvgKind, AvgOutcome, AvgVerzoek, Opruimbeurt
from validator.desk.privacy.searching import search
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import Event
from validator.desk.triage.models import Origin, Status, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
REQUEST = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
PAGES = ("/beheer/privacy/", "/beheer/privacy/zoeken", "/beheer/privacy/verzoek/{0.reference}/", "/beheer/privacy/avg/{1.reference}/")
ACTS = ("uitstel", "geen-uitstel", "gegevens", "wissen")


def logged_in(role: str = "beheerder") -> Client:
    user, _ = Gebruiker.objects.get_or_create(username=f"persoon-{role}")
    user.groups.set(Group.objects.filter(name=role))
    client = Client()
    client.force_login(user)
    return client


def taken_in(text: str = "Sanne Zwaluwstaart", name: str = "a.txt") -> Verzoek:
    return receive([SourceFile(name, text.encode())], source=Origin.UPLOAD, received=date(2026, 3, 2))


def asked_about(verzoek: Verzoek, kind: AvgKind = AvgKind.VERWIJDERING, received: date | None = None) -> AvgVerzoek:
    user, _ = Gebruiker.objects.get_or_create(username="noteert")
    return register(kind, received or timezone.localdate(), [verzoek.reference], "Mevrouw Kraanvogel", by=user)


@pytest.fixture
def verzoek() -> Verzoek:
    return taken_in()


@pytest.mark.parametrize(("role", "expected"), [("lezer", 403), ("medewerker", 403), ("beheerder", 200)])
def test_only_a_beheerder_sees_them(verzoek: Verzoek, role: str, expected: int) -> None:
    client, asked = logged_in(role), asked_about(verzoek)
    answers = [client.get(page.format(verzoek, asked)) for page in PAGES]
    assert {answer.status_code for answer in answers} == {expected}
    assert expected == 403 or all("no-store" in answer.headers["Cache-Control"] for answer in answers)


@pytest.mark.parametrize("role", ["lezer", "medewerker"])
def test_only_a_beheerder_acts(verzoek: Verzoek, role: str) -> None:
    client, asked = logged_in(role), asked_about(verzoek)
    given = {"typed": verzoek.reference, "until": "2030-01-01", "reason": "x", "version": 0, "outcome": "gegeven", "who": "x"}
    pages = [f"/beheer/privacy/verzoek/{verzoek.reference}/{act}" for act in ACTS]
    pages += [f"/beheer/privacy/avg/{asked.reference}/{act}" for act in ("gegevens", "klaar")]
    pages += ["/beheer/privacy/zoeken", "/beheer/privacy/zoeken/nieuw"]
    assert {client.post(page, given).status_code for page in pages} == {403}
    verzoek.refresh_from_db()
    assert verzoek.erased_at is None


def test_no_act_is_done_by_a_link_or_from_another_site(verzoek: Verzoek) -> None:
    client, strict = logged_in(), Client(enforce_csrf_checks=True)
    strict.force_login(Gebruiker.objects.get(username="persoon-beheerder"))
    pages = [f"/beheer/privacy/verzoek/{verzoek.reference}/{act}" for act in ACTS]
    assert {client.get(page).status_code for page in pages} == {405}
    assert {strict.post(page, {"typed": verzoek.reference}).status_code for page in pages} == {403}


def test_the_list_tells_what_goes_soon_what_is_held_and_what_is_overdue(verzoek: Verzoek) -> None:
    goes, held, late = taken_in(), taken_in(), asked_about(verzoek, received=timezone.localdate() - timedelta(days=31))
    since = timezone.now() - timedelta(days=25)
    Verzoek.objects.filter(pk=goes.pk).update(status=Status.AFGESLOTEN, status_since=since)
    page = logged_in()
    page.post(
        f"/beheer/privacy/verzoek/{held.reference}/uitstel",
        {"until": timezone.localdate() + timedelta(days=9), "reason": "Bezwaar loopt", "version": 0},
    )
    shown = page.get("/beheer/privacy/").content.decode()
    assert "nog 5 dagen" in shown
    assert "Bezwaar loopt" in shown
    assert "3 dagen te laat" in shown
    assert {goes.reference, held.reference, late.reference} <= set(shown.replace("<", ">").split(">"))


def test_a_family_is_found_in_texts_and_letters_and_nothing_of_the_question_is_kept(verzoek: Verzoek) -> None:
    check_request.func(str(verzoek.pk))
    other = taken_in("Iemand anders")
    check_request.func(str(other.pk))
    client = logged_in()
    answer = client.post("/beheer/privacy/zoeken", {"who": "zwálUWstaart  sanne"})
    shown = answer.content.decode()
    assert verzoek.reference in shown
    assert other.reference not in shown
    assert Event.objects.get(action="avg_gezocht").codes == {"found": 1}
    assert "walu" not in str(dict(client.session)).lower()


def test_what_could_not_be_read_is_shown_as_well(verzoek: Verzoek) -> None:
    found = search("Kraanvogel")  # it was not checked yet
    assert (found.sure, found.unsure) == ([], [verzoek])


def test_a_sealed_word_of_every_table_is_found() -> None:
    verzoek, _ = filled()
    for model in [Verzoek, *belonging_models()]:
        for name in set(sealed_fields(model)) - {"sealed_key", "sealed_data", "sealed_report"}:
            assert search(marker(model, name)).sure == [verzoek], (model, name)


def test_from_search_to_erasure_who_asked_is_known_until_the_answer(verzoek: Verzoek) -> None:
    client, today = logged_in(), timezone.localdate()
    given = {
        "who": "zwaluwstaart",
        "cases": [verzoek.reference],
        "kind": "verwijdering",
        "received": today.isoformat(),
        "note": "Kraanvogel",
    }
    answer = client.post("/beheer/privacy/zoeken/nieuw", given)
    asked = AvgVerzoek.objects.get()
    assert answer.headers["Location"] == f"/beheer/privacy/avg/{asked.reference}/"
    assert (asked.due_on, b"Kraanvogel" in bytes(asked.sealed_note)) == (today + timedelta(weeks=4), False)
    assert "Kraanvogel" in client.get(answer.headers["Location"]).content.decode()
    erased = client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": f" {verzoek.reference.lower()} "})
    verzoek.refresh_from_db()
    assert verzoek.erased_at
    page = client.get(erased.headers["Location"]).content.decode()
    assert "Laat dat het gezin weten" in page
    assert "Kraanvogel" in page
    client.post(f"/beheer/privacy/avg/{asked.reference}/klaar", {"outcome": "gewist"})
    asked.refresh_from_db()
    assert asked.outcome == AvgOutcome.GEWIST
    assert bytes(asked.sealed_key) + bytes(asked.sealed_note) == b""
    told = str(list(Event.objects.values_list("action", "case_reference", "codes"))).lower()
    assert "kraanvogel" not in told
    assert "zwaluwstaart" not in told


@pytest.mark.parametrize("chosen", [{}, {"is_none": "on", "cases": True}])
def test_it_is_never_by_mistake_that_no_case_was_chosen(verzoek: Verzoek, chosen: dict[str, object]) -> None:
    given = {"who": "zwaluwstaart", "kind": "inzage", "received": timezone.localdate().isoformat(), **chosen}
    if "cases" in given:
        given["cases"] = [verzoek.reference]
    assert logged_in().post("/beheer/privacy/zoeken/nieuw", given).status_code == 422
    assert not AvgVerzoek.objects.exists()


def test_that_there_is_nothing_of_a_family_is_a_question_to_answer_too(verzoek: Verzoek) -> None:
    client, given = logged_in(), {"kind": "inzage", "received": timezone.localdate().isoformat()}
    assert client.post("/beheer/privacy/zoeken/nieuw", {**given, "who": "zwaluwstaart", "is_none": "on"}).status_code == 302
    asked = AvgVerzoek.objects.get()
    assert "geen verzoeken" in client.get(f"/beheer/privacy/avg/{asked.reference}/").content.decode()
    client.post(f"/beheer/privacy/avg/{asked.reference}/klaar", {"outcome": "niets"})
    asked.refresh_from_db()
    assert asked.outcome == AvgOutcome.NIETS


def test_a_question_about_the_future_is_a_slip(verzoek: Verzoek) -> None:
    given = {"who": "x", "kind": "inzage", "is_none": "on", "received": (timezone.localdate() + timedelta(days=1)).isoformat()}
    answer = logged_in().post("/beheer/privacy/zoeken/nieuw", given)
    assert answer.status_code == 422
    assert "Deze dag moet nog komen" in answer.content.decode()


def test_another_number_erases_nothing(verzoek: Verzoek) -> None:
    answer = logged_in().post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": "V-AAAAAA"})
    verzoek.refresh_from_db()
    assert (answer.status_code, verzoek.erased_at) == (422, None)
    assert "Er is niets gewist" in answer.content.decode()


@pytest.mark.parametrize("kept", ["held", "asked"])
def test_what_is_held_or_still_to_be_seen_is_not_erased_by_hand(verzoek: Verzoek, kept: str) -> None:
    if kept == "held":
        Verzoek.objects.update(held_until=timezone.localdate())
    else:
        asked_about(verzoek, AvgKind.INZAGE)
    answer = logged_in().post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": verzoek.reference})
    verzoek.refresh_from_db()
    assert (answer.status_code, verzoek.erased_at) == (409, None)


def test_who_holds_what_another_changed_meanwhile_sees_it_and_loses_no_word(verzoek: Verzoek) -> None:
    client, until = logged_in(), timezone.localdate() + timedelta(days=9)
    Verzoek.objects.update(version=3)
    answer = client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/uitstel", {"until": until, "reason": "Mijn woorden", "version": 2})
    assert answer.status_code == 409
    assert "Mijn woorden" in answer.content.decode()
    assert 'name="version" value="3"' in answer.content.decode()
    again = client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/uitstel", {"until": until, "reason": "Mijn woorden", "version": 3})
    assert again.status_code == 302


@pytest.mark.parametrize("until", ["2020-01-01", "2199-01-01", "x", ""])
def test_a_hold_has_an_end_that_is_to_come(verzoek: Verzoek, until: str) -> None:
    answer = logged_in().post(f"/beheer/privacy/verzoek/{verzoek.reference}/uitstel", {"until": until, "reason": "x", "version": 0})
    assert answer.status_code == 422


def test_the_page_of_an_erased_case_offers_nothing_more(verzoek: Verzoek) -> None:
    client = logged_in()
    client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": verzoek.reference})
    page = client.get(f"/beheer/privacy/verzoek/{verzoek.reference}/").content.decode()
    assert "Dit verzoek is gewist" in page
    assert "/wissen" not in page


@pytest.mark.parametrize("act", ["uitstel", "geen-uitstel"])
def test_who_had_the_page_open_cannot_hold_what_was_erased(verzoek: Verzoek, act: str) -> None:
    client, until = logged_in(), timezone.localdate() + timedelta(days=9)
    client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": verzoek.reference})
    verzoek.refresh_from_db()
    form = {"until": until, "reason": "x", "version": verzoek.version}
    answer = client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/{act}", form)
    assert answer.status_code == 409
    assert "intussen gewist" in answer.content.decode()
    assert not Event.objects.filter(action__in=("uitgesteld", "uitstel_weg")).exists()


def test_what_no_key_opens_any_more_is_not_held_and_that_is_told(verzoek: Verzoek) -> None:
    Verzoek.objects.update(sealed_key=b"of another master key")
    form = {"until": timezone.localdate() + timedelta(days=9), "reason": "x", "version": verzoek.version}
    answer = logged_in().post(f"/beheer/privacy/verzoek/{verzoek.reference}/uitstel", form, follow=True)
    assert "De sleutel van dit verzoek is er niet meer" in answer.content.decode()


@pytest.mark.parametrize("version", ["9" * 5000, "-1", "²", ""])
def test_a_version_that_is_none_releases_nothing(verzoek: Verzoek, version: str) -> None:
    answer = logged_in().post(f"/beheer/privacy/verzoek/{verzoek.reference}/geen-uitstel", {"version": version})
    assert answer.status_code == 409


def test_nobody_can_say_that_all_went_while_some_of_it_is_there(verzoek: Verzoek) -> None:
    client, asked = logged_in(), asked_about(verzoek)
    answer = client.post(f"/beheer/privacy/avg/{asked.reference}/klaar", {"outcome": "gewist"})
    assert answer.status_code == 422
    assert "Nog niet alle verzoeken zijn gewist" in answer.content.decode()
    asked.refresh_from_db()
    assert asked.done_at is None


def test_a_later_version_of_what_was_erased_can_still_be_seen(verzoek: Verzoek) -> None:
    later = taken_in("Sanne Zwaluwstaart, tweede versie")
    for one in (verzoek, later):
        check_request.func(str(one.pk))
    Verzoek.objects.filter(pk=later.pk).update(previous=verzoek)
    client = logged_in()
    client.post(f"/beheer/privacy/verzoek/{verzoek.reference}/wissen", {"typed": verzoek.reference})
    assert client.get(f"/verzoeken/{later.reference}/").status_code == 200
    assert f"/beheer/privacy/verzoek/{later.reference}/" in client.get(f"/verzoeken/{later.reference}/").content.decode()
    assert client.get(f"/verzoeken/{verzoek.reference}/").status_code == 410
    assert client.get("/verzoeken/?status=gewist").status_code == 200


def unzipped(parts: Any) -> dict[str, bytes]:
    with ZipFile(BytesIO(b"".join(parts))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_zip_holds_the_originals_the_report_and_who_looked_by_role(verzoek: Verzoek) -> None:
    whole = receive([SourceFile(REQUEST.name, REQUEST.read_bytes())], source=Origin.MAIL, received=date(2026, 4, 24))
    check_request.func(str(whole.pk))
    logged_in("lezer").get(f"/verzoeken/{whole.reference}/")
    asked = asked_about(whole, AvgKind.INZAGE)
    answer = logged_in().post(f"/beheer/privacy/avg/{asked.reference}/gegevens")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{asked.reference}.zip"'
    found = unzipped(answer.streaming_content)
    assert found[f"{whole.reference}/bestanden/01-{REQUEST.name}"] == REQUEST.read_bytes()
    assert json.loads(found[f"{whole.reference}/verslag-van-de-toets.json"])["submissions"]
    overview = found[f"{whole.reference}/overzicht.html"].decode()
    assert "bekeek het verzoek" in overview
    assert "lezer" in overview
    assert not [name for name, data in found.items() if b"persoon-lezer" in data]
    assert Event.objects.get(action="avg_uitvoer").case_reference == whole.reference


def test_the_zip_holds_every_sealed_field_of_every_table() -> None:
    verzoek, _ = filled()
    everything = b"".join(data for _, data in members(verzoek)).decode()
    for model in [Verzoek, *belonging_models()]:
        for name in set(sealed_fields(model)) - {"sealed_key", "sealed_report"}:
            assert marker(model, name) in everything, (model, name)


def test_a_report_of_another_version_is_handed_over_as_it_was_kept() -> None:
    verzoek, _ = filled()
    found = dict(members(verzoek))
    assert found["verslag-van-een-andere-versie.json"].decode() == marker(Verzoek, "sealed_report")
    assert search(marker(Verzoek, "sealed_report")).sure == [verzoek]


def test_a_cleaning_that_went_wrong_is_told(verzoek: Verzoek) -> None:
    Opruimbeurt.objects.create(day=timezone.localdate())
    assert "Het opruimen is niet klaar" in logged_in().get("/beheer/privacy/").content.decode()


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\a\x00b", "\u202egnp.exe", "", "x" * 500])
def test_a_hostile_name_stays_in_its_folder(name: str) -> None:
    verzoek = taken_in()
    key = CaseKey.unwrap(verzoek.sealed_key)
    verzoek.bestanden.update(sealed_name=key.seal_text(name))
    (original,) = [member for member, _ in members(verzoek) if member.startswith("bestanden/")]
    assert original.count("/") == 1
    assert len(original) < 150
    assert not set(original) & {"\\", "\x00", "\u202e"}
    assert len(unzipped(export([verzoek]))) == 3


def test_a_case_whose_key_is_gone_is_told_in_the_zip() -> None:
    verzoek = taken_in()
    verzoek.sealed_key = b""
    assert [name for name, _ in members(verzoek)] == ["niet-leesbaar.txt"]


def test_words_of_a_document_are_text_in_the_overview() -> None:
    verzoek, key = filled()
    verzoek.sealed_label = key.seal_text("<script>alert(1)</script>")
    (overview,) = [data for name, data in members(verzoek) if name == "overzicht.html"]
    assert b"<script" not in overview
