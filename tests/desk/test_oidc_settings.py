"""How the organisation is set up: half a setting is told at the start, by its name, and secrets are never shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.test_settings_from_the_environment import MUNICIPAL, manage
from validator.cli.dutch import cli_texts
from validator.desk.accounts.oidc_settings import local_login, organisation
from validator.errors import SettingError

WHOLE = {
    "VTO_OIDC_ISSUER": "https://login.gemeente.example/realms/zorg/",
    "VTO_OIDC_CLIENT_ID": "vto-balie",
    "VTO_OIDC_CLIENT_SECRET": "geheim-van-de-balie",
    "VTO_OIDC_ROLLEN": "vto-lezer=lezer, CN=vto=beheerder",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in WHOLE.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.mark.usefixtures("environment")
def test_the_least_that_is_needed() -> None:
    found = organisation()
    assert found is not None
    assert found.issuer == "https://login.gemeente.example/realms/zorg"
    assert found.roles == {"vto-lezer": "lezer", "CN=vto": "beheerder"}
    assert found.mfa == {"mfa"}
    assert "geheim" not in repr(found)
    assert not local_login(has_other=True)


def test_without_an_issuer_people_log_in_with_a_password() -> None:
    assert organisation() is None
    assert local_login(has_other=False)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("VTO_OIDC_ISSUER", "http://login.gemeente.example", "https"),
        ("VTO_OIDC_ISSUER", "login.gemeente.example", "https"),
        ("VTO_OIDC_ISSUER", "https://[", "https"),
        ("VTO_OIDC_CLIENT_ID", " ", "oidc_missing"),
        ("VTO_OIDC_CLIENT_SECRET", "", "oidc_missing"),
        ("VTO_OIDC_ROLLEN", "", "oidc_missing"),
        ("VTO_OIDC_ROLLEN", "vto-lezer", "oidc_roles"),
        ("VTO_OIDC_ROLLEN", "vto-lezer=baas", "oidc_roles"),
        ("VTO_OIDC_ROLLEN", "=lezer", "oidc_roles"),
        ("VTO_OIDC_ROLLEN", ",", "oidc_roles"),
        ("VTO_OIDC_SCOPES", "profile", "oidc_scopes"),
        ("VTO_OIDC_MFA", "aan", "oidc_mfa"),
        ("VTO_OIDC_MFA_WAARDEN", " , ", "oidc_mfa"),
        ("VTO_OIDC_CLIENT_SECRET_FILE", "/nowhere/at/all", "file"),
    ],
)
def test_half_a_setting_is_refused_by_its_name(environment: pytest.MonkeyPatch, name: str, value: str, code: str) -> None:
    environment.setenv(name, value)
    with pytest.raises(SettingError) as refused:
        organisation()
    assert (refused.value.code, refused.value.subject) == (code, name)
    assert name in cli_texts()["errors"]["desk"][code].format(subject=name)


@pytest.mark.parametrize("here", ["http://localhost:8080/realms/proef", "http://127.0.0.1:8080", "http://[::1]:8080"])
def test_a_service_on_this_machine_may_do_without_https(environment: pytest.MonkeyPatch, here: str) -> None:
    environment.setenv("VTO_OIDC_ISSUER", here)
    assert organisation() is not None


def test_the_secret_may_come_from_a_file(environment: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("uit-een-bestand\n")
    environment.setenv("VTO_OIDC_CLIENT_SECRET_FILE", str(tmp_path / "secret"))
    found = organisation()
    assert found is not None
    assert found.client_secret.startswith("uit-een")


def test_a_second_factor_may_be_left_to_the_organisation_or_have_other_words(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("VTO_OIDC_MFA_WAARDEN", "2, otp")
    found = organisation()
    assert found is not None
    assert found.mfa == {"2", "otp"}
    environment.setenv("VTO_OIDC_MFA", "uit")
    found = organisation()
    assert found is not None
    assert not found.mfa


def test_a_desk_where_nobody_can_log_in_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTO_DESK_LOKAAL", "uit")
    with pytest.raises(SettingError):
        local_login(has_other=False)


def test_a_desk_with_an_organisation_asks_it_again_and_one_without_does_not(tmp_path: Path) -> None:
    renewal = "oidc_renewal.RenewalMiddleware"
    assert renewal in manage(tmp_path, "diffsettings", **MUNICIPAL, **WHOLE).stdout
    assert renewal not in manage(tmp_path, "diffsettings", **MUNICIPAL).stdout


def test_the_start_tells_it_in_dutch(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
    environment = {**clean, "VTO_DESK_DATA": str(tmp_path), **WHOLE, "VTO_OIDC_CLIENT_SECRET": ""}
    program = [sys.executable, "-m", "validator", "desk", "--no-browser"]
    refused = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert "Bij VTO_OIDC_ISSUER hoort ook de instelling VTO_OIDC_CLIENT_SECRET." in refused.stderr


def test_the_configuration_with_an_organisation_passes_the_checks_for_deployment(tmp_path: Path) -> None:
    checked = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **MUNICIPAL, **WHOLE)
    assert checked.returncode == 0, checked.stderr
