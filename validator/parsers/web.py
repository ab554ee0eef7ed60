"""Web pages, also as the body of a mail or a part of a Word file: their paragraphs, without scripts or anything from outside."""

import re
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree, html

from validator.model.document import Block, BlockKind, Document, Problem, ProblemCode
from validator.parsers.characters import tidy
from validator.parsers.sniff import MediaType
from validator.settings import Limits

Lines = tuple[tuple[str, int], ...]

_BLOCK = re.compile(
    r"address|article|blockquote|body|br|caption|d[dlt]|div|h[1-6]|hr|li|[ou]l|p|pre|section|table|tbody|t[dhr]",
)
_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def parse_web(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of a web page: a block for each paragraph."""
    digest = sha256(data).hexdigest()
    lines = read_lines(data)
    if lines is None:
        return Document(name, MediaType.HTML, digest, problems=(Problem(ProblemCode.DAMAGED, name),))
    blocks = tuple(
        Block(index, text, BlockKind.HEADING if level else BlockKind.PARAGRAPH, level=level) for index, (text, level) in enumerate(lines)
    )
    problems = () if blocks else (Problem(ProblemCode.EMPTY, name),)
    return Document(name, MediaType.HTML, digest, blocks, problems=problems)


def read_lines(data: bytes) -> Lines | None:
    """The paragraphs of a web page, each with its heading level or 0; None for what is none."""
    try:
        root = html.fromstring(data, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return None
    lines = ((tidy(" ".join(text.split())), level) for text, level in _paragraphs(root))
    return tuple((text, level) for text, level in lines if text)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, int]]:
    """The text between the borders of blocks, walked without recursion."""
    parts: list[str] = []
    level = skip = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        name = str(node.tag).lower()
        is_start = event == "start"
        skip += (1 if is_start else -1) if name in _UNSEEN else 0
        if _BLOCK.fullmatch(name):
            yield "".join(parts), level
            parts, level = [], _HEADINGS.get(name, 0) if is_start else 0
        if not skip:
            parts.append((node.text if is_start else node.tail) or "")
    yield "".join(parts), level
