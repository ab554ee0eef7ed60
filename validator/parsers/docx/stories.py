"""All stories of a Word file in the order in which they are read."""

from docx.opc.part import Part

from validator.model.document import Origin, ProblemCode
from validator.parsers.docx.context import Context, Sources
from validator.parsers.docx.embedded import collect_embedded
from validator.parsers.docx.package import FAULTS, root_of, target_of
from validator.parsers.docx.walk import StoryReader
from validator.parsers.docx.wml import R, W
from validator.parsers.docx.writer import Writer
from validator.settings import Limits

_MARGINS = (("headerReference", Origin.HEADER), ("footerReference", Origin.FOOTER))


def read_stories(main: Part, writer: Writer, sources: Sources, limits: Limits) -> None:
    """The body with all that hangs on it, then each header and footer once."""
    root = root_of(main)
    reader = StoryReader(writer, sources, limits.nesting)
    if next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None:
        reader.inline.page = 1
    for body in root.iterchildren(f"{W}body"):
        reader.story(body, Context(main, style=sources.styles.default))
    reader.inline.page = None
    seen = set()
    for reference, origin in _MARGINS:
        for item in root.iter(W + reference):
            part = target_of(main, item.get(f"{R}id", ""))
            if part is not None and part not in seen:
                seen.add(part)
                _read_margin(part, origin, reader)


def _read_margin(part: Part, origin: Origin, reader: StoryReader) -> None:
    try:
        root = root_of(part)
    except FAULTS:
        reader.writer.problem(ProblemCode.PART_UNREADABLE, origin.value)
        return
    reader.story(root, Context(part, origin))
    collect_embedded(part, reader.writer)
