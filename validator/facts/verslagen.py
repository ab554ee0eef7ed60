"""What the diagnostic reports among the files add to a diagnosis of the request."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.facts import words
from validator.facts.people import children
from validator.facts.places import dates_in, supporting
from validator.model.annotations import DateMention, DiagnosisRecord
from validator.model.document import Span
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

KINDS = frozenset({"diagnostisch-verslag", "overig"})
_LONGEST_LABEL = 40
# These terms hold conditions of many sorts, so that only the same name means the same diagnosis.
_BROAD = frozenset({"overig", "lichamelijk", "syndroom", "persoonlijkheidsstoornis"})


@dataclass(frozen=True, slots=True)
class Told:
    """A diagnosis as one file tells it; `established` is the date of the file itself where a report gives no other."""

    reading: Reading
    record: DiagnosisRecord
    established: DateMention | None


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its text and the children of the request whom it names."""

    reading: Reading
    text: str
    names: frozenset[str]

    def may_be_about(self, person: str) -> bool:
        """Whether it names this child, or no child of the request; of others it cannot be told."""
        return not self.names or not person.startswith("kind") or person in self.names


class Reports:
    """The reports of a submission, searched by diagnosis."""

    def __init__(self, dossier: Dossier, rulebook: Rulebook) -> None:
        self._labels = words.listed(rulebook, "diagnose_weging", "verslagdatum")
        readings = [reading for reading in supporting(dossier) if _may_report(reading)]
        self._reports = [_report(dossier.main, reading) for reading in readings]
        self._told: dict[str, list[tuple[Report, DiagnosisRecord]]] = {}
        for report in self._reports:
            for record in report.reading.annotations.diagnoses:
                if record.assertion.is_asserted:
                    self._told.setdefault(_key(record), []).append((report, record))

    def telling(self, record: DiagnosisRecord) -> Iterator[Told]:
        """The same diagnosis of the same person. Keys of children mean little across files, so there the names tell."""
        for report, other in self._told.get(_key(record), ()):
            is_child = record.person.startswith("kind") and other.person.startswith("kind")
            if report.may_be_about(record.person) if is_child else record.person == other.person:
                yield Told(report.reading, other, other.established or _own_date(report.reading, self._labels))

    def naming(self, record: DiagnosisRecord) -> bool:
        """Whether a report names the diagnosis, though what it says of it may not have been understood."""
        name = re.compile(rf"(?<!\w){re.escape(record.name)}(?!\w)", re.IGNORECASE)
        return any(name.search(report.text) for report in self._reports if report.may_be_about(record.person))


def _may_report(reading: Reading) -> bool:
    """Whether a file is a report, or holds one among other documents."""
    return reading.kind in KINDS or any(part.kind in KINDS for part in reading.outline.attachments)


def _key(record: DiagnosisRecord) -> str:
    return record.name.casefold() if record.term in _BROAD else f"/{record.term}"


def _report(main: Reading, reading: Reading) -> Report:
    text = "\n".join(block.live for block in reading.document.blocks)
    named = (kid.key for kid in children(main) if any(re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text) for name in kid.names))
    return Report(reading, text, frozenset(named))


def _own_date(report: Reading, labels: re.Pattern[str]) -> DateMention | None:
    """The date behind "Datum:" or "Datum onderzoek"."""
    for block in report.document.blocks:
        label = block.live[:_LONGEST_LABEL].partition(":")[0]
        if labels.fullmatch(label.strip()):
            found = dates_in(report, Span(block.index, len(label), len(block.text)))
            if found:
                return found[0]
    return None
