"""Documents of another format inside a Word file (w:altChunk): web pages, their mail form, and plain text."""

import email
import email.policy

from docx.opc.part import Part

from validator.parsers.web import Lines, read_lines


def read_chunk(part: Part) -> Lines | None:
    """The paragraphs of a chunk, each with its heading level or 0; None for a format that is not read here."""
    return _read(part.content_type.partition(";")[0].strip().lower(), part.blob)


def _read(content_type: str, data: bytes) -> Lines | None:
    if content_type in {"text/html", "application/xhtml+xml"}:
        return read_lines(data)
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
