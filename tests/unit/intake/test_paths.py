from pathlib import Path

import pytest

from validator import intake
from validator.errors import UsageError
from validator.model.document import ProblemCode
from validator.settings import Limits

LIMITS = Limits()


def test_a_file_is_a_submission_of_one_file(tmp_path: Path) -> None:
    path = tmp_path / "verzoek.docx"
    path.write_bytes(b"inhoud")
    submission = intake.gather(path, LIMITS)
    assert submission.source == "verzoek.docx"
    assert [(file.name, file.data) for file in submission.files] == [("verzoek.docx", b"inhoud")]


def test_a_folder_gives_its_files_in_order_and_leaves_out_noise(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.docx", "~$a.docx", ".verborgen", "Thumbs.db", "bijlagen/c.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "snelkoppeling.pdf").symlink_to(tmp_path / "b.pdf")
    submission = intake.gather(tmp_path, LIMITS)
    assert [file.name for file in submission.files] == ["a.docx", "b.pdf", "bijlagen/c.pdf"]
    assert submission.received is None


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    submission = intake.gather(tmp_path, LIMITS)
    assert [problem.code for problem in submission.problems] == [ProblemCode.NO_DOCUMENTS]


def test_more_files_than_allowed_is_a_problem_and_not_a_silence(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("tekst")
    submission = intake.gather(tmp_path, Limits(files=3))
    assert len(submission.files) == 3
    assert [problem.code for problem in submission.problems] == [ProblemCode.TOO_COMPLEX]


def test_of_a_file_over_the_limit_only_one_byte_more_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.pdf"
    path.write_bytes(b"x" * 100)
    assert len(intake.gather(path, Limits(file_bytes=10)).files[0].data) == 11


def test_a_path_that_is_not_there_names_only_its_last_part(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        intake.existing([tmp_path, tmp_path / "weg.docx"])
    assert caught.value.code == ProblemCode.NOT_FOUND
    assert caught.value.subject == "weg.docx"
