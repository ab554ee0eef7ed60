"""The corpus itself: complete labels, quotes with reasons, and scripts that rebuild the same bytes."""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = {path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*/case.yaml"))}
WEIGHT = {"n/a": 0, "pass": 0, "review": 1, "fail": 2}


@pytest.mark.parametrize("name", CASES)
def test_labels_and_findings_agree(name: str) -> None:
    case = CASES[name]
    assert all((CORPUS / name / file).is_file() for file in case["files"])
    worst: dict[str, str] = {}
    for finding in case["findings"]:
        assert finding["why"]
        worst[finding["check"]] = max(worst.get(finding["check"], "pass"), finding["status"], key=WEIGHT.__getitem__)
    assert worst == {check_id: label for check_id, label in case["labels"].items() if WEIGHT[label]}


def test_every_case_labels_the_same_checks() -> None:
    assert len({tuple(case["labels"]) for case in CASES.values()}) == 1


@pytest.mark.skipif(importlib.util.find_spec("reportlab") is None, reason="reportlab is a library of the tests only")
def test_rebuild_gives_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(CORPUS / "build", tmp_path / "build")
    subprocess.run([sys.executable, tmp_path / "build" / "build.py"], check=True, capture_output=True)
    # what a page looks like as a picture hangs on the version of the library that drew it
    for name, case in CASES.items():
        for file in () if case.get("rendered") else case["files"]:
            built, kept = ((root / name / file).read_bytes() for root in (tmp_path, CORPUS))
            assert hashlib.sha256(built).hexdigest() == hashlib.sha256(kept).hexdigest(), file
