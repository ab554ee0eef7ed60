"""A row for each finding, for a spreadsheet. Separated by semicolons and with a byte order mark, as Dutch Excel wants it."""

import csv
from io import StringIO

from validator.model.facts import Location
from validator.model.report import Report, SubmissionResult
from validator.reports.clean import clean_line
from validator.reports.entries import Entry, entries
from validator.reports.words import change_word, outcome_wording, status_wording, texts, waiver_lines, waiver_text

ENCODING = "utf-8-sig"
# a cell that starts with one of these is a formula to a spreadsheet
FORMULA_STARTS = ("=", "+", "-", "@")
NOWHERE = Location("")


def render(report: Report) -> str:
    """A header and a row for each finding; what came of each waiver stands in the last column of rows of its own."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    writer.writerow(texts()["csv"])
    for submission in report.submissions:
        writer.writerows(_row(submission, entry) for entry in entries(submission))
    nothing = [""] * (len(texts()["csv"]) - 1)
    writer.writerows([*nothing, _cell(line)] for line in waiver_lines(report))
    return stream.getvalue()


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
