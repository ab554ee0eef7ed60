"""Dates that cannot be, lie in the future though the event is past, or end before they start (E10.4)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from validator.facts import words
from validator.facts.places import dates_in, evidence, is_ocr, nowhere, overlaps, sentences_in, whole_block
from validator.facts.request import request_date
from validator.model.annotations import DateMention, Precision
from validator.model.document import Span
from validator.model.facts import Evidence, Fact
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

_BIRTH_LABELS = frozenset({"geboortedatum", "geboorte", "verwachte_datum"})
_CLAUSE = re.compile(r"[,;:]|\b(?:dat|omdat|zodat|waarna|en|maar)\b", re.IGNORECASE)
_WITH_YEAR = re.compile(r"\d{4}|['’]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `date_problem` for each, and one `dates` that counts."""
    reading = dossier.main
    mine = _own(reading, rulebook)
    problems = [*_impossible(reading), *_to_come(dossier, rulebook, mine), *_reversed(reading)]
    yield from problems
    shown = evidence(reading, mine[0].span) if mine else nowhere(reading)
    yield Fact("dates", "", {"count": len(mine), "problems": len(problems)}, {"count": str(len(mine))}, shown)


def _own(reading: Reading, rulebook: Rulebook) -> tuple[DateMention, ...]:
    """The dates whose order counts here: that of birth dates belongs to E10.2, that of the date of the request to E1.4."""
    parties = reading.parties
    births = [stated.span for child in parties.children for stated in child.birth_dates if stated.span]
    births += [stated.span for parent in parties.parents for stated in parent.birth_dates if stated.span]
    births += [entry.span for entry in reading.outline.entries if entry.span and entry.name in _BIRTH_LABELS]
    written = request_date(reading, rulebook)
    others = [mention for mention in reading.annotations.dates if mention != written]
    return tuple(mention for mention in others if not any(overlaps(mention.span, span) for span in births))


def _problem(sort: str, certain: bool, shown: Evidence) -> Fact:
    return Fact("date_problem", "", {"sort": sort, "certain": certain}, {"date": shown.quote}, shown)


def _impossible(reading: Reading) -> Iterator[Fact]:
    """Dates that no calendar has; a birth date or the date of the request is one here as well."""
    for mention in reading.annotations.dates:
        if not mention.is_possible:
            yield _problem("impossible", not is_ocr(reading, mention.span), evidence(reading, mention.span))


def _to_come(dossier: Dossier, rulebook: Rulebook, mentions: tuple[DateMention, ...]) -> Iterator[Fact]:
    reading = dossier.main
    for mention in mentions:
        if mention.earliest is None or mention.earliest <= dossier.reference_date or mention.precision is not Precision.DAY:
            continue
        if _has_past_label(reading, rulebook, mention) or _has_past_verb(reading, rulebook, mention):
            yield _problem("future", not is_ocr(reading, mention.span), evidence(reading, mention.span))


def _has_past_label(reading: Reading, rulebook: Rulebook, mention: DateMention) -> bool:
    past = words.listed(rulebook, "tijd", "labels_van_vroeger")
    for entry in reading.outline.entries:
        if entry.span and overlaps(entry.span, mention.span):
            label = entry.label.strip(" :")
            return bool(past.fullmatch(label)) and entry.value.strip(" .") == reading.document.quote(mention.span).strip(" .")
    return False


def _has_past_verb(reading: Reading, rulebook: Rulebook, mention: DateMention) -> bool:
    """Whether the clause of the date tells of something done, and nothing in the sentence looks ahead."""
    text, start, end = _sentence_of(reading, mention)
    if words.listed(rulebook, "tijd", "vooruit").search(text):
        return False
    left = max((found.end() for found in _CLAUSE.finditer(text, 0, start)), default=0)
    right = min((found.start() for found in _CLAUSE.finditer(text, end)), default=len(text))
    clause = text[left:right]
    if words.listed(rulebook, "tijd", "verleden").search(clause):
        return True
    helper, done = words.listed(rulebook, "tijd", "hulpwerkwoord"), words.listed(rulebook, "tijd", "voltooid")
    return bool(helper.search(clause) and done.search(clause))


def _sentence_of(reading: Reading, mention: DateMention) -> tuple[str, int, int]:
    block = reading.document.blocks[mention.span.block]
    whole = whole_block(reading, block.index)
    span = next((item for item in sentences_in(reading, whole) if overlaps(item, mention.span)), whole)
    return block.live[span.start : span.end], mention.span.start - span.start, mention.span.end - span.start


def _reversed(reading: Reading) -> Iterator[Fact]:
    for block in reading.document.blocks:
        for sentence in sentences_in(reading, whole_block(reading, block.index)):
            mentions = dates_in(reading, sentence)
            for start, end in pairwise(mentions):
                if start.is_start and end.is_end and _ends_before(start, end):
                    span = Span(block.index, start.span.start, end.span.end)
                    certain = all(_WITH_YEAR.search(reading.document.quote(item.span)) for item in (start, end))
                    yield _problem("reversed", certain and not is_ocr(reading, span), evidence(reading, span))
    yield from _reversed_labels(reading)


def _ends_before(start: DateMention, end: DateMention) -> bool:
    return start.earliest is not None and end.latest is not None and end.latest < start.earliest


def _reversed_labels(reading: Reading) -> Iterator[Fact]:
    dated = {
        (entry.section, entry.group, entry.name): entry for entry in reading.outline.entries if entry.name in {"begindatum", "einddatum"}
    }
    for (section, group, name), entry in dated.items():
        other = dated.get((section, group, "einddatum"))
        if name != "begindatum" or other is None:
            continue
        starts, ends = dates_in(reading, entry.span), dates_in(reading, other.span)
        if starts and ends and _ends_before(starts[0], ends[0]):
            yield _problem("reversed", True, evidence(reading, other.span))
