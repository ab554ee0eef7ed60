"""Which file of a submission is the request itself, and what the others are."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from validator.dossier.versions import copies_among, full_requests, is_request, newest
from validator.model.document import Document, Problem, ProblemCode
from validator.model.outline import DocType
from validator.model.reading import COPY, OTHER_VERSION, Dossier, Reading
from validator.model.report import Moment
from validator.model.rulebook import Format

OTHER = "overig"
MAIL = "mail"
REQUESTS = frozenset(doctype.value for doctype in DocType if doctype is not DocType.UNKNOWN)
MEASURE = frozenset({DocType.VTO.value, DocType.GEZAGSBEEINDIGING.value})
DRESS = ("text/html", "image/")
NO_TERMS: Mapping[str, Sequence[str]] = MappingProxyType({})


def compose(
    readings: Sequence[Reading],
    formats: Sequence[Format],
    reference_date: date,
    moment: Moment,
    received: date | None,
    *,
    terms: Mapping[str, Sequence[str]] = NO_TERMS,
) -> Dossier:
    """Name the kind of each file and choose the request among them. `readings` holds at least one.

    `terms` are the lists of `terms/bijlagen.yaml`. A lone mail that only says that a secure message waits elsewhere is no request (H3).
    """
    if _is_notification(readings, terms.get("beveiligd_bericht", ())):
        return Dossier(_without_request(readings[0]), tuple(readings[1:]), reference_date, received, moment)
    copies = copies_among(readings)
    named = [replace(reading, kind=COPY if place in copies else _kind(reading)) for place, reading in enumerate(readings)]
    if rivals := full_requests(named):
        main = newest(rivals, named, reference_date, terms)
    else:
        likeliest = min((reading for reading in named if reading.kind != COPY), key=lambda reading: _rank(reading, formats))
        main = replace(likeliest, kind=likeliest.outline.doctype.value) if _is_called_request(likeliest) else likeliest
        named = [main if reading is likeliest else reading for reading in named]
    others = tuple(replace(other, kind=_beside(other, main)) for other in named if other is not main)
    return Dossier(main, others, reference_date, received, moment)


def received_on(documents: Sequence[Document]) -> date | None:
    """When the submission came: the day of the last outermost mail that carries more than pictures, or of a mail that is all there is.

    A loose mail between other files tells nothing: it may be an old reaction of a parent.
    """
    mails = [document for document in documents if document.mail]
    carried = [document.name for document in documents if not document.media_type.startswith("image/")]
    carriers = [mail for mail in mails if any(name.startswith(f"{mail.name}/") for name in carried)]
    if not carriers and len(mails) == len(documents):
        carriers = mails
    outermost = [mail for mail in carriers if not any(mail.name.startswith(f"{other.name}/") for other in carriers)]
    return max((mail.mail.received for mail in outermost if mail.mail and mail.mail.received), default=None)


def _beside(other: Reading, main: Reading) -> str:
    """The kind of a file that is not the request; a request of another sort keeps its name."""
    families = [MEASURE if kind in MEASURE else {kind} for kind in (other.kind, main.kind)]
    return OTHER_VERSION if other.kind in REQUESTS and families[0] == families[1] else other.kind


def _is_notification(readings: Sequence[Reading], notifications: Sequence[str]) -> bool:
    """Whether all there is, is a mail that points elsewhere, perhaps with a web page or picture that does the same."""
    if not readings[0].document.mail or any(map(_is_called_request, readings)):
        return False
    if any(not reading.document.media_type.startswith(DRESS) for reading in readings[1:]):
        return False
    text = " ".join(block.text.lower() for reading in readings for block in reading.document.blocks)
    return any(phrase in text for phrase in notifications)


def _without_request(reading: Reading) -> Reading:
    document = reading.document
    problem = Problem(ProblemCode.NOTIFICATION, document.name)
    return replace(reading, document=replace(document, problems=(*document.problems, problem)), kind=MAIL)


def _kind(reading: Reading) -> str:
    """A mail or a short text that only calls itself a request, such as the letter that goes with one, is none."""
    outline = reading.outline
    if is_request(reading):
        return outline.doctype.value
    if outline.attachments:
        return outline.attachments[0].kind
    return MAIL if reading.document.mail else OTHER


def _rank(reading: Reading, formats: Sequence[Format]) -> tuple[int, int]:
    """The lower, the likelier the request. A locked file called "VTO" comes before a readable letter: better unread than misjudged."""
    if reading.document.is_readable:
        if reading.document.attachments and not reading.document.blocks:
            return 7, 0  # a zip file: what is in it counts
        tiers = 2 if _is_called_request(reading) and not reading.document.mail else 3 if reading.kind == OTHER else 5
        return tiers, -len(reading.document.blocks)
    is_unsupported = any(problem.code is ProblemCode.UNSUPPORTED for problem in reading.document.problems)
    if is_unsupported:
        return 6, 0
    return (1 if _is_named_as_request(reading.document.name, formats) else 4), 0


def _is_called_request(reading: Reading) -> bool:
    return reading.outline.doctype is not DocType.UNKNOWN


def _is_named_as_request(name: str, formats: Sequence[Format]) -> bool:
    words = f" {re.sub(r'[^a-z0-9]+', ' ', name.lower())} "
    wordings = {wording.lower() for form in formats for wording in (form.doctype.value, *form.titles)}
    return any(f" {wording} " in words for wording in wordings)
