"""Facts: from what was read, the statements that the rules reason about."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from validator.facts import (
    agreements,
    announced,
    attachments,
    births,
    bsn_owners,
    bsns,
    content,
    dates,
    delivery,
    diagnoses,
    files,
    harm,
    hulpvragen,
    informing,
    opinions,
    parts,
    persons,
    reactions,
    request,
    template_text,
    verzoeker,
    whole,
)
from validator.facts.births import children_of
from validator.facts.declared import vocabulary
from validator.model.facts import Fact
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook

__all__ = ["children_of", "collect", "vocabulary"]

THEMES = (
    files,
    verzoeker,
    request,
    parts,
    template_text,
    content,
    agreements,
    hulpvragen,
    harm,
    persons,
    reactions,
    informing,
    diagnoses,
    opinions,
    bsns,
    bsn_owners,
    births,
    dates,
    attachments,
    announced,
    delivery,
    whole,
)


def collect(dossier: Dossier, rulebook: Rulebook) -> tuple[Fact, ...]:
    """Every fact of a submission, each with an id of its own; the one `document` fact comes last, as the engine wants it."""
    return tuple(_numbered(fact for theme in THEMES for fact in theme.facts(dossier, rulebook)))


def _numbered(found: Iterator[Fact]) -> Iterator[Fact]:
    seen: Counter[str] = Counter()
    for fact in found:
        seen[fact.kind] += 1
        yield replace(fact, id=f"{fact.kind}-{seen[fact.kind]}")
