import json
import subprocess
import sys
from pathlib import Path


def scored(kind: str, path: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "validator", "corpus", "score", kind, str(path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_opinions_are_counted_by_label_and_by_what_the_program_says(tmp_path: Path) -> None:
    sentences = [
        {"text": "Op 3 maart 2026 belde de school dat Sem (9) om 11.00 uur nog niet was gekomen.", "label": "FEIT", "e8_1": "pass"},
        {"text": "Zijn moeder is een luie vrouw die nergens om geeft.", "label": "MENING_NIET_ONDERBOUWD", "e8_1": "fail"},
    ]
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"id": "x1", "section": "feiten_en_zorgen", "sentences": sentences}) + "\n", encoding="utf-8")
    rows = scored("opinions", path).splitlines()
    assert "| pass | 1 | 0 | 0 |" in rows
    assert "| fail | 1 | 0 | 0 |" not in rows


def test_diagnoses_are_counted_by_record(tmp_path: Path) -> None:
    record = {
        "term": "ADHD",
        "person": "kind 1",
        "assertion": "asserted",
        "established": "2025",
        "by": "Youz",
        "authority": "accept",
        "confirmed": None,
        "confirmed_authority": None,
        "reason_given": False,
        "e6_1": "pass",
        "e6_2": "pass",
        "e6_3": "pass",
    }
    passage = {
        "id": "d1",
        "section": "diagnoses",
        "peildatum": "2026-05-15",
        "children": [{"key": "kind 1", "name": "Sem", "birth_date": "2015-03-12"}],
        "text": "Bij Sem is in 2025 door Youz ADHD vastgesteld.",
        "records": [record],
    }
    path = tmp_path / "d.jsonl"
    path.write_text(json.dumps(passage) + "\n", encoding="utf-8")
    assert "1 hit, 0 extra, 0 missed" in scored("diagnoses", path)
