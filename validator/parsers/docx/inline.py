"""Reads the inside of a paragraph: runs, fields, controls, tracked changes, notes and graphics."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from validator.model.document import MarkKind, Origin, ProblemCode, TraceKind
from validator.parsers.docx.codes import Code
from validator.parsers.docx.context import Context, Sources
from validator.parsers.docx.controls import is_shell, read_control, read_legacy
from validator.parsers.docx.graphics import Graphics, read_graphics
from validator.parsers.docx.line import FieldStretch, Line, Marks, Stretch
from validator.parsers.docx.package import UnreadableError
from validator.parsers.docx.styles import STANDING_OUT, Look
from validator.parsers.docx.symbols import readable, symbol
from validator.parsers.docx.wml import ALTERNATE, W14, Element, M, W, chosen, elements, plain_text
from validator.parsers.docx.writer import Writer

_TEXT, _SYMBOL = f"{W}t", f"{W}sym"
_SPACES = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-"}
_MAX_INSTRUCTION = 1_000
_MARKS = {"b": MarkKind.BOLD, "i": MarkKind.ITALIC, "strike": MarkKind.STRUCK, "dstrike": MarkKind.STRUCK}


@dataclass(frozen=True, slots=True)
class Aside:
    """Blocks to be read after the paragraph in which they are anchored."""

    content: Element | str
    context: Context
    number: str = ""


class InlineReader:
    """Adds what stands in a paragraph to the current line. What hangs on it (notes, text boxes) waits in `asides`."""

    def __init__(self, writer: Writer, sources: Sources, nesting: int) -> None:
        self.writer = writer
        self.sources = sources
        self.nesting = nesting
        self.line = Line()
        self.codes: list[Code] = []
        self.asides: list[Aside] = []
        self.page: int | None = None
        self._notes_read: set[Element] = set()
        self._note_numbers = {Origin.FOOTNOTE: count(1), Origin.ENDNOTE: count(1)}

    def read(self, parent: Element, context: Context) -> None:
        """Read all children of an element. Raises UnreadableError where elements are nested too deep."""
        if context.depth > self.nesting:
            raise UnreadableError(ProblemCode.TOO_COMPLEX, f"nesting > {self.nesting}")
        for child in elements(parent):
            self.element(child, context)

    def element(self, element: Element, context: Context) -> None:
        """Read one element. One without a meaning of its own (a hyperlink, a smart tag) is seen through."""
        handler = _HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element, context)
        elif element.tag not in _IGNORED and len(element):
            self.read(element, replace(context, depth=context.depth + 1))

    def forget_broken_codes(self) -> None:
        """Drop fields whose instruction did not end within the paragraph, so that a damaged field hides no more than that."""
        self.codes = [code for code in self.codes if code.in_result]

    def mark_changes(self, mark: Element | None, start: int) -> None:
        """Leave a trace where the end of a paragraph itself was inserted or deleted, unless its letters already left one."""
        for name, kind in (("ins", TraceKind.INSERTION), ("del", TraceKind.DELETION)):
            change = None if mark is None else mark.find(W + name)
            if change is not None and not any(trace.kind is kind and trace.start >= start for trace in self.line.traces):
                self.line.leave_trace(kind, "\n", change.get(f"{W}author", ""))

    def say(self, text: str, look: Look, context: Context, node: Element) -> None:
        """Add the text that an element shows, or the trace of it where a reader does not see it."""
        if self.codes and any(code.hides for code in self.codes):
            return
        unseen = context.unseen or (TraceKind.HIDDEN if "vanish" in look else None)
        if unseen is not None:
            self.line.leave_trace(unseen, text, context.author)
            return
        if context.tick and len(text.strip()) == 1:
            text = context.tick
        if self.line.page is None:
            self.line.page = self.page
        for name in look & STANDING_OUT:
            self.line.looks[name] = self.line.looks.get(name, 0) + len("".join(text.split()))
        self.line.add(text, _marks(look) | context.marks, node)

    def _run(self, run: Element, context: Context) -> None:
        properties = run.find(f"{W}rPr")
        look = self.sources.styles.look(context.style, properties)
        for child in elements(run):
            tag = child.tag
            if tag == _TEXT:
                self.say(readable(child.text or "", _font(properties)), look, context, child)
            elif tag in _SPACES:
                self.say(_SPACES[tag], look, context, child)
            elif tag == _SYMBOL:
                self.say(_symbol(child), look, context, child)
            elif child is not properties:
                self.element(child, context)

    def _loose_text(self, text: Element, context: Context) -> None:
        self.say(readable(text.text or ""), self.sources.styles.look(context.style, None), context, text)

    def _hyperlink(self, link: Element, context: Context) -> None:
        underlined = self.line.looks.get("u", 0)
        self.read(link, replace(context, depth=context.depth + 1))
        self.line.looks["u"] = underlined  # every link is underlined: that sets nothing apart

    def _inserted(self, change: Element, context: Context) -> None:
        start, author = self.line.length, change.get(f"{W}author", "")
        self.read(change, replace(context, marks=context.marks | {MarkKind.INSERTED}, depth=context.depth + 1))
        self.line.leave_trace(TraceKind.INSERTION, self.line.since(start), author, start)

    def _deleted(self, change: Element, context: Context) -> None:
        text = plain_text(change, f"{W}delText", f"{W}t", f"{M}t")
        self.line.leave_trace(TraceKind.DELETION, text, change.get(f"{W}author", ""))

    def _control(self, sdt: Element, context: Context) -> None:
        content = sdt.find(f"{W}sdtContent")
        if content is None:
            return
        control = read_control(sdt.find(f"{W}sdtPr"))
        start = self.line.length
        marks = context.marks | {MarkKind.PLACEHOLDER} if control.is_placeholder else context.marks
        self.read(content, replace(context, marks=marks, tick=control.glyph or context.tick, depth=context.depth + 1))
        text = self.line.since(start).strip()
        if control.field is not None and not is_shell(control.field, text):
            text = "" if control.is_placeholder or control.glyph else text
            self.line.fields.append(FieldStretch(start, self.line.length, replace(control.field, value=text)))

    def _field_character(self, character: Element, context: Context) -> None:
        match character.get(f"{W}fldCharType"):
            case "begin":
                self._begin_code(character, context)
            case "separate" if self.codes:
                self.codes[-1].in_result = True
                self.codes[-1].line = self.line
                self.codes[-1].start = self.line.length
                self.codes[-1].block = len(self.writer.blocks)
            case "end" if self.codes:
                self._end_code(self.codes.pop(), context, character)

    def _begin_code(self, character: Element, context: Context) -> None:
        data = character.find(f"{W}ffData")
        legacy = None if data is None else read_legacy(data)
        if legacy is not None and legacy.shown is not None:
            start = self.line.length
            self.say(legacy.shown, frozenset(), context, character)
            self.line.fields.append(FieldStretch(start, self.line.length, legacy.field))
        if len(self.codes) < self.nesting:
            self.codes.append(Code(self.line, legacy))

    def _instruction(self, text: Element, _: Context) -> None:
        if self.codes and len(self.codes[-1].instruction) < _MAX_INSTRUCTION:
            self.codes[-1].instruction += text.text or ""

    def _end_code(self, code: Code, context: Context, character: Element) -> None:
        if code.button:
            look = self.sources.styles.look(context.style, None)
            self.say(readable(code.button), look, replace(context, marks=context.marks | {MarkKind.PLACEHOLDER}), character)
        if code.legacy is None or code.legacy.shown is not None:
            return
        start = code.start if code.line is self.line else 0
        before = [] if code.line is self.line else [block.text for block in self.writer.blocks[code.block :]]
        before[:1] = [text[code.start :] for text in before[:1]]
        answer = "\n".join([*before, self.line.since(start)]).strip()
        self.line.fields.append(FieldStretch(start, self.line.length, replace(code.legacy.field, value=answer)))

    def _footnote(self, reference: Element, context: Context) -> None:
        self._note(self.sources.footnotes.get(reference.get(f"{W}id", "")), Origin.FOOTNOTE, context)

    def _endnote(self, reference: Element, context: Context) -> None:
        self._note(self.sources.endnotes.get(reference.get(f"{W}id", "")), Origin.ENDNOTE, context)

    def _note(self, note: Element | None, origin: Origin, context: Context) -> None:
        if note is not None and context.unseen is None and note not in self._notes_read:
            self._notes_read.add(note)
            place = Context(context.part, origin, depth=context.depth + 1)
            self.asides.append(Aside(note, place, str(next(self._note_numbers[origin]))))

    def _comment_start(self, element: Element, _: Context) -> None:
        self.line.comments.setdefault(element.get(f"{W}id", ""), Stretch(self.line.length, -1))

    def _comment_end(self, element: Element, _: Context) -> None:
        stretch = self.line.comments.get(element.get(f"{W}id", ""))
        if stretch is not None and stretch.end < 0:
            stretch.end = self.line.length

    def _comment_reference(self, element: Element, _: Context) -> None:
        key = element.get(f"{W}id", "")
        if key not in self.writer.anchors and key not in self.writer.starting_comments:
            self.line.comments.setdefault(key, Stretch(self.line.length, self.line.length))

    def _page_break(self, _: Element, __: Context) -> None:
        self.page = (self.page or 1) + 1

    def _alternate(self, alternate: Element, context: Context) -> None:
        if (branch := chosen(alternate)) is not None:
            self.read(branch, replace(context, depth=context.depth + 1))

    def _ruby(self, ruby: Element, context: Context) -> None:
        if (base := ruby.find(f"{W}rubyBase")) is not None:
            self.read(base, replace(context, depth=context.depth + 1))

    def _sub_document(self, _: Element, context: Context) -> None:
        self.writer.problem(ProblemCode.PART_UNREADABLE, "subDoc")

    def _graphic(self, graphic: Element, context: Context) -> None:
        if context.unseen is not None:
            return
        found: Graphics = read_graphics(graphic, context.part)
        origin = Origin.TEXTBOX if context.origin is Origin.BODY else context.origin
        place = Context(context.part, origin, context.cell, depth=context.depth + 1)
        self.line.pictures += found.pictures
        if found.is_page_like:
            self.writer.problem(ProblemCode.PAGE_WITHOUT_TEXT, "picture", self.page)
        self.line.fields += [FieldStretch(self.line.length, self.line.length, field) for field in found.fields]
        self.asides += [Aside(story, place) for story in found.stories]
        self.asides += [Aside(text, place) for text in found.lines]
        for lost in found.lost:
            self.writer.problem(ProblemCode.PART_UNREADABLE, lost)


_IGNORED = frozenset({f"{W}rPr", f"{W}pPr", f"{W}delText", f"{W}rt", f"{W}sdtPr", f"{W}fldData"})


def _marks(look: Look) -> Marks:
    return frozenset(_MARKS[name] for name in look if name in _MARKS)


def _font(properties: Element | None) -> str:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii") or ""


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return symbol(element.get(f"{W}font", ""), code)


_Handler = Callable[[InlineReader, Element, Context], None]
_HANDLERS: Mapping[str, _Handler] = {
    f"{W}r": InlineReader._run,
    f"{M}t": InlineReader._loose_text,
    f"{W}t": InlineReader._loose_text,
    f"{W}hyperlink": InlineReader._hyperlink,
    f"{W}ins": InlineReader._inserted,
    f"{W}moveTo": InlineReader._inserted,
    f"{W}del": InlineReader._deleted,
    f"{W}moveFrom": InlineReader._deleted,
    f"{W}sdt": InlineReader._control,
    f"{W}fldChar": InlineReader._field_character,
    f"{W}instrText": InlineReader._instruction,
    f"{W}footnoteReference": InlineReader._footnote,
    f"{W}endnoteReference": InlineReader._endnote,
    f"{W}commentRangeStart": InlineReader._comment_start,
    f"{W}commentRangeEnd": InlineReader._comment_end,
    f"{W}commentReference": InlineReader._comment_reference,
    f"{W}lastRenderedPageBreak": InlineReader._page_break,
    ALTERNATE: InlineReader._alternate,
    f"{W}ruby": InlineReader._ruby,
    f"{W}subDoc": InlineReader._sub_document,
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object", f"{W}contentPart", f"{W14}contentPart"), InlineReader._graphic),
}
