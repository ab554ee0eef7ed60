"""The letter: made of what people left of the findings, kept while it is written, and saved as a file."""

import io
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
from django.test import Client
from docx import Document

from tests.desk.deciding import HOSTILE, checked, fresh, judge
from tests.desk.people import client_of, person
from tests.golden.sample import agreeable, report_of, submission, unreadable
from validator.desk.deciding import letters
from validator.desk.deciding.concepts import Typed, keep
from validator.desk.deciding.letters import letter_of_check
from validator.desk.deciding.models import Besluit, Concept
from validator.desk.trail.models import Event
from validator.desk.triage.models import CheckState, OordeelKind, Status, Verzoek

pytestmark = pytest.mark.django_db
TOO_OLD, UNSURE, OPINION, UNSIGNED = "E6.2-te-oud", "E6.2-onzeker", "E8.1-zonder-grond", "E1.5-geen-spoor"
SAYS = {TOO_OLD: "ouder dan twee jaar en is", UNSURE: "PTSS van moeder", OPINION: "een mening", UNSIGNED: "geen naam of handtekening"}


@pytest.fixture
def verzoek() -> Verzoek:
    return checked()


def write(client: Client, verzoek: Verzoek, text: str, wish: str = "bewaar", **fields: object) -> Any:
    concept = Concept.objects.filter(verzoek=verzoek).first()
    page = client.get(f"/verzoeken/{verzoek.reference}/brief").context
    known = {"letter": concept.version if concept else 0, "basis": page["basis"]}
    return client.post(f"/verzoeken/{verzoek.reference}/brief", {"text": text, "doe": wish, **known, **fields})


def page_of(client: Client, verzoek: Verzoek) -> Any:
    return client.get(f"/verzoeken/{verzoek.reference}/brief")


def text_on(page: Any) -> str:
    return str(page.context["form"]["text"].value())


