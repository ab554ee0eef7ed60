"""Agreements: who of the family or of the professionals does what, and when, how often or on what occasion (eis 4)."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from validator.language.lexicon import Cue, words_in
from validator.language.statements import NO_STORY, Statement
from validator.model.annotations import Agreement, Concreteness, Precision, Side, Signal
from validator.model.document import Span

NO_AGREEMENTS = "no_agreements"
OWN_PART = frozenset({"afspraken", "wat_moet_er_gebeuren"})
NOT_HERE = NO_STORY | {"feiten_en_zorgen", "voorgeschiedenis", "diagnoses"}
CLOCK = re.compile(
    r"\b\d{1,2}(?:[.:]\d{2})?\s*(?:uur|u)\b|\b\d{1,2}[.:]\d{2}\b|\b\d+\s*(?:x|keer)\s*(?:p\.?\s?[wdm]\b|per\b|in de)", re.IGNORECASE
)
FOLLOW_UP = re.compile(
    r"\W*(?:dit|dat|deze|daar|daarna|daarvoor|hij|zij|ze|het|dan|evaluatie|controle|wanneer|hoe vaak|termijn)\b", re.IGNORECASE
)
LABELLED = re.compile(
    r"\W*(?P<label>wie|wat|wanneer|hoe vaak|hoe|termijn|door wie|actie|afspraak|controle|evaluatie)\b[^:]{0,20}:", re.IGNORECASE
)
NAMED_ROLES = re.compile(r"person/(?:kind|moeder|vader|ouder|voogd|oma|opa|partner|broer|zus|familie|pleegouder)")
EXACT = frozenset({Precision.DAY, Precision.MONTH})
FEWEST_WORDS = 4
Unit = Sequence[Statement]


def agreements(statements: Sequence[Statement]) -> Iterator[Agreement]:
    """The agreements of the part for them, and those that the rest of the request calls so."""
    own = [statement for statement in statements if statement.section in OWN_PART]
    for unit in _units(own):
        yield from _read(unit)
    for statement in statements:
        if statement.section not in OWN_PART | NOT_HERE and statement.first("agreements/intro"):
            yield from _read([statement])


def _units(statements: Sequence[Statement]) -> Iterator[Unit]:
    """The sentences that can belong together: those of a block, of a table row, or of a list of labels."""
    keys: list[tuple[str, int, int]] = []
    seen: set[str] = set()
    for statement in statements:
        cell = statement.passage.block.cell
        label = LABELLED.match(statement.text)
        if cell:
            keys.append(("row", cell.table, cell.row))
        elif label and keys and keys[-1][0] == "label" and label["label"].lower() not in seen:
            seen.add(label["label"].lower())
            keys.append(keys[-1])
        else:
            seen = {label["label"].lower()} if label else set()
            keys.append(("label" if label else "block", statement.passage.index, 0))
    for _, group in groupby(zip(keys, statements, strict=True), key=lambda item: item[0]):
        yield [statement for _, statement in group]


def _read(unit: Unit) -> Iterator[Agreement]:
    if _is_split(unit):
        yield _whole(unit)
        return
    for index, statement in enumerate(unit):
        if (
            statement.first("agreements/report", "agreements/absent")
            or len(list(words_in(statement.text, 0, len(statement.text)))) < FEWEST_WORDS
        ):
            continue
        side = side_of(statement)
        term = _term(statement)
        spans = [statement.span]
        follow = unit[index + 1] if index + 1 < len(unit) else None
        if side is Side.FAMILY and not term and follow and FOLLOW_UP.match(follow.text) and side_of(follow) is not Side.PROFESSIONAL:
            term = _term(follow)
            spans += [follow.span] if term else []
        yield Agreement(tuple(spans), side, _concreteness(statement, term), term, _safety(statement))


def _is_split(unit: Unit) -> bool:
    """Whether the cells or labels of a unit each hold a piece: who, what, when."""
    if len({statement.passage.index for statement in unit}) == 1:
        return False
    if all(LABELLED.match(statement.text) for statement in unit):
        return True
    return not any(side_of(statement) is Side.FAMILY and _term(statement) for statement in unit)


def _whole(unit: Unit) -> Agreement:
    sides = {side_of(statement) for statement in unit}
    side = next(side for side in (Side.FAMILY, Side.PROFESSIONAL, Side.NOBODY) if side in sides)
    term = next((term for term in map(_term, unit) if term), None)
    grades = {_concreteness(statement, term) for statement in unit}
    grade = next(grade for grade in (Concreteness.VAGUE, Concreteness.UNSURE, Concreteness.CONCRETE) if grade in grades)
    safety = next((safety for safety in map(_safety, unit) if safety), None)
    return Agreement(tuple(statement.span for statement in unit), side, grade, term, safety)


def side_of(statement: Statement) -> Side:
    """Whose deed a sentence tells: the family's, where somebody of it is more than the subject of talk."""
    professionals = statement.all("agreements/professional")
    family = [start for start in family_places(statement) if not _is_topic(statement, start)]
    if professionals and statement.first("agreements/among_themselves") and not any(start < professionals[0].start for start in family):
        return Side.PROFESSIONAL
    if family or (statement.first("agreements/pronouns") and not professionals):
        return Side.FAMILY
    return Side.PROFESSIONAL if professionals and not _opens_with_name(statement) else Side.NOBODY


