"""Logging in by the organisation, against a real service on loopback."""

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from django.test import Client
from jwt.algorithms import ECAlgorithm

from tests.desk.log_in_service import BEGIN, CLIENT, GOOD, SECRET, Claims, LogInService, log_in, way_back
from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.oidc_renewal import UNTIL
from validator.desk.accounts.rights import Role
from validator.desk.accounts.services import set_user
from validator.desk.trail.models import Event

pytestmark = pytest.mark.django_db
LIST = "/verzoeken/"


def roles(user: Gebruiker) -> list[str]:
    return [group.name for group in user.groups.all()]


def told() -> list[tuple[str, Any]]:
    """What the trail tells of the last log-in."""
    return [(event.action, event.codes.get("refused")) for event in Event.objects.all()]


def assert_refused(answer: Any, title: str, status: int = 403) -> None:
    assert answer.status_code == status
    assert title in answer.content.decode()
    assert answer.wsgi_request.user.is_anonymous


def test_who_the_organisation_vouches_for_comes_in(client: Client, service: LogInService) -> None:
    answer = log_in(client, service, "7f3a")
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert client.get(LIST).status_code == 200
    user = Gebruiker.objects.get()
    assert (user.issuer, user.subject, roles(user), str(user)) == (service.issuer, "7f3a", ["medewerker"], "Zwaantje Pels")
    assert not user.has_usable_password()
    assert "Zwaantje" not in user.username
    assert told() == [("gebruiker", None), ("ingelogd", None)]


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        ({"given_name": "", "family_name": None, "name": "Pels, Zwaantje"}, "Pels, Zwaantje"),
        ({"given_name": 7, "family_name": ["x"], "preferred_username": "z.pels"}, "z.pels"),
        ({"given_name": "Zwa\0antje\u202e", "family_name": "<b>Pels</b>" + "x" * 200}, ("Zwaantje <b>Pels</b>" + "x" * 200)[:159]),
    ],
)
def test_the_name_is_the_one_that_people_know(client: Client, service: LogInService, claims: Claims, shown: str) -> None:
    service.knows("7f3a", **{**GOOD, **claims})
    log_in(client, service, "7f3a")
    assert str(Gebruiker.objects.get()) == shown


def test_the_question_holds_what_makes_the_answer_ours(client: Client, service: LogInService) -> None:
    log_in(client, service, "7f3a")
    log_in(Client(), service, "7f3a")
    first, second = service.asked
    assert first["code_challenge_method"] == "S256"
    assert {first[name] == second[name] for name in ("state", "nonce", "code_challenge")} == {False}
    assert (first["response_type"], first["scope"], first["redirect_uri"]) == ("code", "openid profile", f"http://testserver{BEGIN}/terug")


def test_the_session_gets_another_key_at_the_log_in(client: Client, service: LogInService) -> None:
    question = client.get(BEGIN)
    before = client.cookies["sessionid"].value
    client.get(way_back(service.answer(question["Location"], "7f3a")))
    assert client.cookies["sessionid"].value != before


def test_one_goes_on_to_the_page_one_wanted_but_never_to_another_site(client: Client, service: LogInService) -> None:
    page = client.get(f"{LIST}?status=nieuw", follow=True).content.decode()
    assert f"{BEGIN}?next=/verzoeken/%3Fstatus%3Dnieuw" in page
    assert log_in(client, service, "7f3a", "next=/verzoeken/%3Fstatus%3Dnieuw")["Location"] == f"{LIST}?status=nieuw"
    assert log_in(Client(), service, "7f3a", "next=https://elders.example/")["Location"] == LIST


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another"},
        {"aud": "another-desk"},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"iss": "https://another.example"},
        {"exp": 1_700_000_000},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
        {"sub": "x\0"},
    ],
)
def test_a_token_that_is_not_for_us_is_refused(client: Client, service: LogInService, wrong: Claims) -> None:
    service.edit = lambda claims: {**claims, **wrong}
    assert_refused(log_in(client, service, "7f3a"), "Inloggen is niet gelukt", 400)
    assert not Gebruiker.objects.exists()
    assert told() == [("geweigerd", "token")]


