import os
import zipfile
from pathlib import Path

import pytest

from validator.errors import UsageError
from validator.intake import gather, open_source
from validator.model.document import ProblemCode
from validator.settings import Limits

LIMITS = Limits()
MAIL = b"Subject: Verzoek\r\nFrom: x@example.nl\r\n\r\nFrom now on, at 12:00.\r\n"
LINE = b"From x@example.nl Mon Jan  5 10:00:00 2026\r\n"


def test_an_mbox_is_known_by_its_content_and_split_only_between_messages(tmp_path: Path) -> None:
    path = tmp_path / "postvak.txt"
    path.write_bytes((LINE + MAIL + b"\r\n") * 3)
    before = path.stat()
    source = open_source(path, LIMITS)
    found = list(source)
    assert (source.total, [item.source for item in found]) == (3, ["bericht 1", "bericht 2", "bericht 3"])
    assert {item.files[0].data for item in found} == {MAIL}
    assert list(source) == found
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(tmp_path.iterdir()) == [path]


def test_of_a_message_over_the_limit_one_byte_more_is_read(tmp_path: Path) -> None:
    path = tmp_path / "postvak"
    path.write_bytes(LINE + MAIL + b"x" * 200_000 + b"\n\n" + LINE + MAIL)
    assert [len(item.files[0].data) for item in open_source(path, Limits(file_bytes=100))] == [101, len(MAIL)]


def test_a_maildir_gives_what_is_delivered_whatever_its_flags(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "cur/1.a:2,S").write_bytes(MAIL)
    (tmp_path / "new/2.b").write_bytes(MAIL)
    (tmp_path / "tmp/3.c").write_bytes(MAIL)
    source = open_source(tmp_path, LIMITS)
    found = list(source)
    assert ([item.source for item in found], source.skipped) == (["1.a", "2.b"], 1)
    assert found[0].content_sha256 == found[1].content_sha256


def test_a_zip_gives_a_submission_for_each_folder_and_loose_file(tmp_path: Path) -> None:
    path = tmp_path / "archief.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("w/A/a.docx", "w/A/b/c.pdf", "w/../uit.txt", "w/los.docx", "__MACOSX/w/._a", "w/~$los.docx"):
            archive.writestr(name, "x")
    source = open_source(path, LIMITS)
    assert {item.source: [file.name for file in item.files] for item in source} == {
        "A": ["a.docx", "b/c.pdf"],
        "uit.txt": ["uit.txt"],
        "los.docx": ["los.docx"],
    }
    assert [item.problems[0].code for item in open_source(path, Limits(file_bytes=0))] == [ProblemCode.TOO_LARGE] * 3


def test_a_zip_that_grows_out_of_proportion_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bom.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("nul.bin", "w") as member:
        for _ in range(210):
            member.write(bytes(1_000_000))
    with pytest.raises(UsageError) as caught:
        open_source(path, LIMITS)
    assert caught.value.code == ProblemCode.TOO_COMPLEX


def test_a_folder_expands_mailboxes_and_counts_links(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"x")
    (tmp_path / "post").write_bytes(LINE + MAIL)
    (tmp_path / "link").symlink_to(tmp_path / "a.docx")
    os.mkfifo(tmp_path / "buis")
    source = open_source(tmp_path, LIMITS)
    found = list(source)
    assert [item.source for item in found] == ["a.docx", "buis", "post/bericht 1"]
    assert found[1].problems[0].code == ProblemCode.UNSUPPORTED
    assert (source.total, source.skipped) == (None, 1)


def test_a_folder_that_may_not_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dicht").mkdir()
    (tmp_path / "a.txt").write_text("a")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("dicht"):
            raise PermissionError(13, "nee", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    submission = gather(tmp_path, LIMITS)
    assert [(item.code, item.file) for item in submission.problems] == [(ProblemCode.NOT_ALLOWED, "dicht")]


@pytest.mark.parametrize("place", ["weg", "leeg"])
def test_nothing_to_judge_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(UsageError):
        open_source(tmp_path / place, LIMITS)
