"""The list: what is in it, filters by address, words by the session alone, and how much the database is asked."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.desk.people import logged_in
from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import Event
from validator.desk.triage.families import sealed_family
from validator.desk.triage.models import CheckState, Origin, Status, Verzoek
from validator.model.report import ChildResult

pytestmark = pytest.mark.django_db
NASTY = '<script>alert("x")</script>.docx'


@pytest.fixture
def lezer() -> Client:
    return logged_in("lezer")


def made(label: str = "Jeugdbescherming – vto.docx", child: str = "", **fields: Any) -> Verzoek:
    key = CaseKey.fresh()
    family = sealed_family(key, (ChildResult(child, ()),)) if child else b""
    known: dict[str, Any] = {
        "source": Origin.MAIL,
        "received_on": date(2026, 4, 24),
        "status_since": timezone.now(),
        "check_state": CheckState.DONE,
        "advice": "terugsturen",
        "doctype": "vto",
        "fails": 2,
        "reviews": 0,
    }
    sealed = {"sealed_key": key.wrapped, "sealed_label": key.seal_text(label), "sealed_family": family}
    return Verzoek.objects.create(**known | sealed | fields)


def listed(client: Client, query: str = "") -> set[str]:
    return {line.verzoek.reference for line in client.get(f"/verzoeken/{query}").context["lines"]}


def test_each_filter_leaves_out_the_others(lezer: Client) -> None:
    today = timezone.localdate()
    wanted = {
        "?status=rvdk": made(status=Status.RVDK),
        "?advies=agenderen": made(advice="agenderen"),
        "?soort=vth": made(doctype="vth"),
        "?bron=upload": made(source=Origin.UPLOAD),
        "?termijn=te_laat": made(agenda_before=today - timedelta(days=1)),
        "?termijn=binnen_7": made(agenda_before=today + timedelta(days=7)),
    }
    assert {query: listed(lezer, query) for query in wanted} == {query: {row.reference} for query, row in wanted.items()}


def test_closed_and_erased_requests_show_only_when_asked_for(lezer: Client) -> None:
    new, closed = made(), made(status=Status.AFGESLOTEN)
    erased = made(erased_at=timezone.now(), sealed_key=b"", sealed_label=b"")
    assert listed(lezer) == {new.reference}
    assert listed(lezer, "?status=afgesloten") == {closed.reference}
    assert listed(lezer, "?status=gewist") == {erased.reference}
    assert listed(lezer, "?status=alle") == {new.reference, closed.reference, erased.reference}


def test_a_request_on_which_somebody_decided_is_never_late(lezer: Client) -> None:
    made(status=Status.AGENDEREN, agenda_before=timezone.localdate() - timedelta(days=3))
    assert listed(lezer, "?termijn=te_laat") == set()
    assert "3 dagen te laat" not in lezer.get("/verzoeken/").content.decode()


def test_a_line_tells_points_and_who_works_on_it(lezer: Client) -> None:
    made(claimed_by=Gebruiker.objects.create_user("bea"), reviews=1)
    page = lezer.get("/verzoeken/").content.decode()
    assert "2 voldoet niet, 1 beoordelen" in page
    assert "bea is bezig" in page


def test_a_check_that_failed_shows_neither_points_nor_advice(lezer: Client) -> None:
    made(check_state=CheckState.FAILED, advice="")
    page = lezer.get("/verzoeken/").content.decode()
    assert "2 voldoet niet" not in page
    assert "beoordeel zelf" in page


def test_the_list_says_that_a_check_runs(lezer: Client) -> None:
    made()
    assert "Ververs de lijst" not in lezer.get("/verzoeken/").content.decode()
    made(check_state=CheckState.WAITING, advice="")
    assert "Ververs de lijst" in lezer.get("/verzoeken/?sorteer=dagen").content.decode()


@pytest.mark.parametrize("words", ["jeugdbescherming", "YILMAZ", "yılmaz", "serife VTO", "{reference}"])
def test_words_find_the_verzoeker_a_child_and_the_number(lezer: Client, words: str) -> None:
    wanted, _ = made(child="Şerife Yılmaz"), made("Veilig Thuis – b.pdf", "Sanne Visser")
    lezer.post("/verzoeken/zoek", {"woorden": words.format(reference=wanted.reference)})
    assert listed(lezer) == {wanted.reference}


def test_words_stay_in_the_session_until_they_are_wiped(lezer: Client) -> None:
    made(child="Sanne Visser")
    answer = lezer.post("/verzoeken/zoek?advies=terugsturen&x=visser", {"woorden": "niemand"})
    assert answer.headers["Location"] == "/verzoeken/?advies=terugsturen"
    assert "Niets gevonden" in lezer.get("/verzoeken/").content.decode()
    assert not any("niemand" in row.session_data for row in Session.objects.all())
    lezer.post("/verzoeken/zoek", {"wis": "1"})
    assert len(listed(lezer)) == 1


def test_a_search_stands_in_the_trail_without_its_words(lezer: Client) -> None:
    lezer.post("/verzoeken/zoek", {"woorden": "visser"})
    event = Event.objects.get(action="gezocht")
    assert event.codes == {}


def test_words_and_filters_hold_together(lezer: Client) -> None:
    made(child="Sanne Visser")
    wanted = made(child="Tim Visser", advice="agenderen")
    lezer.post("/verzoeken/zoek", {"woorden": "visser"})
    assert listed(lezer, "?advies=agenderen") == {wanted.reference}


def test_a_search_by_address_does_nothing(lezer: Client) -> None:
    assert lezer.get("/verzoeken/zoek?woorden=visser").status_code == 405


def test_what_was_sealed_by_another_key_is_found_by_its_number_alone(lezer: Client) -> None:
    lost = made(child="Sanne Visser", sealed_key=b"weg")
    lezer.post("/verzoeken/zoek", {"woorden": "visser"})
    assert listed(lezer) == set()
    lezer.post("/verzoeken/zoek", {"woorden": lost.reference})
    assert listed(lezer) == {lost.reference}


def test_names_are_never_markup(lezer: Client) -> None:
    made(NASTY)
    lezer.post("/verzoeken/zoek", {"woorden": "<script>"})
    page = lezer.get("/verzoeken/").content.decode()
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;") == 3


def test_pages_keep_order_and_size(lezer: Client) -> None:
    for number in range(60):
        made(received_on=date(2026, 1, 1) + timedelta(days=number))
    first, second = (listed(lezer, f"?per=50&pagina={number}") for number in (1, 2))
    assert (len(first), len(second), first & second) == (50, 10, set())
    assert len(listed(lezer, "?per=1000000")) == 25


def test_the_database_is_asked_no_more_for_more_requests(lezer: Client, django_assert_max_num_queries: Any) -> None:
    by = Gebruiker.objects.create_user("bea")
    first = made()
    for _ in range(40):
        made(claimed_by=by, previous=first)
    listed(lezer)  # the first look begins the session
    with django_assert_max_num_queries(14) as few:
        listed(lezer, "?per=25")
    with django_assert_max_num_queries(14) as many:
        listed(lezer, "?per=50")
    assert len(few) == len(many)
    assert not any("sealed_report" in query["sql"] for query in many.captured_queries)


@pytest.mark.parametrize(("role", "may_add"), [("lezer", False), ("medewerker", True)])
def test_an_empty_list_tells_what_to_do(role: str, may_add: bool) -> None:
    page = logged_in(role).get("/verzoeken/").content.decode()
    assert "Er zijn nog geen verzoeken" in page
    assert ('href="/verzoeken/nieuw"' in page) is may_add


def test_a_filter_without_requests_says_so(lezer: Client) -> None:
    made()
    assert "Geen verzoeken met dit filter" in lezer.get("/verzoeken/?status=rvdk").content.decode()
