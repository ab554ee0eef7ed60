"""A report in the shape that a reader or a machine asks for."""

from collections.abc import Callable
from importlib import import_module

from validator.model.report import Report
from validator.reports.silent import without_quotes

__all__ = ["FILES", "FORMATS", "SINGLE", "render", "render_bytes", "without_quotes"]

# by name, so that writing JSON does not wait for the libraries behind HTML; each module has `render(report: Report) -> str`
FORMATS = {
    "text": "validator.reports.text",
    "json": "validator.reports.json",
    "html": "validator.reports.html",
    "jsonl": "validator.reports.jsonl",
    "csv": "validator.reports.csv",
    "junit": "validator.reports.junit",
    "sarif": "validator.reports.sarif",
    "letter": "validator.reports.letter.text",
}
# no text that a screen can show; each module has `render(report: Report) -> bytes`
BINARY_FORMATS = {
    "letter-docx": "validator.reports.letter.docx",
    "letter-eml": "validator.reports.letter.eml",
}
# what is about one submission at a time
SINGLE = frozenset({"letter-eml"})
FILES = (*FORMATS, *BINARY_FORMATS)


def render(report: Report, format_name: str, *, quotes: bool = True) -> str:
    """The report in one of FORMATS; without `quotes` no name and no words of the documents stand in it."""
    renderer: Callable[[Report], str] = import_module(FORMATS[format_name]).render
    return renderer(report if quotes else without_quotes(report))


def render_bytes(report: Report, format_name: str, *, quotes: bool = True) -> bytes:
    """The report as a file of one of FILES."""
    if format_name in FORMATS:
        encoding = getattr(import_module(FORMATS[format_name]), "ENCODING", "utf-8")
        return render(report, format_name, quotes=quotes).encode(encoding)
    renderer: Callable[[Report], bytes] = import_module(BINARY_FORMATS[format_name]).render
    return renderer(report if quotes else without_quotes(report))
