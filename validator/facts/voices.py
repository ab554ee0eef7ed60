"""Passages that may hold a reaction: whose they are, and whether the person is heard in them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from validator.facts import words
from validator.facts.people import Elder, Kid, children, parents
from validator.facts.places import content, dates_in, live, overlaps, section_at, sentences_in, whole_block
from validator.model.annotations import Signal
from validator.model.document import Span
from validator.model.outline import Section
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

TOLD = ("informeren",)
REACTIONS = {"ouder": ("reactie_ouders", "standpunt"), "kind": ("reactie_kind", "standpunt")}
"""The parts that are meant for the reactions of each sort of people."""
PARTS = {sort: (*names, *TOLD) for sort, names in REACTIONS.items()}
"""The parts in which reactions stand as well as what was told and tried."""
SHARED = {"ouder": ("reactie_kind",), "kind": ("reactie_ouders",)}
"""The parts under whose heading the others react as well ("Reactie ouders en kind"): there only who is plainly heard counts."""
_QUOTE = re.compile(r"[\"“„‘«]([^\"”’»\n]+)[\"”’»]")
_FEWEST_QUOTED = 3
MARK = "reaction_"
_LONGEST_HEADING = 6
_SELF = frozenset({"jongen", "meisje", "jongere", "zaak", "situatie"})
_NEAR_REACTIONS = ("conclusie", "ondertekening", "")
_FEWEST_WORDS = 4
_MOST_QUOTES = 20
_OPEN_CHOICE = re.compile(r"(?<!\w)ja\s*/\s*nee(?!\w)|(?:^|[:/])\s*nee\s*$", re.IGNORECASE)
# A sentence that begins with a pronoun or a quotation goes on about the same person.
_PRONOUN = re.compile(r"\s*(?:hij|zij|ze|hem|haar|zijn)(?!\w)(?!\s+(?:en|of)\s)", re.IGNORECASE)
_OPENING = re.compile(r"\s*[\"“„«][^\"”»]*[\"”»]?")
_SOMEBODY = re.compile(r"(?<!\w)(?:de|het|een|onze|mijn)\s+(\w+)\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<!\w)dat(?!\w)|:")
_OLD = timedelta(days=365)


Marks = Mapping[int, Sequence[Signal]]


@dataclass(frozen=True, slots=True)
class Circle:
    """The people of one sort who may react, with the words for each and for all together."""

    rulebook: Rulebook
    sort: str
    keys: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    others: re.Pattern[str]

    @property
    def turns(self) -> re.Pattern[str]:
        """Where a clause about somebody begins: after a semicolon, or after a comma or "en" before a name."""
        names = "|".join(pattern.pattern for pattern in self.patterns) or r"(?!)"
        return re.compile(
            rf";\s+|(?:,\s+(?:(?:en|maar|terwijl|want)\s+)?|\s(?:maar|terwijl|en)\s+)(?:ook\s+|met\s+)?(?={names})", re.IGNORECASE
        )

    @property
    def together(self) -> re.Pattern[str]:
        """The words that mean everybody of this sort."""
        return words.listed(self.rulebook, "personen", "ouders_samen" if self.sort == "ouder" else "kinderen_samen")

    def named_in(self, text: str) -> frozenset[str]:
        """Whom a sentence is about: the first that it names, with whoever is joined to that one by "en"."""
        hits = sorted((found.start(), found.end(), key) for key, found in self._hits(text))
        if not hits:
            return frozenset()
        owners = {hits[0][2]} if hits[0][2] else set(self.keys)
        for (_, end, _), (start, _, key) in pairwise(hits):
            if text[end:start].strip().lower() not in {"en", "&", "/"}:
                break
            owners.add(key)
        return frozenset(owners)

    def first_place(self, text: str) -> int:
        """Where the first of them is named; the end of the text where nobody is."""
        return min((found.start() for _, found in self._hits(text)), default=len(text))

    def _hits(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        for key, pattern in zip(self.keys, self.patterns, strict=True):
            yield from ((key, found) for found in pattern.finditer(text))
        yield from (("", found) for found in self.together.finditer(text))


def circle(rulebook: Rulebook, sort: str, reading: Reading) -> Circle:
    """The parents ("ouder") or children ("kind") of a request as its text may call them; `others` is the rest of the family."""
    elders, kids = parents(reading), children(reading)
    own: tuple[Kid, ...] | tuple[Elder, ...] = elders if sort == "ouder" else kids
    rest: tuple[Kid, ...] | tuple[Elder, ...] = kids if sort == "ouder" else elders
    names = tuple(name for person in rest for name in person.names)
    keys = [person.key for person in own]
    patterns = tuple(_pattern(rulebook, sort, person, keys) for person in own)
    return Circle(rulebook, sort, tuple(keys), patterns, words.any_of(names))


def _pattern(rulebook: Rulebook, sort: str, person: Kid | Elder, roles: list[str]) -> re.Pattern[str]:
    called = rulebook.terms.get("personen", {})
    known = called.get(_role(person, roles), ()) if sort == "ouder" else ()
    taken = {word for role in ("moeder", "vader") for word in called.get(role, ())}
    return words.any_of((person.key, *known, *(name for name in person.names if name.lower() not in taken)))


def _role(person: Kid | Elder, roles: list[str]) -> str:
    """The role of a parent; that of "ouder 1" and "ouder 2" is what the other parent leaves, in the order of the form."""
    role = person.key.rstrip(" 0123456789")
    if role != "ouder":
        return role
    left = [name for name in ("moeder", "vader") if name not in roles]
    place = [key for key in roles if key.startswith("ouder")].index(person.key)
    return left[place] if place < len(left) else role


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a clause of one, with its owners.

    `is_headed` where the sentence itself does not name them, `is_quoted` within a quotation that began in an earlier sentence, `is_told`
    in the part that tells how the family was informed. `marks` are the cues in it of how the request was received.
    """

    reading: Reading
    sentence: Span
    span: Span
    text: str
    owners: frozenset[str]
    is_headed: bool
    is_quoted: bool = False
    is_told: bool = False
    marks: tuple[Signal, ...] = ()

    def has(self, *kinds: str) -> bool:
        """Whether the passage holds a cue of one of these sorts ("talk", "sent", "silent", …)."""
        return any(mark.kind.removeprefix(MARK) in kinds for mark in self.marks)


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


