import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.unit.cli.conftest import Vto


def test_sections_shows_parts_fields_persons_and_the_rest(vto: Vto, tmp_path: Path) -> None:
    (tmp_path / "verzoek.txt").write_text("Verzoek", encoding="utf-8")
    outcome = vto("sections", "verzoek.txt")
    lines = [line.strip() for line in outcome.out.splitlines()]
    assert outcome.code == 0
    for line in (
        "Bestand verzoek.txt: Verzoek tot Onderzoek (VTO)",
        "Diagnoses (kind 1): “Diagnoses”, 3 woorden",
        "Diagnoses: Naam [naam] → (leeg)",
        "Verzoeker: Veilig Thuis, 070 1234567",
        "Kind 1: Sam, geboren: 01-02-2015",
        "Vader: onbekend, gezag: ja",
        "Een losse zin.",
    ):
        assert line in lines


def test_sections_reads_standard_input(vto: Vto) -> None:
    assert "Bestand standaardinvoer" in vto("sections", "-", stdin=b"Verzoek").out


def test_sections_of_a_missing_file_is_wrong_use(vto: Vto) -> None:
    outcome = vto("sections", "weg.docx")
    assert outcome.code == 2
    assert "weg.docx" in outcome.err


@pytest.mark.parametrize("command", ["sections", "check"])
def test_an_empty_path_is_wrong_use_and_not_the_working_directory(vto: Vto, command: str) -> None:
    outcome = vto(command, "")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Er is geen bestand of map genoemd" in outcome.err


@pytest.fixture
def forms(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("validator.forms")
    vars(module).update(blank_form=lambda form: b"PK form")
    monkeypatch.setitem(sys.modules, "validator.forms", module)


@pytest.mark.usefixtures("forms")
def test_form_is_written_and_never_overwritten_unasked(vto: Vto, tmp_path: Path) -> None:
    assert vto("format", "vto").code == 0
    (tmp_path / "vto.docx").write_bytes(b"ingevuld")
    refused = vto("format", "vto")
    assert refused.code == 2
    assert '"vto.docx" is er al' in refused.err
    assert (tmp_path / "vto.docx").read_bytes() == b"ingevuld"
    assert vto("format", "vto", "--force").code == 0
    assert (tmp_path / "vto.docx").read_bytes() == b"PK form"


@pytest.mark.usefixtures("forms")
def test_form_goes_where_it_is_asked(vto: Vto, tmp_path: Path) -> None:
    assert vto("format", "vto", "-o", "leeg.docx").code == 0
    assert (tmp_path / "leeg.docx").exists()
    assert vto("format", "vto", "-o", "-").data == b"PK form"
    assert vto("format", "vto", "-o", "geen/map.docx").code == 2


@pytest.mark.usefixtures("forms")
def test_form_that_the_pack_lacks_is_told(vto: Vto) -> None:
    outcome = vto("format", "vth")
    assert outcome.code == 2
    assert '"vth"' in outcome.err
