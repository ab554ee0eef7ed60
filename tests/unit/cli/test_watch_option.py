"""`vto check --watch`: what counts as a save, and what happens at one."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Vto
from validator.cli.dutch import Wrong
from validator.cli.watching import is_save, keep_reporting, saves
from validator.errors import UsageError


@pytest.mark.parametrize(
    ("name", "counts"),
    [("verzoek.docx", True), ("~$rzoek.docx", False), (".~lock.verzoek.docx#", False), ("~WRD0001.tmp", False), ("anders.docx", False)],
)
def test_only_the_document_itself_counts(tmp_path: Path, name: str, counts: bool) -> None:
    assert is_save(tmp_path / name, [tmp_path / "verzoek.docx"], []) is counts


def test_in_a_folder_every_document_counts_but_what_the_program_writes(tmp_path: Path) -> None:
    own = [tmp_path / "verslag.html", tmp_path / "kopie"]
    assert is_save(tmp_path / "bijlagen" / "evaluatie.pdf", [tmp_path], own)
    assert not is_save(tmp_path / "verslag.html", [tmp_path], own)
    assert not is_save(tmp_path / "kopie" / "verzoek.docx", [tmp_path], own)


def test_save_by_replacing_the_file_is_seen_and_a_lock_file_is_not(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    document, lock, new = tmp_path / "verzoek.docx", tmp_path / "~$rzoek.docx", tmp_path / "~WRL1.tmp"
    document.write_text("oud")
    seen = saves([document], [])

    def save() -> None:
        for number in range(20):
            time.sleep(0.2)
            lock.write_text("slot")
            new.write_text(f"nieuw {number}")
            new.replace(document)

    threading.Thread(target=save, daemon=True).start()
    next(iter(seen))
    assert document.read_text().startswith("nieuw")


def test_each_save_is_judged_and_the_last_code_counts(capsys: pytest.CaptureFixture[str]) -> None:
    codes = iter([1, 1, 0])

    def until_stopped() -> Iterator[None]:
        yield None
        yield None
        raise KeyboardInterrupt

    assert keep_reporting(lambda: next(codes), until_stopped()) == 0
    told = capsys.readouterr().err
    assert told.count("Sla het document op") == 3
    assert told.endswith("Gestopt.\n")


def test_file_that_is_away_for_a_moment_ends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    calls: list[int] = []

    def judge() -> int:
        calls.append(1)
        if len(calls) == 2:
            raise UsageError("not_found", "verzoek.docx")
        return 0

    assert keep_reporting(judge, [None, None]) == 0
    assert len(calls) == 3
    assert "verzoek.docx" in capsys.readouterr().err


def test_standard_input_cannot_be_watched(vto: Vto) -> None:
    outcome = vto("check", "-", "--watch")
    assert outcome.code == 2
    assert "--watch" in outcome.err


def test_missing_library_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(Wrong):
        saves([tmp_path], [])


@pytest.mark.parametrize("shell", ["bash_source", "zsh_source", "fish_source"])
def test_shell_can_complete(shell: str) -> None:
    if shell == "bash_source" and os.name == "nt":
        pytest.skip("no bash")
    command = [sys.executable, "-c", "from validator.cli import main; main([])"]
    done = subprocess.run(command, env={**os.environ, "_VTO_COMPLETE": shell}, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "_VTO_COMPLETE" in done.stdout
