"""The people of a request, from its labels and, where a form has none, from the notations in its text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from validator.model.document import Document, Span
from validator.model.outline import NOTHING, Child, Entry, Gezag, Outline, Parent, Parties, Stated, Verzoeker
from validator.sections.gezag import Holding, holding, in_prose, names_guardian, own_answer
from validator.sections.notations import children_in, parents_in

ASKERS = ("verzoeker", "raadsonderzoeker", "regiehouder")
SIGNING = "ondertekening"
DECEASED = re.compile(r"overleden|†|\bwijlen\b|overlijden", re.IGNORECASE)
UNKNOWN = re.compile(
    r"^\W*(?:onbekend|niet bekend|vader onbekend|onbekende vader|niet in beeld en onbekend|geen vader bekend)\b", re.IGNORECASE
)
UNBORN = re.compile(r"ongeboren|nog niet geboren|zwanger|uitgerekend", re.IGNORECASE)
EMPTY = re.compile(r"^\W*(?:n\.?v\.?t\.?|geen|-+|nvt)?\W*$", re.IGNORECASE)
PHONE = re.compile(r"(?:\+31|0)[\d\s\-()]{8,14}\d")
EMAIL = re.compile(r"[^\s@<>:;,]{1,64}@[^\s@<>;,]{1,120}\.[a-z]{2,}", re.IGNORECASE)
PERSON = re.compile(
    r"\b(?:mw|mevr|mevrouw|dhr|de heer|meneer|drs)\b\.?\s+(?:[A-Z][\w.]{0,40}\s+|van\s+|de\s+|der\s+|den\s+){0,6}[A-Z][\w\-]{1,40}"
)
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
    return Parties(_verzoeker(document, outline), tuple(children), tuple(_with_gezag(parents, everyone, document, outline)))


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


def stated(entry: Entry) -> Stated:
    """The value of an entry with its place."""
    return Stated(entry.value, entry.span or entry.label_span)


def _first(group: Iterable[Entry], *names: str) -> Stated:
    found = [entry for entry in group if entry.name in names]
    filled = next((entry for entry in found if entry.value), None)
    return stated(filled or found[0]) if found else NOTHING


def _all(group: Iterable[Entry], name: str) -> tuple[Stated, ...]:
    return tuple(stated(entry) for entry in group if entry.name == name and entry.value)


def _name(group: Group) -> Stated:
    """The full name: as one value, else put together from first name, prefix and last name."""
    whole = _first(group, "naam")
    if EMPTY.match(whole.text):
        whole = Stated("", whole.span)
    if whole:
        return _bare_name(whole)
    pieces = [_first(group, *names) for names in (("roepnaam", "voornamen", "voorletters"), ("tussenvoegsel",), ("achternaam",))]
    texts = [piece.text.strip() for piece in pieces if piece]
    if texts:
        return Stated(" ".join(texts), next(piece.span for piece in pieces if piece))
    return whole or _first(group, "voornamen", "achternaam")


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
    births = (*_all(group, "geboortedatum"), *_all(group, "geboorte"), *_inline(group, "geboren"))
    ages = (*_all(group, "leeftijd"), *_inline(group, "leeftijd"))
    child = Child(name, births, ages, (*_all(group, "bsn"), *_inline(group, "bsn")), unborn)
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
    is_known = not (UNKNOWN.match(name.text) and not _first(group, "geboortedatum"))
    deceased = any(entry.name == "overleden" and not _is_denied(entry.value) for entry in group if entry.value) or bool(
        DECEASED.search(
            " ".join(entry.value for entry in group if entry.name in {"naam", "gezag", "adres", "woonplaats", "relatie", "verblijfplaats"})
        )
    )
    own = _first(group, "gezag")
    gezag = own_answer(own.text, role) if own else in_prose(text)
    return Parent(
        role, name, gezag, own, deceased, is_known, (*_all(group, "geboortedatum"), *_inline(group, "geboren")), _all(group, "bsn")
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


def _with_gezag(parents: Sequence[Parent], everyone: Sequence[Entry], document: Document, outline: Outline) -> list[Parent]:
    """Fills in what is said of the gezag apart from a parent's own answer, such as at the child: "Gezag: beide ouders".

    Of two fathers it cannot tell which is meant, so theirs stays open.
    """
    sources = [stated(entry) for entry in everyone if entry.name == "gezag" and entry.value and not own_only(entry.value)]
    sources = sources or [source for source in _gezag_lines(document, outline) if not own_only(source.text)]
    result = []
    for parent in parents:
        is_open = parent.gezag is Gezag.UNKNOWN and sum(other.role == parent.role for other in parents) == 1
        said = {(source, holding(source.text).of(parent.role)) for source in sources} if is_open else set()
        sure = {answer for _, answer in said if answer is not Gezag.UNKNOWN}
        if len(sure) == 1:
            source = next(source for source, answer in said if answer in sure)
            result.append(replace(parent, gezag=sure.pop(), gezag_stated=source))
        elif not said or len(sure) == 0:
            result.append(_by_order(parent, parents, sources))
        else:
            result.append(parent)
    return result + _guardians(result, sources)


def own_only(text: str) -> bool:
    """Whether an answer about gezag names nobody, so that it is about the person in whose list it stands."""
    return not holding(text).by_role and not names_guardian(text)


def _by_order(parent: Parent, parents: Sequence[Parent], sources: Sequence[Stated]) -> Parent:
    """Said of both parents, it holds for parents without a known role too."""
    joint = [source for source in sources if holding(source.text) == Holding({"moeder": Gezag.YES, "vader": Gezag.YES})]
    if parent.gezag is Gezag.UNKNOWN and parent.role.startswith("ouder") and joint and len(parents) <= 2:  # noqa: PLR2004
        return replace(parent, gezag=Gezag.YES, gezag_stated=joint[0])
    return parent


def _guardians(parents: Sequence[Parent], sources: Sequence[Stated]) -> list[Parent]:
    """A voogd who holds the authority and has no list of their own."""
    if any(parent.role == "voogd" for parent in parents):
        return []
    found = next(
        (
            source
            for source in sources
            if names_guardian(source.text) and not re.search(r"geen voogd|moeder|vader", source.text, re.IGNORECASE)
        ),
        None,
    )
    return [Parent("voogd", found, Gezag.YES, found)] if found else []


def _gezag_lines(document: Document, outline: Outline) -> list[Stated]:
    spans = [span for name in ("ouders", "kinderen") for section in outline.named(name) for span in section.spans]
    return [Stated(document.quote(span), span) for span in dict.fromkeys(spans) if "gezag" in document.quote(span).lower()]


def _verzoeker(document: Document, outline: Outline) -> Verzoeker:
    own = [entry for entry in outline.entries if entry.section in ASKERS]
    both = _first(own, "telefoon_email")
    phone, email = _first(own, "telefoon"), _first(own, "email")
    person = _first(own, "naam") or _first([entry for entry in outline.entries if entry.section == SIGNING], "naam")
    spans = [span for name in ASKERS for section in outline.named(name) for span in section.spans]
    return Verzoeker(
        _first(own, "organisatie"),
        person or _search(document, spans, PERSON),
        _first(own, "functie"),
        phone or _within(both, PHONE) or _search(document, spans, PHONE),
        email or _within(both, EMAIL) or _search(document, spans, EMAIL),
    )


def _within(value: Stated, pattern: re.Pattern[str]) -> Stated:
    found = pattern.search(value.text)
    return Stated(found[0], value.span) if found else NOTHING


def _search(document: Document, spans: Iterable[Span], pattern: re.Pattern[str]) -> Stated:
    """The first match in these stretches of text."""
    for span in spans:
        found = pattern.search(document.blocks[span.block].live, span.start, span.end)
        if found:
            return Stated(found[0], Span(span.block, found.start(), found.end()))
    return NOTHING
