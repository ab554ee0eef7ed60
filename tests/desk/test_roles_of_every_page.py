"""Every address of the desk, for a stranger and for each role: who may look and who may act stands in one table, here."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import for_users
from validator.desk.queue.judging import judge
from validator.desk.triage.models import Origin, Verzoek
from validator.desk.triage.services import begin, keep_outcome, receive
from validator.model.report import Moment, Report
from validator.model.submission import SourceFile

pytestmark = pytest.mark.django_db
STRANGER, NO_ROLE, LEZER, MEDEWERKER, BEHEERDER = "stranger", "", "lezer", "medewerker", "beheerder"
VISITORS = (STRANGER, NO_ROLE, LEZER, MEDEWERKER, BEHEERDER)
MANAGE = {BEHEERDER}
WORK = MANAGE | {MEDEWERKER}
READ = WORK | {LEZER}
USERS = READ | {NO_ROLE}
ANYBODY = USERS | {STRANGER}
# what a visit leaves behind is no change: that somebody looked, and that somebody logged in
TRACES = {"desk_trail", "sessions", "axes"}

WHO: Mapping[str, set[str]] = {
    "accounts:add": MANAGE,
    "accounts:give_role": MANAGE,
    "accounts:let_in": MANAGE,
    "accounts:login": ANYBODY,
    "accounts:logout": ANYBODY,
    "accounts:organisation": ANYBODY,
    "accounts:organisation_back": ANYBODY,
    "accounts:password": USERS,
    "accounts:reset_password": MANAGE,
    "accounts:session": USERS,
    "accounts:shut_out": MANAGE,
    "accounts:user": MANAGE,
    "accounts:users": MANAGE,
    "core:accessibility": ANYBODY,
    "core:health": ANYBODY,
    "core:style_guide": ANYBODY,
    "core:theme": ANYBODY,
    "deciding:claim": WORK,
    "deciding:decision": WORK,
    "deciding:download": WORK,
    "deciding:letter": WORK,
    "deciding:post_draft": WORK,
    "deciding:preview": WORK,
    "deciding:save_letter": WORK,
    "deciding:sent": READ,
    "deciding:undo": WORK,
    "precheck:cancel": ANYBODY,
    "precheck:check": ANYBODY,
    "precheck:start": ANYBODY,
    "precheck:state": ANYBODY,
    "privacy:ask": MANAGE,
    "privacy:case": MANAGE,
    "privacy:close": MANAGE,
    "privacy:erase": MANAGE,
    "privacy:export": MANAGE,
    "privacy:export_case": MANAGE,
    "privacy:hold": MANAGE,
    "privacy:list": MANAGE,
    "privacy:release": MANAGE,
    "privacy:request": MANAGE,
    "privacy:search": MANAGE,
    "statistics:download": MANAGE,
    "statistics:list": MANAGE,
    "trail:list": MANAGE,
    "trail:request": MANAGE,
    "trail:verify": MANAGE,
    "triage:adopt": WORK,
    "triage:copy": READ,
    "triage:detail": READ,
    "triage:judge": WORK,
    "triage:link": WORK,
    "triage:list": READ,
    "triage:next": WORK,
    "triage:original": READ,
    "triage:recheck": WORK,
    "triage:refuse_link": WORK,
    "triage:report": READ,
    "triage:search": READ,
    "triage:state": READ,
    "triage:undo_judgement": WORK,
    "triage:unlink": WORK,
    "triage:upload": WORK,
}


def addresses(patterns: list[URLPattern | URLResolver], part: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each address, and what its pattern asks for."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else part)
        else:
            yield f"{part}{pattern.name}", tuple(f"{type(kind).__name__}:{name}" for name, kind in pattern.pattern.converters.items())


ADDRESSES = dict(addresses(get_resolver("validator.desk.urls").url_patterns))


@pytest.fixture(scope="module")
def report() -> Report:
    file = next((Path(__file__).parents[2] / "corpus" / "03-vto-vette-koppen").glob("*.docx"))
    return judge([SourceFile(file.name, file.read_bytes())], peildatum=None, moment=Moment.ONTVANGST, received=date(2026, 4, 24))


@pytest.fixture
def verzoek(report: Report) -> Verzoek:
    received = receive([SourceFile("a.txt", b"Verzoek tot Onderzoek")], source=Origin.UPLOAD, received=date(2026, 4, 24))
    begun = begin(str(received.pk))
    assert begun is not None
    keep_outcome(begun, report)
    return begun


def visit(visitor: str, **how: Any) -> Client:
    """A browser in which this visitor has logged in just now."""
    client = Client(**how)
    if visitor != STRANGER:
        user, _ = Gebruiker.objects.get_or_create(
            username=f"persoon-{visitor}", defaults={"password": "of this desk, not of an organisation"}
        )
        user.groups.set(Group.objects.filter(name=visitor))
        client.force_login(user)
    return client


def url_of(name: str, verzoek: Verzoek) -> str:
    person, _ = Gebruiker.objects.get_or_create(username="iemand")
    samples = {
        "SlugConverter:reference": verzoek.reference,
        "UUIDConverter:key": str(uuid4()),
        "IntConverter:key": person.pk,
        "IntConverter:number": 0,
        "IntConverter:besluit": 0,
        "SlugConverter:kind": "word",
    }
    return reverse(name, args=[samples[wanted] for wanted in ADDRESSES[name]])


def is_let_in(answer: Any) -> bool:
    leads_to_log_in = answer.status_code == 302 and answer.headers["Location"].startswith(f"{reverse('accounts:login')}?next=")
    return not leads_to_log_in and answer.status_code not in {401, 403}


def everything() -> dict[str, list[Any]]:
    models = [model for model in apps.get_models() if model._meta.app_label not in TRACES]
    fields = {model: [field.attname for field in model._meta.concrete_fields if field.name != "last_login"] for model in models}
    return {model._meta.label: sorted(model._base_manager.values_list(*fields[model]), key=repr) for model in models}


def test_every_address_stands_in_the_table() -> None:
    assert sorted(ADDRESSES) == sorted(WHO)


@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("name", sorted(set(WHO) & set(ADDRESSES)))
def test_each_visitor_may_do_what_the_table_says_and_looking_changes_nothing(name: str, visitor: str, verzoek: Verzoek) -> None:
    url, is_allowed = url_of(name, verzoek), visitor in WHO[name]
    client = visit(visitor)
    before = everything()
    assert is_let_in(client.get(url)) == is_allowed, "GET"
    assert everything() == before
    assert is_let_in(visit(visitor).post(url)) == is_allowed, "POST"
    if not is_allowed:
        assert everything() == before


@pytest.mark.parametrize("name", sorted(set(WHO) & set(ADDRESSES)))
def test_no_form_of_another_site_is_taken(name: str, verzoek: Verzoek) -> None:
    url, client = url_of(name, verzoek), visit(BEHEERDER, enforce_csrf_checks=True)
    before = everything()
    assert client.post(url).status_code == 403
    assert everything() == before


def forgotten(request: HttpRequest) -> HttpResponse:
    return HttpResponse("open")


class Forgetful:
    urlpatterns = (
        *get_resolver("validator.desk.urls").url_patterns,
        path("vergeten", forgotten),
        path("gemerkt", for_users(forgotten)),
    )


def test_a_page_of_which_nobody_said_whom_it_is_for_is_closed(settings: Any) -> None:
    settings.ROOT_URLCONF = Forgetful
    client = visit(BEHEERDER)
    assert client.get("/vergeten", headers={"Accept": "text/html"}).status_code == 403
    assert client.get("/gemerkt").status_code == 200
