"""Which files of a submission get a copy, under what name, and what is said of the others."""

import io
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path
from shutil import which

import pytest

import validator
from tests.unit.annotating.word_copies import at, own, result_of
from tests.unit.parsers.docx_building import docx, p
from validator.annotating import Copy, Lack, copies
from validator.annotating.copies import name_of_copy
from validator.errors import UsageError
from validator.model.report import FileResult, SubmissionResult
from validator.model.submission import SourceFile, Submission
from validator.parsers.sniff import MediaType
from validator.settings import Limits

FILE = docx(p("Verzoek") + p("Wij zien dat Moeder is lui."))


def report_on(name: str, data: bytes, kind: str = MediaType.DOCX) -> SubmissionResult:
    """A report with one finding in this file."""
    finding = at("Moeder is lui", FILE)
    finding = replace(finding, location=replace(finding.location, file=name))
    known = FileResult(name, "vto", kind, is_readable=True, pages=None, sha256=sha256(data).hexdigest(), problems=())
    return replace(result_of(finding), files=(known,))


def made(name: str, data: bytes, result: SubmissionResult) -> list[Copy]:
    return list(copies(Submission(name, (SourceFile(name, data),)), result, Limits()))


def test_copy_is_made_in_another_process_with_the_findings_in_it() -> None:
    (copy,) = made("verzoek.docx", FILE, report_on("verzoek.docx", FILE))
    assert (copy.file, copy.name, copy.notes, copy.lack) == ("verzoek.docx", "verzoek.gecontroleerd.docx", 1, None)
    assert own(copy.data) == ["Moeder is lui"]


def test_file_inside_a_zip_inside_a_mail_gets_its_copy() -> None:
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        archive.writestr("verzoek.docx", FILE)
    mail = EmailMessage()
    mail["Subject"] = "VTO"
    mail.set_content("Hierbij.")
    mail.add_attachment(inside.getvalue(), maintype="application", subtype="zip", filename="vto.zip")
    name = "bericht.eml/vto.zip/verzoek.docx"
    (copy,) = made("bericht.eml", mail.as_bytes(), report_on(name, FILE))
    assert copy.file == name
    assert copy.name == "verzoek.gecontroleerd.docx"
    assert own(copy.data) == ["Moeder is lui"]


def test_file_with_nothing_to_tell_gets_no_copy() -> None:
    result = report_on("verzoek.docx", FILE)
    assert made("verzoek.docx", FILE, replace(result, checks=())) == []
    assert made("ander.docx", FILE, result) == []


def test_lack_of_a_copy_is_told() -> None:
    assert made("verzoek.txt", b"Tekst", report_on("verzoek.txt", b"Tekst", MediaType.TEXT)) == [Copy("verzoek.txt", lack=Lack.KIND)]
    assert made("verzoek.docx", FILE + b" ", report_on("verzoek.docx", FILE)) == [Copy("verzoek.docx", lack=Lack.CHANGED)]
    broken = FILE[:200]
    assert made("verzoek.docx", broken, report_on("verzoek.docx", broken)) == [Copy("verzoek.docx", lack=Lack.FAILED)]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("VTO.docx", "VTO.gecontroleerd.docx"),
        ("VTO v1.2.pdf", "VTO v1.2.gecontroleerd.pdf"),
        ("VTO.gecontroleerd.docx", "VTO.gecontroleerd.docx"),
        ("map/VTO.docm", "VTO.gecontroleerd.docm"),
        ("bericht.eml/../../etc/VTO.docx", "VTO.gecontroleerd.docx"),
        ("bericht.eml/C:\\Users\\x\\VTO.docx", "VTO.gecontroleerd.docx"),
        ('bericht.eml/V:T?O"\x07.docx', "V_T_O__.gecontroleerd.docx"),
    ],
)
def test_name_of_a_copy_stays_in_its_folder(file: str, name: str) -> None:
    assert name_of_copy(file, MediaType.DOCX) == name


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
def test_file_of_another_word_processor_gets_a_word_copy() -> None:
    data = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Verzoek\par Wij zien dat {\b Moeder} is lui.\par}"
    (copy,) = made("verzoek.rtf", data, report_on("verzoek.rtf", data, MediaType.RTF))
    assert copy.name == "verzoek.gecontroleerd.docx"
    assert own(copy.data) == ["Moeder is lui"]


def test_annotate_takes_a_path_and_a_submission_of_the_report(tmp_path: Path) -> None:
    path = tmp_path / "verzoek.docx"
    path.write_bytes(FILE)
    (copy,) = validator.annotate(path, report_on("verzoek.docx", FILE))
    assert copy.notes == 1
    with pytest.raises(UsageError):
        validator.annotate(tmp_path / "weg.docx", report_on("weg.docx", FILE))