@pytest.mark.parametrize("missing", ["nonce", "aud", "iss", "exp", "iat", "sub"])
def test_a_token_that_leaves_something_out_is_refused(client: Client, service: LogInService, missing: str) -> None:
    service.edit = lambda claims: {name: value for name, value in claims.items() if name != missing}
    assert_refused(log_in(client, service, "7f3a"), "Inloggen is niet gelukt", 400)


def by_another_key(claims: Claims, key: Any, kid: str) -> str:
    return jwt.encode(claims, rsa.generate_private_key(65537, 2048), "RS256", headers={"kid": kid})


def by_nobody(claims: Claims, key: Any, kid: str) -> str:
    return jwt.encode(claims, None, "none", headers={"kid": kid})


def by_the_secret(claims: Claims, key: Any, kid: str) -> str:
    return jwt.encode(claims, SECRET * 2, "HS256", headers={"kid": kid})


def by_a_key_that_is_not_told(claims: Claims, key: Any, kid: str) -> str:
    return jwt.encode(claims, key, "RS256", headers={"kid": "another"})


def not_at_all(claims: Claims, key: Any, kid: str) -> str:
    return "no.token.whatever"


@pytest.mark.parametrize("sign", [by_another_key, by_nobody, by_the_secret, by_a_key_that_is_not_told, not_at_all])
def test_a_token_signed_by_somebody_else_is_refused(client: Client, service: LogInService, sign: Any) -> None:
    service.sign = sign
    assert_refused(log_in(client, service, "7f3a"), "Inloggen is niet gelukt", 400)


