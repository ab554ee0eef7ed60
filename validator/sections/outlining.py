"""Puts the outline of a document together: its sort, its parts, its labels and the supporting documents inside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from validator.model.document import Document, Span
from validator.model.outline import DocType, Entry, Outline, Parties, Section, SectionSource
from validator.model.rulebook import AttachmentKind, Format, Part
from validator.sections.attachments import Heads, Inclusion, has_title, inclusions, whole_file
from validator.sections.course import Course
from validator.sections.entries import collect
from validator.sections.fields import field_entries
from validator.sections.letterhead import with_letterhead
from validator.sections.lexicon import Lexicon, lexicon_of
from validator.sections.lines import Line, Row, Unit, units
from validator.sections.parties import read_parties
from validator.sections.persons import Names
from validator.sections.sectioning import divide
from validator.sections.titles import guessed_from_parts, has_some_parts, subject_of, title_of
from validator.sections.wording import fold, known_key, plain

PERSONAL = frozenset({"verzoeker", "raadsonderzoeker", "regiehouder", "kinderen", "ouders", "beoogd_voogd", "ondertekening"})
TELLING = frozenset(
    {"naam", "voornamen", "achternaam", "roepnaam", "organisatie", "geboortedatum", "verwachte_datum", "gezag", "handtekening"}
)
"""Labels that show a part about people; a date or reference alone does not."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the units: with the lexicon of one format."""

    course: Course
    entries: tuple[Entry, ...]

    @property
    def part_names(self) -> set[str]:
        """The parts that a heading or label shows."""
        return {part for draft in self.course.drafts for part in draft.parts} | {entry.section for entry in self.entries}


def outline(document: Document, formats: Sequence[Format], attachment_kinds: Sequence[AttachmentKind]) -> Outline:
    """What the document says where. Never raises; an unreadable document has an empty outline of sort UNKNOWN."""
    doctype, title = title_of(document, formats)
    everything = [unit for unit in units(document) if not _is_title(unit, title)]
    if doctype is DocType.UNKNOWN and not has_title(everything, attachment_kinds):
        doctype, title = _guess(document, everything, formats)
        everything = [unit for unit in everything if not _is_title(unit, title)]
    if doctype is DocType.UNKNOWN:
        kinds = whole_file(document, everything, attachment_kinds)
        return replace(_compose(document, _all_parts(formats), everything, doctype), attachments=kinds)
    parts = next(form.parts for form in formats if form.doctype is doctype)
    included = _included(everything, parts, attachment_kinds)
    own = [unit for at, unit in enumerate(everything) if not any(item.first <= at < item.last for item in included)]
    found = _compose(document, parts, own, doctype)
    return replace(found, attachments=tuple(item.part for item in included), title_span=title)


def _is_title(unit: Unit, title: Span | None) -> bool:
    return isinstance(unit, Line) and title is not None and unit.span == title


def _all_parts(formats: Iterable[Format]) -> tuple[Part, ...]:
    """The parts of every format, each name once; a wording that an earlier format knows keeps its meaning."""
    merged: dict[str, Part] = {}
    for form in formats:
        known = {known_key(wording) for part in merged.values() for wording in (part.title, *part.headings)}
        for part in form.parts:
            earlier = merged.get(part.name, replace(part, headings=()))
            new = [wording for wording in (part.title, *part.headings) if known_key(wording) not in known]
            merged[part.name] = replace(earlier, headings=tuple(dict.fromkeys((*earlier.headings, *new))))
    return tuple(merged.values())


def _guess(document: Document, everything: Sequence[Unit], formats: Sequence[Format]) -> tuple[DocType, Span | None]:
    """The sort by its parts; of a letter that is about a request, fewer will do."""
    subject, span = subject_of(document, formats)
    rest = [unit for unit in everything if not _is_title(unit, span)]
    plain_form = next((form for form in formats if form.doctype is DocType.VTO), None)
    common = {part.name for part in plain_form.parts} if plain_form else set()
    found: dict[DocType, set[str]] = {}
    for form in formats:
        names = _read(rest, lexicon_of(form.parts), Names()).part_names
        own = {part.name for part in form.parts if part.is_required} - common
        found[form.doctype] = names if not own or len(own & names) * 2 >= len(own) else set()
    if subject is not DocType.UNKNOWN and has_some_parts(found.get(subject, set())):
        return subject, span
    return guessed_from_parts(formats, found), None


