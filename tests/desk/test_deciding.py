"""A person decides: who may, what must be looked at first, two people at once, changing one's mind, and who works on it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.desk.deciding import HOSTILE, checked, fresh
from tests.desk.people import client_of
from validator.desk.deciding import forms
from validator.desk.deciding.days import remarks_on
from validator.desk.deciding.models import Besluit
from validator.desk.trail.models import Event
from validator.desk.triage.models import CheckState, Status, Verzoek

pytestmark = pytest.mark.django_db
MONDAY = date(2031, 3, 3)


@pytest.fixture
def verzoek() -> Verzoek:
    """A request of which the check says that it goes back."""
    return checked()


def decide(client: Client, verzoek: Verzoek, outcome: str = "teruggestuurd", **fields: object) -> Any:
    return client.post(f"/verzoeken/{verzoek.reference}/besluit", {"outcome": outcome, "version": verzoek.version, **fields})


def page_of(client: Client, verzoek: Verzoek) -> str:
    return client.get(f"/verzoeken/{verzoek.reference}/").content.decode()


def test_what_is_decided_stands_on_the_page_in_the_list_and_in_the_trail(verzoek: Verzoek) -> None:
    client = client_of()
    answer = decide(client, verzoek, "agenderen", agenda_on=MONDAY, reason="De tafel wil dit horen.", version=verzoek.version)
    assert answer.status_code == 302
    after = fresh(verzoek)
    assert (after.status, after.agenda_on, after.decided_by.username) == (Status.AGENDEREN, MONDAY, "an")  # type: ignore[union-attr]
    page = page_of(client, verzoek)
    assert "Op de agenda: 3 maart 2031" in page
    assert "De tafel wil dit horen." in page
    assert "Op de agenda" in client.get("/verzoeken/").content.decode()
    event = Event.objects.get(action="besluit")
    assert event.codes == {"decision": "agenderen", "agenda": "2031-03-03", "letter": False, "differs": True}
    assert b"tafel" not in bytes(Besluit.objects.get().sealed_reason)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"outcome": ""}, "Kies een besluit."),
        ({"outcome": "nieuw"}, "Kies een besluit uit de lijst."),
        ({"outcome": "agenderen"}, "Kies op welke dag dit verzoek wordt besproken."),
        ({"outcome": "agenderen", "agenda_on": date(2020, 1, 6)}, "Deze dag is al voorbij."),
        ({"outcome": "agenderen", "agenda_on": "gisteren"}, "Schrijf de datum als dag, maand en jaar"),
        ({"outcome": "rvdk", "reason": "x" * 4001}, "Deze uitleg is te lang."),
    ],
)
def test_a_form_that_is_not_complete_is_told_and_keeps_what_was_typed(verzoek: Verzoek, fields: dict[str, Any], told: str) -> None:
    answer = decide(client_of(), verzoek, **{"reason": "Uitleg van An", **fields})
    assert answer.status_code == 422
    assert "<title>Fout: Besluit over" in answer.content.decode()
    assert told in answer.content.decode()
    assert fields.get("reason", "Uitleg van An") in answer.content.decode()
    assert not Besluit.objects.exists()


def test_today_is_not_in_the_past(verzoek: Verzoek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "remarks_on", lambda *_: [])
    assert decide(client_of(), verzoek, "agenderen", agenda_on=timezone.localdate(), reason="x").status_code == 302


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2031, 3, 1), "1 maart 2031 is een zaterdag."),
        (date(2031, 3, 2), "2 maart 2031 is een zondag."),
        (date(2031, 4, 14), "14 april 2031 is een feestdag: Tweede paasdag."),
        (date(2031, 4, 26), "26 april 2031 is een feestdag: Koningsdag."),
        (date(2031, 12, 25), "25 december 2031 is een feestdag: Eerste kerstdag."),
        (MONDAY, ""),
    ],
)
def test_a_day_on_which_nobody_meets_is_told(day: date, told: str) -> None:
    assert remarks_on(day, None) == ([told] if told else [])
    assert remarks_on(day, day) == remarks_on(day, None)
    assert "later dan de laatste dag die de werkwijze adviseert" in remarks_on(day, day - timedelta(days=1))[0]


def test_an_odd_day_and_another_road_than_the_advice_take_a_second_press(verzoek: Verzoek) -> None:
    client, fields = client_of(), {"agenda_on": date(2031, 3, 1)}
    page = decide(client, verzoek, "agenderen", **fields)
    assert page.status_code == 422
    assert "zaterdag" in page.content.decode()
    assert "een ander besluit dan het advies" in page.content.decode()
    assert not Besluit.objects.exists()
    asked = page.context["form"].asked
    assert decide(client, verzoek, "agenderen", agenda_on=date(2031, 3, 2), asked=asked).status_code == 422  # another day again
    assert decide(client, verzoek, "agenderen", asked=asked, **fields).status_code == 302
    assert fresh(verzoek).agenda_on == date(2031, 3, 1)


def test_who_follows_the_advice_or_waits_is_asked_nothing(verzoek: Verzoek) -> None:
    client = client_of()
    for outcome in ("teruggestuurd", "in_onderzoek_jbt", "afgesloten"):
        assert decide(client, fresh(verzoek), outcome).status_code == 302
        assert fresh(verzoek).status == outcome


def test_of_two_people_at_once_the_second_sees_what_the_first_did_and_loses_nothing(verzoek: Verzoek) -> None:
    an, bo = client_of("an"), client_of("bo")
    assert decide(an, verzoek).status_code == 302
    late = decide(bo, verzoek, "rvdk", reason="Dit kan niet aan tafel.")
    page = late.content.decode()
    assert late.status_code == 409
    assert "an besloot op" in page
    assert "Dit kan niet aan tafel." in page
    assert fresh(verzoek).status == Status.TERUGGESTUURD
    again = decide(bo, fresh(verzoek), "rvdk", reason="Dit kan niet aan tafel.")
    assert (again.status_code, fresh(verzoek).status) == (302, Status.RVDK)


def test_who_presses_twice_has_decided_once(verzoek: Verzoek) -> None:
    client = client_of()
    answers = [decide(client, verzoek, reason="Zie de brief.") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Besluit.objects.count() == 1
    assert decide(client, verzoek, reason="Toch anders.").status_code == 409


def test_a_form_without_a_version_decides_nothing(verzoek: Verzoek) -> None:
    client = client_of()
    for version in ("", "x", "²", "-1", "9" * 30):
        assert decide(client, verzoek, version=version).status_code == 409
    assert not Besluit.objects.exists()


def test_a_decision_can_be_undone_and_the_one_before_counts_again(verzoek: Verzoek) -> None:
    client = client_of()
    decide(client, verzoek)
    decide(client, fresh(verzoek), "afgesloten")
    url, last = f"/verzoeken/{verzoek.reference}/besluit/ongedaan", Besluit.objects.last()
    assert last is not None
    client.post(url, {"besluit": last.pk, "version": fresh(verzoek).version})
    assert fresh(verzoek).status == Status.TERUGGESTUURD
    client.post(url, {"besluit": last.pk, "version": fresh(verzoek).version})  # not twice
    assert fresh(verzoek).status == Status.TERUGGESTUURD
    first = Besluit.objects.first()
    assert first is not None
    client.post(url, {"besluit": first.pk, "version": fresh(verzoek).version})
    after = fresh(verzoek)
    assert (after.status, after.decided_by, after.decided_at) == (Status.NIEUW, None, None)
    page = page_of(client, verzoek)
    assert "Er is nog niet besloten." in page
    assert page.count("Ongedaan gemaakt door an") == 2
    assert Event.objects.filter(action="besluit_ongedaan").count() == 2


def test_undoing_what_somebody_changed_meanwhile_does_nothing(verzoek: Verzoek) -> None:
    an, bo = client_of("an"), client_of("bo")
    decide(an, verzoek)
    seen, besluit = fresh(verzoek).version, Besluit.objects.get().pk
    decide(bo, fresh(verzoek), "rvdk", reason="x")
    answer = an.post(f"/verzoeken/{verzoek.reference}/besluit/ongedaan", {"besluit": besluit, "version": seen}, follow=True)
    assert "bo besloot op" in answer.content.decode()
    assert fresh(verzoek).status == Status.RVDK


def test_a_reader_sees_the_decision_but_no_form(verzoek: Verzoek) -> None:
    decide(client_of(), verzoek, reason=HOSTILE)
    page = page_of(client_of("lea", "lezer"), verzoek)
    assert "Terugsturen naar de verzoeker" in page
    assert "Bewaar dit besluit" not in page
    assert "ongedaan" not in page
    assert "&lt;script&gt;alert" in page
    assert HOSTILE not in page


def test_a_request_without_an_outcome_can_be_decided_and_one_that_waits_cannot(verzoek: Verzoek) -> None:
    client = client_of()
    Verzoek.objects.update(check_state=CheckState.FAILED, advice="")
    assert "Bewaar dit besluit" in page_of(client, verzoek)
    assert decide(client, verzoek, "rvdk").status_code == 302
    Verzoek.objects.update(check_state=CheckState.WAITING)
    decide(client, fresh(verzoek), "afgesloten")
    assert fresh(verzoek).status == Status.RVDK


def test_without_its_key_a_request_can_be_decided_but_no_reason_kept(verzoek: Verzoek) -> None:
    client = client_of()
    Verzoek.objects.update(sealed_key=b"")
    assert "De sleutel van dit verzoek" in client.get(decide(client, verzoek, reason="omdat").headers["Location"]).content.decode()
    assert not Besluit.objects.exists()
    assert decide(client, fresh(verzoek)).status_code == 302
    assert fresh(verzoek).status == Status.TERUGGESTUURD


def test_who_works_on_it_is_seen_taken_over_and_let_go(verzoek: Verzoek) -> None:
    an, bo, url = client_of("an"), client_of("bo"), f"/verzoeken/{verzoek.reference}/behandeling"
    an.post(url)
    assert "U hebt dit verzoek in behandeling" in page_of(an, verzoek)
    assert "<strong>an</strong> heeft dit verzoek in behandeling" in page_of(bo, verzoek)
    assert "een moment geleden" in bo.post(url, follow=True).content.decode()  # from a page that did not show that An has it
    assert fresh(verzoek).claimed_by.username == "an"  # type: ignore[union-attr]
    bo.post(url, {"seen": fresh(verzoek).claimed_by_id})
    assert fresh(verzoek).claimed_by.username == "bo"  # type: ignore[union-attr]
    an.post(url, {"los": 1})
    assert fresh(verzoek).claimed_by is not None
    bo.post(url, {"los": 1})
    assert fresh(verzoek).claimed_by is None
    assert [event.codes for event in Event.objects.filter(action="behandeling")] == [{"taken_over": False}, {"taken_over": True}]
    an.post(url)
    decide(an, fresh(verzoek))
    assert (fresh(verzoek).claimed_by, fresh(verzoek).claimed_at) == (None, None)


def test_an_erased_request_is_decided_by_nobody(verzoek: Verzoek) -> None:
    Verzoek.objects.update(erased_at=timezone.now())
    assert decide(client_of(), verzoek).status_code == 404
    assert client_of().post(f"/verzoeken/{verzoek.reference}/behandeling").status_code == 404
