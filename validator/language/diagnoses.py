"""Diagnoses (E6): each one named becomes a record with what its sentence, neighbours, table row or list of labels say of it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from validator.language.assertion import Claim
from validator.language.cues import cue_pattern
from validator.language.details import Details
from validator.language.disorders import Disorder
from validator.language.finders import Finders
from validator.language.groups import LONGEST, Group, bounded, segments
from validator.language.layout import Layout
from validator.language.merging import merged
from validator.language.neighbours import previous_passage
from validator.language.passages import Passage, Stretch
from validator.language.people import People
from validator.language.subjects import SubjectFinder
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import DateMention, DiagnosisRecord
from validator.model.document import Span

FRAGMENT = 14


@dataclass(frozen=True, slots=True)
class Text:
    """A whole document: its passages, and what its tables and labels tie together."""

    passages: Sequence[Passage]
    layout: Layout


class DiagnosisFinder:
    """Finds the diagnoses of a document."""

    def __init__(self, terms: Terms, people: People, finders: Finders, subjects: Mapping[int, str]) -> None:
        self._disorders, self._claims = finders.disorders, finders.claims
        self._subjects = SubjectFinder(people, terms)
        self._people = people
        self._headed = subjects
        self._details, self._neighbours = finders.details, finders.neighbours
        self._terms = terms
        self._frames = cue_pattern(words_of(terms, "diagnosis_words", "frames"))
        self._asserting = cue_pattern(words_of(terms, "diagnosis_words", "frames", "establishing", "establishing_weak", "asserting"))
        self._lifelong = frozenset(words_of(terms, "diagnosis_words", "lifelong_terms"))

    def records(self, passages: Sequence[Passage]) -> tuple[DiagnosisRecord, ...]:
        """One record for each diagnosis of each person; what is said of it in several places comes together."""
        text = Text(passages, Layout(passages, self._terms))
        return tuple(merged([record for index in range(len(passages)) for record in self._in_passage(text, index)]))

    def _in_passage(self, text: Text, index: int) -> Iterator[DiagnosisRecord]:
        passage = text.passages[index]
        named = self._disorders.find(passage.text, passage.hits)
        if not named:
            return
        topic = self._headed.get(passage.index, "") or self._topic_before(text, index)
        for start, end in bounded(passage.sentences):
            inside = named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]
            if inside:
                yield from _shared(self._in_sentence(text, index, (start, end), inside, topic))
            topic = self._subjects.last_named(passage, (start, end)) or topic

    def _in_sentence(
        self, text: Text, index: int, sentence: tuple[int, int], named: Sequence[Disorder], topic: str
    ) -> Iterator[DiagnosisRecord]:
        """What a sentence says before it denies one diagnosis also holds for the next: "… geen ADHD, wel van PTSS"."""
        passage, denied_from = text.passages[index], None
        cues = tuple(self._claims.assessor.cues(passage.text[slice(*sentence)]))
        for items, segment in segments(passage.text, sentence, named):
            start = segment[0] if denied_from is None else denied_from
            found = list(self._of_group(text, index, Group(passage, sentence, items, (start, segment[1]), cues), topic))
            is_denied = found and not any(record.assertion.is_asserted for record in found)
            denied_from = start if is_denied and passage.text[segment[1] : segment[1] + 1] != ";" else None
            yield from found

    def _of_group(self, text: Text, index: int, group: Group, topic: str) -> Iterator[DiagnosisRecord]:
        passage, first = group.passage, group.items[0]
        role = text.layout.own_role(passage, first.start)
        structured = text.layout.details(passage, first.start) if role in {"", "diagnosis"} else []
        persons = self._persons(group, structured, topic)
        kept = self._claimed(text, index, group, structured, is_labelled=role == "diagnosis")
        stretches = [group.stretch, *structured]
        if any(claim.assertion.is_asserted for _, claim in kept):
            stretches += self._neighbours.around(text.passages, text.layout, index, group)
        details = self._details.read(stretches)
        if any(claim.ends_doubt for _, claim in kept):
            details = details.as_first()
        evidence = (Span(passage.index, *group.sentence), *(stretch.span for stretch in stretches[1:]))
        for item, claim in kept:
            for person in persons:
                yield self._record(group, item, person, claim, replace(details, evidence=evidence))

    def _claimed(
        self, text: Text, index: int, group: Group, structured: Sequence[Stretch], *, is_labelled: bool
    ) -> list[tuple[Disorder, Claim]]:
        """The diagnoses of a group that are meant as such, each with what is claimed of it there or taken back next."""
        claims = [(item, self._claims.read(group, item)) for item in group.items]
        kept = [(item, claim) for item, claim in claims if is_labelled or not self._is_loose(text, index, group, item, claim)]
        taken_back = self._taken_back(text, index, group, structured)
        return [(item, taken_back if taken_back and claim.assertion.is_asserted else claim) for item, claim in kept]

    def _taken_back(self, text: Text, index: int, group: Group, structured: Sequence[Stretch]) -> Claim | None:
        following = self._neighbours.next_sentence(text.passages, index, group)
        denial = self._claims.assessor.denial(following.text[:LONGEST]) if following else None
        return denial or next(
            filter(None, (self._claims.assessor.source_claim(cell.text) for cell in structured if cell.role == "by")), None
        )

    def _record(self, group: Group, item: Disorder, person: str, claim: Claim, details: Details) -> DiagnosisRecord:
        index = group.passage.index
        start = group.sentence[0]
        return DiagnosisRecord(
            span=Span(index, item.start, item.end),
            term=item.term,
            name=group.passage.text[item.start : item.end],
            person=person,
            assertion=claim.assertion,
            cue=Span(index, start + claim.start, start + claim.end) if claim.start >= 0 else None,
            established=details.established,
            by=details.by,
            confirmed=details.confirmed,
            confirmed_by=details.confirmed_by,
            is_confirmed=details.is_confirmed,
            reason=details.reason,
            is_lifelong=details.is_lifelong or item.term in self._lifelong,
            evidence=details.evidence,
        )

    def _is_loose(self, text: Text, index: int, group: Group, item: Disorder, claim: Claim) -> bool:
        """A word that is a diagnosis only if the text treats it as one."""
        if not claim.assertion.is_asserted:
            return False
        if not item.is_weak:
            is_telegram = group.stretch.dates or group.stretch.hits("authority")
            return not is_telegram and len(group.stretch.text.split()) > FRAGMENT and not self._asserting.search(group.stretch.text)
        is_framed = group.is_sourced or self._frames.search(group.passage.text, *group.segment)
        return not is_framed and not self._neighbours.is_established_next(text.passages, index, group)

    def _persons(self, group: Group, structured: Sequence[Stretch], topic: str) -> tuple[str, ...]:
        for stretch in structured:
            keys = [hit.label.partition("/")[2] for hit in stretch.hits("person")] if stretch.role == "person" else []
            if keys:
                return self._people.each((keys[-1],))
        item = (group.items[0].start, group.items[-1].end)
        scope = group.segment if self._subjects.names(group.passage, group.segment) else group.sentence
        return self._people.each(self._subjects.subjects(group.passage, scope, item, topic))

    def _topic_before(self, text: Text, index: int) -> str:
        """Who the last sentence before a passage was about."""
        previous = previous_passage(text.passages, index)
        return self._subjects.last_named(previous, previous.sentences[-1]) if previous else ""


def _start(item: Disorder) -> int:
    return item.start


def _shared(found: Iterator[DiagnosisRecord]) -> Iterator[DiagnosisRecord]:
    """One of which its sentence says nothing has what stands before another of that person: "Youz stelde in 2024 X en Y vast"."""
    earlier: dict[str, DiagnosisRecord] = {}
    for record in found:
        first = earlier.get(record.person)
        if first and record.assertion.is_asserted and not (record.established or record.by.span):
            yield replace(record, established=_ahead(first), by=first.by if _is_ahead(first.by.span, first) else record.by)
            continue
        if record.assertion.is_asserted:
            earlier[record.person] = record
        yield record


def _ahead(record: DiagnosisRecord) -> DateMention | None:
    return record.established if record.established and _is_ahead(record.established.span, record) else None


def _is_ahead(span: Span | None, record: DiagnosisRecord) -> bool:
    return span is not None and span.block == record.span.block and span.end <= record.span.start