def _opens_with_name(statement: Statement) -> bool:
    """Whether a sentence starts with a name that nobody of the form bears, which may be somebody of the network."""
    first = next(words_in(statement.passage.text, statement.start, statement.end), None)
    if first is None or not statement.passage.text[first.start].isupper():
        return False
    known = statement.all("agreements/openers", "agreements/professional")
    return not any(cue.start == first.start for cue in known)


def family_places(statement: Statement) -> list[int]:
    """Where a sentence names somebody of the family or its network."""
    named = [hit.start for hit in statement.named("person") if NAMED_ROLES.match(hit.label)]
    return sorted([*named, *(cue.start for cue in statement.all("agreements/family"))])


def _is_topic(statement: Statement, start: int) -> bool:
    """Whether a mention is what the sentence is about ("over Tess", "de school van Sem")."""
    return any(cue.end <= start and not statement.passage.text[cue.end : start].strip() for cue in statement.all("agreements/about"))


def _term(statement: Statement) -> Span | None:
    """Where a sentence says when, how often or on what occasion; the day on which it was agreed is none."""
    cue = statement.first("agreements/term", "agreements/occasion")
    if cue:
        return statement.place(cue)
    clock = CLOCK.search(statement.passage.text, statement.start, statement.end)
    if clock:
        return Span(statement.passage.index, *clock.span())
    made = statement.first("agreements/made")
    return next((date.span for date in statement.dates if date.precision in EXACT and not made), None)


def _concreteness(statement: Statement, term: Span | None) -> Concreteness:
    vague = statement.first("agreements/vague")
    if vague:
        return Concreteness.UNSURE if term and _is_firm(statement, vague) else Concreteness.VAGUE
    if term:
        return Concreteness.CONCRETE
    return Concreteness.VAGUE if statement.first("agreements/vague_term") else Concreteness.UNSURE


def _is_firm(statement: Statement, vague: Cue) -> bool:
    """Whether a sentence with an empty promise has a day, hour or frequency besides."""
    terms = statement.all("agreements/term")
    return any(cue.start >= vague.end or cue.end <= vague.start for cue in terms) or bool(statement.dates)


def absent_agreements(statements: Sequence[Statement]) -> Iterator[Signal]:
    """The sentences in the part for agreements that say that there are none."""
    for statement in statements:
        cue = statement.first("agreements/absent")
        if cue and statement.section in OWN_PART:
            yield statement.signal(NO_AGREEMENTS, cue)


def _safety(statement: Statement) -> Span | None:
    cue = statement.first("agreements/safety", "agreements/occasion")
    return statement.place(cue) if cue else None
