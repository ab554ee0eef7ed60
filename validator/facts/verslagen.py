"""What a diagnostic report among the files adds to a diagnosis of the request."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.facts.people import children
from validator.facts.places import dates_in, live, supporting
from validator.model.annotations import DateMention, DiagnosisRecord
from validator.model.reading import Dossier, Reading

KINDS = frozenset({"diagnostisch-verslag", "overig"})
_OWN_DATE = "datum"
_BROAD = frozenset({"overig", "lichamelijk", "syndroom", "persoonlijkheidsstoornis"})


@dataclass(frozen=True, slots=True)
class Told:
    """A diagnosis as one file tells it; `established` is the date of the file itself where a report gives no other."""

    reading: Reading
    record: DiagnosisRecord
    established: DateMention | None


def reported(dossier: Dossier, record: DiagnosisRecord) -> Iterator[Told]:
    """The same diagnosis of the same person in the reports that came along."""
    for reading in supporting(dossier):
        if reading.kind not in KINDS:
            continue
        for other in reading.annotations.diagnoses:
            if other.assertion.is_asserted and _is_same(record, other) and _is_about(dossier.main, reading, record, other):
                yield Told(reading, other, other.established or _own_date(reading))


def is_named_in_report(dossier: Dossier, record: DiagnosisRecord) -> bool:
    """Whether a report names the diagnosis, though what it says of it was not understood."""
    named = re.compile(rf"(?<!\w){re.escape(record.name)}(?!\w)", re.IGNORECASE)
    reports = (reading for reading in supporting(dossier) if reading.kind in KINDS)
    return any(named.search(_text(report)) and _may_be_about(dossier.main, report, record) for report in reports)


def _is_same(record: DiagnosisRecord, other: DiagnosisRecord) -> bool:
    if record.name.casefold() == other.name.casefold():
        return True
    return record.term == other.term and record.term not in _BROAD


def _is_about(main: Reading, report: Reading, record: DiagnosisRecord, other: DiagnosisRecord) -> bool:
    """Keys of children mean little across files, so there the names tell."""
    if not record.person.startswith("kind"):
        return record.person == other.person
    return other.person.startswith("kind") and _may_be_about(main, report, record)


def _may_be_about(main: Reading, report: Reading, record: DiagnosisRecord) -> bool:
    """Whether a report names the child whose diagnosis it is, or no child of the request."""
    text = _text(report)
    named = {kid.key for kid in children(main) if any(re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text) for name in kid.names)}
    return not named or not record.person.startswith("kind") or record.person in named


def _text(report: Reading) -> str:
    return "\n".join(block.live for block in report.document.blocks)


def _own_date(report: Reading) -> DateMention | None:
    for entry in report.outline.entries:
        if entry.name == _OWN_DATE and entry.span and live(report, entry.span).strip():
            return next(iter(dates_in(report, entry.span)), None)
    return None
