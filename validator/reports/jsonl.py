"""A line of JSON for each submission, for programs that read many reports one at a time."""

import json
from dataclasses import replace
from typing import BinaryIO

from validator.model.report import Report, SubmissionResult
from validator.reports.growing import escaped
from validator.reports.json import as_data
from validator.reports.streaming import whole


class Writer:
    """One line for each submission: a report of that submission alone, in the shape of `report.schema.json`."""

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        self._stream, self._head = stream, head

    def write(self, result: SubmissionResult) -> None:
        """Add a line."""
        data = as_data(replace(self._head, submissions=(result,)))
        self._stream.write(f"{escaped(json.dumps(data, ensure_ascii=False))}\n".encode())

    def close(self) -> None:
        """Nothing: each line is whole by itself."""


def render(report: Report) -> str:
    """All lines."""
    return whole(Writer, report).decode()
