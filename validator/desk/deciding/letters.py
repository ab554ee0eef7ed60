"""The letter that the check writes, and what a text that somebody edited becomes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from validator.desk.deciding.open_points import judged_report
from validator.desk.sealing.services import SealError
from validator.desk.triage.models import CheckState, Verzoek
from validator.desk.triage.services import report_of
from validator.errors import RulebookError
from validator.model.report import Report
from validator.reports.clean import clean, clean_line
from validator.resubmission import compare
from validator.texts import load

if TYPE_CHECKING:
    from validator.reports.letter.writing import Written

SUBJECT = re.compile(r"^Onderwerp:(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter begins with: its text of today, to which address it may go, and the text by which it is known again another day."""

    body: str
    email: str = ""
    undated: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a letter can be saved as."""

    suffix: str
    media_type: str
    make: Callable[[str, str], bytes]


def letter_of_check(verzoek: Verzoek) -> Letter:
    """The letter on the points that are open; one without points where there is no report. Raises SealError."""
    report = report_to_write_of(verzoek)
    if report is None:
        return _plain()
    judged = judged_report(verzoek, _against_earlier(verzoek, report))
    try:
        today, undated = _written(judged, timezone.localdate()), _written(judged, date.min)
    except RulebookError:  # the templates of another time
        return _plain()
    return Letter(today.body, today.email, undated.body)


def _against_earlier(verzoek: Verzoek, report: Report) -> Report:
    """The report with what became of the points of the earlier version, as far as they stood: what was dismissed there was never asked."""
    earlier = verzoek.previous
    if earlier is None or earlier.erased_at:
        return report
    try:
        before = report_to_write_of(earlier)
        return compare(report, judged_report(earlier, before)) if before else report
    except SealError:
        return report


def _written(report: Report, day: date) -> "Written":
    from validator.reports.letter.writing import written_letters

    (result,) = report.submissions
    (written,) = written_letters(replace(report, submissions=(replace(result, reference_date=day),)))
    return written


def _plain() -> Letter:
    body = str(load("desk_deciding")["letter"]["plain"])
    return Letter(body, undated=body)


def report_to_write_of(verzoek: Verzoek) -> Report | None:
    """The report; None where the check failed or was made by another version. Raises SealError."""
    if verzoek.check_state != CheckState.DONE:
        return None
    try:
        return report_of(verzoek)
    except ValueError:
        return None


def subject_of(body: str) -> str:
    """The subject as it stands in the letter."""
    found = SUBJECT.search(body)
    return clean_line(found[1])[:200] if found else str(load("desk_deciding")["letter"]["subject"])


def as_text(body: str, email: str = "") -> bytes:
    """The letter as plain text."""
    return plain_text(body).encode()


def as_word(body: str, email: str = "") -> bytes:
    """The letter as a Word document."""
    from validator.reports.letter.docx import laid_out
    from validator.reports.letter.writing import paragraphs_of

    return laid_out(subject_of(body), [paragraphs_of(clean(body))])


def as_mail(body: str, email: str = "") -> bytes:
    """The letter as a mail that mail programs open as one that is not sent yet."""
    from validator.reports.letter.eml import draft

    return draft(subject_of(body), email, plain_text(body))


def plain_text(body: str) -> str:
    """The letter with lines that fit a mail."""
    from validator.reports.letter.text import plain
    from validator.reports.letter.writing import paragraphs_of

    return plain(paragraphs_of(clean(body)))


FORMATS: Mapping[str, Format] = {
    "word": Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_word),
    "mail": Format("eml", "message/rfc822", as_mail),
    "tekst": Format("txt", "text/plain; charset=utf-8", as_text),
}
