"""The table as a file for a spreadsheet."""

import csv
import io

from validator.desk.statistics.choosing import Choice
from validator.desk.statistics.counts import Line, table
from validator.desk.statistics.words import number_text, share_text
from validator.texts import load

# a cell that begins with one of these may be run as a formula
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# by this mark Excel knows the letters
MARK = "\ufeff"


def spreadsheet(choice: Choice) -> bytes:
    """The numbers as the page shows them, with semicolons as Dutch spreadsheets expect."""
    words, shown = load("desk_statistics"), table(choice)
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(words["columns"])
    for line in (*shown.lines, shown.total):
        writer.writerow([_safe(cell) for cell in _cells(line, choice)])
    return (MARK + file.getvalue()).encode()


def _cells(line: Line, choice: Choice) -> list[str]:
    words = load("desk_statistics")
    named = [line.check or words["total"], line.title, line.rule]
    return [*named, choice.period or words["all"], choice.pack or words["all"], *map(number_text, line.cells), share_text(line.share)]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
