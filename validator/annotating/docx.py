"""A Word file with comments at the passages that the findings are about; nothing else in it changes."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, cast

from docx.comments import Comments
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from docx.package import Package
from docx.parts.comments import CommentsPart
from docx.parts.document import DocumentPart

from validator.annotating.notes import AUTHOR, INITIALS, Note, notes_on
from validator.annotating.runs import cut, holder_of, mark_paragraph, passage, remove_marks, surround
from validator.model.document import Origin, ProblemCode
from validator.model.report import SubmissionResult
from validator.parsers.docx.package import Opened, UnreadableError, open_package, root_of
from validator.parsers.docx.places import Piece, ShownBlock, locate
from validator.parsers.docx.wml import Element, W
from validator.settings import Limits

_Kind = TypeVar("_Kind", bound=XmlPart)
Anchors = tuple[Element, Element]


def annotate_docx(data: bytes, name: str, result: SubmissionResult, limits: Limits) -> tuple[bytes, int]:
    """The file with its comments, and how many there are. Raises what the parser raises at a file that it cannot read."""
    opened = open_package(data)
    main = _as_kind(DocumentPart, opened.main, opened.package)
    shown = locate(replace(opened, main=main), limits)
    comments = _comments(main, opened)
    _remove_own(root_of(main), comments)
    notes = notes_on(result, name, [block.block for block in shown])
    page = Page(root_of(main), shown)
    for note in notes:
        page.put(note, _added(comments, note))
    target = io.BytesIO()
    opened.package.save(target)
    return target.getvalue(), len(notes)


def _as_kind(kind: type[_Kind], part: Part, package: OpcPackage) -> _Kind:
    """The part as one that python-docx can change, whatever content type the file gave it (docm, dotx)."""
    if isinstance(part, kind):
        return part
    changed = cast("_Kind", kind.load(part.partname, part.content_type, part.blob, cast("Package", package)))
    for relationship in part.rels.values():
        end = relationship.target_ref if relationship.is_external else relationship.target_part
        changed.load_rel(relationship.reltype, end, relationship.rId, relationship.is_external)
    for relationship in package.iter_rels():
        if not relationship.is_external and relationship.target_part is part:
            relationship._target = changed  # python-docx has no public way to exchange a part
    return changed


def _comments(main: DocumentPart, opened: Opened) -> Comments:
    for relationship in main.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.COMMENTS and not relationship.is_external:
            _as_kind(CommentsPart, relationship.target_part, opened.package)
    return main.comments


def _remove_own(root: Element, comments: Comments) -> None:
    """Take away the comments of an earlier check; those of people stay."""
    own = [comment for comment in comments if comment.author == AUTHOR]
    keys = frozenset(str(comment.comment_id) for comment in own)
    for comment in own:
        holder = comment._comment_elm.getparent()  # python-docx cannot delete a comment
        if holder is not None:
            holder.remove(comment._comment_elm)
    remove_marks(root, keys)


def _added(comments: Comments, note: Note) -> int:
    comment = comments.add_comment(author=AUTHOR, initials=INITIALS)
    for place, sentence in enumerate(note.sentences):
        paragraph = comment.paragraphs[0] if place == 0 else comment.add_paragraph()
        paragraph.add_run(sentence.text).bold = sentence.is_strong or None
    return comment.comment_id


class Page:
    """The text of the file, to put comments at."""

    def __init__(self, root: Element, shown: Sequence[ShownBlock]) -> None:
        self._root = root
        self._shown = shown
        self._pieces: dict[int, list[Piece]] = {}

    def put(self, note: Note, key: int) -> None:
        """Put the marks of a comment at the passage of its note, or as near as Word allows."""
        anchors = self._at(note) or self._above(note) or self._first()
        if anchors is not None:
            surround(*anchors, key)
        else:
            mark_paragraph(self._only_paragraph(), key)

    def _at(self, note: Note) -> Anchors | None:
        if note.span is None:
            return None
        pieces = self._pieces.setdefault(note.span.block, list(self._shown[note.span.block].pieces))
        cut(pieces, note.span.end)
        cut(pieces, note.span.start)
        return passage(pieces, note.span.start, note.span.end) or self._at_reference(pieces)

    def _at_reference(self, pieces: Sequence[Piece]) -> Anchors | None:
        """Where the text refers to the footnote or endnote that these pieces stand in: Word has no comments inside a note."""
        inside = (element for piece in pieces[:1] for element in piece.node.iterancestors(f"{W}footnote", f"{W}endnote"))
        note = next(inside, None)
        if note is None:
            return None
        references = self._root.iter(f"{note.tag}Reference")
        found = next((item for item in references if item.get(f"{W}id") == note.get(f"{W}id")), None)
        holder = None if found is None else holder_of(found)
        return None if holder is None else (holder, holder)

    def _above(self, note: Note) -> Anchors | None:
        """The nearest paragraph above what Word has no comments in. A header or footer has no paragraph above it."""
        if note.span is None or self._shown[note.span.block].block.origin in {Origin.HEADER, Origin.FOOTER}:
            return None
        above = (self._whole(block) for block in reversed(self._shown[: note.span.block]))
        return next((anchors for anchors in above if anchors is not None), None)

    def _first(self) -> Anchors | None:
        return next((anchors for anchors in map(self._whole, self._shown) if anchors is not None), None)

    def _whole(self, shown: ShownBlock) -> Anchors | None:
        pieces = self._pieces.get(shown.block.index, shown.pieces)
        return passage(pieces, 0, len(shown.block.text)) if shown.block.origin is Origin.BODY else None

    def _only_paragraph(self) -> Element:
        """A paragraph of a file without text. Raises UnreadableError where there is none, as in a file that only takes in another."""
        paragraph = next(self._root.iter(f"{W}p"), None)
        if paragraph is None:
            raise UnreadableError(ProblemCode.NO_TEXT, "paragraphs")
        return paragraph
