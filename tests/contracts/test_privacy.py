"""Words of a document stand in the report that was asked for, and nowhere else."""

import logging
import tempfile
from datetime import date
from pathlib import Path

import pytest

from validator import Validator, intake, parsers

CORPUS = Path(__file__).parents[2] / "corpus"
DOCUMENTS = [next(CORPUS.glob("01-*/*.docx")), next(CORPUS.glob("11-*/*.pdf")), next(CORPUS.glob("14-*/*.pdf"))]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_no_log_line_holds_words_of_the_document(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    judge = Validator(parse=parsers.parse_here)
    submission = intake.gather(path, judge.limits)
    document = judge.read(submission).main.document
    words = {word for block in document.blocks for word in block.text.split() if len(word) > 7}
    assert words
    with caplog.at_level(logging.NOTSET):
        judge.check([submission], peildatum=date(2026, 5, 15))
    told = [record.getMessage() for record in caplog.records]
    assert [line for line in told if any(word in line for word in words)] == []


def test_nothing_stays_behind_among_the_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    judge = Validator(parse=parsers.parse_here)
    for path in DOCUMENTS:
        judge.check([intake.gather(path, judge.limits)], peildatum=date(2026, 5, 15))
    assert list(tmp_path.iterdir()) == []
