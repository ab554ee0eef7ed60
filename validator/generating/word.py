"""Word documents in several layouts, as XML in a package that python-docx made once."""

import io
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from validator.generating.request import Part

ZIP_TIME = (2026, 1, 5, 9, 0, 0)
BODY = "word/document.xml"
SIGN = " = "
BULLET = "• "
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def write_docx(layout: str, title: str, parts: Sequence[Part], appended: Sequence[Part] = ()) -> bytes:
    """A Word file of parts; what is `appended` stands on pages of its own behind them. The same text gives the same bytes."""
    body = [_paragraph(title, style="Title")]
    body += [LAYOUTS[layout](part) for part in parts]
    body += [PAGE_BREAK + _paragraph(part.heading, style="Heading1") + _running(part.lines) for part in appended]
    return _packed("".join(body))


@cache
def _template() -> tuple[tuple[str, bytes], ...]:
    document = docx.Document()
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]  # a picture of another document
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as package:
        return tuple((name, package.read(name)) for name in package.namelist())


def _packed(body: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in _template():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, _with_body(data, body) if name == BODY else data)
    return raw.getvalue()


def _with_body(document: bytes, body: str) -> bytes:
    """The document of the template, its text replaced; the page size at its end stays."""
    start, rest = document.split(b"<w:body>", 1)
    return start + b"<w:body>" + body.encode() + rest[rest.index(b"<w:sectPr") :]


def _run(text: str, *, bold: bool = False) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    tabbed = '</w:t><w:tab/><w:t xml:space="preserve">'.join(escape(text).split("\t"))
    return f'<w:r>{weight}<w:t xml:space="preserve">{tabbed}</w:t></w:r>'


def _paragraph(text: str, *, style: str = "", bold: bool = False) -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{_run(text, bold=bold)}</w:p>"


def _running(lines: Sequence[str], sign: str = ": ") -> str:
    return "".join(_line(line, sign) for line in lines)


def _line(line: str, sign: str) -> str:
    if line.startswith(BULLET):
        return _paragraph(line.removeprefix(BULLET), style="ListBullet")
    return _paragraph(line.replace(SIGN, sign, 1))


def _headings(part: Part) -> str:
    return _paragraph(part.heading, style="Heading1") + _running(part.lines)


def _bold(part: Part) -> str:
    return _paragraph(part.heading, bold=True) + _running(part.lines)


def _tabs(part: Part) -> str:
    return _paragraph(part.heading, style="Heading2") + _running(part.lines, sign=":\t")


def _tables(part: Part) -> str:
    """A form: a grey row with the title, fields in two columns, text across both."""
    rows = [_row([(_paragraph(part.heading, bold=True), SHADED, 2)])]
    for is_field, group in groupby(part.lines, key=lambda line: SIGN in line):
        lines = list(group)
        rows += _field_rows(lines) if is_field else [_row([(_running(lines), "", 2)])]
    return f"<w:tbl><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr>{''.join(rows)}</w:tbl><w:p/>"


def _field_rows(lines: Sequence[str]) -> list[str]:
    pairs = (line.split(SIGN, 1) for line in lines)
    return [_row([(_paragraph(label), SHADED, 1), (_paragraph(value), "", 1)]) for label, value in pairs]


def _row(cells: list[tuple[str, str, int]]) -> str:
    """Cells as content, shade and how many columns they cover."""
    return "<w:tr>" + "".join(_cell(*cell) for cell in cells) + "</w:tr>"


def _cell(content: str, shade: str, width: int) -> str:
    span = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
    return f"<w:tc><w:tcPr>{span}{shade}</w:tcPr>{content}</w:tc>"


LAYOUTS: dict[str, Callable[[Part], str]] = {"headings": _headings, "bold": _bold, "tabs": _tabs, "tables": _tables}
