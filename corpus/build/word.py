"""Make Word documents that come out the same, byte for byte, on every run."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Cm, Pt

CORPUS = Path(__file__).parents[1]
STAMP = datetime(2026, 1, 5, 9, 0, 0)
ZIP_TIME = (2026, 1, 5, 9, 0, 0)


def new_document(title: str, author: str, *, font: str = "Calibri", size: float = 10.5) -> Document:
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.created = properties.modified = STAMP
    properties.comments, properties.language = "", "nl-NL"
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after = Pt(6)
    for section in document.sections:
        section.page_height, section.page_width = Cm(29.7), Cm(21)
        section.left_margin = section.right_margin = Cm(2.2)
    return document


def save(document: Document, case: str, name: str) -> None:
    """Write the document into its case folder, with fixed times in the zip."""
    raw = io.BytesIO()
    document.save(raw)
    folder = CORPUS / case
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            entry = zipfile.ZipInfo(item.filename, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(item.filename))
