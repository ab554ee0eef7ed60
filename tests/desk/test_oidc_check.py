"""The command with which who looks after the desk sees whether the log-in service fits."""

from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.desk.log_in_service import LogInService


def test_a_service_that_fits_is_told_with_what_it_must_know(
    service: LogInService, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ALLOWED_HOSTS, settings.IS_HTTPS = ["vto.gemeente.example"], True
    service.document = {"code_challenge_methods_supported": ["plain", "S256"]}
    call_command("check_log_in")
    said = capsys.readouterr().out
    assert f"{service.issuer} geeft antwoord" in said
    assert "https://vto.gemeente.example/account/organisatie/terug" in said
    assert "Let op" not in said


def test_what_could_be_better_is_told(service: LogInService, settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    service.document = {"end_session_endpoint": None}
    settings.ORGANISATION = replace(settings.ORGANISATION, mfa=frozenset())
    call_command("check_log_in")
    said = capsys.readouterr().out
    assert said.count("Let op") == 3


@pytest.mark.parametrize(
    ("document", "words"),
    [({"issuer": "https://another.example"}, "noemt zichzelf anders"), ({"jwks_uri": "http://another.example"}, "zonder https")],
)
def test_a_service_that_does_not_fit_is_an_error(service: LogInService, document: dict[str, Any], words: str) -> None:
    service.document = document
    with pytest.raises(CommandError, match=words):
        call_command("check_log_in")


def test_an_address_without_a_service_is_an_error(service: LogInService, settings: Any) -> None:
    settings.ORGANISATION = replace(settings.ORGANISATION, issuer=f"{service.issuer}/elders")
    with pytest.raises(CommandError, match="staat geen inlogdienst"):
        call_command("check_log_in")
    settings.ORGANISATION = replace(settings.ORGANISATION, issuer="http://localhost:9")
    with pytest.raises(CommandError, match="geeft geen antwoord"):
        call_command("check_log_in")


def test_a_desk_without_an_organisation_says_so() -> None:
    with pytest.raises(CommandError, match="VTO_OIDC_ISSUER is leeg"):
        call_command("check_log_in")
