"""`vto check --annotate`: copies are written beside what is there, and it is told which."""

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Vto
from validator import annotating
from validator.annotating import Copy, Lack


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Copy]:
    """The copies that are made of each path."""
    found: list[Copy] = [Copy("fout.docx", "fout.gecontroleerd.docx", b"kopie", 3)]
    monkeypatch.setattr(annotating, "annotate", lambda *_path_and_result, **_limits: tuple(found))
    return found


def test_copy_is_written_and_told(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "kopieën"
    outcome = vto("check", "fout.docx", "--annotate", str(folder), "--format", "json")
    assert (folder / "fout.gecontroleerd.docx").read_bytes() == b"kopie"
    assert outcome.err == f'fout.docx: kopie met 3 opmerkingen in "{folder / "fout.gecontroleerd.docx"}".\n'
    assert outcome.code == 1
    assert "kopie met" not in outcome.out


def test_nothing_is_overwritten(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    (tmp_path / "fout.gecontroleerd.docx").write_bytes(b"van een mens")
    vto("check", "fout.docx", "--annotate", str(tmp_path), "-q")
    outcome = vto("check", "fout.docx", "--annotate", str(tmp_path), "-q")
    assert (tmp_path / "fout.gecontroleerd.docx").read_bytes() == b"van een mens"
    assert (tmp_path / "fout.gecontroleerd-2.docx").read_bytes() == (tmp_path / "fout.gecontroleerd-3.docx").read_bytes() == b"kopie"
    assert outcome.err == ""


def test_what_got_no_copy_is_told(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    made[:] = [Copy("fout.docx", lack=Lack.CHANGED)]
    assert "fout.docx: Dit bestand is veranderd" in vto("check", "fout.docx", "--annotate", str(tmp_path)).err
    made.clear()
    assert "niets om in een kopie op te merken" in vto("check", "fout.docx", "--annotate", str(tmp_path)).err


def test_copies_do_not_land_in_what_is_checked(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    outcome = vto("check", str(tmp_path), "--annotate", str(tmp_path / "kopie"))
    assert outcome.code == 2
    assert "wordt zelf getoetst" in outcome.err
    assert not (tmp_path / "kopie").exists()


def test_standard_input_gets_no_copy(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    outcome = vto("check", "-", "--annotate", str(tmp_path))
    assert outcome.code == 2
    assert "standaardinvoer" in outcome.err


def test_folder_that_cannot_be_made_is_a_sentence(vto: Vto, made: list[Copy], tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    outcome = vto("check", "fout.docx", "--annotate", str(tmp_path / "bestand" / "map"))
    assert outcome.code == 2
    assert "kan niet worden geschreven" in outcome.err
