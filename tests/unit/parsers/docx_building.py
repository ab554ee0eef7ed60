"""Builds small Word files out of raw XML, so that each test shows the very markup that it is about."""

import io
import zipfile

from validator.parsers.docx import parse_docx
from validator.settings import Limits

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = {
    "html": "text/html",
    "txt": "text/plain",
    "mht": "message/rfc822",
    "rtf": "application/rtf",
    "pdf": "application/pdf",
    "bin": "application/octet-stream",
    "docx": "application/x-docx",
}


def part(root, inner):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{inner}</w:{root}>'


def relationships(targets, base=RELATIONS):
    rows = "".join(f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def docx(body, *, parts=None, main_type=MAIN_TYPE, pages=None, **known):
    """A Word file. `known` are parts by kind (styles, numbering, footnotes, comments): their inner XML.

    `parts` are more parts: id -> (relationship kind, name below word/, content).
    """
    related = {f"k{kind}": (kind, f"{kind}.xml", part(kind, inner)) for kind, inner in known.items()} | (parts or {})
    defaults = "".join(f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in TYPES.items())
    package = {"rId1": ("officeDocument", "word/document.xml")}
    members = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    if pages is not None:
        package["rId2"] = ("extended-properties", "docProps/app.xml")
        namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        members["docProps/app.xml"] = f'<Properties xmlns="{namespace}"><Pages>{pages}</Pages></Properties>'
    members |= {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": relationships(package),
        "word/_rels/document.xml.rels": relationships({key: (kind, name) for key, (kind, name, _) in related.items()}),
    }
    members |= {f"word/{name}": content for _, name, content in related.values() if content is not None}
    return zipped(members)


def zipped(members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read(body, **known):
    return parse_docx("verzoek.docx", docx(body, **known), Limits())


def texts(document):
    return [block.text for block in document.blocks]


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs, style="", properties=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inner}</w:p>"


def tc(*paragraphs, span=1, properties=""):
    inner = "".join(item if item.startswith("<") else p(item) for item in paragraphs) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{properties}</w:tcPr>{inner}</w:tc>'


def tbl(*rows):
    return "<w:tbl>" + "".join(row if isinstance(row, str) else f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def sdt(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def fld(kind, inner=""):
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def code(instruction, result="", data=""):
    begin = fld("begin", f"<w:ffData>{data}</w:ffData>" if data else "")
    shown = fld("separate") + result if result else ""
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{shown}{fld('end')}"
