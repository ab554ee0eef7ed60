"""What the sentences of the request show: danger and refused help (E3.2), help (E3.3, W2), names (E10.3), corrections (E10.5)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.places import content, evidence, nowhere, supporting
from validator.model.annotations import HelpRecord, Signal
from validator.model.facts import Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

HELP_PARTS = ("ingezette_hulp", "verloop_ots")
FEWEST_WORDS = 25
SPECIFIC = re.compile(r"\d|[a-zà-ÿ,(]\s+\(?[A-ZÀ-Þ]")
STORY = (
    "aanleiding",
    "feiten_en_zorgen",
    "grootste_zorg",
    "conclusie",
    "uitbreiding",
    "bevindingen",
    "grond_gezagsbeeindiging",
    *HELP_PARTS,
)


def facts(dossier: Dossier, _rulebook: Rulebook) -> Iterator[Fact]:
    """Two `need`, one `help_tried`, one `family_help`, one `names`; a `correction` and a `name_variant` for each."""
    reading = dossier.main
    if not reading.document.is_readable:
        return
    yield _need(reading, "danger", [*signals(reading, "danger", "stated"), *signals(reading, "danger", "seen")])
    yield _need(reading, "help", signals(reading, "help_refused"))
    yield _help_tried(dossier)
    yield _family_help(reading)
    yield from _corrections(reading)
    yield from _names(reading)


def signals(reading: Reading, kind: str, about: str | None = None) -> list[Signal]:
    """The signals of a kind, in reading order."""
    return [signal for signal in reading.annotations.signals if signal.kind == kind and about in {None, signal.about}]


def has_unread(dossier: Dossier) -> bool:
    """Whether a file of the submission could not be read, so that what is missed may stand there."""
    return any(not reading.document.is_readable for reading in dossier.others)


def _need(reading: Reading, half: str, found: list[Signal]) -> Fact:
    told = sum(words.count(text) for name in STORY for section in reading.outline.named(name) for _, text in content(reading, section))
    attributes: dict[str, Scalar] = {"half": half, "state": "shown" if found else "none", "words": told}
    return Fact("need", "", attributes, {}, evidence(reading, found[0].span) if found else nowhere(reading, "aanleiding"))


def _help_tried(dossier: Dossier) -> Fact:
    reading = dossier.main
    records = reading.annotations.helps
    blocks = {span.block for name in HELP_PARTS for section in reading.outline.named(name) for span in section.spans}
    in_part = [record for record in records if record.span.block in blocks]
    told = " ".join(text for name in HELP_PARTS for section in reading.outline.named(name) for _, text in content(reading, section))
    has_part = words.count(told) >= FEWEST_WORDS or bool(SPECIFIC.search(told))
    counted = in_part if words.count(told) else records
    best = next((record for record in counted if record.outcome), next(iter(counted), None))
    state = _help_state(
        best, has_part=has_part, is_elsewhere=has_unread(dossier) or any(file.annotations.helps for file in supporting(dossier))
    )
    return Fact("help_tried", "", {"state": state}, {}, evidence(reading, best.span) if best else nowhere(reading, "ingezette_hulp"))


def _help_state(best: HelpRecord | None, *, has_part: bool, is_elsewhere: bool) -> str:
    if best:
        return "result" if best.outcome else "no_result"
    return "unclear" if has_part or is_elsewhere else "none"


def _family_help(reading: Reading) -> Fact:
    found = signals(reading, "family_help")
    state = "shown" if found else "not_shown"
    return Fact("family_help", "", {"state": state}, {}, evidence(reading, found[0].span) if found else nowhere(reading, "ingezette_hulp"))


def _corrections(reading: Reading) -> Iterator[Fact]:
    for signal in reading.annotations.signals:
        if signal.kind in {"correction_asked", "correction_handled"}:
            state = "handled" if signal.kind == "correction_handled" else "open"
            yield Fact("correction", "", {"state": state}, {}, evidence(reading, signal.span))


def _names(reading: Reading) -> Iterator[Fact]:
    variants = reading.annotations.name_variants
    for variant in variants:
        yield Fact("name_variant", "", {}, {"written": variant.written, "known": variant.known}, evidence(reading, variant.span))
    known = [child.name for child in reading.parties.children] + [parent.name for parent in reading.parties.parents]
    stated = [name for name in known if name]
    shown = evidence(reading, stated[0].span) if stated else nowhere(reading)
    yield Fact("names", "", {"count": len(stated), "variants": len(variants)}, {"count": str(len(stated))}, shown)
