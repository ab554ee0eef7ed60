"""Each format of the sample report, compared with the file beside this one. `python -m tests.golden.test_golden_reports` renews them."""

from pathlib import Path

import pytest

from tests.golden.sample import again, every_sort, report
from validator.model.report import Report
from validator.reports import FORMATS, render, render_bytes

FOLDER = Path(__file__).parent
CASES = [(name, stem) for name in FORMATS for stem in ("one", "several", "again")]


def sample_of(stem: str) -> Report:
    return {"one": report, "several": every_sort, "again": again}[stem]()


def golden_file(name: str, stem: str) -> Path:
    return FOLDER / f"{stem}.{name}"


@pytest.mark.parametrize(("name", "stem"), CASES)
def test_report_is_that_of_the_golden_file(name: str, stem: str) -> None:
    assert render(sample_of(stem), name) == golden_file(name, stem).read_bytes().decode()


def test_draft_of_the_mail_is_that_of_the_golden_file() -> None:
    assert render_bytes(report(), "letter-eml") == (FOLDER / "one.letter-eml").read_bytes()


if __name__ == "__main__":
    for name, stem in CASES:
        golden_file(name, stem).write_bytes(render(sample_of(stem), name).encode())
    (FOLDER / "one.letter-eml").write_bytes(render_bytes(report(), "letter-eml"))
