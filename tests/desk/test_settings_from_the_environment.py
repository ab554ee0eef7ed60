"""The desk starts with nothing set up on loopback, and refuses to start half set up where others can reach it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

MUNICIPAL = {
    "VTO_DESK_HOSTS": "vto.gemeente.example",
    "VTO_DESK_SECRET": Fernet.generate_key().decode() * 2,
    "VTO_DESK_KEY": Fernet.generate_key().decode(),
}


def manage(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VTO_", "DJANGO_"))}
    environment = {**clean, "VTO_DESK_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "validator.desk.settings", **settings}
    return subprocess.run([sys.executable, "-m", "django", *arguments], env=environment, capture_output=True, text=True, check=False)


def test_loopback_needs_nothing_and_keeps_its_secrets_to_itself(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "desk"
    first = manage(folder, "migrate", "-v0")
    assert first.returncode == 0, first.stderr
    secrets = {path.name: path.read_text() for path in (folder / "secret", folder / "key")}
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name in secrets} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert manage(folder, "check").returncode == 0
    assert {name: (folder / name).read_text() for name in secrets} == secrets


def test_nobody_else_reads_the_database_also_one_that_others_could_read_before(tmp_path: Path) -> None:
    database = tmp_path / "desk.sqlite3"
    database.touch(mode=0o644)
    assert manage(tmp_path, "migrate", "-v0").returncode == 0
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["secret", "key"])
def test_a_secret_that_others_can_read_is_refused(tmp_path: Path, name: str) -> None:
    manage(tmp_path, "check")
    (tmp_path / name).chmod(0o640)
    refused = manage(tmp_path, "check")
    assert refused.returncode != 0
    assert f"readable: {tmp_path / name}" in refused.stderr


@pytest.mark.parametrize("missing", ["VTO_DESK_SECRET", "VTO_DESK_KEY"])
def test_a_public_desk_is_not_started_without_its_secrets(tmp_path: Path, missing: str) -> None:
    refused = manage(tmp_path, "check", **{**MUNICIPAL, missing: ""})
    assert refused.returncode != 0
    assert f"variable: {missing}" in refused.stderr
    assert not (tmp_path / "secret").exists()
    assert not (tmp_path / "key").exists()


def test_a_key_that_is_none_is_not_shown(tmp_path: Path) -> None:
    refused = manage(tmp_path, "check", **{**MUNICIPAL, "VTO_DESK_KEY": "not-a-key-at-all"})
    assert "key: VTO_DESK_KEY" in refused.stderr
    assert "not-a-key-at-all" not in refused.stderr


def test_a_secret_may_lie_in_a_file_and_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    files = {f"{name}_FILE": str(tmp_path / name) for name in ("VTO_DESK_SECRET", "VTO_DESK_KEY")}
    for name in ("VTO_DESK_SECRET", "VTO_DESK_KEY"):
        (tmp_path / name).write_text(MUNICIPAL[name] + "\n")
    settings = {**MUNICIPAL, "VTO_DESK_SECRET": "", "VTO_DESK_KEY": "", **files}
    assert manage(tmp_path, "check", **settings).returncode == 0
    (tmp_path / "VTO_DESK_KEY").unlink()
    assert "file: VTO_DESK_KEY_FILE" in manage(tmp_path, "check", **settings).stderr


def test_the_configuration_of_a_municipality_passes_the_checks_for_deployment(tmp_path: Path) -> None:
    checked = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **MUNICIPAL)
    assert checked.returncode == 0, checked.stderr


def test_no_variable_of_the_environment_turns_on_the_pages_that_show_values(tmp_path: Path) -> None:
    shown = manage(tmp_path, "diffsettings", DEBUG="True", DJANGO_DEBUG="1", VTO_DESK_DEBUG="aan")
    assert "DEBUG = True" not in shown.stdout
    assert shown.returncode == 0


def test_every_table_has_its_migration(tmp_path: Path) -> None:
    assert manage(tmp_path, "makemigrations", "--check", "--dry-run").returncode == 0
