"""The supporting documents of a VTO gezagsbeëindiging: included or not, and who is to have the voogdij (E11)."""

from collections.abc import Iterator
from datetime import date

from validator.facts import words
from validator.facts.parts import text_spans
from validator.facts.places import dates_in, evidence, live, nowhere, sentences_in, supporting, whole_block
from validator.model.annotations import DateMention, Precision
from validator.model.document import Span
from validator.model.facts import Evidence, Fact
from validator.model.outline import AttachmentPart, DocType
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

KINDS = ("contactgegevensblad", "evaluatie", "beschikking", "bereidheidsverklaring-verzorger", "bereidheidsverklaring-gi")
NEAR = 2
_FEWEST_WORDS = 8


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `attachment` for each kind of eis 11, one `voogd`; nothing for other requests."""
    if dossier.main.outline.doctype is not DocType.GEZAGSBEEINDIGING:
        return
    titles = {kind.name: kind.title for kind in rulebook.attachment_kinds}
    for kind in KINDS:
        state, shown, file = _included(dossier, kind)
        if kind == "beschikking" and state == "included":
            state, shown = _is_last(dossier, rulebook, shown)
        attributes = {"kind": kind, "state": state, "moment": dossier.moment.value}
        yield Fact("attachment", "", attributes, {"title": titles.get(kind, kind), "file": file}, shown)
    who, shown = _voogd(dossier.main, rulebook)
    excused = _excuse(dossier.main, rulebook)
    yield Fact("voogd", "", {"who": who, "verzorger_cannot": excused is not None}, {}, excused or shown)


def _included(dossier: Dossier, kind: str) -> tuple[str, Evidence, str]:
    for reading in (dossier.main, *supporting(dossier)):
        found = _found_in(reading, kind, is_main=reading is dossier.main)
        if found:
            state = "included" if reading.document.is_readable else "unreadable"
            return state, found, reading.document.name
    shut = next((reading for reading in supporting(dossier) if not reading.document.is_readable and reading.kind not in KINDS), None)
    if shut:
        return "maybe_unreadable", nowhere(shut), shut.document.name
    return "missing", nowhere(dossier.main, "bijlagen"), ""


def _found_in(reading: Reading, kind: str, *, is_main: bool) -> Evidence | None:
    if reading.kind == kind and not is_main:
        first = next((block.index for block in reading.document.blocks if block.live.strip()), None)
        return nowhere(reading) if first is None else evidence(reading, whole_block(reading, first))
    part = next((part for part in reading.outline.attachments if part.kind == kind and _has_text(reading, part)), None)
    return evidence(reading, part.spans[0]) if part else None


def _has_text(reading: Reading, part: AttachmentPart) -> bool:
    """A heading in a list of enclosures is an announcement, not the document."""
    return sum(words.count(live(reading, span)) for span in part.spans) >= _FEWEST_WORDS


def _is_last(dossier: Dossier, rulebook: Rulebook, shown: Evidence) -> tuple[str, Evidence]:
    """Whether the beschikking that is included is the last, and still runs."""
    holders = [reading for reading in (dossier.main, *supporting(dossier)) if reading.document.name == shown.location.file]
    mine = [mention for reading in holders for mention in _dates_of_beschikking(reading, is_main=reading is dossier.main)]
    newest = _newest_mentioned(dossier.main, rulebook)
    days = {mention.earliest for mention in mine if not mention.is_end and mention.earliest and mention.earliest <= dossier.reference_date}
    if newest and newest.earliest and days and max(days) < newest.earliest:
        return "outdated", evidence(dossier.main, newest.span)
    ends = [mention.latest for mention in mine if mention.is_end and mention.latest]
    return ("ended" if ends and max(ends) < dossier.reference_date else "included"), shown


def _dates_of_beschikking(reading: Reading, *, is_main: bool) -> Iterator[DateMention]:
    if not is_main and reading.kind == "beschikking":
        yield from reading.annotations.dates
    for part in reading.outline.attachments:
        if part.kind == "beschikking":
            yield from (mention for span in part.spans for mention in dates_in(reading, span))


def _newest_mentioned(reading: Reading, rulebook: Rulebook) -> DateMention | None:
    named = words.listed(rulebook, "voogdij", "beschikking_van")
    inside = {span.block for part in reading.outline.attachments for span in part.spans}
    newest: DateMention | None = None
    for block in reading.document.blocks:
        if block.index in inside:
            continue
        for sentence in sentences_in(reading, whole_block(reading, block.index)):
            for found in named.finditer(live(reading, sentence)):
                after = [
                    mention for mention in dates_in(reading, sentence) if 0 <= mention.span.start - sentence.start - found.end() <= NEAR
                ]
                newest = _later(newest, after[0] if after else None)
    return newest


def _later(one: DateMention | None, other: DateMention | None) -> DateMention | None:
    if other is None or other.precision is not Precision.DAY:
        return one
    return other if (_day(one) or date.min) < (_day(other) or date.min) else one


def _day(mention: DateMention | None) -> date | None:
    return mention.earliest if mention else None


def _voogd(reading: Reading, rulebook: Rulebook) -> tuple[str, Evidence]:
    """Whom the request names as voogd: the GI, the verzorger, or nobody for certain."""
    seen: dict[str, Span] = {}
    for span, text in text_spans(reading, "beoogd_voogd"):
        for sentence in sentences_in(reading, span):
            piece = text[sentence.start - span.start : sentence.end - span.start]
            if words.listed(rulebook, "voogdij", "geen_voogd").search(piece):
                continue
            for who in ("gi", "verzorger"):
                if words.listed(rulebook, "voogdij", who).search(piece):
                    seen.setdefault(who, sentence)
    if len(seen) == 1:
        who, span = next(iter(seen.items()))
        return who, evidence(reading, span)
    return "unknown", nowhere(reading, "beoogd_voogd")


def _excuse(reading: Reading, rulebook: Rulebook) -> Evidence | None:
    """Where the request says why the verzorger cannot have the voogdij."""
    cannot = words.listed(rulebook, "voogdij", "kan_geen_voogd")
    verzorger = words.listed(rulebook, "voogdij", "verzorger")
    for block in reading.document.blocks:
        for sentence in sentences_in(reading, whole_block(reading, block.index)):
            text = live(reading, sentence)
            if cannot.search(text) and verzorger.search(text):
                return evidence(reading, sentence)
    return None
