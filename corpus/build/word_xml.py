"""The pieces of Word that python-docx has no call for: controls, form fields, tracked changes, text boxes, footnotes."""

from collections.abc import Callable
from itertools import count
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
DRAWING = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
CHANGED = 'w:author="G. Verhoef" w:date="2026-04-20T10:12:00Z"'


def _xml(text: str) -> BaseOxmlElement:
    return parse_xml(text)


def run_xml(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def shade(cell: _Cell, fill: str = "D9D9D9") -> None:
    cell._tc.get_or_add_tcPr().append(_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def control(paragraph: Paragraph, label: str, value: str, *, is_date: bool = False, is_empty: bool = False) -> None:
    """Put a content control; an empty one shows its placeholder text, as Word does."""
    showing = "<w:showingPlcHdr/>" if is_empty else ""
    style = '<w:color w:val="808080"/>' if is_empty else ""
    sort = '<w:date><w:dateFormat w:val="d-M-yyyy"/><w:lid w:val="nl-NL"/></w:date>' if is_date else "<w:text/>"
    paragraph._p.append(
        _xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{escape(label)}"/><w:tag w:val="{escape(label.lower())}"/>{showing}{sort}'
            f"</w:sdtPr><w:sdtContent>{run_xml(value, style)}</w:sdtContent></w:sdt>"
        )
    )


def tick(paragraph: Paragraph, label: str, *, is_checked: bool) -> None:
    """Put a check box control, with its label behind it."""
    sign, state = ("☒", 1) if is_checked else ("☐", 0)
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    paragraph._p.append(
        _xml(
            f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr><w:alias w:val="{escape(label)}"/><w14:checkbox><w14:checked w14:val="{state}"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
            f"</w14:checkbox></w:sdtPr><w:sdtContent>{run_xml(sign, font)}</w:sdtContent></w:sdt>"
        )
    )
    paragraph.add_run(f" {label}   ")


def _field(paragraph: Paragraph, data: str, code: str, shown: str) -> None:
    parts = [
        f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f'<w:t xml:space="preserve">{escape(shown)}</w:t>' if shown else "",
        '<w:fldChar w:fldCharType="end"/>',
    ]
    for part in filter(None, parts):
        paragraph._p.append(_xml(f"<w:r {nsdecls('w')}>{part}</w:r>"))


def form_text(paragraph: Paragraph, name: str, value: str) -> None:
    """Put a legacy text field; without a value it shows five en spaces, as Word does."""
    _field(paragraph, f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/>', "FORMTEXT", value or "\u2002" * 5)


def form_tick(paragraph: Paragraph, name: str, label: str, *, is_checked: bool) -> None:
    state = int(is_checked)
    data = (
        f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="{state}"/></w:checkBox>'
    )
    _field(paragraph, data, "FORMCHECKBOX", "")
    paragraph.add_run(f" {label}   ")


def page_number(paragraph: Paragraph) -> None:
    for code in ("PAGE", "NUMPAGES"):
        paragraph.add_run("Pagina " if code == "PAGE" else " van ")
        paragraph._p.append(_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} ">{run_xml("1")}</w:fldSimple>'))


def inserted(paragraph: Paragraph, text: str, number: int) -> None:
    paragraph._p.append(_xml(f'<w:ins {nsdecls("w")} w:id="{number}" {CHANGED}>{run_xml(text)}</w:ins>'))


def deleted(paragraph: Paragraph, text: str, number: int) -> None:
    content = f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>'
    paragraph._p.append(_xml(f'<w:del {nsdecls("w")} w:id="{number}" {CHANGED}>{content}</w:del>'))


def comment(document: Document, paragraph: Paragraph, text: str, author: str) -> None:
    note = document.add_comment(runs=paragraph.runs, text=text, author=author, initials="".join(part[0] for part in author.split()))
    note._comment_elm.set(qn("w:date"), "2026-04-20T10:30:00Z")


def text_box(paragraph: Paragraph, lines: list[str], number: int) -> None:
    """Put a text box the way Word 2010 and later write it: a drawing, and the same text again for older versions."""
    body = "".join(f"<w:p>{run_xml(line, '<w:b/>' if index == 0 else '')}</w:p>" for index, line in enumerate(lines))
    content = f"<w:txbxContent>{body}</w:txbxContent>"
    drawing = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5900000" cy="{430000 + 270000 * len(lines)}"/>'
        f'<wp:docPr id="{number}" name="Tekstvak {number}"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off '
        f'x="0" y="0"/><a:ext cx="5900000" cy="{430000 + 270000 * len(lines)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx>'
        f"{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    picture = f'<w:pict><v:shape style="width:460pt;height:80pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    paragraph._p.append(
        _xml(
            f'<w:r {nsdecls("w")} {DRAWING}><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback>{picture}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )


def footnotes(document: Document) -> Callable[[Paragraph, str], None]:
    """Give the document a footnotes part; the call that comes back puts a footnote at the end of a paragraph."""
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    root = _xml(f"<w:footnotes {nsdecls('w')}>{separators}</w:footnotes>")
    part = _XmlTail(PackURI("/word/footnotes.xml"), root, document)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    numbers = count(1)
    raised = '<w:vertAlign w:val="superscript"/>'

    def add(paragraph: Paragraph, text: str) -> None:
        number = next(numbers)
        mark = f"<w:r><w:rPr>{raised}</w:rPr><w:footnoteRef/></w:r>"
        root.append(_xml(f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p>{mark}{run_xml(" " + text)}</w:p></w:footnote>'))
        paragraph._p.append(_xml(f'<w:r {nsdecls("w")}><w:rPr>{raised}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'))

    return add


class _XmlTail(Part):
    """A part that is serialised only when the package is saved."""

    def __init__(self, name: PackURI, root: BaseOxmlElement, document: Document) -> None:
        sort = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        super().__init__(name, sort, None, document.part.package)
        self._root = root

    @property
    def blob(self) -> bytes:
        return etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)


def plain_borders(table: Table) -> None:
    table.style = "Table Grid"
