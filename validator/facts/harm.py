"""What could harm the child or a parent (E7): each place, and how much was searched where nothing was found."""

from collections.abc import Iterator

from validator.facts.content import signals
from validator.facts.places import evidence
from validator.model.annotations import Signal
from validator.model.facts import Evidence, Fact, Location, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

SORTS = {
    "address": ("secret_address", "shelter_address"),
    "confidence": ("reporter", "confidence"),
    "hurtful": ("hurtful",),
}


def facts(dossier: Dossier, _rulebook: Rulebook) -> Iterator[Fact]:
    """A `harm` for each place, and for each sort one `search` that counts them."""
    reading = dossier.main
    if not reading.document.is_readable:
        return
    for sort, kinds in SORTS.items():
        found = [signal for kind in kinds for signal in signals(reading, kind)]
        for signal in found:
            yield _harm(reading, sort, signal)
        sentences = len(reading.annotations.sentences)
        attributes: dict[str, Scalar] = {"sort": sort, "hits": len(found), "sentences": sentences}
        yield Fact("search", "", attributes, {"sentences": str(sentences)}, Evidence(Location(reading.document.name)))


def _harm(reading: Reading, sort: str, signal: Signal) -> Fact:
    attributes = {"sort": sort, "sign": signal.kind, "manner": signal.about or "none"}
    return Fact("harm", "", attributes, {"words": reading.document.quote(signal.cue)}, evidence(reading, signal.span))
