"""Documents of another format inside a Word file (w:altChunk): web pages, their mail form, and plain text."""

import email
import email.policy
import re
from collections.abc import Iterator

from docx.opc.part import Part
from lxml import etree, html

from validator.parsers.docx.wml import Element

_BLOCK = re.compile(
    r"address|article|blockquote|body|br|caption|d[dlt]|div|h[1-6]|hr|li|[ou]l|p|pre|section|table|tbody|t[dhr]",
)
_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}

Lines = tuple[tuple[str, int], ...]


def read_chunk(part: Part) -> Lines | None:
    """The paragraphs of a chunk, each with its heading level or 0; None for a format that is not read here."""
    return _read(part.content_type.partition(";")[0].strip().lower(), part.blob)


def _read(content_type: str, data: bytes) -> Lines | None:
    if content_type in {"text/html", "application/xhtml+xml"}:
        return _read_html(data)
    if content_type == "text/plain":
        return tuple((line.strip(), 0) for line in _decoded(data).splitlines() if line.strip())
    if content_type == "message/rfc822":
        body = email.message_from_bytes(data, policy=email.policy.default).get_body(("html", "plain"))
        payload = None if body is None else body.get_payload(decode=True)
        return _read(body.get_content_type(), payload) if body is not None and isinstance(payload, bytes) else None
    return None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _read_html(data: bytes) -> Lines | None:
    try:
        root = html.fromstring(data, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return None
    return tuple((" ".join(text.split()), level) for text, level in _paragraphs(root) if text.strip())


def _paragraphs(root: Element) -> Iterator[tuple[str, int]]:
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
