"""Reports on any number of submissions, written one result at a time in constant memory."""

from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from typing import BinaryIO, Protocol

from validator.model.report import Report, SubmissionResult
from validator.reports.silent import without_names, without_quotes
from validator.texts import load

# each module has a class `Writer(stream, head)`; on a screen a batch is a list, so that "text" is the list and not the whole report
STREAMS = {
    "text": "validator.reports.triage",
    "json": "validator.reports.json",
    "jsonl": "validator.reports.jsonl",
    "csv": "validator.reports.csv",
    "junit": "validator.reports.junit",
    "sarif": "validator.reports.sarif",
}


class Writer(Protocol):
    """Writes a report piece by piece. What comes out is whole only after `close`, which leaves the stream open."""

    def write(self, result: SubmissionResult) -> None:
        """Add the next result."""

    def close(self) -> None:
        """Write what can only stand at the end."""


MakeWriter = Callable[[BinaryIO, Report], Writer]


def open_writer(format_name: str, stream: BinaryIO, head: Report, *, quotes: bool = True) -> Writer:
    """A writer of one of STREAMS; `head` is the report without its submissions.

    Without `quotes` no name and no words of the documents are written, and submissions are called by their number. Raises ValueError for a
    format that needs all submissions at once.
    """
    if format_name not in STREAMS:
        raise ValueError(f"not a stream: {format_name}")
    make: MakeWriter = import_module(STREAMS[format_name]).Writer
    return make(stream, head) if quotes else _Silent(make(stream, without_quotes(head)))


def whole(make: MakeWriter, report: Report) -> bytes:
    """A report of which all submissions are known, by the same writer."""
    stream = BytesIO()
    writer = make(stream, report)
    for result in report.submissions:
        writer.write(result)
    writer.close()
    return stream.getvalue()


class _Silent:
    """Passes results on without names and quotes."""

    def __init__(self, writer: Writer) -> None:
        self._writer, self._number = writer, 0

    def write(self, result: SubmissionResult) -> None:
        self._number += 1
        self._writer.write(without_names(result, load("report")["silent"]["submission"].format(self._number)))

    def close(self) -> None:
        self._writer.close()
