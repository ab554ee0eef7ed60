"""Comment ranges in the XML of a Word file: runs cut where a passage begins or ends, so that letters and looks stay as they were."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import takewhile

from docx.oxml.parser import OxmlElement

from validator.parsers.docx.places import Piece
from validator.parsers.docx.symbols import written_length
from validator.parsers.docx.wml import ALTERNATE, W14, Element, M, W

RUN, TEXT, PROPERTIES, CONTROL = f"{W}r", f"{W}t", f"{W}rPr", f"{W}sdt"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CHANGES = frozenset({f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom"})
# What a comment goes round and never into.
CLOSED = frozenset({RUN, ALTERNATE, f"{M}oMath", f"{M}oMathPara"})
# A control that Word fills anew, whose content the next click replaces, or that takes bare text only.
CLOSING = tuple(W + name for name in ("text", "date", "dropDownList", "comboBox", "picture", "dataBinding", "showingPlcHdr", "lock"))


def holder_of(node: Element) -> Element | None:
    """The run, or what stands around it as one whole, that a comment can begin before and end after; None outside the body."""
    above = list(node.iterancestors())
    paragraphs = [place for place, element in enumerate(above) if element.tag == f"{W}p"]
    if not paragraphs or above[-1].tag != f"{W}document":
        return None
    inside = (node, *above[: paragraphs[-1]])
    return next((element for element in reversed(inside) if element.tag in CLOSED or _is_closed(element)), None)


def _is_closed(element: Element) -> bool:
    properties = element.find(f"{W}sdtPr") if element.tag == CONTROL else None
    return properties is not None and any(child.tag in CLOSING or child.tag == f"{W14}checkbox" for child in properties)


def cut(pieces: list[Piece], offset: int) -> None:
    """Let a run begin at this letter of a block, where its element can be divided; `pieces` keep step."""
    for place, piece in enumerate(pieces):
        if piece.start < offset < piece.end and piece.node.tag == TEXT and _is_divisible(piece.node):
            tail = _divide(piece.node, written_length(piece.node.text or "", offset - piece.start))
            pieces[place : place + 1] = [replace(piece, end=offset), Piece(offset, piece.end, tail)]
            _begin_run(tail)
            return
        if piece.start == offset and _is_divisible(piece.node):
            _begin_run(piece.node)
            return


def _is_divisible(node: Element) -> bool:
    run = node.getparent()
    return run is not None and run.tag == RUN and holder_of(node) is run


def _divide(text: Element, letters: int) -> Element:
    written = text.text or ""
    tail = OxmlElement("w:t")
    text.text, tail.text = written[:letters], written[letters:]
    for half in (text, tail):
        half.set(SPACE, "preserve")
    text.addnext(tail)
    return tail


def _begin_run(node: Element) -> None:
    """Move an element and what follows it in its run to a run of the same look behind it."""
    run = node.getparent()
    before = list(takewhile(lambda child: child is not node, run)) if run is not None else []
    if run is None or all(child.tag == PROPERTIES for child in before):
        return
    second = run.makeelement(run.tag)
    for name, given in run.attrib.items():
        second.set(name, given)
    second.extend(deepcopy(child) for child in before if child.tag == PROPERTIES)
    second.extend(list(run)[len(before) :])
    run.addnext(second)


def passage(pieces: Sequence[Piece], start: int, end: int) -> tuple[Element, Element] | None:
    """The first and the last whole that show the letters `[start, end)`; None where a comment can stand at none of them."""
    shown = [piece.node for piece in pieces if piece.start < end and start < piece.end]
    holders = [holder for holder in map(holder_of, shown) if holder is not None]
    return (holders[0], holders[-1]) if holders else None


def surround(first: Element, last: Element, key: int) -> None:
    """Put the marks of a comment around these; its reference stays out of what somebody else inserted."""
    first.addprevious(_mark("commentRangeStart", key))
    end = _mark("commentRangeEnd", key)
    last.addnext(end)
    outer = [element for element in end.iterancestors() if element.tag in CHANGES]
    (outer[-1] if outer else end).addnext(_reference(key))


def mark_paragraph(paragraph: Element, key: int) -> None:
    """Put the marks of a comment at the end of a paragraph that has no text."""
    paragraph.extend([_mark("commentRangeStart", key), _mark("commentRangeEnd", key), _reference(key)])


def _mark(name: str, key: int) -> Element:
    mark: Element = OxmlElement(f"w:{name}", {f"{W}id": str(key)})
    return mark


def _reference(key: int) -> Element:
    run: Element = OxmlElement("w:r")
    properties, style = OxmlElement("w:rPr"), OxmlElement("w:rStyle", {f"{W}val": "CommentReference"})
    properties.append(style)
    run.extend([properties, _mark("commentReference", key)])
    return run


def remove_marks(root: Element, keys: frozenset[str]) -> None:
    """Take away all marks of these comments, and the runs that held nothing else."""
    marks = root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")
    for mark in [mark for mark in marks if mark.get(f"{W}id", "") in keys]:
        parent = mark.getparent()
        if parent is None:
            continue
        parent.remove(mark)
        around = parent.getparent()
        if parent.tag == RUN and around is not None and all(child.tag == PROPERTIES for child in parent):
            around.remove(parent)
