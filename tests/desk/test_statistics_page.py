"""The statistics of the rules: for whom, of what, and that they name no case and outlive it."""

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.desk.people import logged_in
from validator.desk.statistics.models import Telling
from validator.desk.statistics.titles import titles
from validator.desk.trail.models import Event
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import receive
from validator.desk.triage.tasks import check_request
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
PAGE, FILE = "/beheer/statistiek/", "/beheer/statistiek/cijfers.csv"


@pytest.fixture
def client() -> Client:
    return logged_in("beheerder")


def count(rule: str, month: date, *amounts: int, pack: str = "1.0") -> None:
    """The numbers are: shown, confirmed, dismissed."""
    check = rule.split("-", maxsplit=1)[0]
    numbers = dict(zip(("shown", "confirmed", "dismissed"), amounts, strict=False))
    Telling.objects.create(rule=rule, check_code=check, pack_version=pack, month=month, **numbers)


@pytest.fixture
def counted() -> None:
    count("E10.2-leeftijd", date(2026, 3, 1), 40, 15, 10)
    count("E9.1-bijlage", date(2026, 3, 1), 60, 50, 2)
    count("E9.1-bijlage", date(2025, 12, 1), 10, pack="0.9")
    count("E1.1-persoon-ontbreekt", date(2026, 4, 1), 3, 1)


def rows(client: Client, query: str = "") -> list[list[str]]:
    text = client.get(FILE + query).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


@pytest.mark.parametrize(("role", "status"), [("lezer", 403), ("medewerker", 403), ("beheerder", 200)])
def test_it_is_for_the_beheerder(role: str, status: int) -> None:
    client = logged_in(role)
    assert [client.get(page).status_code for page in (PAGE, FILE)] == [status, status]
    assert client.post(PAGE).status_code in {403, 405}


def test_each_rule_is_shown_with_how_often_it_was_wrong_and_small_numbers_are_not(client: Client, counted: None) -> None:
    page = client.get(PAGE).content.decode()
    assert "ongeveer 40%" in page
    assert "hooguit 16%" in page
    assert "minder dan 5" in page
    assert "De organisatie en de naam" not in page
    assert "E1.1-persoon-ontbreekt" not in page
    assert "Van 1 andere regel is in deze periode te weinig bekend om te tonen" in page
    assert page.index("E10.2-leeftijd") < page.index("E9.1-bijlage")


def test_the_table_is_sorted_as_chosen(client: Client, counted: None) -> None:
    def order(name: str) -> list[str]:
        page = client.get(PAGE, {"sorteer": name}).content.decode()
        return sorted(("E9.1-bijlage", "E10.2-leeftijd"), key=page.index)

    assert order("eis") == ["E9.1-bijlage", "E10.2-leeftijd"]
    assert order("-eis") == order("getoond") == order("-verworpen") == order("onzin") == ["E10.2-leeftijd", "E9.1-bijlage"]
    assert 'aria-sort="descending"' in client.get(PAGE).content.decode()


def test_a_period_a_version_and_requirements_can_be_chosen(client: Client, counted: None) -> None:
    assert [row[2] for row in rows(client, "?periode=2025")[1:]] == ["E9.1-bijlage", ""]
    assert [row[5] for row in rows(client, "?periode=2025-12&pakket=0.9")[1:]] == ["10", "10"]
    assert [row[5] for row in rows(client, "?sorteer=-getoond")[1:]] == ["70", "40", "110"]
    assert [row[0] for row in rows(client, "?per=eis&sorteer=eis")[1:]] == ["E9.1", "E10.2", "Alles samen"]
    assert "Nog te weinig cijfers" in client.get(PAGE, {"periode": "2026-04"}).content.decode()
    page = client.get(PAGE, {"periode": "<script>", "pakket": "' OR 1", "per": "x"}).content.decode()
    assert "E9.1-bijlage" in page
    assert "<script>" not in page.replace('<script type="module"', "")
    for text in ("maart 2026", "december 2025", ">2026<", ">0.9<"):
        assert text in page


def test_the_numbers_outlive_the_request_and_name_nothing_of_it() -> None:
    example = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
    verzoek = receive([SourceFile(example.name, example.read_bytes())], source=Origin.MAIL, received=date(2026, 3, 2))
    check_request.call(str(verzoek.pk))
    before = list(Telling.objects.values())
    assert before
    Verzoek.objects.all().delete()
    assert list(Telling.objects.values()) == before
    assert verzoek.reference not in str(before)
    assert "Romeijn" not in str(before)


def test_without_numbers_it_says_so(client: Client) -> None:
    assert "Er zijn nog geen cijfers" in client.get(PAGE).content.decode()
    assert len(rows(client)) == 2


def test_the_file_has_what_the_page_has_and_runs_nothing(client: Client, counted: None) -> None:
    count("=HYPERLINK(1)", date(2026, 3, 1), 20, pack="@1")
    answer = client.get(FILE, {"periode": "2026"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="vto-statistiek-2026.csv"'
    assert "no-store" in answer.headers["Cache-Control"]
    found = rows(client, "?sorteer=-getoond&pakket=@1")
    assert found[1][:5] == ["'=HYPERLINK(1)", "", "'=HYPERLINK(1)", "alles", "'@1"]
    assert not [cell for row in found for cell in row if cell.startswith(("=", "@", "+", "-"))]
    e10 = next(row for row in rows(client) if row[0] == "E10.2")
    assert e10[5:] == ["40", "15", "10", "ongeveer 40%"]
    assert Event.objects.filter(action="statistiek").exists()


def test_a_pack_that_does_not_load_costs_only_the_titles(client: Client, counted: None, settings: Any, tmp_path: Any) -> None:
    titles.cache_clear()
    settings.RULES_FOLDER = str(tmp_path)
    assert "E9.1-bijlage" in client.get(PAGE).content.decode()
    titles.cache_clear()
