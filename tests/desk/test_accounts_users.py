"""A beheerder looks after who may use the desk and with which role, and everybody after the own password."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.test import Client

from validator.desk.accounts.forms import UserForm
from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.people import Refusal, RefusedError, give_role, shut_out
from validator.desk.accounts.rights import MANAGE, WORK, Role, may
from validator.desk.trail.models import Event

pytestmark = pytest.mark.django_db
USERS, NEW, OWN, LOG_IN = "/account/gebruikers/", "/account/gebruikers/nieuw", "/account/wachtwoord", "/account/inloggen"
OLD, GOOD = "zeeleeuw-fietst-hard", "kanarie-zwemt-zacht"


def person(name: str, role: Role) -> Gebruiker:
    user = Gebruiker.objects.create_user(name, password=OLD)
    user.groups.add(Group.objects.get(name=role.value))
    return user


def client_of(user: Gebruiker) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def chief() -> Gebruiker:
    return person("chef", Role.BEHEERDER)


@pytest.fixture
def desk(chief: Gebruiker) -> Client:
    return client_of(chief)


@pytest.fixture
def worker() -> Gebruiker:
    return person("an", Role.MEDEWERKER)


def start_password(page: str) -> str:
    found = re.search(r'vto-start-password">([^<]+)<', page)
    assert found is not None
    return found[1]


def told(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def test_somebody_new_gets_a_start_password_that_is_shown_once(desk: Client) -> None:
    answer = desk.post(NEW, {"name": "Noor", "role": "medewerker"})
    page = answer.headers["Location"]
    password = start_password(desk.get(page).content.decode())
    assert "vto-start-password" not in desk.get(page).content.decode()
    user = Gebruiker.objects.get(username="Noor")
    assert user.check_password(password)
    assert may(user, WORK)
    assert not may(user, MANAGE)
    assert "Noor" not in page


def test_a_start_password_is_shown_on_no_other_page(desk: Client, worker: Gebruiker) -> None:
    desk.post(NEW, {"name": "Noor", "role": "medewerker"})
    assert "vto-start-password" not in desk.get(f"{USERS}{worker.pk}/").content.decode()


@pytest.mark.parametrize(
    ("name", "role", "reason"),
    [
        ("", "lezer", "Vul een gebruikersnaam in"),
        ("AN", "lezer", "bestaat al"),
        ("an de vries", "lezer", "Spaties kunnen niet"),
        ("<b>x</b>", "lezer", "alleen letters"),
        ("x" * 151, "lezer", "te lang"),
        ("noor", "", "Kies een rol"),
        ("noor", "directeur", "Kies een van de rollen"),
    ],
)
def test_what_cannot_be_is_told(desk: Client, worker: Gebruiker, name: str, role: str, reason: str) -> None:
    answer = desk.post(NEW, {"name": name, "role": role})
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert Gebruiker.objects.count() == 2


def test_who_clicks_twice_at_once_makes_one_user(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(UserForm, "clean_name", lambda form: form.cleaned_data["name"])  # as if neither was there when both looked
    first, second = (desk.post(NEW, {"name": "noor", "role": "lezer"}) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 422)
    assert "bestaat al" in second.content.decode()
    assert start_password(desk.get(first.headers["Location"]).content.decode())


def test_with_a_start_password_only_the_page_to_change_it_opens(desk: Client) -> None:
    answer = desk.post(NEW, {"name": "noor", "role": "medewerker"})
    password = start_password(desk.get(answer.headers["Location"]).content.decode())
    noor = Client()
    noor.post(LOG_IN, {"username": "noor", "password": password})
    led = noor.get("/verzoeken/?status=nieuw")
    assert led.headers["Location"] == f"{OWN}?next=%2Fverzoeken%2F%3Fstatus%3Dnieuw"
    assert noor.post("/verzoeken/nieuw").status_code == 302
    assert "U hebt nog een startwachtwoord" in noor.get(led.headers["Location"]).content.decode()
    same = {"old_password": password, "new_password1": password, "new_password2": password}
    assert "Kies een ander wachtwoord" in noor.post(OWN, same).content.decode()
    own = {"old_password": password, "new_password1": GOOD, "new_password2": GOOD, "next": "/verzoeken/?status=nieuw"}
    assert noor.post(OWN, own).headers["Location"] == "/verzoeken/?status=nieuw"
    assert noor.get("/verzoeken/").status_code == 200


@pytest.mark.parametrize(
    ("old", "new", "again", "reason"),
    [
        ("fout", GOOD, GOOD, "niet het wachtwoord waarmee u nu inlogt"),
        (OLD, GOOD, GOOD + "x", "niet hetzelfde"),
        (OLD, "kort", "kort", "te kort"),
        (OLD, "password1234", "password1234", "algemeen"),
        (OLD, OLD, OLD, "dat u al had"),
        ("", "", "", "Vul het wachtwoord in"),
    ],
)
def test_a_password_that_cannot_be_is_told(worker: Gebruiker, old: str, new: str, again: str, reason: str) -> None:
    answer = client_of(worker).post(OWN, {"old_password": old, "new_password1": new, "new_password2": again})
    worker.refresh_from_db()
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert worker.check_password(OLD)


def test_another_password_ends_the_other_sessions_of_its_owner(worker: Gebruiker) -> None:
    here, elsewhere = client_of(worker), client_of(worker)
    here.post(OWN, {"old_password": OLD, "new_password1": GOOD, "new_password2": GOOD, "next": "https://elders.example/"})
    assert here.get("/verzoeken/").status_code == 200
    assert elsewhere.get("/verzoeken/").status_code == 302


def test_who_logs_in_by_the_organisation_has_no_password_here(worker: Gebruiker) -> None:
    worker.set_unusable_password()
    worker.save()
    client = client_of(worker)
    assert client.get(OWN).status_code == 403
    assert OWN not in client.get("/verzoeken/").content.decode()


def test_another_role_holds_from_the_next_click(desk: Client, worker: Gebruiker) -> None:
    client = client_of(worker)
    assert client.get("/verzoeken/nieuw").status_code == 200
    assert told(desk.post(f"{USERS}{worker.pk}/rol", {"role": "lezer"})) == "De nieuwe rol geldt vanaf nu."
    assert client.get("/verzoeken/nieuw").status_code == 403
    assert desk.post(f"{USERS}{worker.pk}/rol", {"role": "directeur"}).status_code == 422


def test_who_is_shut_out_is_out_at_once_and_stays_out_of_old_sessions(desk: Client, worker: Gebruiker) -> None:
    client = client_of(worker)
    client.get("/verzoeken/")
    desk.post(f"{USERS}{worker.pk}/toegang-stoppen")
    assert client.get("/verzoeken/").status_code == 302
    assert Client().post(LOG_IN, {"username": "an", "password": OLD}).status_code == 200
    other = client_of(worker)  # a session that was made in the same moment
    desk.post(f"{USERS}{worker.pk}/toegang-geven")
    assert client.get("/verzoeken/").status_code == 302
    assert Client().post(LOG_IN, {"username": "an", "password": OLD}).status_code == 302
    assert other.get("/verzoeken/").status_code == 200


def test_shutting_out_leaves_the_sessions_of_others(desk: Client, worker: Gebruiker) -> None:
    other = client_of(person("bo", Role.LEZER))
    desk.post(f"{USERS}{worker.pk}/toegang-stoppen")
    assert other.get("/verzoeken/").status_code == 200
    assert desk.get(USERS).status_code == 200


def test_a_forgotten_password_is_replaced_and_a_lock_out_ends(desk: Client, worker: Gebruiker) -> None:
    session, stranger = client_of(worker), Client()
    for _ in range(5):
        stranger.post(LOG_IN, {"username": "an", "password": "fout"})
    assert stranger.post(LOG_IN, {"username": "an", "password": OLD}).status_code == 429
    desk.post(f"{USERS}{worker.pk}/wachtwoord")
    password = start_password(desk.get(f"{USERS}{worker.pk}/").content.decode())
    assert session.get("/verzoeken/").status_code == 302
    assert stranger.post(LOG_IN, {"username": "an", "password": OLD}).status_code == 200
    assert stranger.post(LOG_IN, {"username": "an", "password": password}).status_code == 302


def test_a_right_password_forgets_the_wrong_ones_before_it(worker: Gebruiker, client: Client) -> None:
    for password in ("fout",) * 4 + (OLD,) + ("fout",) * 4:
        client.post(LOG_IN, {"username": "an", "password": password})
    assert client.post(LOG_IN, {"username": "an", "password": OLD}).status_code == 302


@pytest.mark.parametrize("what", ["rol", "toegang-stoppen", "wachtwoord"])
def test_nobody_changes_the_own_access(desk: Client, chief: Gebruiker, what: str) -> None:
    other = person("bo", Role.BEHEERDER)
    assert "Vraag dat aan een andere beheerder" in told(desk.post(f"{USERS}{chief.pk}/{what}", {"role": "lezer"}))
    chief.refresh_from_db()
    assert chief.check_password(OLD)
    assert may(chief, MANAGE)
    assert may(other, MANAGE)


def test_two_who_take_each_others_role_leave_one(chief: Gebruiker) -> None:
    other = person("bo", Role.BEHEERDER)
    give_role(other, Role.LEZER, chief)
    with pytest.raises(RefusedError) as refused:
        give_role(chief, Role.LEZER, other)  # as from a request that was let through a moment before
    assert refused.value.why == Refusal.LAST
    with pytest.raises(RefusedError):
        shut_out(chief, other)
    chief.refresh_from_db()
    assert may(chief, MANAGE)


def test_the_role_and_password_of_who_comes_by_the_organisation_are_its_own(desk: Client, worker: Gebruiker) -> None:
    Gebruiker.objects.filter(pk=worker.pk).update(issuer="https://login.example", subject="7")
    for what in ("rol", "wachtwoord"):
        assert "De organisatie" in told(desk.post(f"{USERS}{worker.pk}/{what}", {"role": "beheerder"}))
    assert not may(worker, MANAGE)
    assert "Geef deze rol" not in desk.get(f"{USERS}{worker.pk}/").content.decode()


def test_the_list_tells_role_access_and_last_time_and_names_are_no_markup(desk: Client, worker: Gebruiker) -> None:
    Gebruiker.objects.create_user("<script>alert(1)</script>", is_active=False)
    page = desk.get(USERS).content.decode()
    assert "<script>alert" not in page
    assert all(word in page for word in ("medewerker", "beheerder", "geen rol", "gestopt", "nog nooit"))


def test_each_act_stands_in_the_trail_without_a_name(desk: Client, chief: Gebruiker, worker: Gebruiker) -> None:
    client_of(worker).post(OWN, {"old_password": OLD, "new_password1": GOOD, "new_password2": GOOD})
    desk.post(NEW, {"name": "Noor", "role": "lezer"})
    for what in ("rol", "toegang-stoppen", "toegang-geven", "wachtwoord"):
        desk.post(f"{USERS}{worker.pk}/{what}", {"role": "lezer"})
    done = Event.objects.exclude(action__in=("ingelogd", "uitgelogd")).values_list("action", "actor", "codes__user")
    new = Gebruiker.objects.get(username="Noor")
    assert list(done) == [
        ("wachtwoord_gewijzigd", str(worker.pk), worker.pk),
        ("gebruiker_toegevoegd", str(chief.pk), new.pk),
        ("rol_gegeven", str(chief.pk), worker.pk),
        ("toegang_gestopt", str(chief.pk), worker.pk),
        ("toegang_gegeven", str(chief.pk), worker.pk),
        ("startwachtwoord_gegeven", str(chief.pk), worker.pk),
    ]
    assert not any("Noor" in str(codes) for codes in Event.objects.values_list("codes", flat=True))


def test_where_only_the_organisation_logs_people_in_nobody_is_added_by_hand(
    desk: Client, worker: Gebruiker, service: Any, settings: Any
) -> None:
    settings.AUTHENTICATION_BACKENDS = [*settings.AUTHENTICATION_BACKENDS, "django.contrib.auth.backends.ModelBackend"]
    page = desk.get(USERS).content.decode()
    assert "komt hier vanzelf bij" in page
    assert NEW not in page
    assert "startwachtwoord" not in desk.get(f"{USERS}{worker.pk}/").content.decode()
