"""Names of people in running text, where no label says that a name stands there."""

import re

from validator.facts import words
from validator.model.rulebook import Rulebook

ORGANISATIONS = ("rvdk", "wettelijk", "aangewezen")
_PARTICLES = r"(?:(?:van|de|der|den|ten|ter|te|el|la|le|von|’t|'t)\s+){0,3}"
_NAME = re.compile(rf"(?:\b(?:[A-Z]\.\s?){{1,6}}\s?{_PARTICLES}[A-Z][\w'’\-]+|\b[A-Z][a-zà-ÿ'’\-]+\s+{_PARTICLES}[A-Z][\w'’\-]+)")


def first_name(text: str, rulebook: Rulebook, start: int = 0) -> re.Match[str] | None:
    """The first stretch that reads like a person's name: no template text, no organisation of the list, no place or street."""
    for name in ("invulveld", "veldnaam_tussen_haken"):
        text = words.listed(rulebook, "sjabloontekst", name).sub(_blank, text)
    for sort in ORGANISATIONS:
        text = words.listed(rulebook, "verzoekers", sort).sub(_blank, text)
    other = words.listed(rulebook, "ondertekening", "geen_naam")
    return next((found for found in _NAME.finditer(text, start) if not other.search(found.group())), None)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
