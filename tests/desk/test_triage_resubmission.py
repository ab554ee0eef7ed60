"""Versions of one request: linked by a person, compared, and never in a circle."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from validator.desk.accounts.models import Gebruiker
from validator.desk.queue import kept
from validator.desk.sealing.services import CaseKey
from validator.desk.trail.models import Event
from validator.desk.triage.counting import attention
from validator.desk.triage.judging import Opinion, judge_finding
from validator.desk.triage.models import CheckState, OordeelKind, Origin, Verzoek, Voorstel
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import receive, report_of
from validator.desk.triage.tasks import check_request
from validator.desk.triage.versions import written_reference
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
CORPUS = Path(__file__).parents[2] / "corpus"
REQUEST = next((CORPUS / "03-vto-vette-koppen").glob("*.docx"))
OTHER = next((CORPUS / "01-vto-tabelformulier").glob("*.docx"))


def logged_in(role: str) -> Client:
    user = Gebruiker.objects.create_user(f"persoon-{Gebruiker.objects.count()}")
    user.groups.set(Group.objects.filter(name=role))
    client = Client()
    client.force_login(user)
    return client


def received(day: int, path: Path | None = None) -> Verzoek:
    """A request that came in; one with a file is checked."""
    files = [SourceFile(path.name, path.read_bytes()) if path else SourceFile("a.txt", b"x")]
    verzoek = receive(files, source=Origin.MAIL, received=date(2026, 3, day))
    if path:
        check_request.call(str(verzoek.pk))
    else:
        Verzoek.objects.filter(pk=verzoek.pk).update(check_state=CheckState.FAILED)
    verzoek.refresh_from_db()
    return verzoek


def post(client: Client, verzoek: Verzoek, act: str = "vervolg", version: int | None = None, **data: str) -> Any:
    if version is None:
        version = Verzoek.objects.get(pk=verzoek.pk).version
    return client.post(f"/verzoeken/{verzoek.reference}/{act}", {"version": version, **data})


def page(client: Client, verzoek: Verzoek) -> str:
    return client.get(f"/verzoeken/{verzoek.reference}/").content.decode()


def previous(verzoek: Verzoek) -> Verzoek | None:
    return Verzoek.objects.get(pk=verzoek.pk).previous


def test_a_proposal_is_shown_with_its_children_and_linked_with_one_press() -> None:
    first, second, stranger = received(1, REQUEST), received(2, REQUEST), received(2, OTHER)
    client = logged_in("medewerker")
    shown = page(client, second)
    assert f"Misschien een vervolg op {first.reference}" in shown
    assert "Jayden Romeijn, geboren op 8 augustus 2010" in shown
    assert stranger.reference not in shown
    assert f"/verzoeken/{second.reference}/" in page(client, first)
    answer = post(client, second, earlier=first.reference)
    assert answer.headers["Location"] == f"/verzoeken/{second.reference}/#versies"
    assert previous(second) == first
    event = Event.objects.get(action="gekoppeld")
    assert (event.case_reference, event.codes) == (second.reference, {"earlier": first.reference})


def test_what_is_linked_is_compared_and_who_looks_stands_in_the_trail_of_the_earlier_one() -> None:
    first, second = received(1, OTHER), received(2, REQUEST)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    shown = page(client, second)
    assert "Bekijk de opgeloste punten" in shown
    assert "<strong>nieuw:</strong>" in shown
    assert (seen := Event.objects.get(action="vergeleken")).case_reference == first.reference
    assert seen.codes == {"later": second.reference}


def test_the_same_text_again_solves_nothing() -> None:
    first, second = received(1, REQUEST), received(2, REQUEST)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    shown = page(client, second)
    assert "<strong>nog open:</strong>" in shown
    assert "<strong>nieuw:</strong>" not in shown
    assert "Opgeloste punten" not in shown
    assert "De regels zijn intussen veranderd" not in shown


def test_a_link_is_taken_back() -> None:
    first, second = received(1), received(2)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    assert post(client, second, "losmaken").status_code == 302
    assert previous(second) is None
    acts = Event.objects.filter(case_reference=second.reference).values_list("action", flat=True)
    assert list(acts) == ["ontvangen", "gekoppeld", "losgemaakt"]


def test_a_proposal_that_was_refused_is_gone_until_somebody_links_it_after_all() -> None:
    first, second = received(1), received(2)
    Voorstel.objects.create(earlier=first, later=second)
    client = logged_in("medewerker")
    assert post(client, second, "geen-vervolg", earlier=first.reference).status_code == 302
    assert "Misschien een vervolg" not in page(client, second)
    assert Event.objects.filter(action="geen_vervolg").count() == 1
    post(client, second, earlier=first.reference)
    assert not Voorstel.objects.get().is_refused


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul het nummer"),
        ("V-ZZZZZZ", "niet bekend"),
        ("<script>alert(1)</script>", "niet bekend"),
        ("x" * 100, "te lang"),
        ("{self}", "van dit verzoek zelf"),
        ("{later}", "kwam later binnen"),
        ("{erased}", "is gewist"),
    ],
)
def test_what_cannot_be_linked_is_told_with_what_was_typed(typed: str, told: str) -> None:
    erased, this, later = received(1), received(2), received(3)
    Verzoek.objects.filter(pk=erased.pk).update(erased_at=timezone.now())
    typed = typed.format(self=this.reference, later=later.reference, erased=erased.reference)
    answer = post(logged_in("medewerker"), this, earlier=typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert told in shown
    assert "<script>alert" not in shown
    assert previous(this) is None


def test_requests_of_one_day_follow_the_order_in_which_they_came_so_there_is_no_circle() -> None:
    first, second, third = received(1), received(1), received(1)
    client = logged_in("medewerker")
    assert post(client, second, earlier=first.reference).status_code == 302
    assert post(client, third, earlier=second.reference).status_code == 302
    for later in (second, third):
        assert post(client, first, earlier=later.reference).status_code == 422
    shown = page(client, second)
    assert (
        shown.index(f"{first.reference}</a>, ontvangen") < shown.index("(dit verzoek)") < shown.index(f"{third.reference}</a>, ontvangen")
    )


def test_two_people_at_once_the_second_sees_what_the_first_did_and_loses_nothing() -> None:
    first, other, this = received(1), received(1), received(2)
    one, two = logged_in("medewerker"), logged_in("medewerker")
    assert post(one, this, version=0, earlier=first.reference).status_code == 302
    answer = post(two, this, version=0, earlier=other.reference)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "persoon-0 koppelde het verzoek aan een eerdere versie" in shown
    assert f"Nu staat hier: vervolg op {first.reference}" in shown
    assert f'value="{other.reference}"' in shown
    assert previous(this) == first
    assert post(two, this, "losmaken", version=0).status_code == 409
    assert post(two, this, version=answer.context["form"].initial["version"], earlier=other.reference).status_code == 302
    assert previous(this) == other


def test_a_button_that_is_pressed_twice_is_no_conflict() -> None:
    first, second = received(1), received(2)
    client = logged_in("medewerker")
    for _ in range(2):
        assert post(client, second, version=0, earlier=first.reference).status_code == 302
    assert Event.objects.filter(action="gekoppeld").count() == 1


def test_a_third_version_is_proposed_after_the_second_and_the_second_tells_of_it() -> None:
    first, second, third = received(1), received(2), received(3)
    for earlier, later in ((first, second), (first, third), (second, third)):
        Voorstel.objects.create(earlier=earlier, later=later)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    shown = page(client, third)
    assert f"Misschien een vervolg op {second.reference}" in shown
    assert f"Misschien een vervolg op {first.reference}" not in shown
    assert f"/verzoeken/{third.reference}/" in page(client, second)


def test_the_list_tells_what_may_be_and_what_is_a_later_version() -> None:
    first, second = received(1), received(2)
    Voorstel.objects.create(earlier=first, later=second)
    client = logged_in("medewerker")
    assert client.get("/verzoeken/").content.decode().count("misschien een vervolg") == 1
    post(client, second, earlier=first.reference)
    shown = client.get("/verzoeken/").content.decode()
    assert "misschien een vervolg" not in shown
    assert f"vervolg op {first.reference}" in shown
    post(client, second, "losmaken")
    post(client, second, "geen-vervolg", earlier=first.reference)
    client.get("/verzoeken/")  # which tells what was done
    assert "vervolg" not in client.get("/verzoeken/").content.decode()


def test_an_earlier_version_that_is_gone_is_told_as_such() -> None:
    first, second = received(1, REQUEST), received(2, REQUEST)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    Verzoek.objects.filter(pk=first.pk).update(sealed_key=CaseKey.fresh().wrapped)
    assert "kan niet meer worden gelezen" in page(client, second)
    Verzoek.objects.filter(pk=first.pk).update(erased_at=timezone.now(), sealed_key=b"", sealed_report=b"")
    shown = page(client, second)
    assert "De eerdere versie is gewist" in shown
    assert not Event.objects.filter(action="vergeleken", case_reference=second.reference).exists()


def test_a_version_that_was_not_checked_compares_with_nothing() -> None:
    first, second, third = received(1), received(2, REQUEST), received(3)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    post(client, third, earlier=second.reference)
    assert "De eerdere versie is niet getoetst" in page(client, second)
    assert "Dit verzoek is niet getoetst" in page(client, third)


def test_other_rules_since_are_told() -> None:
    first, second = received(1, REQUEST), received(2, REQUEST)
    client = logged_in("medewerker")
    post(client, second, earlier=first.reference)
    sealed = CaseKey.unwrap(first.sealed_key).seal(kept.dump(replace(report_of(first), rulepack_sha256="0" * 64)))
    Verzoek.objects.filter(pk=first.pk).update(sealed_report=sealed)
    assert "De regels zijn intussen veranderd" in page(client, second)


def test_a_reader_sees_the_versions_and_changes_nothing() -> None:
    first, second = received(1, REQUEST), received(2, REQUEST)
    reader = logged_in("lezer")
    shown = page(reader, second)
    assert "Misschien een vervolg" in shown
    assert "Koppel" not in shown
    for act in ("vervolg", "losmaken", "geen-vervolg"):
        assert post(reader, second, act, earlier=first.reference).status_code == 403
    assert reader.get(f"/verzoeken/{second.reference}/vervolg").status_code == 403
    assert previous(second) is None


def test_a_form_of_another_site_and_a_wrong_version_change_nothing() -> None:
    first, second = received(1), received(2)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(Gebruiker.objects.create_user("x"))
    assert post(strict, second, earlier=first.reference).status_code == 403
    client = logged_in("medewerker")
    assert client.post(f"/verzoeken/{second.reference}/losmaken", {"version": "x"}).status_code == 400
    assert client.post(f"/verzoeken/{second.reference}/vervolg", {"earlier": first.reference}).status_code == 422
    assert client.get(f"/verzoeken/{second.reference}/losmaken").headers["Location"] == f"/verzoeken/{second.reference}/"
    assert client.get("/verzoeken/V-ZZZZZZ/vervolg").status_code == 404
    assert previous(second) is None


@pytest.mark.parametrize("typed", ["V-7F3K2Q", "v-7f3k2q", " 7f3 k2q ", "7F3K2Q"])
def test_a_number_is_understood_as_people_type_it(typed: str) -> None:
    assert written_reference(typed) == "V-7F3K2Q"


def dismissed(verzoek: Verzoek, by: Gebruiker, reason: str = "Dit staat er wel") -> str:
    """Dismiss the first point; returns its message."""
    report = report_of(verzoek)
    keys = finding_keys(report, CaseKey.unwrap(verzoek.sealed_key))
    finding = next(attention(report))
    judge_finding(verzoek, keys[id(finding)], Opinion(OordeelKind.VERWORPEN, reason), by, Verzoek.objects.get(pk=verzoek.pk).version)
    return finding.message


def test_what_was_dismissed_is_offered_for_the_same_point_and_taken_over_with_one_press() -> None:
    first, second = received(1, REQUEST), received(2, REQUEST)
    client = logged_in("medewerker")
    colleague = Gebruiker.objects.create_user("kees")
    message = dismissed(first, colleague, "Staat op <b>bladzijde</b> 2")
    assert "Neem over" not in page(client, second)
    post(client, second, earlier=first.reference)
    answer = client.get(f"/verzoeken/{second.reference}/")
    shown = answer.content.decode()
    (offer,) = answer.context["offers"]
    assert offer.finding.message == message
    assert "Staat op &lt;b&gt;bladzijde&lt;/b&gt; 2" in shown
    assert post(client, second, "overnemen", finding="iets anders").status_code == 409
    assert post(client, second, "overnemen", version=0, finding=offer.finding_key).status_code == 409
    assert post(logged_in("lezer"), second, "overnemen", finding=offer.finding_key).status_code == 403
    assert not second.oordelen.exists()
    assert post(client, second, "overnemen", finding=offer.finding_key).status_code == 302
    row = second.oordelen.get()
    assert (row.kind, row.by) == (OordeelKind.VERWORPEN, Gebruiker.objects.get(username="persoon-0"))
    assert CaseKey.unwrap(second.sealed_key).open_text(row.sealed_reason) == "Staat op <b>bladzijde</b> 2"
    assert Event.objects.get(action="overgenomen").codes["earlier"] == first.reference
    assert client.get(f"/verzoeken/{second.reference}/").context["offers"] == ()
    assert post(client, second, "overnemen", finding=offer.finding_key).status_code == 409


def test_a_judgement_on_a_point_that_is_solved_is_not_offered() -> None:
    first, second = received(1, OTHER), received(2, REQUEST)
    client = logged_in("medewerker")
    dismissed(first, Gebruiker.objects.create_user("kees"))
    post(client, second, earlier=first.reference)
    assert client.get(f"/verzoeken/{second.reference}/").context["offers"] == ()
