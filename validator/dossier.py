"""Which file of a submission is the request itself, and what the others are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from validator.model.document import Problem, ProblemCode
from validator.model.outline import DocType
from validator.model.reading import Dossier, Reading
from validator.model.report import Moment
from validator.model.rulebook import Format

OTHER = "overig"
MAIL = "mail"


def compose(
    readings: Sequence[Reading],
    formats: Sequence[Format],
    reference_date: date,
    moment: Moment,
    received: date | None,
    *,
    notifications: Sequence[str] = (),
) -> Dossier:
    """Name the kind of each file and choose the request among them. `readings` holds at least one.

    A lone mail with one of the `notifications` in it only says that a secure message waits elsewhere: the request is not there (H3).
    """
    if len(readings) == 1 and _is_notification(readings[0], notifications):
        return Dossier(_without_request(readings[0]), (), reference_date, received, moment)
    named = [replace(reading, kind=_kind(reading)) for reading in readings]
    main = min(named, key=lambda reading: _rank(reading, formats))
    others = tuple(reading for reading in named if reading is not main)
    return Dossier(main, others, reference_date, received, moment)


def _is_notification(reading: Reading, notifications: Sequence[str]) -> bool:
    if not reading.document.mail or reading.outline.doctype is not DocType.UNKNOWN:
        return False
    text = " ".join(block.text.lower() for block in reading.document.blocks)
    return any(phrase in text for phrase in notifications)


def _without_request(reading: Reading) -> Reading:
    document = reading.document
    problem = Problem(ProblemCode.NOTIFICATION, document.name)
    return replace(reading, document=replace(document, problems=(*document.problems, problem)), kind=MAIL)


def _kind(reading: Reading) -> str:
    outline = reading.outline
    if outline.doctype is not DocType.UNKNOWN:
        return outline.doctype.value
    if outline.attachments:
        return outline.attachments[0].kind
    return MAIL if reading.document.mail else OTHER


def _rank(reading: Reading, formats: Sequence[Format]) -> tuple[int, int]:
    """The lower, the likelier the request. A locked file called "VTO" comes before a readable letter: better unread than misjudged."""
    if reading.document.is_readable:
        if reading.outline.doctype is not DocType.UNKNOWN:
            return 0, -_named_sections(reading)
        return (2 if reading.kind == OTHER else 4), -len(reading.document.blocks)
    is_unsupported = any(problem.code is ProblemCode.UNSUPPORTED for problem in reading.document.problems)
    if is_unsupported:
        return 5, 0
    return (1 if _is_named_as_request(reading.document.name, formats) else 3), 0


def _named_sections(reading: Reading) -> int:
    return len({section.name for section in reading.outline.sections if section.name})


def _is_named_as_request(name: str, formats: Sequence[Format]) -> bool:
    words = f" {re.sub(r'[^a-z0-9]+', ' ', name.lower())} "
    wordings = {wording.lower() for form in formats for wording in (form.doctype.value, *form.titles)}
    return any(f" {wording} " in words for wording in wordings)
