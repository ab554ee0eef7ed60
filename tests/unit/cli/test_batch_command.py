import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import FakePipeline, Vto


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    box = tmp_path / "postvak"
    box.mkdir()
    for name in ("fout.docx", "goed.docx", "slot.docx", "~$goed.docx", ".verborgen", "Thumbs.db"):
        (box / name).write_bytes(b"x")
    return box


def test_each_submission_gets_one_line(vto: Vto, pipeline: FakePipeline, folder: Path) -> None:
    outcome = vto("batch", str(folder))
    lines = [line.split() for line in outcome.out.splitlines()]
    assert [line[0] for line in lines[1:4]] == ["fout.docx", "goed.docx", "slot.docx"]
    assert [line[1] for line in lines[1:4]] == ["terugsturen", "agenderen", "onleesbaar"]
    assert lines[-1]
    assert outcome.code == 3


def test_noise_is_no_submission(vto: Vto, pipeline: FakePipeline, folder: Path) -> None:
    vto("batch", str(folder))
    assert [path.name for path in pipeline.calls[-1]["paths"]] == ["fout.docx", "goed.docx", "slot.docx"]


@pytest.mark.parametrize(("gone", "code"), [(("slot.docx",), 1), (("slot.docx", "fout.docx"), 0)])
def test_the_exit_code_is_that_of_check(vto: Vto, folder: Path, gone: tuple[str, ...], code: int) -> None:
    for name in gone:
        (folder / name).unlink()
    assert vto("batch", str(folder)).code == code


def test_the_whole_report_can_be_written_and_shown(vto: Vto, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "alles.jsonl"
    outcome = vto("batch", str(folder), "--format", "json", "--output", f"jsonl={target}")
    assert len(json.loads(outcome.out)["submissions"]) == len(target.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize("place", ["weg", "leeg"])
def test_a_folder_without_submissions_is_refused(vto: Vto, tmp_path: Path, place: str) -> None:
    (tmp_path / "leeg").mkdir()
    outcome = vto("batch", str(tmp_path / place))
    assert (outcome.code, outcome.out) == (2, "")
    assert place in outcome.err


def test_no_report_is_written_among_the_submissions(vto: Vto, folder: Path) -> None:
    assert vto("batch", str(folder), "--output", f"json={folder / 'uit.json'}").code == 2
    assert not (folder / "uit.json").exists()


def test_quiet_leaves_only_the_counts(vto: Vto, folder: Path) -> None:
    assert "fout.docx" not in vto("batch", str(folder), "-q").out
