"""The people of a request, from its labels and, where a form has none, from the notations in its text."""

import re
from collections.abc import Iterable
from dataclasses import replace

from validator.model.document import Document, Span
from validator.model.outline import Child, Entry, Outline, Parent, Parties, Stated
from validator.sections.asker import verzoeker_in
from validator.sections.gezag import in_prose, own_answer
from validator.sections.holders import with_gezag
from validator.sections.notations import children_in, parents_in
from validator.sections.values import every, first

DECEASED = re.compile(r"overleden|†|\bwijlen\b|overlijden", re.IGNORECASE)
UNKNOWN = re.compile(
    r"^\W*(?:onbekend|niet bekend|vader onbekend|onbekende vader|niet in beeld en onbekend|geen vader bekend)\b", re.IGNORECASE
)
UNBORN = re.compile(r"ongeboren|nog niet geboren|zwanger|uitgerekend", re.IGNORECASE)
EMPTY = re.compile(r"^\W*(?:n\.?v\.?t\.?|geen|-+|nvt)?\W*$", re.IGNORECASE)
ROLE = re.compile(r"\b(moeder|vader|voogd|stiefmoeder|stiefvader|pleegmoeder|pleegvader)\b", re.IGNORECASE)
LEGAL_ROLES = frozenset({"moeder", "vader", "voogd"})

Group = list[Entry]


def read_parties(document: Document, outline: Outline) -> Parties:
    """Who the document names as verzoeker, children and parents. What it does not say for sure stays open."""
    everyone = [entry for entry in outline.entries if entry.section in {"kinderen", "ouders"}]
    children = _with_names(
        [child for group in _groups(everyone, "kinderen") if (child := _child(group))], list(children_in(document, outline))
    )
    parents = [parent for number, group in enumerate(_groups(everyone, "ouders")) if (parent := _parent(group, number))]
    parents = parents or list(parents_in(document, outline))
    return Parties(verzoeker_in(document, outline), tuple(children), tuple(with_gezag(parents, everyone, document, outline)))


def _with_names(labelled: list[Child], noted: list[Child]) -> list[Child]:
    """The children of the labels; where those name nobody, the children whom the text names."""
    if not noted or any(child.name for child in labelled):
        return labelled
    if len(labelled) == len(noted) == 1:
        return [replace(labelled[0], name=noted[0].name)]
    return noted


def _groups(entries: Iterable[Entry], section: str) -> list[Group]:
    groups: dict[int, Group] = {}
    for entry in entries:
        if entry.section == section:
            groups.setdefault(entry.group, []).append(entry)
    return [groups[number] for number in sorted(groups)]


def _name(group: Group) -> Stated:
    """The full name: as one value, else put together from first name, prefix and last name."""
    whole = first(group, "naam")
    if EMPTY.match(whole.text):
        whole = Stated("", whole.span)
    if whole:
        return _bare_name(whole)
    pieces = [first(group, *names) for names in (("roepnaam", "voornamen", "voorletters"), ("tussenvoegsel",), ("achternaam",))]
    texts = [piece.text.strip() for piece in pieces if piece]
    if texts:
        return Stated(" ".join(texts), next(piece.span for piece in pieces if piece))
    return whole or first(group, "voornamen", "achternaam")


def _bare_name(value: Stated) -> Stated:
    """Only the name of a value that says more: "mw. F. Yilmaz (gezag)", "Noor de Vries, geboren 12-03-2013"."""
    bare = re.split(r"\s*[,(;†]|\s+geb(?:oren|\.)|\s+-\s+|\n", value.text.strip())[0].strip()
    if not bare or value.span is None:
        return value
    return Stated(bare, Span(value.span.block, value.span.start, min(value.span.end, value.span.start + len(bare))))


def _child(group: Group) -> Child | None:
    name = _name(group)
    unborn = any(entry.name == "verwachte_datum" and entry.value and not EMPTY.match(entry.value) for entry in group)
    unborn = unborn or any(
        UNBORN.search(f"{entry.value} {entry.subject}") for entry in group if entry.name in {"naam", "voornamen", "geboortedatum"}
    )
    births = (*every(group, "geboortedatum"), *every(group, "geboorte"), *_inline(group, "geboren"))
    ages = (*every(group, "leeftijd"), *_inline(group, "leeftijd"))
    child = Child(name, births, ages, (*every(group, "bsn"), *_inline(group, "bsn")), unborn)
    return child if any((name, births, ages, child.bsns, unborn)) else None


def _inline(group: Group, wanted: str) -> tuple[Stated, ...]:
    from_name = [entry for entry in group if entry.name == "naam" and entry.span]
    patterns = {
        "geboren": r"(?:geb(?:oren|\.)?(?: op)?:?\s*)(\d{1,2}[-./ ]\w{1,10}[-./ ]\d{2,4})",
        "leeftijd": r"\((\d{1,2})(?: ?(?:jaar|jr\.?|j))?\)",
        "bsn": r"(?i:bsn)\W{0,3}(\d[\d. ]{6,10}\d)",
    }
    found = ((entry, re.search(patterns[wanted], entry.value)) for entry in from_name)
    return tuple(Stated(match[1], entry.span) for entry, match in found if match)


def _parent(group: Group, number: int) -> Parent | None:
    if not any(entry.value for entry in group):
        return None
    role = _role(group, number)
    if role not in LEGAL_ROLES and not role.startswith("ouder"):
        return None
    name, text = (
        _name(group),
        " ".join(f"{entry.name if entry.name == 'overleden' else ''} {entry.value}" for entry in group if entry.value),
    )
    is_known = not (UNKNOWN.match(name.text) and not first(group, "geboortedatum"))
    deceased = any(entry.name == "overleden" and not _is_denied(entry.value) for entry in group if entry.value) or bool(
        DECEASED.search(
            " ".join(entry.value for entry in group if entry.name in {"naam", "gezag", "adres", "woonplaats", "relatie", "verblijfplaats"})
        )
    )
    own = first(group, "gezag")
    gezag = own_answer(own.text, role) if own else in_prose(text)
    return Parent(
        role, name, gezag, own, deceased, is_known, (*every(group, "geboortedatum"), *_inline(group, "geboren")), every(group, "bsn")
    )


def _is_denied(value: str) -> bool:
    return bool(re.match(r"\W*(?:nee|n\.?v\.?t|geen|niet)\b", value, re.IGNORECASE))


def _role(group: Group, number: int) -> str:
    """The role from the heading, the row, the relation to the child, or else the order."""
    texts = [entry.subject for entry in group] + [entry.value for entry in group if entry.name in {"relatie", "rol"}]
    texts += [entry.value for entry in group if entry.name == "naam"]
    for text in texts:
        found = ROLE.search(text)
        if found:
            return found[1].lower()
    sexes = " ".join(entry.value.lower() for entry in group if entry.name == "geslacht")
    titles = " ".join(entry.value.lower() for entry in group if entry.name == "naam")
    if re.match(r"(?:vrouw|v)\b", sexes) or re.match(r"(?:mw|mevr)", titles):
        return "moeder"
    if re.match(r"(?:man|m)\b", sexes) or re.match(r"(?:dhr|de heer|meneer)", titles):
        return "vader"
    return f"ouder {number + 1}"
