"""Mails, zip files and scans that come out the same, byte for byte, on every run."""

import io
import random
import zipfile
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime

import pypdfium2
import word
from pdf import CORPUS, Sheet, paragraphs, parse, write_pdf
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SCAN_DPI = 110
File = tuple[str, bytes]


@dataclass(frozen=True)
class Letter:
    """The outside of a mail: `headers` are those that the mail server added."""

    subject: str
    sender: str
    sent: datetime
    text: str
    headers: tuple[tuple[str, str], ...] = ()


def docx(text: str, title: str) -> bytes:
    """A Word file of lines: `## ` the title, `# ` a heading."""
    document = word.new_document(title, "fictief")
    for kind, line in parse(text):
        if kind == "text":
            document.add_paragraph(line)
        else:
            document.add_heading(line, level=1 if kind == "title" else 2)
    raw = io.BytesIO()
    document.save(raw)
    return zipped([(item, zipfile.ZipFile(raw).read(item)) for item in zipfile.ZipFile(raw).namelist()])


def pdf(case: str, *texts: str) -> bytes:
    """A PDF of one document, or of several one after another."""
    sheet = Sheet(case, "wordt gelezen.pdf", "Stuk")
    write_pdf(sheet, paragraphs([part for text in texts for part in parse(text)]))
    data = sheet.path.read_bytes()
    sheet.path.unlink()
    return data


def locked(text: str) -> bytes:
    """A PDF that asks for a password."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, encrypt=StandardEncryption("geheim", ownerPassword="ook geheim", strength=40))
    for number, line in enumerate(text.strip().splitlines()):
        canvas.drawString(70, 780 - 20 * number, line)
    canvas.save()
    return stream.getvalue()


def scan(data: bytes) -> bytes:
    """A PDF as it comes from a poor scanner: pictures of its pages, grey, skewed, with specks, and no text."""
    noise = random.Random(46)  # noqa: S311 - specks, not secrets
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for page in pypdfium2.PdfDocument(data):
        picture = page.render(scale=SCAN_DPI / 72).to_pil().convert("L").rotate(0.7, fillcolor=245)
        for _ in range(400):
            picture.putpixel((noise.randrange(picture.width), noise.randrange(picture.height)), noise.randrange(120))
        squeezed = io.BytesIO()
        picture.save(squeezed, "JPEG", quality=40)
        canvas.drawImage(ImageReader(Image.open(io.BytesIO(squeezed.getvalue()))), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def zipped(files: list[File]) -> bytes:
    """A zip file with fixed times."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files:
            entry = zipfile.ZipInfo(name, word.ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return raw.getvalue()


def mail(letter: Letter, files: list[File]) -> bytes:
    """A mail as it was received, with its attachments; one whose name ends in .eml is enclosed as a mail."""
    message = _letter(letter)
    for name, data in files:
        if name.endswith(".eml"):
            message.add_attachment(_parsed(data), filename=name)
        else:
            message.add_attachment(data, maintype="application", subtype=_subtype(name), filename=name)
    if message.is_multipart():
        message.set_boundary(f"grens-{letter.sent:%Y%m%d%H%M}")
    return message.as_bytes()


def put(case: str, *files: File) -> None:
    """Write the files of a case."""
    folder = CORPUS / case
    folder.mkdir(exist_ok=True)
    for name, data in files:
        (folder / name).write_bytes(data)


def _letter(letter: Letter) -> EmailMessage:
    message = EmailMessage()
    stamp = format_datetime(letter.sent)
    message["Received"] = f"from mx.afzender.example by mx.jbt.example with ESMTPS id 4K1; {stamp}"
    for name, value in letter.headers:
        message[name] = value
    message["From"] = letter.sender
    message["To"] = "Secretariaat JBT <jbt@jbt.example>"
    message["Subject"] = letter.subject
    message["Date"] = stamp
    message["Message-ID"] = f"<{letter.sent:%Y%m%d%H%M}@afzender.example>"
    message.set_content(letter.text)
    return message


def _parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, EmailMessage, policy=policy.default)


def _subtype(name: str) -> str:
    word_type = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"pdf": "pdf", "zip": "zip", "docx": word_type}.get(name.rsplit(".", 1)[-1], "octet-stream")
