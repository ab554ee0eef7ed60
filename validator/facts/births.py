"""Birth dates: possible, the same everywhere, and in step with the stated ages (E10.2)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from validator.facts import words
from validator.facts.people import Kid, ages_between, children, parents, stated_age
from validator.facts.places import date_of, dates_in, evidence, is_ocr, sentences_in, supporting, whole_block
from validator.facts.request import day_of, request_date
from validator.model.annotations import DateMention, Precision
from validator.model.document import Span
from validator.model.facts import Fact, Scalar
from validator.model.outline import Stated
from validator.model.reading import Dossier, Reading
from validator.model.report import ChildResult
from validator.model.rulebook import Rulebook

_OLDEST = 120
_REACH = 40
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date as one place of the submission states it."""

    reading: Reading
    mention: DateMention


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `birth_date` a person and statement, one `birth_conflict` for each statement that contradicts the first."""
    main = dossier.main
    for kid in children(main):
        yield from _states(dossier, kid.key, kid.shown, kid.child.birth_dates, kid.is_unborn)
        yield from _other_dates(dossier, kid)
        yield from _ages(dossier, rulebook, kid)
    for elder in parents(main):
        yield from _states(dossier, elder.key, elder.shown, elder.parent.birth_dates, False)
        yield from _conflicts(elder.key, elder.shown, _stated(main, elder.parent.birth_dates))


def children_of(reading: Reading) -> tuple[ChildResult, ...]:
    """The children of a request that were born and have a name, in the order of the form."""
    born = [kid.child for kid in children(reading) if kid.child.name and not kid.is_unborn]
    return tuple(ChildResult(child.name.text.strip(), tuple(dict.fromkeys(_whole_days(reading, child.birth_dates)))) for child in born)


def _whole_days(reading: Reading, stated: Iterable[Stated]) -> Iterator[date]:
    for mention in (date_of(reading, item) for item in stated):
        if mention and mention.earliest and mention.earliest == mention.latest:
            yield mention.earliest


def _states(dossier: Dossier, key: str, shown: str, stated: tuple[Stated, ...], is_unborn: bool) -> Iterator[Fact]:
    for item in stated:
        if not any(sign.isdigit() for sign in item.text):
            continue
        mention = date_of(dossier.main, item)
        state = (
            "unread" if mention is None else "expected" if is_unborn and mention.is_possible else _state(mention, dossier.reference_date)
        )
        certain = item.span is None or not is_ocr(dossier.main, item.span)
        attributes: dict[str, Scalar] = {"person": key, "state": state, "certain": certain}
        yield Fact("birth_date", "", attributes, {"name": shown}, evidence(dossier.main, item.span))


def _state(mention: DateMention, reference: date) -> str:
    if not mention.is_possible:
        return "impossible"
    if mention.earliest is None:
        return "unread"
    if mention.earliest > reference:
        return "future"
    ages = ages_between(mention, reference)
    return "impossible" if ages and ages[0] > _OLDEST else "possible"


def _stated(reading: Reading, stated: tuple[Stated, ...]) -> list[Birth]:
    return [Birth(reading, mention) for item in stated if (mention := date_of(reading, item)) and mention.earliest]


def _other_dates(dossier: Dossier, kid: Kid) -> Iterator[Fact]:
    found = _stated(dossier.main, kid.child.birth_dates)
    found += list(_told(dossier.main, kid))
    for reading in supporting(dossier):
        for other in children(reading):
            if kid.names and kid.names[0] in other.child.name.text.split():
                found += _stated(reading, other.child.birth_dates)
    yield from _conflicts(kid.key, kid.shown, found)


def _conflicts(key: str, shown: str, found: list[Birth]) -> Iterator[Fact]:
    if not found:
        return
    first = found[0].mention
    for birth in found[1:]:
        if not _agree(first, birth.mention):
            certain = not is_ocr(birth.reading, birth.mention.span)
            details = {"name": shown, "value": birth.reading.document.quote(birth.mention.span)}
            yield Fact(
                "birth_conflict",
                "",
                {"person": key, "what": "date", "certain": certain},
                details,
                evidence(birth.reading, birth.mention.span),
            )


def _agree(one: DateMention, other: DateMention) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def _told(reading: Reading, kid: Kid) -> Iterator[Birth]:
    """Birth dates in running text: "Sem is geboren op 12 maart 2010"."""
    if not kid.names:
        return
    pattern = re.compile(rf"(?<!\w){re.escape(kid.names[0])}(?!\w)[^.;]{{0,{_REACH}}}?(?<!\w)geb(?:oren|\.)[^.;\d]{{0,15}}", re.IGNORECASE)
    for block in reading.document.blocks:
        for found in pattern.finditer(block.live):
            if _names_another(found.group(), kid):
                continue
            after = [
                mention
                for mention in dates_in(reading, whole_block(reading, block.index))
                if 0 <= mention.span.start - found.end() <= _NEAR
            ]
            if after and after[0].precision is Precision.DAY:
                yield Birth(reading, after[0])


def _names_another(text: str, kid: Kid) -> bool:
    """Whether somebody else is named between the name and the birth: "Vader van Sem: Peter Bos, geboren …"."""
    return bool(set(re.findall(r"(?<!\w)[A-ZÀ-Þ][\w\-]+", text)) - set(kid.child.name.text.split()))


def _ages(dossier: Dossier, rulebook: Rulebook, kid: Kid) -> Iterator[Fact]:
    main = dossier.main
    births = _stated(main, kid.child.birth_dates)
    allowed = _allowed(dossier, rulebook, births[0].mention) if births and not kid.is_unborn else None
    if allowed is None:
        return
    spoken = [(stated_age(item.text), item.span) for item in kid.child.ages]
    for age, span in (*spoken, *_told_ages(main, rulebook, kid)):
        if age is not None and not allowed[0] <= age <= allowed[1]:
            attributes: dict[str, Scalar] = {"person": kid.key, "what": "age", "certain": span is None or not is_ocr(main, span)}
            yield Fact("birth_conflict", "", attributes, {"name": kid.shown, "value": str(age)}, evidence(main, span))


def _allowed(dossier: Dossier, rulebook: Rulebook, birth: DateMention) -> tuple[int, int] | None:
    """The ages that are right on some day between the writing of the request and the peildatum."""
    ages = ages_between(birth, dossier.reference_date)
    written = day_of(request_date(dossier.main, rulebook))
    if ages and written and written < dossier.reference_date:
        before = ages_between(birth, written)
        return (before[0], ages[1]) if before else ages
    return ages


def _told_ages(reading: Reading, rulebook: Rulebook, kid: Kid) -> Iterator[tuple[int, Span]]:
    """Ages in running text that are of now: "Sem (14)", "de 14-jarige Sem"; not "toen 3 jaar", nor beside a date or a score."""
    if not kid.names:
        return
    name = re.escape(kid.names[0])
    pattern = re.compile(
        rf"(?<!\w)(?:{name}\s*\((\d{{1,2}})(?:\s*(?:jaar|jr\.?|j\.?))?\)|(\d{{1,2}})-jarige\s+{name}|{name}\s+is\s+(?:nu\s+|inmiddels\s+)?(\d{{1,2}})\s+jaar)(?!\w)"
    )
    then = words.listed(rulebook, "leeftijd", "toen")
    for block in reading.document.blocks:
        for span in sentences_in(reading, whole_block(reading, block.index)):
            text = block.live[span.start : span.end]
            if then.search(text) or dates_in(reading, span):
                continue
            for found in pattern.finditer(text):
                age = next(group for group in found.groups() if group)
                yield int(age), Span(block.index, span.start + found.start(), span.start + found.end())