def _included(everything: Sequence[Unit], parts: Sequence[Part], kinds: Sequence[AttachmentKind]) -> tuple[Inclusion, ...]:
    lexicon = lexicon_of(parts)
    required = {part.name for part in parts if part.is_required}
    heads: set[int] = set()
    seen: set[str] = set()
    new: list[int] = []
    for at, unit in enumerate(everything):
        line = _head_line(unit)
        match = lexicon.heading(line.text, Names(), is_strong=bool(line.level) or line.is_bold) if line else None
        if match:
            heads.add(at)
            if set(match.parts) & required - seen:
                new.append(at)
            seen.update(match.parts)
    return inclusions(everything, kinds, Heads(frozenset(heads), tuple(new)))


def _head_line(unit: Unit) -> Line | None:
    if isinstance(unit, Row):
        filled = unit.filled
        return next(line for line in filled[0].lines if not line.is_blank) if filled else None
    return None if unit.is_item and not unit.is_bold else unit


def _compose(document: Document, parts: Sequence[Part], own: Sequence[Unit], doctype: DocType) -> Outline:
    lexicon = lexicon_of(parts)
    reading = _read(own, lexicon, Names())
    if reading.course.used_names:
        first = tuple(section for draft in reading.course.drafts for section in draft.sections())
        reading = _read(own, lexicon, _names(read_parties(document, Outline(doctype, first, reading.entries))))
    entries = (*reading.entries, *field_entries(document, lexicon, reading.course.drafts, reading.entries))
    sections = [section for draft in reading.course.drafts for section in draft.sections()]
    sections = with_letterhead(document, _with_labels(sections, entries), parts)
    sections = _with_content(document, sections, parts)
    unplaced = tuple(span for section in sections if not section.name for span in section.spans)
    return Outline(doctype, tuple(sections), tuple(entries), unplaced=unplaced)


def _read(own: Sequence[Unit], lexicon: Lexicon, names: Names) -> _Reading:
    course = divide(own, lexicon, names)
    return _Reading(course, collect(course.placed, lexicon))


def _names(parties: Parties) -> Names:
    return Names(_words(child.name.text for child in parties.children), _words(parent.name.text for parent in parties.parents))


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for name in names for word in plain(name).split() if word[:1].isupper())


def _with_labels(sections: list[Section], entries: Iterable[Entry]) -> list[Section]:
    """Adds the parts that only labels show ("Naam verzoeker: …" without a heading above)."""
    there = {section.name for section in sections}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.section and entry.section not in there:
            found.setdefault(entry.section, []).append(entry)
    shown = {name: members for name, members in found.items() if name not in PERSONAL or any(entry.name in TELLING for entry in members)}
    added = [
        Section(name, members[0].label, members[0].label_span, tuple(entry.span for entry in members if entry.span), SectionSource.LABEL)
        for name, members in shown.items()
    ]
    taken = [span for section in added for span in (section.heading_span, *section.spans) if span]
    kept = [_without(section, taken) if not section.name else section for section in sections]
    return [*(section for section in kept if section.name or section.spans or section.heading_span), *added]


def _without(section: Section, taken: Iterable[Span]) -> Section:
    """The section without the stretches that labels and their values make up from begin to end."""
    reach: dict[int, tuple[int, int]] = {}
    for span in taken:
        start, end = reach.get(span.block, (span.start, span.end))
        reach[span.block] = (min(start, span.start), max(end, span.end))
    return replace(section, spans=tuple(span for span in section.spans if not _covers(reach.get(span.block), span)))


def _covers(reach: tuple[int, int] | None, span: Span) -> bool:
    return reach is not None and reach[0] <= span.start and span.end <= reach[1]


def _with_content(document: Document, sections: list[Section], parts: Sequence[Part]) -> list[Section]:
    """Adds the parts that only a sentence of the running text shows, where no heading or label brought any text."""
    filled = {section.name for section in sections if section.spans}
    texts = [
        (span, fold(document.blocks[span.block].live[span.start : span.end]).lower()) for section in sections for span in section.spans
    ]
    added = []
    for part in parts:
        if part.name in filled or not part.content:
            continue
        wordings = [fold(wording).lower() for wording in part.content]
        spans = tuple(dict.fromkeys(span for span, text in texts if any(wording in text for wording in wordings)))
        if spans:
            added.append(Section(part.name, "", None, spans, SectionSource.CONTENT))
    return [*sections, *added]
