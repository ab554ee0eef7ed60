"""The date of the request (E1.4), its signature (E1.5) and whether the verzoeker approved it (E8.3)."""

import re
from collections.abc import Iterator
from datetime import date

from validator.facts import words
from validator.facts.closing import closing_lines, lines_of
from validator.facts.names import first_name
from validator.facts.places import content, dates_in, evidence, nowhere, sentences_in, whole_block
from validator.facts.verzoeker import SECTIONS, person_named
from validator.model.annotations import DateMention, Precision
from validator.model.document import BlockKind, FieldKind, Span
from validator.model.facts import Evidence, Fact
from validator.model.outline import Entry
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

_OPENING_BLOCKS = 12
_DATE_LINE = 8


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `request_date`, one `signature`, one `approval`."""
    yield _request_date(dossier, rulebook)
    yield _signature(dossier.main, rulebook)
    yield _approval(dossier.main, rulebook)


def request_date(reading: Reading, rulebook: Rulebook) -> DateMention | None:
    """The date of the request as written, wherever a request may carry it."""
    for span in _places(reading, rulebook):
        mentions = dates_in(reading, span)
        if mentions:
            return mentions[0]
    return None


def day_of(mention: DateMention | None) -> date | None:
    """The day that a mention fixes, if it fixes one."""
    return mention.earliest if mention and mention.precision is Precision.DAY else None


def _request_date(dossier: Dossier, rulebook: Rulebook) -> Fact:
    reading = dossier.main
    mention = request_date(reading, rulebook)
    if mention is None:
        filled = next((entry for entry in _entries(reading, rulebook) if entry.value.strip()), None)
        state = "unclear" if filled else "missing"
        return Fact(
            "request_date", "", {"state": state}, {}, evidence(reading, filled.span) if filled else nowhere(reading, "ondertekening")
        )
    return Fact("request_date", "", {"state": _date_state(mention, dossier.reference_date)}, {}, evidence(reading, mention.span))


def _date_state(mention: DateMention, reference: date) -> str:
    if not mention.is_possible or mention.earliest is None or mention.latest is None:
        return "impossible"
    if mention.earliest > reference:
        return "future"
    return "valid" if mention.precision is Precision.DAY else "vague"


def _entries(reading: Reading, rulebook: Rulebook) -> Iterator[Entry]:
    """Labels that ask for the date of the request, the surest first."""
    sure = words.listed(rulebook, "ondertekening", "datum_verzoek")
    plain = words.listed(rulebook, "ondertekening", "datum")
    near = (*SECTIONS, "ondertekening", "")
    entries = reading.outline.entries
    yield from (entry for entry in entries if sure.fullmatch(_label(entry)) or sure.fullmatch(entry.name))
    for name in (*SECTIONS, "ondertekening", ""):
        yield from (entry for entry in entries if entry.section == name and _is_plain(entry, plain) and name in near)


def _label(entry: Entry) -> str:
    return entry.label.strip().rstrip(":").strip()


def _is_plain(entry: Entry, plain: re.Pattern[str]) -> bool:
    return bool(plain.fullmatch(_label(entry)) or plain.fullmatch(entry.name))


def _places(reading: Reading, rulebook: Rulebook) -> Iterator[Span]:
    yield from (entry.span for entry in _entries(reading, rulebook) if entry.span)
    for section in reading.outline.named("ondertekening"):
        yield from section.spans
    yield from _closing_dates(reading, rulebook)
    yield from closing_lines(reading, rulebook)
    yield from _asker_dates(reading, rulebook)
    for span in reading.outline.unplaced:
        for line in lines_of(reading, span):
            is_opening = span.block < _OPENING_BLOCKS and words.count(_text(reading, line)) <= _DATE_LINE
            if is_opening or words.listed(rulebook, "ondertekening", "datum_verzoek").search(_text(reading, line)):
                yield line
    for section in reading.outline.sections:  # a line that stands by itself, such as "Den Haag, 3 mei 2025", is taken for a heading
        if not section.name and section.heading_span and section.heading_span.block < _OPENING_BLOCKS:
            yield section.heading_span
    if reading.outline.title_span:
        yield reading.outline.title_span


def _closing_dates(reading: Reading, rulebook: Rulebook) -> Iterator[Span]:
    """Lines such as "Datum verzoek: 15 mei 2025" that no label took."""
    pattern = words.listed(rulebook, "ondertekening", "datum_verzoek")
    for block in reading.document.blocks:
        found = pattern.search(block.live)
        if found:
            for sentence in sentences_in(reading, whole_block(reading, block.index)):
                if sentence.start <= found.start() < sentence.end:
                    yield Span(block.index, found.start(), sentence.end)


def _asker_dates(reading: Reading, rulebook: Rulebook) -> Iterator[Span]:
    """What follows "Datum" in the running text about the verzoeker, and a line there that is hardly more than a date."""
    pattern = words.listed(rulebook, "ondertekening", "datum")
    for name in SECTIONS:
        for section in reading.outline.named(name):
            for span in section.spans:
                text = _text(reading, span)
                found = pattern.search(text)
                if found or words.count(text) <= _DATE_LINE:
                    yield Span(span.block, span.start + (found.start() if found else 0), span.end)


def _text(reading: Reading, span: Span) -> str:
    return reading.document.blocks[span.block].live[span.start : span.end]


def _signature(reading: Reading, rulebook: Rulebook) -> Fact:
    shown = _signed(reading, rulebook)
    state = "signed" if shown else "missing"
    return Fact("signature", "", {"state": state}, {}, shown or nowhere(reading, "ondertekening"))


def _approval(reading: Reading, rulebook: Rulebook) -> Fact:
    """A declaration that the information was checked, best where the request is signed; else the signature itself."""
    declared = next((signal for signal in reading.annotations.signals if signal.kind == "approved"), None)
    if declared:
        return Fact("approval", "", {"state": "declared"}, {}, evidence(reading, declared.span))
    signed = _signed(reading, rulebook)
    return Fact("approval", "", {"state": "signed" if signed else "missing"}, {}, signed or nowhere(reading, "ondertekening"))


def _signed(reading: Reading, rulebook: Rulebook) -> Evidence | None:
    for section in reading.outline.named("ondertekening"):
        for span, text in content(reading, section):
            if reading.document.blocks[span.block].kind is BlockKind.PICTURE:
                return evidence(reading, span)
            found = _name_in(reading, rulebook, text)
            if found:
                return evidence(reading, Span(span.block, span.start + found.start(), span.start + found.end()))
    for field in reading.document.fields:
        if field.kind is FieldKind.SIGNATURE and (field.value or field.checked):
            return evidence(reading, field.span)
    return _after_greeting(reading, rulebook)


def _name_in(reading: Reading, rulebook: Rulebook, text: str) -> re.Match[str] | None:
    """The surname of the writer, else anything that reads like a name."""
    person = person_named(reading, rulebook)
    surname = re.search(rf"(?<!\w){re.escape(person.split()[-1])}(?!\w)", text) if person else None
    return surname or first_name(text, rulebook)


def _greetings(reading: Reading, rulebook: Rulebook) -> Iterator[Span]:
    """Where a name may follow: behind a greeting, and from a line that closes the request."""
    greeting = words.listed(rulebook, "ondertekening", "slotgroet")
    for block in reading.document.blocks:
        found = greeting.search(block.live)
        if found:
            yield Span(block.index, found.end(), len(block.text))
    yield from closing_lines(reading, rulebook)


def _after_greeting(reading: Reading, rulebook: Rulebook) -> Evidence | None:
    blocks = reading.document.blocks
    for place in _greetings(reading, rulebook):
        for later in blocks[place.block : place.block + 4]:
            if later.kind is BlockKind.PICTURE:
                return evidence(reading, whole_block(reading, later.index))
            start = place.start if later.index == place.block else 0
            name = first_name(later.live, rulebook, start)
            if name:
                return evidence(reading, Span(later.index, name.start(), name.end()))
    return None
