"""Who asks: organisation, person, and how to reach them (E1.1–E1.3, E2.2)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.names import ORGANISATIONS, first_name
from validator.facts.places import content, evidence, nowhere
from validator.model.document import Span
from validator.model.facts import Evidence, Fact
from validator.model.outline import Stated
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

SECTIONS = ("verzoeker", "raadsonderzoeker", "regiehouder")
PHONE = re.compile(
    r"(?<![\d\w])(?:\+31|0031|0)(?:[\s\-–.()/]{0,4}\d){9}(?:[\s\-–.]?\d)?(?!\d)|(?<!\d)(?:14\s?0\d{2,3}|0[89]00[\s\-]?\d{4,7})(?!\d)"
)
EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_FREE_WORDS = 3
_NAME = re.compile(r"(?:\s+(?:(?:in|van|de|het|voor|en|op)\s+){0,3}[A-ZÀ-Þ][\w\-]{0,40}){1,5}")


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `verzoeker` for each thing that must be known of who asks."""
    reading = dossier.main
    asker = reading.parties.verzoeker
    for item, stated in (("organisatie", asker.organisation), ("persoon", asker.person)):
        yield _named(reading, rulebook, item, stated)
    yield _reachable(reading, "telefoon", asker.phone, PHONE)
    yield _reachable(reading, "e-mail", asker.email, EMAIL)


def _named(reading: Reading, rulebook: Rulebook, item: str, stated: Stated) -> Fact:
    if stated and not _is_template(rulebook, stated.text):
        sort = _sort(reading, rulebook, stated.text) if item == "organisatie" else "none"
        return _fact(item, "stated", stated.text, sort, evidence(reading, stated.span))
    known = _known_organisation(reading, rulebook) if item == "organisatie" else _known_person(reading, rulebook)
    if known:
        span, name = known
        sort = _sort(reading, rulebook, name) if item == "organisatie" else "none"
        return _fact(item, "stated", name, sort, evidence(reading, span))
    is_unclear = bool(_free_text(reading)) or (item == "organisatie" and _is_in_prose(reading, rulebook))
    return _fact(item, "unclear" if is_unclear else "missing", "", "none", nowhere(reading, _section(reading)))


def _is_in_prose(reading: Reading, rulebook: Rulebook) -> bool:
    """Whether a request without a part about the verzoeker names an organisation of the list somewhere: it may be who asks."""
    if any(reading.outline.named(name) for name in SECTIONS):
        return False
    lists = [words.listed(rulebook, "verzoekers", sort) for sort in ORGANISATIONS]
    return any(known.search(EMAIL.sub(" ", block.live)) for block in reading.document.blocks for known in lists)


def person_named(reading: Reading, rulebook: Rulebook) -> str:
    """The name of the person who writes, from its label or from the running text."""
    stated = reading.parties.verzoeker.person.text.strip()
    known = None if stated else _known_person(reading, rulebook)
    return stated or (known[1] if known else "")


def _known_person(reading: Reading, rulebook: Rulebook) -> tuple[Span, str] | None:
    for span, text in _about_verzoeker(reading):
        found = first_name(text, rulebook)
        if found:
            return Span(span.block, span.start + found.start(), span.start + found.end()), found.group()
    return None


def _about_verzoeker(reading: Reading) -> Iterator[tuple[Span, str]]:
    """The text of the part about the verzoeker, then what stands under the signature."""
    for name in (*SECTIONS, "ondertekening"):
        for section in reading.outline.named(name):
            yield from content(reading, section)


def _fact(item: str, state: str, value: str, sort: str, shown: Evidence) -> Fact:
    return Fact("verzoeker", "", {"item": item, "state": state, "sort": sort}, {"value": " ".join(value.split())}, shown)


def _is_template(rulebook: Rulebook, text: str) -> bool:
    """Whether nothing stays of a value but template text."""
    for name in ("invulveld", "veldnaam_tussen_haken", "nader", "kruisjes"):
        text = words.listed(rulebook, "sjabloontekst", name).sub(" ", text)
    return not words.count(text)


def _sort(reading: Reading, rulebook: Rulebook, organisation: str) -> str:
    """What sort of organisation this is by the list of p. 7; a raadsonderzoeker makes it a doubtful RvdK."""
    for sort in ORGANISATIONS:
        if words.listed(rulebook, "verzoekers", sort).search(organisation):
            return sort
    function = reading.parties.verzoeker.function.text
    is_rvdk_like = words.listed(rulebook, "verzoekers", "rvdk_functies").search(f"{function} {organisation}")
    return "maybe_rvdk" if is_rvdk_like else "other"


def _known_organisation(reading: Reading, rulebook: Rulebook) -> tuple[Span, str] | None:
    """An organisation of the list, named in the running text of the part about the verzoeker or under the signature."""
    for span, text in _about_verzoeker(reading):
        named = EMAIL.sub(lambda address: " " * len(address.group()), text)
        for sort in ORGANISATIONS:
            found = words.listed(rulebook, "verzoekers", sort).search(named)
            if found:
                return Span(span.block, span.start + found.start(), span.start + found.end()), found.group()
        called = _called(named, rulebook)
        if called:
            return Span(span.block, span.start + called[0], span.start + called[1]), named[called[0] : called[1]]
    return None


def _called(text: str, rulebook: Rulebook) -> tuple[int, int] | None:
    """Where an organisation that no list knows says by its name that it is one: "Stichting Gezin in Beeld"."""
    for form in words.listed(rulebook, "verzoekers", "soortnamen").finditer(text):
        name = _NAME.match(text, form.end())
        if name:
            return form.start(), name.end()
    return None


def _free_text(reading: Reading) -> str:
    """Running text about the verzoeker that no label took, where it is long enough to name somebody."""
    taken = [entry.span for entry in reading.outline.entries if entry.span]
    texts = []
    for name in SECTIONS:
        for section in reading.outline.named(name):
            for span, text in content(reading, section):
                if not any(other.block == span.block for other in taken) and words.count(text) >= _FREE_WORDS:
                    texts.append(text)
    return " ".join(texts)


def _section(reading: Reading) -> str:
    return next((name for name in SECTIONS if reading.outline.named(name)), SECTIONS[0])


def _reachable(reading: Reading, item: str, stated: Stated, shape: re.Pattern[str]) -> Fact:
    if stated and shape.search(stated.text):
        return _fact(item, "stated", stated.text, "none", evidence(reading, stated.span))
    for span, text in _about_verzoeker(reading):
        found = shape.search(text)
        if found:
            where = Span(span.block, span.start + found.start(), span.start + found.end())
            return _fact(item, "stated", found.group(), "none", evidence(reading, where))
    found_elsewhere = None if any(reading.outline.named(name) for name in SECTIONS) else _anywhere(reading, shape)
    if found_elsewhere:
        return _fact(item, "unclear", reading.document.quote(found_elsewhere), "none", evidence(reading, found_elsewhere))
    is_unclear = bool(stated) and any(sign.isdigit() or sign == "@" for sign in stated.text)
    shown = evidence(reading, stated.span) if is_unclear else nowhere(reading, _section(reading))
    return _fact(item, "unclear" if is_unclear else "missing", stated.text if is_unclear else "", "none", shown)


def _anywhere(reading: Reading, shape: re.Pattern[str]) -> Span | None:
    """A telephone number or address in a request without a part about the verzoeker: it may be anybody's."""
    for block in reading.document.blocks:
        found = shape.search(block.live)
        if found:
            return Span(block.index, found.start(), found.end())
    return None
