"""What the walk knows about the place where it is."""

from dataclasses import dataclass

from docx.opc.part import Part

from validator.model.document import Cell, Origin, TraceKind
from validator.parsers.docx.line import NO_MARKS, Marks
from validator.parsers.docx.numbering import Numbering
from validator.parsers.docx.package import FAULTS, related_root
from validator.parsers.docx.styles import Styles
from validator.parsers.docx.wml import Element, W


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of an element. `unseen` says why its text is not shown; `tick` is what the check box around it shows."""

    part: Part
    origin: Origin = Origin.BODY
    cell: Cell | None = None
    style: str = ""
    marks: Marks = NO_MARKS
    unseen: TraceKind | None = None
    author: str = ""
    tick: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Sources:
    """The parts beside the text that the walk looks things up in. `lost` names the parts that could not be read."""

    styles: Styles
    numbering: Numbering
    footnotes: dict[str, Element]
    endnotes: dict[str, Element]
    comments: tuple[Element, ...]
    lost: tuple[str, ...]


def read_sources(main: Part) -> Sources:
    """Read styles, lists, notes and comments once."""
    roots: dict[str, Element | None] = {}
    lost = []
    for kind in ("styles", "numbering", "footnotes", "endnotes", "comments"):
        try:
            roots[kind] = related_root(main, kind)
        except FAULTS:
            roots[kind] = None
            lost.append(kind)
    styles = Styles(roots["styles"])
    comments = roots["comments"]
    return Sources(
        styles=styles,
        numbering=Numbering(roots["numbering"], styles),
        footnotes=_notes(roots["footnotes"], "footnote"),
        endnotes=_notes(roots["endnotes"], "endnote"),
        comments=() if comments is None else tuple(comments.findall(f"{W}comment")),
        lost=tuple(lost),
    )


def _notes(root: Element | None, name: str) -> dict[str, Element]:
    return {} if root is None else {note.get(f"{W}id", ""): note for note in root.findall(W + name)}