def marks_of(reading: Reading) -> Marks:
    """By block, the cues of how the family heard of the request and answered it."""
    marks: dict[int, list[Signal]] = {}
    for signal in reading.annotations.signals:
        if signal.kind.startswith(MARK):
            marks.setdefault(signal.span.block, []).append(signal)
    return {block: sorted(found, key=_place) for block, found in marks.items()}


def _place(mark: Signal) -> int:
    return mark.cue.start


def _marks_in(marks: Marks, span: Span) -> tuple[Signal, ...]:
    found = marks.get(span.block, ())
    return tuple(found[bisect_left(found, span.start, key=_place) : bisect_left(found, span.end, key=_place)])


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
            yield Passage(reading, sentence, clause, piece, carried, not named, is_quoted, section.name in TOLD, _marks_in(marks, clause))
            is_quoted = _stays_open(piece, is_quoted)
            if (is_quoted or people.others.search(piece)) and _is_relayed(piece, people):
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
        quotes = [found.span() for found in _QUOTE.finditer(piece)][:_MOST_QUOTES]
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


def is_voice(passage: Passage, people: Circle, dossier: Dossier) -> bool:
    """Whether the person is heard: quoted, or told what it says, thinks or wants; not what a professional thinks of it."""
    text, rulebook = passage.text, people.rulebook
    if words.count(text) < _FEWEST_WORDS or _is_old(passage, dossier):
        return False
    if passage.is_quoted:
        return True
    if is_silence(passage, rulebook) or _is_relayed(text, people):
        return False
    if any(words.count(found.group(1)) >= _FEWEST_QUOTED for found in _QUOTE.finditer(text)):
        return True
    return not _is_about(text, people) and bool(_speaks(passage, people) or (passage.is_headed and _is_own_text(passage, rulebook)))


