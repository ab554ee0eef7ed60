"""Two rule packs on the same submissions, through the command that a maintainer uses."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from validator.cli import main

ROOT = Path(__file__).parents[3]
PACK = ROOT / "rules" / "haaglanden"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for name in ("01-vto-tabelformulier", "16-vto-rechtstreeks-raad"):
        shutil.copytree(ROOT / "corpus" / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def stricter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "stricter"
    shutil.copytree(PACK, folder)
    settings = folder / "pakket.yaml"
    settings.write_text(settings.read_text().replace("diagnosis_max_years: 2", "diagnosis_max_years: 1"))
    return folder


def compared(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        main(["rules", "diff", *arguments])
    return int(left.value.code or 0), capsysbinary.readouterr().out.decode()


def test_the_same_pack_differs_in_nothing(corpus: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code, shown = compared(capsysbinary, "--old", str(PACK), "--new", str(PACK), str(corpus), "--format", "json")
    content: dict[str, Any] = json.loads(shown)
    assert (code, content["submissions"], content["findings"], content["checks"]) == (0, 2, [], [])


def test_a_stricter_limit_shows_per_rule_per_finding_and_per_check(
    corpus: Path, stricter: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    code, shown = compared(capsysbinary, "--old", str(PACK), "--new", str(stricter), str(corpus), "--format", "json")
    content: dict[str, Any] = json.loads(shown)
    assert code == 1
    assert {finding["check"] for finding in content["findings"]} == {"E6.2"}
    assert set(content["rules"]) == {finding["rule"] for finding in content["findings"]}
    assert {"submission": "01-vto-tabelformulier", "check": "E6.2", "old": "pass", "new": "fail"} in content["checks"]


def test_differences_up_to_a_number_are_allowed(corpus: Path, stricter: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code, shown = compared(capsysbinary, "--old", str(PACK), "--new", str(stricter), str(corpus), "--most", "50")
    assert code == 0
    assert "01-vto-tabelformulier, E6.2: voldoet → voldoet niet" in shown


def test_no_word_of_a_document_is_shown(corpus: Path, stricter: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    _, shown = compared(capsysbinary, "--old", str(stricter), "--new", str(PACK), str(corpus))
    assert "Daan" not in shown


@pytest.mark.parametrize(
    "broken", ["files: [", "files: [weg.docx]\npeildatum: '2026-05-15'\nmoment: ontvangst\n", "files: []\nmoment: ooit\n"]
)
def test_a_case_that_cannot_be_judged_is_named(broken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "kapot" / "case.yaml"
    case.parent.mkdir()
    case.write_text(broken)
    with pytest.raises(SystemExit) as left:
        main(["rules", "diff", "--old", str(PACK), str(tmp_path)])
    assert left.value.code == 2
    assert str(case) in capsys.readouterr().err


def test_a_folder_without_labels_is_told(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "both"
    shutil.copytree(corpus, folder)
    (folder / "zonder-labels").mkdir()
    with pytest.raises(SystemExit) as left:
        main(["rules", "diff", "--old", str(PACK), "--new", str(PACK), str(folder)])
    assert left.value.code == 0
    assert "zonder-labels" in capsys.readouterr().err


def test_a_pack_that_does_not_load_is_wrong_use(corpus: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "pakket.yaml").write_text("name: [")
    assert compared(capsysbinary, "--old", str(PACK), "--new", str(tmp_path), str(corpus)) == (2, "")
