"""Good submissions in every format, each of them ready for the agenda: what a mutation may never hide."""

import html
import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from validator import parsers
from validator.model.document import Document
from validator.model.submission import SourceFile
from validator.settings import Limits

CORPUS = Path(__file__).parents[2] / "corpus"
PACKED = CORPUS / "43-mail-in-zip" / "postvak.zip"
WHOLE = (
    PACKED,
    CORPUS / "31-pakket-compleet-per-mail" / "verzoek.eml",
    CORPUS / "44-twee-versies-in-mails" / "2 definitief.eml",
    CORPUS / "45-reactie-in-mailtekst" / "verzoek.eml",
)
OFFICE = ("odt", "rtf", "doc", "pdf")


def seeds() -> dict[str, bytes]:
    """The good files by name; the formats of LibreOffice only where it is installed."""
    document = request()
    files = {f"{path.parent.name} {path.name}": path.read_bytes() for path in WHOLE}
    lines = [block.text for block in parsers.parse_here(SourceFile("VTO.docx", document), Limits()).blocks]
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    files["VTO.docx"] = document
    files["VTO.txt"] = "\n\n".join(lines).encode()
    files["VTO.html"] = f"<!doctype html><html><meta charset=utf-8><body>{page}</body></html>".encode()
    return files | dict(_converted(document))


def request() -> bytes:
    """The Word file of the request that stands in the packed mail."""
    with zipfile.ZipFile(PACKED) as archive:
        mail = parsers.parse_here(SourceFile("mail.eml", archive.read(archive.namelist()[0])), Limits())
    return mail.attachments[0].data


def words(document: Document) -> int:
    """How many words were read."""
    return sum(len(block.text.split()) for block in document.blocks)


def is_zip(data: bytes) -> bool:
    """Whether the file has members that can be mutated by themselves."""
    return zipfile.is_zipfile(io.BytesIO(data)) and data.startswith(b"PK")


def _converted(document: bytes) -> list[tuple[str, bytes]]:
    program = shutil.which("soffice")
    if program is None:
        return []
    with TemporaryDirectory() as folder:
        source = Path(folder, "VTO.docx")
        source.write_bytes(document)
        for kind in OFFICE:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            command = [program, profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
        return [(f"VTO.{kind}", Path(folder, f"VTO.{kind}").read_bytes()) for kind in OFFICE]
