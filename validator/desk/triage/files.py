"""The files of a request: what the page of a request shows of them, and each of them to save."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from validator.desk.accounts.models import Gebruiker
from validator.desk.accounts.rights import WORK, may
from validator.desk.deciding.open_points import judged_report
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import UNCHECKED, Bestand, Verzoek
from validator.model.report import Report
from validator.model.submission import SourceFile, Submission
from validator.texts import load


@dataclass(frozen=True, slots=True)
class Link:
    """A file to save. `number` is its place among those of its sort."""

    number: int
    name: str
    size: int = 0


class NoCopyError(Exception):
    """There is no commented copy of a file; the message is the Dutch reason."""


def shown(verzoek: Verzoek, report: Report | None, user: Gebruiker | AnonymousUser) -> dict[str, object]:
    """What `triage/_files.html` needs. There is no report where the check failed or can no longer be read."""
    return {
        "originals": originals(verzoek),
        "copies": list(commented(verzoek, report)) if report else [],
        "has_report": report is not None,
        "may_recheck": may(user, WORK) and verzoek.check_state not in UNCHECKED and not verzoek.erased_at,
    }


def originals(verzoek: Verzoek) -> list[Link]:
    """The files as they came in; none where their names can no longer be opened."""
    rows = verzoek.bestanden.only("verzoek_id", "order", "sealed_name", "size")
    try:
        key = CaseKey.unwrap(verzoek.sealed_key)
        return [Link(row.order, key.open_text(row.sealed_name), row.size) for row in rows]
    except SealError:
        return []


def commented(verzoek: Verzoek, report: Report) -> Iterator[Link]:
    """The files of which there can be a copy with the findings beside the words that they are about, but for those that were dismissed."""
    from validator.annotating.copies import ANNOTATORS, name_of_copy  # brings the libraries that read documents
    from validator.annotating.notes import has_notes

    (result,) = judged_report(verzoek, report).submissions
    for number, file in enumerate(result.files):
        if file.media_type in ANNOTATORS and has_notes(result, file.name):
            yield Link(number, name_of_copy(file.name, file.media_type))


def original(verzoek: Verzoek, row: Bestand) -> SourceFile:
    """One file as it came in. Raises SealError where it can no longer be opened."""
    key = CaseKey.unwrap(verzoek.sealed_key)
    return SourceFile(key.open_text(row.sealed_name), key.open(row.sealed_data))


def commented_copy(verzoek: Verzoek, report: Report, number: int) -> SourceFile | None:
    """The commented copy of the file with this number in the report, made now; None where it has no such file.

    Raises NoCopyError where it cannot be made, and SealError where the file can no longer be opened.
    """
    from validator.annotating import copies

    (result,) = judged_report(verzoek, report).submissions
    if number >= len(result.files):
        return None
    wanted = result.files[number].name
    submission = Submission(result.source, tuple(_around(verzoek, wanted)))
    copy = next(copies(submission, result, settings.LIMITS, only=wanted), None)
    if copy is None or copy.lack:
        raise NoCopyError(load("annotating")["lacks"][copy.lack.value if copy and copy.lack else "kind"])
    return SourceFile(copy.name, copy.data)


def _around(verzoek: Verzoek, wanted: str) -> Iterator[SourceFile]:
    """The file itself, or the mail or zip that it came in."""
    key = CaseKey.unwrap(verzoek.sealed_key)
    for row in verzoek.bestanden.only("verzoek_id", "order", "sealed_name"):
        name = key.open_text(row.sealed_name)
        if wanted == name or PurePosixPath(wanted).is_relative_to(name):
            yield SourceFile(name, key.open(row.sealed_data))
