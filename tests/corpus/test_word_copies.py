"""The commented copy of every Word file of the corpus: as it was but for the comments, and all of these shown by LibreOffice."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import which

import pytest
import yaml

from tests.unit.annotating.word_copies import foreign
from validator import Validator
from validator.annotating.docx import annotate_docx
from validator.model.submission import SourceFile, Submission
from validator.parsers import parse_here
from validator.settings import Limits

CORPUS = Path(__file__).parents[2] / "corpus"
OFFICE = which("soffice") or which("libreoffice")


@dataclass(frozen=True)
class Copy:
    original: bytes
    data: bytes
    comments: int


@pytest.fixture(scope="module")
def copies() -> dict[str, Copy]:
    return dict(annotated())


def annotated() -> Iterator[tuple[str, Copy]]:
    validator = Validator(parse=parse_here)
    for path in sorted(CORPUS.glob("*/case.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        files = tuple(SourceFile(name, path.with_name(name).read_bytes()) for name in case["files"])
        if not any(file.name.endswith(".docx") for file in files):
            continue
        result = validator.judge(Submission(path.parent.name, files), peildatum=date.fromisoformat(case["peildatum"]))
        for number, file in enumerate(files):
            if file.name.endswith(".docx"):
                yield f"{path.parent.name}-{number}.docx", Copy(file.data, *annotate_docx(file.data, file.name, result, Limits()))


def test_only_comments_were_added(copies: dict[str, Copy]) -> None:
    assert len(copies) >= 10
    for name, copy in copies.items():
        assert foreign(copy.data) == foreign(copy.original), name
    assert sum(copy.comments for copy in copies.values()) > len(copies)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_comment(copies: dict[str, Copy], tmp_path: Path) -> None:
    for name, copy in copies.items():
        (tmp_path / name).write_bytes(copy.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [
        str(OFFICE),
        profile,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        str(tmp_path),
        *(str(tmp_path / name) for name in copies),
    ]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    shown = {name: shown_comments((tmp_path / name).with_suffix(".fodt")) for name in copies}
    assert shown == {name: copy.comments + people(copy.original) for name, copy in copies.items()}


def shown_comments(path: Path) -> int:
    return len(re.findall(r"<office:annotation[ >]", path.read_text(encoding="utf-8")))


def people(original: bytes) -> int:
    """The comments that the file had of itself."""
    return foreign(original).get("word/comments.xml", b"").count(b"<w:comment ")
