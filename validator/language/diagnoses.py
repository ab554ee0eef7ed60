"""Diagnoses (E6): each one named becomes a record with what its sentence, neighbours, table row or list of labels say of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from validator.language.assertion import Assessor, Claim, Cue
from validator.language.attribution import AttributionFinder
from validator.language.cues import cue_pattern
from validator.language.details import DetailReader, Details
from validator.language.disorders import UNLISTED, Disorder, DisorderFinder, enumerations
from validator.language.layout import Layout
from validator.language.nlp import Hit
from validator.language.passages import Passage, Stretch, section_mates
from validator.language.people import ANY_CHILD, People
from validator.language.sources import SourceFinder
from validator.language.subjects import SubjectFinder
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import Assertion, DiagnosisRecord
from validator.model.document import Span

NEIGHBOURS = 2
OPENING = 40
FRAGMENT = 14
LONGEST = 1_500
STRONG_COORDINATOR = re.compile(r";|,\s+en\s|,\s+waarna\s|\smaar\s|\sen\s(?=(?:in|op|sinds|later|daarna|vervolgens|daarnaast)\b)")
COORDINATOR = re.compile(r";|,\s+(?:en|waarna|later|daarna|daarnaast)?|\s(?:en|maar|waarna|later|daarnaast)\s")
PARENTHESIS = re.compile(r"\s*(?:\([^()]*\)|\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Place:
    """A group of diagnoses in its sentence, with the part of the sentence that is about it."""

    passage: Passage
    sentence: tuple[int, int]
    group: tuple[Disorder, ...]
    segment: tuple[int, int]
    cues: tuple[Cue, ...]

    @property
    def stretch(self) -> Stretch:
        """The part of the sentence that is about this group."""
        return Stretch(self.passage, *self.segment)


@dataclass(frozen=True, slots=True)
class Text:
    """A whole document: its passages, and what its tables and labels tie together."""

    passages: Sequence[Passage]
    layout: Layout


class DiagnosisFinder:
    """Finds the diagnoses of a document."""

    def __init__(self, terms: Terms, people: People, subjects: Mapping[int, str]) -> None:
        self.disorders = DisorderFinder(terms)
        self._assessor = Assessor(terms)
        self._attributions = AttributionFinder(terms)
        self._subjects = SubjectFinder(people, terms)
        self._people = people
        self._headed = subjects
        self._details = DetailReader(terms, SourceFinder(terms))
        self._terms = terms

        def cues(name: str) -> re.Pattern[str]:
            return cue_pattern(words_of(terms, "diagnosis_words", name))

        self._frames, self._anaphora, self._anywhere = cues("frames"), cues("anaphora"), cues("anaphora_anywhere")
        self._asserting = cue_pattern(words_of(terms, "diagnosis_words", "frames", "establishing", "establishing_weak", "asserting"))
        self._onward, self._research = cues("onward"), cues("research")
        self._lifelong = frozenset(words_of(terms, "diagnosis_words", "lifelong_terms"))

    def records(self, passages: Sequence[Passage]) -> tuple[DiagnosisRecord, ...]:
        """One record for each diagnosis of each person; what is said of it in several places comes together."""
        text = Text(passages, Layout(passages, self._terms))
        found = [record for index in range(len(passages)) for record in self._in_passage(text, index)]
        return tuple(_merged(found))

    def _in_passage(self, text: Text, index: int) -> Iterator[DiagnosisRecord]:
        passage = text.passages[index]
        named = self.disorders.find(passage.text, passage.hits)
        if not named:
            return
        topic = self._headed.get(passage.index, "") or self._topic_before(text, index)
        for start, end in _bounded(passage.sentences):
            inside = named[bisect_left(named, start, key=_start) : bisect_left(named, end, key=_start)]
            yield from self._in_sentence(text, index, (start, end), inside, topic)
            topic = self._subjects.last_named(passage, (start, end)) or topic

    def _in_sentence(
        self, text: Text, index: int, sentence: tuple[int, int], named: Sequence[Disorder], topic: str
    ) -> Iterator[DiagnosisRecord]:
        """What a sentence says before it denies one diagnosis also holds for the next: "… geen ADHD, wel van PTSS"."""
        passage, denied_from = text.passages[index], None
        cues = tuple(self._assessor.cues(passage.text[slice(*sentence)])) if named else ()
        for group, segment in _places(passage.text, sentence, named):
            start = segment[0] if denied_from is None else denied_from
            found = list(self._of_place(text, index, Place(passage, sentence, group, (start, segment[1]), cues), topic))
            is_denied = found and not any(record.assertion.is_asserted for record in found)
            denied_from = start if is_denied and passage.text[segment[1] : segment[1] + 1] != ";" else None
            yield from found

    def _of_place(self, text: Text, index: int, place: Place, topic: str) -> Iterator[DiagnosisRecord]:
        passage, first = place.passage, place.group[0]
        role = text.layout.own_role(passage, first.start)
        structured = text.layout.details(passage, first.start) if role in {"", "diagnosis"} else []
        persons = self._persons(place, structured, topic)
        claims = [(item, self._claim(place, item)) for item in place.group]
        kept = [(item, claim) for item, claim in claims if not self._is_loose(place, item, claim, role)]
        denial = self._denial(text.passages, index, place)
        kept = [(item, denial if denial and claim.assertion.is_asserted else claim) for item, claim in kept]
        stretches = [place.stretch, *structured]
        if any(claim.assertion.is_asserted for _, claim in kept):
            stretches += self._neighbours(text.passages, index, place)
        details = self._details.read(stretches)
        if any(claim.ends_doubt for _, claim in kept):
            details = details.as_first()
        evidence = (Span(passage.index, *place.sentence), *(stretch.span for stretch in stretches[1:]))
        for item, claim in kept:
            for person in persons:
                yield self._record(place, item, person, claim, replace(details, evidence=evidence))

    def _record(self, place: Place, item: Disorder, person: str, claim: Claim, details: Details) -> DiagnosisRecord:
        index = place.passage.index
        start = place.sentence[0]
        return DiagnosisRecord(
            span=Span(index, item.start, item.end),
            term=item.term,
            name=place.passage.text[item.start : item.end],
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

    def _claim(self, place: Place, item: Disorder) -> Claim:
        start, end = place.sentence
        others = [(other.start - start, other.end - start) for other in place.group if other is not item]
        claim = self._assessor.assess(place.passage.text[start:end], place.cues, (item.start - start, item.end - start), others)
        if not claim.assertion.is_asserted:
            return claim
        return Claim(Assertion.SUSPECTED) if item.is_hedged else self._hearsay(place, item) or claim

    def _hearsay(self, place: Place, item: Disorder) -> Claim | None:
        """What only a layman says of it: "volgens moeder heeft Sem autisme"."""
        start = place.sentence[0]
        for speaker in self._attributions.speakers(place.passage, start, item.start):
            is_layman = speaker.label.startswith("person/") or speaker.label == "authority/reject"
            if is_layman and self._assessor.reaches(place.passage.text, speaker.cue_end, item.start):
                return Claim(Assertion.HEARSAY, speaker.cue - start, speaker.cue_end - start)
        return None

    def _is_loose(self, place: Place, item: Disorder, claim: Claim, role: str) -> bool:
        """A word that is a diagnosis only if the text treats it as one."""
        if role == "diagnosis" or not claim.assertion.is_asserted:
            return False
        if not item.is_weak:
            words = place.stretch.text.split()
            return len(words) > FRAGMENT and not self._asserting.search(place.stretch.text)
        has_authority = any(hit.label.endswith(("/accept", "/institutions")) for hit in place.stretch.hits("authority"))
        return not has_authority and not self._frames.search(place.passage.text, *place.segment)

    def _persons(self, place: Place, structured: Sequence[Stretch], topic: str) -> tuple[str, ...]:
        for stretch in structured:
            keys = [hit.label.partition("/")[2] for hit in stretch.hits("person")] if stretch.role == "person" else []
            if keys:
                return (keys[-1],)
        item = (place.group[0].start, place.group[-1].end)
        scope = place.segment if self._subjects.names(place.passage, place.segment) else place.sentence
        return self._subjects.subjects(place.passage, scope, item, topic)

    def _neighbours(self, passages: Sequence[Passage], index: int, place: Place) -> list[Stretch]:
        """The sentences after it that refer back, and the one before it that it builds on."""
        before = self._before(passages, index, place)
        return ([before] if before else []) + list(self._after(passages, index, place))

    def _denial(self, passages: Sequence[Passage], index: int, place: Place) -> Claim | None:
        """What the next sentence takes back, where it names no diagnosis of its own."""
        following = next(self._following(passages, index, place), None)
        if not following or self._details.has_reason(following) or self.disorders.find(following.text, _moved(following)):
            return None
        return self._assessor.denial(following.text[:LONGEST])

    def _topic_before(self, text: Text, index: int) -> str:
        """Who the last sentence before a passage was about."""
        previous = _previous(text.passages, index)
        return self._subjects.last_named(previous, previous.sentences[-1]) if previous else ""

    def _before(self, passages: Sequence[Passage], index: int, place: Place) -> Stretch | None:
        passage = place.passage
        at = bisect_left(passage.sentences, place.sentence)
        earlier = passage if at else _previous(passages, index)
        if not earlier:
            return None
        previous = Stretch(earlier, *earlier.sentences[at - 1])
        builds_on = self._onward.match(passage.text, place.sentence[0])
        if self.disorders.find(previous.text, _moved(previous)) or not (builds_on or self._research.search(previous.text)):
            return None
        return previous

    def _after(self, passages: Sequence[Passage], index: int, place: Place) -> Iterator[Stretch]:
        for stretch in islice(self._following(passages, index, place), NEIGHBOURS):
            own = self.disorders.find(stretch.text, _moved(stretch))
            if own:
                return
            is_about_it = self._anaphora.search(stretch.text[:OPENING]) or self._anywhere.search(stretch.text)
            if not is_about_it and not self._details.has_reason(stretch) and not self._details.is_establishment(stretch):
                return
            yield stretch

    @staticmethod
    def _following(passages: Sequence[Passage], index: int, place: Place) -> Iterator[Stretch]:
        passage = place.passage
        at = bisect_left(passage.sentences, place.sentence)
        yield from (Stretch(passage, *sentence) for sentence in passage.sentences[at + 1 : at + 1 + NEIGHBOURS])
        if not passage.block.cell:
            for mate in section_mates(passages, index, NEIGHBOURS):
                yield from (Stretch(mate, *sentence) for sentence in mate.sentences)


def _previous(passages: Sequence[Passage], index: int) -> Passage | None:
    """The passage just before one, where it belongs to the same part and holds sentences."""
    if not index or passages[index].block.cell:
        return None
    previous = passages[index - 1]
    is_mate = previous.section == passages[index].section and not previous.block.level and not previous.block.cell
    return previous if is_mate and previous.sentences else None


def _start(item: Disorder) -> int:
    return item.start


def _moved(stretch: Stretch) -> list[Hit]:
    return [replace(hit, start=hit.start - stretch.start, end=hit.end - stretch.start) for hit in stretch.hits("diagnosis")]


def _bounded(sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences cut to a length that keeps the work in proportion; nobody writes longer ones."""
    for start, end in sentences:
        for first in range(start, end, LONGEST):
            yield first, min(first + LONGEST, end)


