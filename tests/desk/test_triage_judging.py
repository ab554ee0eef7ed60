"""What people say of findings: by whom, with a reason, undone, one at a time, found again after another check, and counted by rule."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.desk.hostile_report import ALL, LOOSE, NASTY, QUESTION, TWICE, report
from validator.desk.accounts.models import Gebruiker
from validator.desk.sealing.services import CaseKey
from validator.desk.statistics.models import Telling
from validator.desk.trail.models import Event
from validator.desk.triage.changing import ChangedMeanwhileError
from validator.desk.triage.judging import Opinion, judge_finding, open_findings
from validator.desk.triage.models import Oordeel, OordeelKind, Origin, Verzoek
from validator.desk.triage.recognising import finding_keys
from validator.desk.triage.services import keep_outcome, receive, report_of
from validator.model.report import Finding, Report
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
REASON = "Staat wel op bladzijde 3 <b>onderaan</b>"


def logged_in(role: str, name: str = "", **how: Any) -> Client:
    user = Gebruiker.objects.create_user(name or role)
    user.groups.set(Group.objects.filter(name=role))
    client = Client(**how)
    client.force_login(user)
    return client


@pytest.fixture
def verzoek() -> Verzoek:
    row = receive([SourceFile(f"{NASTY}.docx", b"x")], source=Origin.MAIL, received=date(2026, 4, 24))
    return checked(row, report(*ALL))


@pytest.fixture
def an() -> Client:
    return logged_in("medewerker", "an")


def checked(verzoek: Verzoek, found: Report) -> Verzoek:
    keep_outcome(verzoek, found)
    verzoek.refresh_from_db()
    return verzoek


def key_of(verzoek: Verzoek, finding: Finding) -> str:
    """The key under which the page offers this finding."""
    found = report_of(verzoek)
    keys = finding_keys(found, CaseKey.unwrap(verzoek.sealed_key))
    (result,) = found.submissions
    return next(keys[id(one)] for check in result.checks for one in check.findings if one == finding)


def judge(client: Client, verzoek: Verzoek, finding: Finding, /, kind: str = "verworpen", reason: str = REASON, **other: Any) -> Any:
    data = {"finding": key_of(verzoek, finding), "kind": kind, "reason": reason, "version": current(verzoek).version} | other
    return client.post(f"/verzoeken/{verzoek.reference}/oordeel", data)


def undo(client: Client, verzoek: Verzoek, finding: Finding, /, **other: Any) -> Any:
    data = {"finding": key_of(verzoek, finding), "version": current(verzoek).version} | other
    return client.post(f"/verzoeken/{verzoek.reference}/oordeel/ongedaan", data)


def current(verzoek: Verzoek) -> Verzoek:
    return Verzoek.objects.get(pk=verzoek.pk)


def page(client: Client, verzoek: Verzoek) -> str:
    return client.get(f"/verzoeken/{verzoek.reference}/").content.decode()


def counts(finding: Finding) -> tuple[int, int, int]:
    row = Telling.objects.get(rule=finding.rule)
    return row.shown, row.confirmed, row.dismissed


def test_a_finding_is_dismissed_with_a_reason_by_whom_and_when(an: Client, verzoek: Verzoek) -> None:
    answer = judge(an, verzoek, LOOSE)
    assert answer.status_code == 302
    page_address, _, anchor = answer.headers["Location"].partition("#")
    assert page_address == f"/verzoeken/{verzoek.reference}/"
    shown = page(an, verzoek)
    assert f'id="{anchor}"' in shown
    assert "Verworpen</strong> door an" in shown
    assert "onderaan" in shown
    assert timezone.localtime().strftime("%H.") in shown


@pytest.mark.parametrize(("kind", "word"), [("bevestigd", "Bevestigd"), ("notitie", "Notitie")])
def test_a_finding_is_confirmed_or_noted(an: Client, verzoek: Verzoek, kind: str, word: str) -> None:
    judge(an, verzoek, QUESTION, kind, "Gezien")
    assert f"{word}</strong> door an" in page(an, verzoek)


def test_the_reason_is_sealed_and_the_trail_holds_no_word_of_it(an: Client, verzoek: Verzoek) -> None:
    judge(an, verzoek, LOOSE)
    row, event = Oordeel.objects.get(), Event.objects.get(action="beoordeeld")
    assert b"bladzijde" not in bytes(row.sealed_reason)
    assert event.codes == {"rule": LOOSE.rule, "opinion": "verworpen"}
    assert NASTY not in row.finding_key


@pytest.mark.parametrize("kind", ["verworpen", "notitie"])
def test_what_needs_words_is_not_kept_without(an: Client, verzoek: Verzoek, kind: str) -> None:
    answer = judge(an, verzoek, LOOSE, kind, "  ")
    assert answer.status_code == 422
    assert len(re.findall(r"<textarea[^>]*aria-invalid=\"true\" autofocus", answer.content.decode())) == 1
    assert not Oordeel.objects.exists()


def test_a_reason_that_is_too_long_stays_in_the_form(an: Client, verzoek: Verzoek) -> None:
    answer = judge(an, verzoek, LOOSE, reason="Kijk " * 500)
    assert answer.status_code == 422
    assert "Kijk Kijk" in answer.content.decode()


@pytest.mark.parametrize("other", [{"kind": "raar"}, {"version": "x"}, {"version": "9" * 30}, {"finding": ""}, {"finding": "a" * 101}])
def test_what_the_page_never_sends_is_refused(an: Client, verzoek: Verzoek, other: dict[str, str]) -> None:
    assert judge(an, verzoek, LOOSE, **other).status_code == 400
    assert not Oordeel.objects.exists()


def test_one_judgement_stands_on_each_finding_and_the_last_counts(an: Client, verzoek: Verzoek) -> None:
    judge(an, verzoek, LOOSE)
    judge(logged_in("beheerder", "bo"), verzoek, LOOSE, "bevestigd", "Toch wel")
    row = Oordeel.objects.get()
    assert (row.kind, row.by and row.by.username) == ("bevestigd", "bo")
    assert counts(LOOSE) == (1, 1, 0)


def test_undone_is_open_again(an: Client, verzoek: Verzoek) -> None:
    judge(an, verzoek, LOOSE)
    assert undo(an, verzoek, LOOSE).status_code == 302
    assert not Oordeel.objects.exists()
    assert "Verworpen</strong>" not in page(an, verzoek)
    assert Event.objects.filter(action="oordeel_ongedaan").count() == 1
    again = undo(an, verzoek, LOOSE)
    assert again.status_code == 409
    assert "niets meer om ongedaan te maken" in again.content.decode()


def test_nothing_is_undone_that_somebody_judged_anew(an: Client, verzoek: Verzoek) -> None:
    judge(an, verzoek, LOOSE)
    seen = current(verzoek).version
    judge(logged_in("medewerker", "bo"), verzoek, LOOSE, "bevestigd", "Toch wel")
    answer = undo(an, verzoek, LOOSE, version=seen)
    assert answer.status_code == 409
    assert "Er is nog niets ongedaan gemaakt" in answer.content.decode()
    assert Oordeel.objects.get().kind == "bevestigd"


def test_who_was_second_loses_no_word_and_hears_what_the_first_did(an: Client, verzoek: Verzoek) -> None:
    bo, seen = logged_in("medewerker", "bo"), verzoek.version
    judge(an, verzoek, LOOSE, version=seen)
    answer = judge(bo, verzoek, QUESTION, reason="Dit zag ik anders", version=seen)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert re.search(r"<textarea[^>]*>Dit zag ik anders</textarea>", shown)
    assert "an beoordeelde op" in shown
    assert Oordeel.objects.count() == 1
    (version,) = set(re.findall(r'name="version" value="(\d+)"', shown))
    assert judge(bo, verzoek, QUESTION, reason="Dit zag ik anders", version=version).status_code == 302
    assert Oordeel.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_is_kept_and_one_is_told() -> None:
    row = receive([SourceFile("a", b"x")], source=Origin.MAIL, received=None)
    verzoek, people = checked(row, report(LOOSE)), [Gebruiker.objects.create_user(name) for name in ("an", "bo", "cas", "dirk")]
    key, start = key_of(verzoek, LOOSE), threading.Barrier(len(people))

    def press(person: Gebruiker) -> str:
        start.wait()
        try:
            judge_finding(verzoek, key, Opinion(OordeelKind.VERWORPEN, REASON), person, verzoek.version)
        except ChangedMeanwhileError:
            return "told"
        finally:
            connection.close()
        return "kept"

    with ThreadPoolExecutor(len(people)) as pool:
        assert sorted(pool.map(press, people)) == ["kept", "told", "told", "told"]
    assert Oordeel.objects.count() == 1
    assert counts(LOOSE) == (1, 0, 1)


def test_a_button_pressed_twice_is_no_conflict(an: Client, verzoek: Verzoek) -> None:
    seen = verzoek.version
    assert [judge(an, verzoek, LOOSE, version=seen).status_code for _ in range(2)] == [302, 302]
    assert counts(LOOSE) == (1, 0, 1)


def test_a_finding_that_a_later_check_did_not_find_is_told_with_what_was_typed(an: Client, verzoek: Verzoek) -> None:
    stale = key_of(verzoek, LOOSE)
    judge(an, verzoek, LOOSE)
    checked(verzoek, report(QUESTION))
    answer = judge(an, verzoek, QUESTION, finding=stale, reason="Al getypt")
    assert answer.status_code == 409
    assert "Al getypt" in answer.content.decode()
    assert "Eerdere oordelen over punten die er niet meer zijn (1)" in page(an, verzoek)


@pytest.mark.parametrize(("state", "told"), [("bezig", "wordt nu opnieuw getoetst"), ("mislukt", "is dit punt niet gevonden")])
def test_nothing_is_judged_while_there_is_no_outcome(an: Client, verzoek: Verzoek, state: str, told: str) -> None:
    Verzoek.objects.update(check_state=state)
    answer = judge(an, verzoek, LOOSE, reason="Al getypt")
    assert answer.status_code == 409
    assert told in answer.content.decode()
    assert "Al getypt" in answer.content.decode()
    assert not Oordeel.objects.exists()


def test_a_judgement_is_found_again_after_another_check(an: Client, verzoek: Verzoek) -> None:
    adhd, autism = TWICE
    judge(an, verzoek, adhd)
    checked(verzoek, report(QUESTION, LOOSE, autism, adhd, pack="2.0"))
    assert [one.message for one in open_findings(verzoek, report_of(verzoek)) if one.rule == adhd.rule] == [autism.message]


def test_findings_that_say_exactly_the_same_are_judged_one_by_one(an: Client, verzoek: Verzoek) -> None:
    checked(verzoek, report(LOOSE, LOOSE))
    judge(an, verzoek, LOOSE)
    assert len(open_findings(verzoek, report_of(verzoek))) == 1


def test_two_cases_have_nothing_in_common(verzoek: Verzoek) -> None:
    other = checked(receive([SourceFile("a", b"x")], source=Origin.MAIL, received=None), report(*ALL))
    assert key_of(verzoek, LOOSE) != key_of(other, LOOSE)


def test_what_is_left_is_told_beside_an_advice_that_stays(an: Client, verzoek: Verzoek) -> None:
    assert "Nog niet beoordeeld: 4 punten." in page(an, verzoek)
    judge(an, verzoek, LOOSE)
    judge(an, verzoek, QUESTION, "notitie")
    shown = page(an, verzoek)
    assert "1 van de 4 punten beoordeeld, 1 verworpen." in shown
    assert "blijft over: 2 keer “voldoet niet” en 1 keer “beoordelen”." in shown
    for finding in (*TWICE, QUESTION):
        judge(an, verzoek, finding)
    shown = page(an, verzoek)
    assert "er blijft geen punt over" in shown
    assert "Advies: terugsturen" in shown
    assert current(verzoek).advice == "terugsturen"


def test_what_was_not_judged_by_the_check_is_listed(an: Client, verzoek: Verzoek) -> None:
    shown = page(an, verzoek)
    assert "Niet beoordeeld, want niet van toepassing (1)" in shown
    assert "Alleen bij een VTH" in shown
    assert "Voldoet (1)" in shown


def test_a_reader_sees_judgements_and_judges_nothing(an: Client, verzoek: Verzoek) -> None:
    judge(an, verzoek, LOOSE)
    reader = logged_in("lezer")
    shown = page(reader, verzoek)
    assert "Verworpen</strong> door an" in shown
    assert 'name="finding"' not in shown
    assert judge(reader, verzoek, QUESTION).status_code == undo(reader, verzoek, LOOSE).status_code == 403
    assert Oordeel.objects.count() == 1


@pytest.mark.parametrize("act", ["oordeel", "oordeel/ongedaan"])
def test_only_a_form_of_the_desk_judges(verzoek: Verzoek, act: str) -> None:
    careful = logged_in("medewerker", enforce_csrf_checks=True)
    address = f"/verzoeken/{verzoek.reference}/{act}"
    assert careful.post(address, {"finding": key_of(verzoek, LOOSE), "kind": "bevestigd", "version": verzoek.version}).status_code == 403
    assert careful.get(address).headers["Location"] == f"/verzoeken/{verzoek.reference}/"
    assert Client().post(address).headers["Location"].startswith("/account/inloggen")
    assert not Oordeel.objects.exists()


def test_nothing_of_a_document_or_a_reason_becomes_part_of_the_page(an: Client, verzoek: Verzoek) -> None:
    for finding in ALL:
        judge(an, verzoek, finding, reason=NASTY)
    wrong = judge(an, verzoek, LOOSE, reason=f"{'x' * 2001}</textarea>{NASTY}")
    for shown in (page(an, verzoek), wrong.content.decode(), an.get("/verzoeken/").content.decode()):
        assert NASTY not in shown
        assert "&lt;script&gt;" in shown


def test_an_erased_request_says_so_and_is_judged_by_nobody(an: Client, verzoek: Verzoek) -> None:
    key = key_of(verzoek, LOOSE)
    Verzoek.objects.update(erased_at=timezone.now(), sealed_key=b"", sealed_report=b"")
    answer = an.get(f"/verzoeken/{verzoek.reference}/")
    assert answer.status_code == 410
    assert "voorgoed gewist" in answer.content.decode()
    data = {"finding": key, "kind": "bevestigd", "version": verzoek.version}
    assert an.post(f"/verzoeken/{verzoek.reference}/oordeel", data).status_code == 410
    assert not Oordeel.objects.exists()


def test_rules_are_counted_once_and_follow_what_people_say(an: Client, verzoek: Verzoek) -> None:
    adhd, _ = TWICE
    assert counts(adhd) == (2, 0, 0)
    checked(verzoek, report(*ALL, pack="2.0"))
    assert counts(adhd) == (2, 0, 0)
    judge(an, verzoek, adhd)
    assert counts(adhd) == (2, 0, 1)
    judge(an, verzoek, adhd, "bevestigd")
    assert counts(adhd) == (2, 1, 0)
    undo(an, verzoek, adhd)
    assert counts(adhd) == (2, 0, 0)
    judge(an, verzoek, QUESTION, "notitie")
    assert counts(QUESTION) == (1, 0, 0)
    assert not Telling.objects.filter(rule__contains="goed").exists()


def test_what_another_check_finds_beyond_the_first_is_counted(verzoek: Verzoek) -> None:
    checked(verzoek, report(LOOSE, LOOSE, pack="2.0"))
    checked(verzoek, report(LOOSE, pack="3.0"))
    assert counts(LOOSE) == (2, 0, 0)
    checked(verzoek, report(LOOSE, LOOSE, pack="3.0"))
    assert counts(LOOSE) == (2, 0, 0)


def test_counts_stand_in_the_month_in_which_a_request_came_in_and_outlive_it(an: Client, verzoek: Verzoek) -> None:
    Verzoek.objects.update(created_at=timezone.now() - timedelta(days=70))
    checked(verzoek, report(*ALL, LOOSE))
    judge(an, verzoek, LOOSE)
    day = timezone.localdate(current(verzoek).created_at).replace(day=1)
    row = Telling.objects.get(rule=LOOSE.rule, month=day)
    assert (row.shown, row.dismissed) == (1, 1)
    Verzoek.objects.all().delete()
    row.refresh_from_db()
    assert (row.shown, row.dismissed) == (1, 1)


def test_a_judgement_that_is_not_kept_is_not_counted(an: Client, verzoek: Verzoek, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("validator.desk.triage.judging.record", broken)
    with pytest.raises(RuntimeError):
        judge(an, verzoek, LOOSE)
    assert counts(LOOSE) == (1, 0, 0)
    assert not Oordeel.objects.exists()
