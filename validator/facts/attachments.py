"""The supporting documents of a VTO gezagsbeëindiging: included or not, and who is to have the voogdij (E11)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
WILLING = "bereidheidsverklaring-"
WHO = ("gi", "verzorger")
TICKED = re.compile(r"☒([^☒☐\n]*)")
NEAR = 2
_FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A supporting document: the file with the stretches that it takes there; `is_sure` unless only the file name tells the kind."""

    reading: Reading
    spans: tuple[Span, ...]
    is_sure: bool = True

    @property
    def shown(self) -> Evidence:
        """The document where it begins."""
        first = next((span for span in self.spans if live(self.reading, span).strip()), None)
        return evidence(self.reading, first)

    @property
    def dates(self) -> list[DateMention]:
        """All dates in it."""
        return [mention for span in self.spans for mention in dates_in(self.reading, span)]


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `attachment` for each kind of eis 11, one `voogd`; nothing for other requests."""
    if dossier.main.outline.doctype is not DocType.GEZAGSBEEINDIGING:
        return
    titles = {kind.name: kind.title for kind in rulebook.attachment_kinds}
    for kind in KINDS:
        state, shown, file = _included(dossier, rulebook, kind)
        attributes = {"kind": kind, "state": state, "moment": dossier.moment.value}
        yield Fact("attachment", "", attributes, {"title": titles.get(kind, kind), "file": file}, shown)
    who, shown = _voogd(dossier.main, rulebook)
    excused = _excuse(dossier.main, rulebook)
    yield Fact("voogd", "", {"who": who, "verzorger_cannot": excused is not None}, {}, excused or shown)


def _included(dossier: Dossier, rulebook: Rulebook, kind: str) -> tuple[str, Evidence, str]:
    """The state of one kind, by the newest of the documents of that kind that can be read."""
    found = [item for reading in (dossier.main, *supporting(dossier)) for item in _found_in(reading, rulebook, kind, dossier)]
    readable = [item for item in found if item.reading.document.is_readable]
    sure = [item for item in readable if item.is_sure]
    if sure:
        newest = max(sure, key=lambda item: _last_day(item, dossier.reference_date) or date.min)
        state, shown = _is_last(dossier, rulebook, newest) if kind == "beschikking" else ("included", newest.shown)
        return state, shown, newest.reading.document.name
    if found:
        first = (readable or found)[0]
        return "doubtful" if readable else "unreadable", first.shown, first.reading.document.name
    shut = next((reading for reading in supporting(dossier) if not reading.document.is_readable and reading.kind not in KINDS), None)
    if shut:
        return "maybe_unreadable", nowhere(shut), shut.document.name
    return "missing", nowhere(dossier.main, "bijlagen"), ""


def _found_in(reading: Reading, rulebook: Rulebook, kind: str, dossier: Dossier) -> Iterator[Found]:
    for part in _parts(reading, is_main=reading is dossier.main):
        if kind in _kinds_of(reading, rulebook, part):
            is_sure = not part.from_name or not reading.document.is_readable or _reads_like(reading, rulebook, part)
            yield Found(reading, part.spans, is_sure)


def _parts(reading: Reading, *, is_main: bool) -> Iterator[AttachmentPart]:
    """The supporting documents in a file. A heading in the list of enclosures of the request only announces one."""
    parts = reading.outline.attachments
    if is_main:
        yield from (part for part in parts if not part.from_name and _has_text(reading, part))
    else:
        yield from parts or (
            AttachmentPart(reading.kind, "", tuple(whole_block(reading, block.index) for block in reading.document.blocks)),
        )


def _kinds_of(reading: Reading, rulebook: Rulebook, part: AttachmentPart) -> frozenset[str]:
    """The kind of a document; the form of who is willing may be of the verzorger, of the GI, or of both."""
    if not part.kind.startswith(WILLING) or not reading.document.is_readable:
        return frozenset({part.kind})
    texts = [live(reading, sentence) for span in part.spans for sentence in sentences_in(reading, span)]
    chosen = list(_ticked(texts)) or [text for text in texts if words.listed(rulebook, "voogdij", "bereid").search(text)]
    named = {who for who in WHO for text in chosen if words.listed(rulebook, "voogdij", who).search(text)}
    return frozenset(WILLING + who for who in named) or frozenset({part.kind})


def _ticked(texts: list[str]) -> Iterator[str]:
    """What stands behind each ticked box."""
    yield from (found[1] for text in texts for found in TICKED.finditer(text))


def _reads_like(reading: Reading, rulebook: Rulebook, part: AttachmentPart) -> bool:
    """Whether a document that is called so holds the least that such a document must hold."""
    least = words.listed(rulebook, "bijlagen", f"inhoud_{part.kind.split('-')[0]}") if part.kind in KINDS else None
    return least is None or any(least.search(live(reading, span)) for span in part.spans)


def _has_text(reading: Reading, part: AttachmentPart) -> bool:
    return sum(words.count(live(reading, span)) for span in part.spans) >= _FEWEST_WORDS


def _last_day(found: Found, reference: date) -> date | None:
    """The day of a document: the last in it, ends of terms and days to come excepted."""
    days = (mention.earliest for mention in found.dates if not mention.is_end)
    return max((day for day in days if day and day <= reference), default=None)


def _is_last(dossier: Dossier, rulebook: Rulebook, found: Found) -> tuple[str, Evidence]:
    """Whether the newest beschikking that is included is the last, and still runs."""
    newest, day = _newest_mentioned(dossier.main, rulebook), _last_day(found, dossier.reference_date)
    if newest and newest.earliest and day and day < newest.earliest:
        return "outdated", evidence(dossier.main, newest.span)
    ends = [mention.latest for mention in found.dates if mention.is_end and mention.latest]
    return ("ended" if ends and max(ends) < dossier.reference_date else "included"), found.shown


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
            for who in WHO:
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
