"""The agreements with the family: how concrete the best one is, with whom, and whether they aim at safety (E4.1, E4.2)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.content import has_unread
from validator.facts.parts import best_state
from validator.facts.places import content, evidence, live, nowhere, supporting
from validator.model.annotations import Agreement, Concreteness, Side
from validator.model.facts import Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

OWN_PARTS = ("afspraken", "wat_moet_er_gebeuren")
CONCERNS = ("aanleiding", "feiten_en_zorgen", "grootste_zorg", "bevindingen", "uitbreiding", "grond_gezagsbeeindiging")
GRADES = (Concreteness.CONCRETE, Concreteness.UNSURE, Concreteness.VAGUE)
LONG_WORD = re.compile(r"[a-zà-ÿ]{5,}")
STEM = 5


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `agreements`: the best agreement with the family, and what there is besides."""
    reading = dossier.main
    if not reading.document.is_readable:
        return
    found = reading.annotations.agreements
    ours = [agreement for agreement in found if agreement.side is Side.FAMILY]
    others = [agreement for agreement in found if agreement.side is not Side.FAMILY]
    best = _best(ours) or _best([agreement for agreement in others if agreement.side is Side.NOBODY])
    attributes: dict[str, Scalar] = {
        "best": best.concreteness.value if best else _without(dossier, rulebook),
        "family": _firmness(ours),
        "with_family": _firmness(ours) == "firm",
        "only_professionals": _is_between_professionals(found),
        "aim": "safety" if _aim_at_safety(reading, ours) else "unclear",
    }
    shown = best or next(iter(others), None)
    yield Fact("agreements", "", attributes, {}, evidence(reading, shown.spans[0]) if shown else nowhere(reading, "afspraken"))


def _best(found: list[Agreement]) -> Agreement | None:
    return min(found, key=lambda agreement: GRADES.index(agreement.concreteness), default=None)


def _firmness(ours: list[Agreement]) -> str:
    if any(agreement.concreteness is not Concreteness.VAGUE for agreement in ours):
        return "firm"
    return "vague" if ours else "none"


def _is_between_professionals(found: tuple[Agreement, ...]) -> bool:
    """Whether whatever is more than vague is agreed between professionals only."""
    firm = [agreement for agreement in found if agreement.concreteness is not Concreteness.VAGUE]
    return bool(firm) and all(agreement.side is Side.PROFESSIONAL for agreement in firm)


def _without(dossier: Dossier, rulebook: Rulebook) -> str:
    """What there is where no agreement of the family was read: nothing, text that is not understood, or perhaps another file."""
    reading = dossier.main
    if reading.annotations.agreements:
        return "vague"
    if any(signal.kind == "no_agreements" for signal in reading.annotations.signals):
        return "none"
    states = {best_state(reading, rulebook, name) for name in OWN_PARTS}
    if "filled" in states:
        return "unclear"
    if "reference" in states or has_unread(dossier) or any(file.annotations.agreements for file in supporting(dossier)):
        return "elsewhere"
    return "none"


def _aim_at_safety(reading: Reading, ours: list[Agreement]) -> bool:
    """Whether an agreement speaks of safety, or of what the concerns speak of."""
    if any(agreement.safety for agreement in ours):
        return True
    concerns = " ".join(
        text for name in CONCERNS for section in reading.outline.named(name) for _, text in content(reading, section)
    ).lower()
    known = {word[:STEM] for word in LONG_WORD.findall(concerns)}
    return any(_speaks_of(known, " ".join(live(reading, span) for span in agreement.spans)) for agreement in ours)


def _speaks_of(known: set[str], told: str) -> bool:
    return words.count(told) > STEM and not known.isdisjoint(word[:STEM] for word in LONG_WORD.findall(told))