def test_a_service_may_sign_by_a_curve(client: Client, service: LogInService) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    service.keys = {"keys": [{**ECAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": "curve", "alg": "ES256", "use": "sig"}]}
    service.sign = lambda claims, _, __: jwt.encode(claims, key, "ES256", headers={"kid": "curve"})
    assert log_in(client, service, "7f3a").status_code == 302


@pytest.mark.parametrize("keys", [{}, {"keys": []}, {"keys": [7]}, {"keys": [{"kid": None}]}, []])
def test_keys_that_are_none_are_refused(client: Client, service: LogInService, keys: Any) -> None:
    service.keys = keys
    assert_refused(log_in(client, service, "7f3a"), "Inloggen is niet gelukt", 400)


def test_what_the_token_leaves_out_is_asked_of_the_service(client: Client, service: LogInService) -> None:
    service.edit = lambda claims: {name: value for name, value in claims.items() if name != "groups"}
    log_in(client, service, "7f3a")
    assert roles(Gebruiker.objects.get()) == ["medewerker"]


def test_what_the_service_tells_of_somebody_else_is_refused(client: Client, service: LogInService) -> None:
    service.edit = lambda claims: {**claims, "groups": [], "sub": "somebody-else"}
    assert_refused(log_in(client, service, "7f3a"), "Inloggen is niet gelukt", 400)


def test_an_answer_to_no_question_of_ours_is_refused(client: Client, service: LogInService) -> None:
    answer = service.answer(client.get(BEGIN)["Location"], "7f3a")
    stranger = Client()
    assert_refused(stranger.get(way_back(answer)), "Begin opnieuw", 400)
    assert_refused(client.get(f"{BEGIN}/terug?code=x&state=made-up"), "Begin opnieuw", 400)
    assert_refused(client.get(f"{BEGIN}/terug"), "Begin opnieuw", 400)


def test_an_answer_works_once(client: Client, service: LogInService) -> None:
    answer = way_back(service.answer(client.get(BEGIN)["Location"], "7f3a"))
    assert client.get(answer).status_code == 302
    client.post("/account/uitloggen")
    assert_refused(client.get(answer), "Begin opnieuw", 400)


def test_a_code_of_somebody_else_in_our_own_question_is_refused(client: Client, service: LogInService) -> None:
    stolen = parse_qs(urlsplit(service.answer(Client().get(BEGIN)["Location"], "7f3a")).query)["code"][0]
    state = parse_qs(urlsplit(client.get(BEGIN)["Location"]).query)["state"][0]
    assert_refused(client.get(f"{BEGIN}/terug?code={stolen}&state={state}"), "Inloggen is niet gelukt", 400)


def test_a_forged_link_does_not_log_anybody_out(client: Client, service: LogInService) -> None:
    log_in(client, service, "7f3a")
    assert client.get(f"{BEGIN}/terug?error=access_denied&state=made-up").status_code == 302
    assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("groups", [[], ["iets-anders"], "vto-medewerk", None, {"vto-medewerker": True}, [7, None, ["vto-medewerker"]]])
def test_nobody_comes_in_without_a_role_and_nothing_is_kept(client: Client, service: LogInService, groups: object) -> None:
    service.knows("8b1c", **{**GOOD, "groups": groups})
    assert_refused(log_in(client, service, "8b1c"), "nog geen rol")
    assert not Gebruiker.objects.exists()
    assert told() == [("geweigerd", "role")]
    assert client.get(LIST).status_code == 302


@pytest.mark.parametrize(
    ("path", "claims"),
    [
        ("realm_access.roles", {"realm_access": {"roles": ["vto-beheer"]}}),
        ("https://gemeente.example/rollen", {"https://gemeente.example/rollen": "vto-beheer"}),
        ("groups", {"groups": ["vto-lezer", "vto-beheer", "vto-medewerker"]}),
    ],
)
def test_the_role_that_weighs_most_counts_wherever_the_claim_is(
    client: Client, service: LogInService, settings: Any, path: str, claims: dict[str, Any]
) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, roles_claim=path)
    service.knows("9d2e", **{**GOOD, "groups": [], **claims})
    log_in(client, service, "9d2e")
    assert roles(Gebruiker.objects.get()) == ["beheerder"]


def test_the_role_is_that_of_today(client: Client, service: LogInService) -> None:
    log_in(client, service, "7f3a")
    service.knows("7f3a", **{**GOOD, "groups": ["vto-lezer"], "family_name": "Pels-Aa"})
    log_in(Client(), service, "7f3a")
    user = Gebruiker.objects.get()
    assert (roles(user), str(user)) == (["lezer"], "Zwaantje Pels-Aa")


@pytest.mark.parametrize("methods", [{"amr": ["pwd"]}, {"amr": None}, {"amr": "xmfa"}, {"acr": "1", "amr": {"mfa": 1}}])
def test_a_password_alone_is_not_enough(client: Client, service: LogInService, methods: dict[str, Any]) -> None:
    service.knows("7f3a", **{**GOOD, **methods})
    assert_refused(log_in(client, service, "7f3a"), "tweede stap")
    assert told() == [("geweigerd", "mfa")]


def test_a_second_factor_counts_only_in_the_signed_token(client: Client, service: LogInService) -> None:
    service.edit = lambda claims: {**claims, "amr": ["pwd"]}  # beside the token the service still says mfa
    assert_refused(log_in(client, service, "7f3a"), "tweede stap")


def test_the_municipality_says_which_words_mean_a_second_factor(client: Client, service: LogInService, settings: Any) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, mfa=frozenset({"2", "otp"}), acr="2")
    assert_refused(log_in(client, service, "7f3a"), "tweede stap")
    service.knows("7f3a", **{**GOOD, "acr": "2"})
    assert log_in(client, service, "7f3a").status_code == 302
    assert service.asked[-1]["acr_values"] == "2"


def test_a_municipality_that_sees_to_it_itself_turns_the_look_off(client: Client, service: LogInService, settings: Any) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, mfa=frozenset())
    service.knows("7f3a", groups=["vto-lezer"])
    assert log_in(client, service, "7f3a").status_code == 302


