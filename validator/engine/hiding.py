"""Facts without the words of the document, for messages that may be read by anybody."""

import re
from collections.abc import Mapping, Set
from dataclasses import replace

from validator.model.facts import Fact
from validator.model.rulebook import Rulebook
from validator.texts import load

# a year or a count; whatever is longer may be a number of a person
SHORT_NUMBER = re.compile(r"[0-9]{1,4}")


def wordings_of(rulebook: Rulebook) -> frozenset[str]:
    """The titles that the pack itself gives to parts and attachments; they tell nothing of a document."""
    parts = {part.title for form in rulebook.formats for part in form.parts}
    return frozenset(parts | {kind.title for kind in rulebook.attachment_kinds})


def hide(facts: Mapping[str, Fact], wordings: Set[str]) -> Mapping[str, Fact]:
    """The facts with every detail that may come from the document replaced: by the key of the person, else by the sort of thing."""
    return {alias: replace(fact, details={name: _hidden(fact, name, wordings) for name in fact.details}) for alias, fact in facts.items()}


def _hidden(fact: Fact, name: str, wordings: Set[str]) -> str:
    value = fact.details[name]
    if SHORT_NUMBER.fullmatch(value) or value in wordings:
        return value
    person = fact.attributes.get("person")
    if person and name == ("who" if "who" in fact.details else "name"):
        return str(person)
    words: Mapping[str, str] = load("hiding")
    return words.get(f"{fact.kind}_{name}") or words.get(name) or words["other"]
