"""Records of one diagnosis of one person come together, wherever the text tells of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from validator.language.disorders import UNLISTED
from validator.language.people import ANY_CHILD
from validator.model.annotations import DiagnosisRecord

Key = tuple[str, str, bool]


def merged(found: Sequence[DiagnosisRecord]) -> list[DiagnosisRecord]:
    """One record for each diagnosis of each person, in reading order."""
    known: dict[Key, DiagnosisRecord] = {}
    for record in found:
        key = _key(record, known)
        known[key] = _joined(known[key], record) if key in known else record
    return sorted(known.values(), key=lambda record: (record.span.block, record.span.start))


def _key(record: DiagnosisRecord, known: Mapping[Key, DiagnosisRecord]) -> Key:
    """The key "kind" without a number means the child of whom the same diagnosis is told elsewhere."""
    term = record.name.lower() if record.term == UNLISTED else record.term
    key = (record.person, term, record.assertion.is_asserted)
    if record.person == ANY_CHILD:
        return next((other for other in known if other[0].startswith(ANY_CHILD) and other[1:] == key[1:]), key)
    return key


def _joined(first: DiagnosisRecord, second: DiagnosisRecord) -> DiagnosisRecord:
    return replace(
        first,
        established=first.established or second.established,
        by=first.by if first.by.span else second.by,
        confirmed=first.confirmed or second.confirmed,
        confirmed_by=first.confirmed_by if first.confirmed_by.span else second.confirmed_by,
        is_confirmed=first.is_confirmed or second.is_confirmed,
        reason=first.reason or second.reason,
        is_lifelong=first.is_lifelong or second.is_lifelong,
        evidence=(*first.evidence, *second.evidence),
    )
