"""The sentences and clauses of a request that may hold a reaction, part by part, each with whom it is about."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.circles import Circle
from validator.facts.passage import Marks, Passage, marks_in, marks_of
from validator.facts.places import content, live, overlaps, section_names, sentences_in, whole_block
from validator.facts.voices import QUOTE, is_relayed, is_voice
from validator.model.document import Span
from validator.model.outline import Section
from validator.model.reading import Dossier, Reading

TOLD = ("informeren",)
REACTIONS = {"ouder": ("reactie_ouders", "standpunt"), "kind": ("reactie_kind", "standpunt")}
"""The parts that are meant for the reactions of each sort of people."""
PARTS = {sort: (*names, *TOLD) for sort, names in REACTIONS.items()}
"""The parts in which reactions stand as well as what was told and tried."""
SHARED = {"ouder": ("reactie_kind",), "kind": ("reactie_ouders",)}
"""The parts under whose heading the others react as well ("Reactie ouders en kind"): there only who is plainly heard counts."""
_LONGEST_HEADING = 6
_NEAR_REACTIONS = ("conclusie", "ondertekening", "")
_FEWEST_WORDS = 4
_MOST_QUOTES = 20
_OPEN_CHOICE = re.compile(r"(?<!\w)ja\s*/\s*nee(?!\w)|(?:^|[:/])\s*nee\s*$", re.IGNORECASE)
# A sentence that begins with a pronoun or a quotation goes on about the same person.
_PRONOUN = re.compile(r"\s*(?:hij|zij|ze|hem|haar|zijn)(?!\w)(?!\s+(?:en|of)\s)", re.IGNORECASE)
_OPENING = re.compile(r"\s*[\"“„«][^\"”»]*[\"”»]?")


def passages(dossier: Dossier, people: Circle) -> Iterator[Passage]:
    """The sentences of the request that hold reactions, part by part."""
    reading = dossier.main
    marks = marks_of(reading)
    for section in reading.outline.sections:
        if section.name in PARTS[people.sort] or (not section.name and _is_reaction_of(people, section.heading)):
            yield from _of_section(reading, people, section, marks)
    for name in SHARED[people.sort]:
        for section in reading.outline.named(name):
            found = _of_section(reading, people, section, marks)
            yield from (passage for passage in found if not passage.is_headed and is_voice(passage, people, dossier))


def _is_reaction_of(people: Circle, heading: str) -> bool:
    """Whether a heading of no known part announces the reaction of one of these people."""
    return bool(words.listed(people.rulebook, "reacties", "kop").search(heading) and people.named_in(heading))


def _of_section(reading: Reading, people: Circle, section: Section, marks: Marks) -> Iterator[Passage]:
    is_theirs = people.sort == "ouder" or section.name not in TOLD  # what parents were told does not tell of an only child
    alone = frozenset(people.keys) if len(people.keys) == 1 and is_theirs else frozenset()
    carried = _subject(people, section.subject) or _subject(people, section.heading) or alone
    for span, text in content(reading, section):
        by_label = _subject(people, _label_subject(reading, span))
        carried = by_label or carried
        is_quoted = False
        for sentence, clause in _clauses(reading, people, span, text):
            piece = text[clause.start - span.start : clause.end - span.start]
            if not words.count(words.without_open_choices(piece)) or _OPEN_CHOICE.search(piece):
                continue
            if _is_heading_in_text(piece):
                carried = people.named_in(piece)
                continue
            named = frozenset() if is_quoted else _named(people, piece)
            carried = carried if by_label else named or carried
            yield Passage(reading, sentence, clause, piece, carried, not named, is_quoted, section.name in TOLD, marks_in(marks, clause))
            is_quoted = _stays_open(piece, is_quoted)
            if (is_quoted or people.others.search(piece)) and is_relayed(piece, people):
                carried = frozenset()  # what follows are the words of somebody else


def _named(people: Circle, piece: str) -> frozenset[str]:
    """Whom a clause names: nobody where it begins with a pronoun, and not within the quotation that it begins with."""
    if _PRONOUN.match(piece):
        return frozenset()
    opening = _OPENING.match(piece)
    return people.named_in(piece[opening.end() :] if opening else piece)


def _clauses(reading: Reading, people: Circle, span: Span, text: str) -> Iterator[tuple[Span, Span]]:
    """Each sentence of a span with itself, or with its clauses where one begins with somebody else: "…, maar vader wil niet"."""
    for sentence in sentences_in(reading, span):
        piece = text[sentence.start - span.start : sentence.end - span.start]
        quotes = [found.span() for found in QUOTE.finditer(piece)][:_MOST_QUOTES]
        start = 0
        for found in people.turns.finditer(piece):
            before = piece[start : found.start()].split()
            is_inside = any(first <= found.start() < last for first, last in quotes)
            is_series = found[0][0] != ";" and before and people.named_in(before[-1])  # "met moeder en vader"
            if len(before) >= _FEWEST_WORDS and not (is_inside or is_series):
                yield sentence, Span(span.block, sentence.start + start, sentence.start + found.end())
                start = found.end()
        yield sentence, Span(span.block, sentence.start + start, sentence.end)


def _is_heading_in_text(piece: str) -> bool:
    """Whether a line in capitals starts something new: "REACTIE VAN LEVI:"."""
    return piece.isupper() and piece.rstrip().endswith(":") and words.count(piece) <= _LONGEST_HEADING


def _stays_open(piece: str, is_open: bool) -> bool:
    """Whether a quotation goes on after this sentence: names within it are not who speaks."""
    for sign in piece:
        if sign in "“„«":
            is_open = True
        elif sign in "”»":
            is_open = False
        elif sign == '"':
            is_open = not is_open
    return is_open


def _label_subject(reading: Reading, span: Span) -> str:
    for entry in reading.outline.entries:
        if entry.span and overlaps(entry.span, span):
            return entry.subject or entry.label
    return ""


def _subject(people: Circle, subject: str) -> frozenset[str]:
    if subject.strip().lower() in people.keys:
        return frozenset({subject.strip().lower()})
    return people.named_in(subject)


def elsewhere(reading: Reading, people: Circle) -> Iterator[Passage]:
    """Sentences outside the parts for reactions that name a person and the request, or say that there is no reaction."""
    request = words.listed(people.rulebook, "reacties", "over_het_verzoek")
    silence = words.listed(people.rulebook, "reacties", "geen_reactie")
    marks = marks_of(reading)
    names = section_names(reading)
    for block in reading.document.blocks:
        section = names.get(block.index, "")
        for span in sentences_in(reading, whole_block(reading, block.index)):
            text = live(reading, span)
            is_about_it = section in TOLD or request.search(text) or (section in _NEAR_REACTIONS and silence.search(text))
            owners = people.named_in(text) if is_about_it else frozenset()
            if owners:
                yield Passage(reading, span, span, text, owners, is_headed=False, marks=marks_in(marks, span))