def test_who_was_shut_out_here_stays_out(client: Client, service: LogInService) -> None:
    log_in(client, service, "7f3a")
    Gebruiker.objects.update(is_active=False)
    assert client.get(LIST).status_code == 302
    assert_refused(log_in(client, service, "7f3a"), "toegang tot de balie is stopgezet")
    last = Event.objects.last()
    assert last is not None
    assert last.codes == {"method": "organisatie", "refused": "inactive", "user": Gebruiker.objects.get().pk}


def test_nobody_becomes_a_user_of_the_desk_by_having_the_same_name_or_mail(client: Client, service: LogInService) -> None:
    set_user("an", Role.BEHEERDER, "zeeleeuw-fietst-hard")
    Gebruiker.objects.update(email="an@gemeente.example")
    service.knows("1a2b", **GOOD, preferred_username="an", email="an@gemeente.example", email_verified=True)
    log_in(client, service, "1a2b")
    assert Gebruiker.objects.count() == 2
    assert roles(Gebruiker.objects.get(subject="1a2b")) == ["medewerker"]


def test_the_same_subject_at_another_organisation_is_somebody_else(client: Client, service: LogInService) -> None:
    Gebruiker.objects.create(username="other", issuer="https://another.example", subject="7f3a")
    log_in(client, service, "7f3a")
    assert Gebruiker.objects.filter(subject="7f3a").count() == 2


def test_many_refusals_lock_nobody_out(client: Client, service: LogInService) -> None:
    service.knows("8b1c", **{**GOOD, "groups": []})
    for _ in range(7):
        assert_refused(log_in(Client(), service, "8b1c"), "nog geen rol")
    assert log_in(client, service, "7f3a").status_code == 302


def test_saying_no_at_the_organisation_is_told(client: Client, service: LogInService) -> None:
    back = service.answer(client.get(BEGIN)["Location"], refuse=True)
    state = service.asked[-1]["state"]  # the mock leaves it out
    assert_refused(client.get(f"{way_back(back)}&state={state}"), "U bent niet ingelogd")


def test_opnieuw_makes_the_organisation_ask_who_it_is(client: Client, service: LogInService) -> None:
    assert "prompt=login" in client.get(f"{BEGIN}?opnieuw")["Location"]
    assert "prompt" not in client.get(BEGIN)["Location"]


def test_without_an_organisation_these_pages_are_not_there(client: Client) -> None:
    assert (client.get(BEGIN).status_code, client.get(f"{BEGIN}/terug").status_code) == (404, 404)
    assert "organisatie" not in client.get("/account/inloggen").content.decode()


def test_the_password_of_a_user_of_the_desk_no_longer_opens_it(client: Client, service: LogInService) -> None:
    set_user("an", Role.BEHEERDER, "zeeleeuw-fietst-hard")
    page = client.get("/account/inloggen").content.decode()
    assert "Inloggen met uw organisatie" in page
    assert 'name="password"' not in page
    client.post("/account/inloggen", {"username": "an", "password": "zeeleeuw-fietst-hard"})
    assert client.get(LIST).status_code == 302


def test_both_ways_where_the_municipality_wants_both(client: Client, service: LogInService, settings: Any) -> None:
    settings.LOCAL_LOGIN = True
    settings.AUTHENTICATION_BACKENDS = [*settings.AUTHENTICATION_BACKENDS, "django.contrib.auth.backends.ModelBackend"]
    set_user("an", Role.BEHEERDER, "zeeleeuw-fietst-hard")
    client.post("/account/inloggen", {"username": "an", "password": "zeeleeuw-fietst-hard"})
    assert client.get(LIST).status_code == 200
    session = client.session
    session[UNTIL] = 0
    session.save()
    assert client.get(LIST).status_code == 200  # nobody asks the organisation about who did not come from there
    assert client.post("/account/uitloggen")["Location"] == "/account/inloggen"
