"""A row for each finding, for a spreadsheet. Separated by semicolons and with a byte order mark, as Dutch Excel wants it."""

import csv
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import BinaryIO

from validator.model.facts import Location
from validator.model.report import Report, SubmissionResult
from validator.reports.clean import clean_line
from validator.reports.entries import Entry, entries
from validator.reports.streaming import whole
from validator.reports.words import change_word, outcome_wording, status_wording, texts, waiver_lines, waiver_text

ENCODING = "utf-8-sig"
# a cell that starts with one of these is a formula to a spreadsheet
FORMULA_STARTS = ("=", "+", "-", "@")
NOWHERE = Location("")


class Writer:
    """A header and a row for each finding; what came of each waiver stands in the last column of rows of its own."""

    def __init__(self, stream: BinaryIO, head: Report) -> None:
        self._head = head
        stream.write(BOM_UTF8)
        self._rows = csv.writer(_Encoded(stream), delimiter=";", lineterminator="\n")
        self._rows.writerow(texts()["csv"])

    def write(self, result: SubmissionResult) -> None:
        """Add the rows of a submission."""
        self._rows.writerows(_row(result, entry) for entry in entries(result))

    def close(self) -> None:
        """Add the rows of the waivers."""
        nothing = [""] * (len(texts()["csv"]) - 1)
        self._rows.writerows([*nothing, _cell(line)] for line in waiver_lines(self._head))


@dataclass(frozen=True, slots=True)
class _Encoded:
    """The stream as the csv module wants it; a TextIOWrapper would close the stream when it goes."""

    stream: BinaryIO

    def write(self, text: str) -> int:
        return self.stream.write(text.encode())


def render(report: Report) -> str:
    """All rows, without the byte order mark."""
    return whole(Writer, report).decode(ENCODING)


def _row(submission: SubmissionResult, entry: Entry) -> list[str]:
    check, finding = entry.check, entry.finding
    place = finding.location or NOWHERE
    values = (
        submission.source,
        submission.doctype.value,
        outcome_wording(submission.advice.outcome).word,
        check.id,
        check.title,
        finding.rule,
        status_wording(finding.status).word,
        finding.message,
        finding.remedy,
        finding.quote,
        place.file,
        place.section,
        *(place.page, place.paragraph, place.start, place.end),
        change_word(finding.change),
        waiver_text(finding.waiver),
    )
    return ["" if value is None else _cell(str(value)) for value in values]


def _cell(text: str) -> str:
    line = clean_line(text)
    return f"'{line}" if line.startswith(FORMULA_STARTS) else line