def _places(text: str, sentence: tuple[int, int], named: Sequence[Disorder]) -> Iterator[tuple[tuple[Disorder, ...], tuple[int, int]]]:
    """The groups of a sentence, each with its share of the words: what stands between two groups is cut at the last "en" or comma."""
    groups = [tuple(group) for whole in enumerations(text, named) for group in _own_brackets(text, whole)]
    start = sentence[0]
    for number, group in enumerate(groups):
        following = groups[number + 1] if number + 1 < len(groups) else None
        end = _cut(text, group[-1].end, following[0].start) if following else sentence[1]
        yield group, (start, end)
        start = end


def _own_brackets(text: str, group: list[Disorder]) -> Iterator[list[Disorder]]:
    """An enumeration falls apart where a member has brackets of its own: "ADHD (Youz, 2024) en een hechtingsstoornis"."""
    part: list[Disorder] = []
    for item in group:
        part.append(item)
        if PARENTHESIS.match(text, item.end) and item is not group[-1]:
            yield part
            part = []
    if part:
        yield part


def _cut(text: str, start: int, end: int) -> int:
    bracket = PARENTHESIS.match(text, start)
    first = bracket.end() if bracket else start
    for pattern in (STRONG_COORDINATOR, COORDINATOR):
        cuts = [match.start() for match in pattern.finditer(text, first, end)]
        if cuts:
            return cuts[-1]
    return first


def _merged(found: Sequence[DiagnosisRecord]) -> list[DiagnosisRecord]:
    merged: dict[tuple[str, str, bool], DiagnosisRecord] = {}
    for record in found:
        key = _key(record, merged)
        merged[key] = _joined(merged[key], record) if key in merged else record
    return sorted(merged.values(), key=lambda record: (record.span.block, record.span.start))


def _key(record: DiagnosisRecord, known: Mapping[tuple[str, str, bool], DiagnosisRecord]) -> tuple[str, str, bool]:
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
