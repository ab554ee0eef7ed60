"""A line of JSON for each submission, for programs that read many reports one at a time."""

import json

from validator.model.report import Report
from validator.reports.json import as_data, escaped


def render(report: Report) -> str:
    """One line for each submission: a report of that submission alone, in the shape of `report.schema.json`."""
    whole = as_data(report)
    lines = [{**whole, "submissions": [submission]} for submission in whole["submissions"]]
    return "".join(escaped(json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