def saved(client: Client, verzoek: Verzoek, kind: str) -> bytes:
    answer = client.get(f"/verzoeken/{verzoek.reference}/brief/als/{kind}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith(f'attachment; filename="brief-{verzoek.reference}.')
    assert "no-store" in answer.headers["Cache-Control"]
    return bytes(answer.content)


def test_the_letter_begins_with_the_findings_that_are_open(verzoek: Verzoek) -> None:
    text = text_on(page_of(client_of(), verzoek))
    assert all(words in text for words in SAYS.values())
    assert "Uw verzoek: dit is nog nodig" in text


@pytest.mark.parametrize("rule", SAYS)
def test_no_letter_holds_a_finding_that_was_dismissed(verzoek: Verzoek, rule: str) -> None:
    judge(verzoek, rule, OordeelKind.VERWORPEN, "niet waar")
    text = text_on(page_of(client_of(), verzoek))
    assert SAYS[rule] not in text
    assert all(words in text for other, words in SAYS.items() if other != rule)


def test_where_all_that_must_be_mended_was_dismissed_the_letter_asks_nothing(verzoek: Verzoek) -> None:
    for rule in (TOO_OLD, OPINION):
        judge(verzoek, rule, OordeelKind.VERWORPEN, "niet waar")
    body = letter_of_check(fresh(verzoek)).body
    assert "Uw verzoek is ontvangen" in body
    assert "nog nodig" not in body
    assert fresh(verzoek).advice == "terugsturen"  # the advice is that of the check


def test_what_a_person_confirmed_must_be_mended(verzoek: Verzoek) -> None:
    judge(verzoek, UNSURE, OordeelKind.BEVESTIGD)
    needed, looked_at = letter_of_check(fresh(verzoek)).body.split("# Waar kijkt nog iemand naar?")
    assert SAYS[UNSURE] in needed
    assert SAYS[UNSIGNED] in looked_at


def test_a_confirmed_finding_alone_sends_a_request_back(verzoek: Verzoek) -> None:
    for rule in (TOO_OLD, OPINION, UNSIGNED):
        judge(verzoek, rule, OordeelKind.VERWORPEN, "niet waar")
    judge(verzoek, UNSURE, OordeelKind.BEVESTIGD)
    assert "Uw verzoek: dit is nog nodig" in letter_of_check(fresh(verzoek)).body


def test_a_letter_begun_before_a_judgement_says_so(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, "Mijn brief")
    assert not page_of(client, verzoek).context["is_outdated"]
    judge(verzoek, OPINION, OordeelKind.VERWORPEN, "niet waar")
    page = page_of(client, verzoek)
    assert "De punten zijn veranderd sinds deze brief is begonnen" in page.content.decode()
    write(client, verzoek, text_on(page), "opnieuw")
    again = page_of(client, verzoek)
    assert not again.context["is_outdated"]
    assert SAYS[OPINION] not in text_on(again)


def test_a_letter_has_the_day_of_today_and_is_the_same_letter_tomorrow(verzoek: Verzoek, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of()
    write(client, verzoek, "Mijn brief")
    monkeypatch.setattr(letters.timezone, "localdate", lambda: date(2031, 3, 3))
    assert letter_of_check(verzoek).body.startswith("3 maart 2031")
    assert not page_of(client, verzoek).context["is_outdated"]


def test_beginning_anew_can_be_taken_back(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, "Mijn brief")
    write(client, verzoek, "Mijn brief, langer", "opnieuw")
    assert "Wat is nog nodig?" in text_on(page_of(client, verzoek))
    write(client, verzoek, text_on(page_of(client, verzoek)), "terug")
    assert text_on(page_of(client, verzoek)) == "Mijn brief, langer"
    assert set(Event.objects.values_list("action", flat=True)) >= {"brief", "brief_opnieuw", "brief_terug"}


def test_the_letter_on_a_later_version_tells_what_is_solved_and_never_what_was_dismissed(verzoek: Verzoek) -> None:
    judge(verzoek, OPINION, OordeelKind.VERWORPEN, "niet waar")
    mended = submission()
    kept = tuple(check for check in mended.checks if check.id == "E6.2")
    later = checked(report_of(replace(mended, checks=tuple(replace(c, findings=c.findings[:2]) for c in kept) + mended.checks[:1])))
    Verzoek.objects.filter(pk=later.pk).update(previous=verzoek)
    body = letter_of_check(fresh(later)).body
    assert "1. (nog open) De diagnose ADHD" in body
    assert "- Opgelost: Van de diagnose PTSS van moeder" in body
    assert SAYS[OPINION] not in body  # nobody asked it
    judge(later, TOO_OLD, OordeelKind.VERWORPEN, "niet waar")
    assert SAYS[TOO_OLD] not in letter_of_check(fresh(later)).body  # nor is it solved


def test_what_is_typed_is_sealed(verzoek: Verzoek) -> None:
    write(client_of(), verzoek, "Beste Noor Verkade")
    concept = Concept.objects.get()
    assert b"Noor" not in bytes(concept.sealed_text) + bytes(concept.sealed_before)
    assert "Noor" not in str(list(Event.objects.values_list("codes", "action")))


def test_the_notes_at_the_points_stand_beside_the_letter(verzoek: Verzoek) -> None:
    judge(verzoek, UNSIGNED, OordeelKind.NOTITIE, f"Bel even {HOSTILE}")
    page = page_of(client_of(), verzoek).content.decode()
    assert "Bel even &lt;script&gt;" in page
    assert HOSTILE not in page


def test_of_two_writers_the_second_sees_both_texts(verzoek: Verzoek) -> None:
    an, bo = client_of("an"), client_of("bo")
    write(an, verzoek, "De tekst van An")
    late = write(bo, verzoek, "De tekst van Bo", letter=0)
    page = late.content.decode()
    assert late.status_code == 409
    assert "De tekst van An" in page
    assert text_on(late) == "De tekst van Bo"
    assert "Bewaard door an" in page
    assert write(bo, verzoek, "De tekst van Bo", letter=late.context["version"]).status_code == 302
    assert text_on(page_of(an, verzoek)) == "De tekst van Bo"
    write(bo, verzoek, "De tekst van Bo", "terug")  # nor is that of An lost
    assert text_on(page_of(an, verzoek)) == "De tekst van An"


def test_who_presses_twice_has_kept_one_letter(verzoek: Verzoek) -> None:
    client = client_of()
    answers = [write(client, verzoek, "Beste ouders", letter=0) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Concept.objects.get().version == 1
    assert write(client, verzoek, "Iets anders", letter=0).status_code == 409


def test_the_script_keeps_what_is_typed(verzoek: Verzoek) -> None:
    an, url = client_of("an"), f"/verzoeken/{verzoek.reference}/brief/bewaar"
    assert an.get(url).json()["version"] == 0
    first = an.post(url, {"text": "Een", "letter": 0}).json()
    assert first["text"].startswith("Bewaard om ")
    assert an.post(url, {"text": "Een", "letter": 1}).json()["version"] == first["version"] == 1  # nothing was typed
    assert an.post(url, {"text": "Een\r\ntwee", "letter": 1}).json()["version"] == 2
    assert text_on(page_of(an, verzoek)) == "Een\ntwee"
    assert Event.objects.filter(action="brief").count() == 1
    late = client_of("bo").post(url, {"text": "Drie", "letter": 1})
    assert (late.status_code, "andere tekst" in late.json()["text"]) == (409, True)
    assert an.post(url, {"text": "", "letter": 2}).status_code == 422
    assert Client().post(url, {"text": "x", "letter": 2}).status_code == 302  # to the page to log in, not an error of the program


def test_a_text_that_is_too_long_or_empty_is_told_and_not_lost(verzoek: Verzoek) -> None:
    client = client_of()
    long = write(client, verzoek, "x" * 500_001)
    assert (long.status_code, text_on(long)) == (422, "x" * 500_001)
    assert "De brief is te lang" in long.content.decode()
    assert "De brief is leeg" in write(client, verzoek, "   ").content.decode()
    assert not Concept.objects.exists()


def test_the_letter_is_saved_as_word_mail_and_text(verzoek: Verzoek) -> None:
    client = client_of()
    typed = "Onderwerp: Nog één vraag\n\nBeste Noor,\n\n# Wat is nodig?\n\n1. Een datum.\n   Waar: alinea 3\x0c\x1b[31m\n\n" + "lang " * 40
    write(client, verzoek, typed)
    document = Document(io.BytesIO(saved(client, verzoek, "word")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "1.\tEen datum." in texts
    assert document.core_properties.title == "Nog één vraag"
    assert next(p for p in document.paragraphs if p.text == "Wat is nodig?").style.name == "Heading 1"  # type: ignore[union-attr]
    mail = message_from_bytes(saved(client, verzoek, "mail"), policy=policy.default)
    assert (mail["Subject"], mail["To"], mail["X-Unsent"]) == ("Nog één vraag", "n.verkade@example.nl", "1")
    text = saved(client, verzoek, "tekst").decode()
    assert mail.get_content().replace("\r\n", "\n") == text  # type: ignore[attr-defined]
    assert max(map(len, text.splitlines())) <= 78
    assert Event.objects.filter(action="brief_gedownload").count() == 3


def test_the_saved_letter_holds_no_finding_that_was_dismissed(verzoek: Verzoek) -> None:
    client = client_of()
    judge(verzoek, OPINION, OordeelKind.VERWORPEN, "niet waar")
    write(client, verzoek, text_on(page_of(client, verzoek)), "bekijk")
    word = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(saved(client, verzoek, "word"))).paragraphs)
    preview = client.get(f"/verzoeken/{verzoek.reference}/brief/bekijk").content.decode()
    for text in (word, preview, saved(client, verzoek, "mail").decode(), saved(client, verzoek, "tekst").decode()):
        assert SAYS[OPINION] not in " ".join(text.split())
        assert "PTSS" in text


def test_a_hostile_letter_is_shown_as_text(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, f"</textarea>{HOSTILE}\n\n# {HOSTILE}\n\nOnderwerp: {HOSTILE}")
    for page in (page_of(client, verzoek), client.get(f"/verzoeken/{verzoek.reference}/brief/bekijk")):
        assert page.status_code == 200
        assert HOSTILE not in page.content.decode()
        assert "</textarea>&lt;" not in page.content.decode()


def test_a_heading_without_words_is_none(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, "# \n\nBeste Noor")
    assert "></h2>" not in client.get(f"/verzoeken/{verzoek.reference}/brief/bekijk").content.decode()


def test_there_is_nothing_to_look_at_or_save_before_a_letter_is_kept(verzoek: Verzoek) -> None:
    client, url = client_of(), f"/verzoeken/{verzoek.reference}/brief"
    assert client.get(f"{url}/bekijk").headers["Location"] == url
    assert client.get(f"{url}/als/word").status_code == 404
    write(client, verzoek, "x")
    assert client.get(f"{url}/als/exe").status_code == 404


def test_without_a_report_there_is_still_a_letter_to_write(verzoek: Verzoek) -> None:
    Verzoek.objects.update(check_state=CheckState.FAILED)
    assert text_on(page_of(client_of(), verzoek)).startswith("Onderwerp: Uw verzoek\n\nBeste collega,")


def test_while_the_check_runs_there_is_no_letter(verzoek: Verzoek) -> None:
    Verzoek.objects.update(check_state=CheckState.BUSY)
    assert page_of(client_of(), verzoek).headers["Location"] == f"/verzoeken/{verzoek.reference}/"


def test_a_request_whose_key_was_thrown_away_has_no_letter(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, "x")
    Verzoek.objects.update(sealed_key=b"")
    url = f"/verzoeken/{verzoek.reference}/brief"
    for page in (url, f"{url}/bekijk"):
        assert "De sleutel van dit verzoek" in client.get(page, follow=True).content.decode()
    assert client.get(f"{url}/als/mail").status_code == 404
    assert client.post(f"{url}/bewaar", {"text": "y", "letter": 1}).status_code == 409


@pytest.mark.parametrize("result", [agreeable(), unreadable()])
def test_every_outcome_has_a_letter(result: Any) -> None:
    assert "Beste" in text_on(page_of(client_of(), checked(report_of(result))))


def test_the_letter_that_was_sent_is_kept_with_the_decision_whatever_is_written_later(verzoek: Verzoek) -> None:
    client, url = client_of(), f"/verzoeken/{verzoek.reference}/besluit"
    write(client, verzoek, f"De verstuurde brief {HOSTILE}")
    sent = {"outcome": "teruggestuurd", "with_letter": "on", "letter": 1, "version": fresh(verzoek).version}
    assert client.post(url, sent).status_code == 302
    write(client, verzoek, "Iets anders")
    besluit = Besluit.objects.get()
    reader = client_of("lea", "lezer")
    page = reader.get(f"{url}/{besluit.pk}/brief").content.decode()
    assert "De verstuurde brief" in page
    assert HOSTILE not in page
    assert "Iets anders" not in page
    assert f"{url}/{besluit.pk}/brief" in reader.get(f"/verzoeken/{verzoek.reference}/").content.decode()
    other = checked()
    assert reader.get(f"/verzoeken/{other.reference}/besluit/{besluit.pk}/brief").status_code == 404


def test_a_letter_that_a_colleague_changed_was_not_sent(verzoek: Verzoek) -> None:
    client, url = client_of(), f"/verzoeken/{verzoek.reference}/besluit"
    write(client, verzoek, "Een")
    keep(verzoek, Typed("Twee", 1), person("bo"))
    sent = {"outcome": "teruggestuurd", "with_letter": "on", "letter": 1, "version": fresh(verzoek).version}
    assert client.post(url, sent).status_code == 409
    assert fresh(verzoek).status == Status.NIEUW


def test_without_that_word_no_letter_is_kept_with_a_decision(verzoek: Verzoek) -> None:
    client, url = client_of(), f"/verzoeken/{verzoek.reference}/besluit"
    write(client, verzoek, "Een")
    client.post(url, {"outcome": "teruggestuurd", "letter": 1, "version": fresh(verzoek).version})
    client.post(url, {"outcome": "afgesloten", "with_letter": "on", "letter": 1, "version": fresh(verzoek).version})
    assert [bool(row.sealed_letter) for row in Besluit.objects.all()] == [False, False]


def test_whoever_logs_in_again_finds_the_text(verzoek: Verzoek) -> None:
    client = client_of()
    client.post(f"/verzoeken/{verzoek.reference}/brief/bewaar", {"text": "Half af", "letter": 0})
    client.logout()
    assert page_of(client, verzoek).status_code == 302
    client.force_login(person())
    assert text_on(page_of(client, verzoek)) == "Half af"


def test_a_check_that_is_done_again_leaves_the_text(verzoek: Verzoek) -> None:
    client = client_of()
    write(client, verzoek, "Half af")
    Verzoek.objects.update(status_since=fresh(verzoek).status_since - timedelta(days=1), check_state=CheckState.FAILED)
    page = page_of(client, verzoek)
    assert text_on(page) == "Half af"
    assert page.context["is_outdated"]
