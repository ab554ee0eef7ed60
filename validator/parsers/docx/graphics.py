"""What a drawing holds for a reader: text boxes, pictures, signature lines, and the text of diagrams and charts."""

from dataclasses import dataclass, field

from docx.opc.part import Part

from validator.model.document import FieldKind, FormField
from validator.parsers.docx.package import FAULTS, root_of
from validator.parsers.docx.wml import ALTERNATE, DGM, W14, WP, A, Element, O, R, V, W, chosen, elements, number

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_PICTURES = frozenset({f"{A}blip", f"{V}imagedata", f"{W}contentPart", f"{W14}contentPart"})
_LARGE = 12 * 360_000  # centimetres in the units of drawings


@dataclass(slots=True)
class Graphics:
    """The finds in reading order: `stories` are text boxes, `lines` loose texts, `lost` the parts that could not be read.

    `is_page_like` says that a picture is so large that it may well be a scanned page or a photographed letter.
    """

    stories: list[Element] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    fields: list[FormField] = field(default_factory=list)
    pictures: int = 0
    lost: list[str] = field(default_factory=list)
    is_page_like: bool = False


def read_graphics(graphic: Element, part: Part) -> Graphics:
    """Everything in one drawing. Walks without recursion, since groups of shapes nest deep. The picture of an embedded file is its icon."""
    found = Graphics()
    pending = [graphic]
    while pending:
        node = pending.pop()
        if node.tag == f"{W}txbxContent":
            found.stories.append(node)
        elif node.tag == ALTERNATE:
            branch = chosen(node)
            pending += [] if branch is None else [branch]
        else:
            _read_node(node, part, found)
            pending += reversed(elements(node))
    if graphic.tag == f"{W}object" or found.fields:
        found.pictures = 0  # an icon, or the empty picture of a signature line
    found.is_page_like = found.pictures > 0 and any(_is_large(extent) for extent in graphic.iter(f"{WP}extent"))
    return found


def _is_large(extent: Element) -> bool:
    return min(number(extent.get("cx")), number(extent.get("cy"))) >= _LARGE


def _read_node(node: Element, part: Part, found: Graphics) -> None:
    if node.tag in _PICTURES:
        found.pictures += 1
    elif node.tag == f"{A}p":
        found.lines.append("".join(text.text or "" for text in node.iter(f"{A}t")))
    elif node.tag == f"{V}textpath":
        found.lines.append(node.get("string", ""))
    elif node.tag == f"{O}signatureline":
        name = node.get(f"{O}suggestedsigner") or ""
        found.fields.append(FormField(FieldKind.SIGNATURE, "signatureline", name))
    elif node.tag == f"{DGM}relIds":
        _read_part(node.get(f"{R}dm", ""), part, found)
    elif node.tag == _CHART:
        _read_part(node.get(f"{R}id", ""), part, found)


def _read_part(key: str, part: Part, found: Graphics) -> None:
    try:
        root = root_of(part.rels[key].target_part)
    except FAULTS:
        found.lost.append("diagram")
        return
    texts = ("".join(text.text or "" for text in paragraph.iter(f"{A}t")) for paragraph in root.iter(f"{A}p"))
    found.lines += [text for text in texts if text.strip()]
