"""The names of Word's XML that the parser knows, and small readers for it."""

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that Word itself gives this namespace

VAL = f"{W}val"
PARAGRAPH = f"{W}p"
RUN = f"{W}r"
ALTERNATE = f"{MC}AlternateContent"

_OFF = frozenset({"0", "false", "off", "none"})
_PARSER_OPTIONS = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def parse_xml(blob: bytes) -> Element:
    """The root of an XML part. Entities stay unresolved, and libxml2 refuses entity bombs and depths over 256. Raises XMLSyntaxError."""
    return etree.fromstring(blob, etree.XMLParser(**_PARSER_OPTIONS))  # type: ignore[arg-type]


def value(parent: Element | None, name: str) -> str | None:
    """The w:val of the child w:`name`; None where there is no such child or value."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(VAL)


def number(text: str | None, default: int = 0) -> int:
    """A whole number as XML writes it, or the default for anything else."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def is_on(element: Element) -> bool:
    """Whether a switch such as <w:b/> is on: it is, unless its value says otherwise."""
    return (element.get(VAL) or element.get(f"{W14}val") or "1").lower() not in _OFF


def child_is_on(parent: Element | None, path: str) -> bool:
    """Whether the switch at this path is there and on."""
    child = None if parent is None else parent.find(path)
    return child is not None and is_on(child)


def chosen(alternate: Element) -> Element | None:
    """The one branch of an mc:AlternateContent that counts: the first choice, its fallback only where no choice holds anything."""
    choice = alternate.find(f"{MC}Choice")
    return choice if choice is not None and len(choice) else alternate.find(f"{MC}Fallback")


def elements(parent: Element) -> list[Element]:
    """The child elements, without comments, processing instructions and entity references."""
    return [child for child in parent if isinstance(child.tag, str)]


def plain_text(element: Element, *names: str) -> str:
    """The letters in all elements of these names below an element, in order."""
    return "".join(node.text or "" for node in element.iter(*names))
