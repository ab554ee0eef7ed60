"""Declared changes to submissions: the checks that must change do, and no other; where the program is known to differ, it still does."""

import json
from pathlib import Path

import pytest
import yaml

from validator import Validator
from validator.cli import vto as command
from validator.cli.guard import run
from validator.comparing.mutation import load_mutations
from validator.comparing.mutation_matrix import Matrix, matrix

MUTATIONS = Path(__file__).parents[2] / "corpus" / "mutations"
FILES = sorted(MUTATIONS.glob("*.yaml"))
NAMES = [(file.stem, item["name"]) for file in FILES for item in yaml.safe_load(file.read_text(encoding="utf-8"))["mutations"]]


@pytest.fixture(scope="module")
def judged() -> Matrix:
    return matrix(map(load_mutations, FILES), Validator())


@pytest.mark.parametrize(("file", "name"), NAMES)
def test_nothing_else_changes_than_declared(judged: Matrix, file: str, name: str) -> None:
    (row,) = [row for row in judged.rows if (row.file, row.mutation.name) == (file, name)]
    assert row.is_as_declared, {check: (cell.mark, cell.declared, cell.after) for check, cell in row.cells.items()}


def test_every_check_is_turned_by_a_mutation(judged: Matrix) -> None:
    assert judged.untouched == ()


def vto(*arguments: str) -> int:
    return run(command, arguments)


def written(folder: Path, **mutation: object) -> str:
    """A file with one mutation of the plain request."""
    content = {
        "base": str(MUTATIONS / "bases" / "vto"),
        "main": "VTO Mila Bedacht.docx",
        "peildatum": "2026-05-29",
        "mutations": [{"name": "proef", "title": "Proef", **mutation}],
    }
    path = folder / "proef.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return str(path)


NO_DATE = [{"field": {"part": "Verzoeker", "label": "Datum verzoek"}}, {"replace": {"from": "Den Haag, 28 mei 2026", "to": "Den Haag"}}]
CASES = {
    "declared": ({"E1.4": "fail"}, {}, 0, "changed"),
    "other status": ({"E1.4": "review"}, {}, 1, "missed"),
    "not declared": ({}, {}, 1, "undeclared"),
    "known": ({"E1.4": "review"}, {"E1.4": {"says": "fail", "why": "Proef."}}, 0, "known"),
    "no longer known": ({"E1.4": "fail"}, {"E1.4": {"says": "review", "why": "Proef."}}, 1, "undeclared"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_changed_is_told_beside_what_was_declared(case: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    expect, known, code, mark = CASES[case]
    assert vto("corpus", "mutate", written(tmp_path, steps=NO_DATE, expect=expect, known=known), "--format", "json") == code
    told = json.loads(capfdbinary.readouterr().out)
    assert told["mutations"][0]["checks"] == {
        "E1.4": {"mark": mark, "before": "pass", "declared": expect.get("E1.4", "pass"), "after": "fail", "why": "Proef." if known else ""}
    }
    assert "E1.3" in told["untouched"]


def test_declared_change_that_does_not_come_is_told(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert vto("corpus", "mutate", written(tmp_path, steps=[], expect={"E1.3": "pass"})) == 1
    told = capfdbinary.readouterr().out.decode()
    assert '- proef, E1.3: moest worden "voldoet" en is "voldoet".' in told
    assert "Mutaties: 1. Anders dan aangegeven: 1." in told


@pytest.mark.parametrize(
    "mutation",
    [
        {"steps": [{"verplaats": "iets"}], "expect": {}},
        {"steps": [{"replace": {"from": "staat er niet", "to": ""}}], "expect": {}},
        {"steps": [{"drop_part": "Bestaat niet"}], "expect": {}},
        {"steps": [{"drop_file": "bestaat niet.docx"}], "expect": {}},
        {"steps": [{"header": {"name": "Subject"}}], "expect": {}},
        {"steps": [{"add": "zonder onderdeel"}], "expect": {}},
        {"steps": [], "expect": {"E99.9": "fail"}},
        {"steps": [], "expect": {"E1.3": "goed"}},
        {"steps": [], "verwacht": {}},
    ],
    ids=str,
)
def test_mutation_that_cannot_be_made_is_refused(tmp_path: Path, mutation: dict[str, object], capfd: pytest.CaptureFixture[str]) -> None:
    assert vto("corpus", "mutate", written(tmp_path, **mutation)) == 2
    assert capfd.readouterr().err.startswith("Fout: ")


def test_folder_without_mutations_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert vto("corpus", "mutate") == 2
    assert "staan geen mutaties" in capfd.readouterr().err
