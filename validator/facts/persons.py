"""The children with their age group at the peildatum (W1)."""

from collections.abc import Iterator

from validator.facts import words
from validator.facts.people import Kid, age_range, birth_span, children
from validator.facts.places import evidence
from validator.model.facts import Fact
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `child` for each child of the request."""
    found = children(dossier.main)
    groups = [group_of(dossier, rulebook, kid) for kid in found]
    adults = adult_share(groups)
    for kid, group in zip(found, groups, strict=True):
        attributes = {"person": kid.key, "group": group, "adults": adults}
        yield Fact("child", "", attributes, {"name": kid.shown}, evidence(dossier.main, birth_span(kid)))


def group_of(dossier: Dossier, rulebook: Rulebook, kid: Kid) -> str:
    """Whether a child is under 18, of age or unborn, as far as the request tells."""
    if kid.is_unborn:
        return "unborn"
    ages = age_range(dossier.main, kid, dossier.reference_date)
    adult = words.number(rulebook, "adult_age", 18)
    if ages is None or ages[0] < adult <= ages[1]:
        return "unknown"
    return "adult" if ages[0] >= adult else "minor"


def adult_share(groups: list[str]) -> str:
    """How many of the children are of age: none, some or all."""
    adults = groups.count("adult")
    if not adults:
        return "none"
    return "all" if adults == len(groups) else "some"