def _speaks(passage: Passage, people: Circle) -> bool:
    """Whether the person is said to say, think or want something: not told something, and no "de buurman" speaks."""
    found = _voice(passage, people)
    if found is None or passage.has("told_by_us"):
        return False
    before = passage.text[: found.start()]
    speaker = _SOMEBODY.search(before)
    pronoun = words.listed(people.rulebook, "reacties", "voornaamwoord")
    is_own = people.named_in(before) or pronoun.search(before) or pronoun.match(passage.text[found.end() :].lstrip())
    return speaker is None or bool(is_own or people.others.search(speaker[0])) or speaker[1].lower() in _SELF


def _voice(passage: Passage, people: Circle) -> re.Match[str] | None:
    """The first word of saying, thinking or wanting; where the family was informed, asking and understanding are no reaction yet."""
    voice = words.listed(people.rulebook, "reacties", "stem" if people.sort == "ouder" else "stem_kind")
    weak = words.listed(people.rulebook, "reacties", "stem_zwak") if passage.is_told else None
    return next((found for found in voice.finditer(passage.text) if not (weak and weak.fullmatch(found[0]))), None)


def _is_own_text(passage: Passage, rulebook: Rulebook) -> bool:
    """Whether a sentence under somebody's heading is in the first person and tells of no procedure, nor of somebody else."""
    first_person = words.listed(rulebook, "reacties", "eerste_persoon").search(passage.text)
    process = words.listed(rulebook, "reacties", "alleen_proces").search(passage.text)
    about_another = words.listed(rulebook, "reacties", "voornaamwoord").search(passage.text)
    return bool(first_person and not (process or about_another or passage.is_told))


def _is_about(text: str, people: Circle) -> bool:
    """Whether the sentence only announces a letter, or judges the person."""
    letter = words.listed(people.rulebook, "reacties", "verwijst_naar_brief").search(text)
    judged = words.listed(people.rulebook, "reacties", "oordeel_over_persoon").search(text)
    return bool(judged or (letter and not _GOES_ON.search(text)))


def is_silence(passage: Passage, rulebook: Rulebook) -> bool:
    """Whether the sentence says that there is no reaction."""
    return passage.has("silent", "refused") or bool(words.listed(rulebook, "reacties", "geen_reactie").search(passage.text))


def _is_old(passage: Passage, dossier: Dossier) -> bool:
    mentions = dates_in(passage.reading, passage.span)
    return bool(mentions) and all(mention.latest is not None and mention.latest < dossier.reference_date - _OLD for mention in mentions)


def _is_relayed(text: str, people: Circle) -> bool:
    """Whether somebody else speaks of the person: "De gezinscoach vindt dat moeder…", "Moeder vertelt dat Lisa…"."""
    pronoun = words.listed(people.rulebook, "reacties", "voornaamwoord").search(text)
    own = min(people.first_place(text), pronoun.start() if pronoun else len(text))
    voice = words.listed(people.rulebook, "reacties", "stem")
    family = people.others.search(text, 0, own)
    if family and own < len(text):
        return not voice.search(text, 0, family.start())
    others = words.listed(people.rulebook, "personen", "derden" if people.sort == "ouder" else "derden_bij_kind")
    speakers = [found for found in (family, others.search(text, 0, own)) if found]
    first = min(speakers, key=lambda found: found.start(), default=None)
    return bool(first and not voice.search(text, 0, first.start()) and voice.search(text, first.end(), own))


def elsewhere(reading: Reading, people: Circle) -> Iterator[Passage]:
    """Sentences outside the parts for reactions that name a person and the request, or say that there is no reaction."""
    request = words.listed(people.rulebook, "reacties", "over_het_verzoek")
    silence = words.listed(people.rulebook, "reacties", "geen_reactie")
    marks = marks_of(reading)
    for block in reading.document.blocks:
        for span in sentences_in(reading, whole_block(reading, block.index)):
            text = live(reading, span)
            owners = people.named_in(text)
            section = section_at(reading, block.index) if owners else ""
            is_about_it = request.search(text) or section in TOLD or (silence.search(text) and section in _NEAR_REACTIONS)
            if owners and is_about_it:
                yield Passage(reading, span, span, text, owners, is_headed=False, marks=_marks_in(marks, span))
