"""The parts of the format: there, empty or missing (E2.1), and why the table must discuss this (E3.1)."""

import re
from collections.abc import Iterator

from validator.facts import words
from validator.facts.circles import circle
from validator.facts.people import children, parents
from validator.facts.places import content, evidence, nowhere
from validator.facts.reaction_parts import passages
from validator.facts.voices import is_voice
from validator.model.document import BlockKind, Span
from validator.model.facts import Evidence, Fact, Scalar
from validator.model.outline import DocType, Gezag, Section
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Part, Rulebook

SPARE = ("missing", "empty", "reference", "not_applicable")
_RANK = ("filled", "reference", "not_applicable", "empty", "missing")
_FEW = 3
_FEWEST_WORDS = 8
_LONGEST_HEADING = 8
_COMMON = frozenset({"verzoek", "onderzoek", "gegevens", "kinderen"})
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?]+|\n|$)")


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `part` for each part of the format, one `motivation` for the document."""
    reading = dossier.main
    form = rulebook.format_of(reading.outline.doctype)
    if form is None:
        return
    for part in form.parts:
        state = _state(dossier, rulebook, part)
        attributes: dict[str, Scalar] = {"name": part.name, "required": part.is_required, "state": state}
        other = (_below(reading, part) or resembling(reading, part)) if state == "elsewhere" else None
        shown = evidence(reading, other.heading_span) if other else _shown(reading, part.name)
        heading = other.heading if other else ""
        yield Fact("part", "", attributes, {"title": part.title, "heading": heading}, shown)
    yield _motivation(reading, rulebook)


def best_state(reading: Reading, rulebook: Rulebook, name: str) -> str:
    """The state of the best filled section of this name; "missing" where there is none."""
    states = {section_state(reading, rulebook, section) for section in reading.outline.named(name)}
    return next((state for state in _RANK if state in states), "missing")


def section_state(reading: Reading, rulebook: Rulebook, section: Section) -> str:
    """Whether a section says something of its own."""
    text = own_text(reading, rulebook, section)
    if not words.count(text):
        return "filled" if _has_picture(reading, section) else "empty"
    left = words.listed(rulebook, "verwijzingen", "niet_van_toepassing").sub(" ", text)
    if not words.count(left):
        return "not_applicable"
    left = words.listed(rulebook, "verwijzingen", "zie_elders").sub(" ", text)
    return "reference" if words.count(left) <= _FEW and left != text else "filled"


def own_text(reading: Reading, rulebook: Rulebook, section: Section) -> str:
    """What the author wrote in a section: no labels, no unticked choices, no template text."""
    text = "\n".join(text for _, text in content(reading, section))
    if _is_heading(text, rulebook):
        return ""
    text = words.without_open_choices(text)
    for name in ("invulveld", "veldnaam_tussen_haken"):
        text = words.listed(rulebook, "sjabloontekst", name).sub(" ", text)
    return _without_instructions(text, rulebook)


def _is_heading(text: str, rulebook: Rulebook) -> bool:
    """Whether a text is but the heading of a required part, of more than one word: a question without an answer."""
    asked = text.strip(" :?.\n").lower()
    if " " not in asked or words.count(asked) > _LONGEST_HEADING:
        return False
    return any(asked in part.headings for form in rulebook.formats for part in form.parts if part.is_required)


def _without_instructions(text: str, rulebook: Rulebook) -> str:
    """The text with each sentence that tells what to fill in taken out."""
    asks = words.listed(rulebook, "sjabloontekst", "instructie")
    return "".join(sentence for sentence in _SENTENCE.findall(text) if not asks.match(sentence.lstrip()))


def _has_picture(reading: Reading, section: Section) -> bool:
    return any(reading.document.blocks[span.block].kind is BlockKind.PICTURE for span in section.spans)


def _state(dossier: Dossier, rulebook: Rulebook, part: Part) -> str:
    reading = dossier.main
    if not _is_needed(reading, part.name):
        return "not_needed"
    if _is_named_elsewhere(reading, part.name) or _is_heard_elsewhere(dossier, rulebook, part.name):
        return "filled"
    states = {best_state(reading, rulebook, name) for name in (part.name, *part.one_of)}
    best = next(state for state in _RANK if state in states)
    is_doubtful = (best == "missing" and resembling(reading, part)) or (best == "empty" and _below(reading, part))
    return "elsewhere" if is_doubtful else best


def _below(reading: Reading, part: Part) -> Section | None:
    """The section that took the text right under an empty heading, where its own heading is no more than a line or cell."""
    blocks = reading.document.blocks
    empty = {section.heading_span.block for section in reading.outline.named(part.name) if section.heading_span and not section.spans}
    for section in reading.outline.sections:
        place = section.heading_span.block if section.heading_span else 0
        if place - 1 in empty and blocks[place - 1].kind is BlockKind.HEADING and blocks[place].kind is not BlockKind.HEADING:
            return section
    return None


def resembling(reading: Reading, part: Part) -> Section | None:
    """A section of no known part, long enough to be one, whose heading shares a telling word with the headings of this part."""
    telling = {word for heading in part.headings for word in _LONG_WORD.findall(heading.lower())} - _COMMON
    for section in reading.outline.sections:
        shares = telling & set(_LONG_WORD.findall(section.heading.lower()))
        if not section.name and shares and sum(words.count(text) for _, text in content(reading, section)) >= _FEWEST_WORDS:
            return section
    return None


def _is_needed(reading: Reading, name: str) -> bool:
    if name == "reactie_kind":
        found = children(reading)
        return not found or not all(child.is_unborn for child in found)
    if name == "reactie_ouders":
        known = reading.parties.parents
        return not known or any(parent.is_known and not parent.is_deceased and parent.gezag is not Gezag.NO for parent in known)
    return True


def _is_named_elsewhere(reading: Reading, name: str) -> bool:
    """Whether the people that this part is about were found, under whatever heading."""
    if name == "verzoeker":
        asker = reading.parties.verzoeker
        return bool(asker.organisation or asker.person)
    if name == "kinderen":
        return any(child.names for child in children(reading))
    return name == "ouders" and any(parent.names for parent in parents(reading))


def _is_heard_elsewhere(dossier: Dossier, rulebook: Rulebook, name: str) -> bool:
    """Whether a reaction stands under the heading of the other reactions, or in a letter of its own."""
    sort = {"reactie_kind": "kind", "reactie_ouders": "ouder"}.get(name)
    if sort is None:
        return False
    people = circle(rulebook, sort, dossier.main)
    return any(is_voice(passage, people, dossier) for passage in passages(dossier, people))


def _shown(reading: Reading, name: str) -> Evidence:
    for section in reading.outline.named(name):
        for span, text in content(reading, section):
            if words.count(text):
                return evidence(reading, span)
        return evidence(reading, section.heading_span)
    return nowhere(reading, name)


def _motivation(reading: Reading, rulebook: Rulebook) -> Fact:
    names = ("uitbreiding", "aanleiding") if reading.outline.doctype is DocType.VTH else ("aanleiding", "grond_gezagsbeeindiging")
    best = min(names, key=lambda name: _RANK.index(best_state(reading, rulebook, name)))
    state = best_state(reading, rulebook, best)
    form = rulebook.format_of(reading.outline.doctype)
    others = [resembling(reading, part) for part in form.parts if part.name in names] if form and state == "missing" else []
    if any(others):
        state = "elsewhere"
    text = " ".join(own_text(reading, rulebook, section) for section in reading.outline.named(best))
    attributes: dict[str, Scalar] = {"state": state, "words": words.count(text)}
    return Fact("motivation", "", attributes, {}, _shown(reading, best))


def text_spans(reading: Reading, name: str) -> Iterator[tuple[Span, str]]:
    """The filled-in spans of every section of this name."""
    for section in reading.outline.named(name):
        yield from content(reading, section)
