"""Real files of others, hostile ones among them: each ends in a report, or in a problem that names it, within the limits."""

import time
from datetime import date
from pathlib import Path

import pytest

from validator.intake import gather
from validator.model.document import ProblemCode
from validator.model.report import Outcome
from validator.pipeline import Validator
from validator.settings import Limits

FOLDER = Path(__file__).parents[2].parent / "shared" / "echte-bestanden"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.suffix not in {".tsv", ".md"})
LIMITS = Limits(seconds=30, ocr_pages=2, ocr_seconds=20)
SLACK_SECONDS = 30

pytestmark = pytest.mark.skipif(not FILES, reason="the real files are not part of the project")


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator(limits=LIMITS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_file_ends_in_a_report_or_a_named_problem(validator: Validator, path: Path) -> None:
    start = time.monotonic()
    result = validator.judge(gather(path, LIMITS), peildatum=date(2026, 5, 15))
    problems = [problem for file in result.files for problem in file.problems]
    # a mail or zip file holds several files, each with limits of its own
    assert time.monotonic() - start < len(result.files) * (LIMITS.seconds + LIMITS.ocr_seconds) + SLACK_SECONDS
    assert ProblemCode.RULE_FAILED not in {problem.code for problem in problems}
    assert result.files[0].name.startswith(path.name)
    assert all(file.is_readable or file.problems for file in result.files)
    assert all(problem.file for problem in problems)
    assert result.advice.outcome is not Outcome.AGENDEREN
    if not result.files[0].is_readable:
        assert result.advice.outcome is Outcome.ONLEESBAAR
        assert not result.is_assessed
