"""What the IT of a municipality is handed: files that their own programs accept, and instructions that name what is there."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import get_commands

from tests.services.conftest import needs
from validator.settings import Limits

SOURCE = Path(__file__).parents[2]
FOLDER = SOURCE / "validator" / "desk" / "deployment"
SETTING = re.compile(r"\bVTO_[A-Z]+(?:_[A-Z]+)*\b")
UNITS = sorted(path.name for path in FOLDER.glob("*.service"))


def text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def settings_of_the_code() -> set[str]:
    files = [path for path in (SOURCE / "validator").rglob("*.py") if "deployment" not in path.parts]
    named = set().union(*(SETTING.findall(path.read_text(encoding="utf-8")) for path in files))
    return named | {f"VTO_{item.name.upper()}" for item in fields(Limits)}


def settings_in(name: str) -> set[str]:
    return {found.removesuffix("_FILE") for found in SETTING.findall(text(name))}


def compose() -> Any:
    return yaml.safe_load(text("compose.yaml"))


def test_the_instructions_explain_each_setting_and_no_other() -> None:
    ours = {name.removesuffix("_FILE") for name in settings_of_the_code()}
    explained = settings_in("INSTALLEREN.md")
    assert sorted(ours - explained) == []
    assert sorted(explained - ours - {"VTO_MAIL_URL"}) == []


@pytest.mark.parametrize("name", ["compose.yaml", "desk.env", "Dockerfile", "vto-balie", *UNITS])
def test_each_file_sets_what_the_desk_reads(name: str) -> None:
    assert settings_in(name) <= settings_in("INSTALLEREN.md")


def test_the_instructions_name_commands_that_are_there() -> None:
    named = set(re.findall(r"manage ([a-z_]+)", text("INSTALLEREN.md")))
    assert {"health", "rotate_key", "verify_trail"} <= named
    assert named <= set(get_commands())


def test_the_compose_file_keeps_to_its_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(FOLDER / "compose.yaml")]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_no_container_is_more_open_than_it_must_be() -> None:
    services = compose()["services"]
    for name, service in services.items():
        assert "no-new-privileges:true" in service["security_opt"], name
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", [])), name
        assert not [
            key for key in service["environment"] if re.search("PASSWORD|KEY|SECRET|DATABASE_URL|TOKEN", key) and not key.endswith("_FILE")
        ], name
    assert services["desk"]["read_only"]
    assert services["desk"]["environment"]["VTO_DESK_PROXY"] == compose()["networks"]["front"]["ipam"]["config"][0]["gateway"]


def test_each_secret_of_a_container_is_declared() -> None:
    declared = set(compose()["secrets"])
    for name, service in compose()["services"].items():
        assert set(service["secrets"]) <= declared, name
        files = {Path(value).name for key, value in service["environment"].items() if key.endswith("_FILE")}
        assert files == set(service["secrets"]), name


def test_the_image_is_of_a_fixed_version_and_runs_without_rights() -> None:
    lines = text("Dockerfile").splitlines()
    bases = {line.split()[1] for line in lines if line.startswith("FROM ")}
    assert all(re.fullmatch(r"python:3\.\d+-slim-\w+", base) for base in bases), bases
    user = next(line.split()[1] for line in lines if line.startswith("USER "))
    assert user != "0"
    assert any(f"--uid {user} " in line for line in lines)
    assert any(line.startswith("HEALTHCHECK ") for line in lines)


def test_the_image_gets_what_its_build_needs_and_no_secret() -> None:
    shown = {line.removeprefix("!") for line in text("Dockerfile.dockerignore").splitlines() if line.startswith("!")}
    assert [name for name in shown if not (SOURCE / name).exists()] == []
    project = (SOURCE / "pyproject.toml").read_text(encoding="utf-8")
    included = re.search(r"only-include = \[(.*)\]", project)
    assert included
    assert set(re.findall(r'"([^"]+)"', included[1])) <= shown
    assert "validator/desk/deployment/secrets" in text("Dockerfile.dockerignore").splitlines()


@pytest.mark.parametrize("name", UNITS)
def test_systemd_accepts_the_unit(name: str, tmp_path: Path) -> None:
    program = needs("systemd-analyze")
    unit = text(name)
    assert "/opt/vto/bin/vto " in unit
    (tmp_path / name).write_text(unit.replace("/opt/vto/bin/vto", sys.executable), encoding="utf-8")
    checked = subprocess.run([program, "verify", "--man=no", tmp_path / name], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_gives_documents_little_room(name: str) -> None:
    lines = text(name).splitlines()
    wanted = ("NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "CapabilityBoundingSet=", "UMask=0077")
    assert [line for line in wanted if line not in lines] == []
    assert any(line.startswith("MemoryMax=") for line in lines)
    assert not [line for line in lines if re.match(r"Environment=.*VTO_\w*(?:KEY|SECRET|PASSWORD|URL)=", line)]
