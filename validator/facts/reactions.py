"""For each parent and child: is there a reaction, and if not, is it said why (E9.1, E9.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from validator.facts import words
from validator.facts.parts import SPARE, best_state, resembling
from validator.facts.people import Elder, Kid, age_range, children, parents
from validator.facts.places import dates_in, evidence, nowhere, supporting
from validator.facts.voices import PARTS, Circle, Passage, circle, elsewhere, is_silence, is_voice, passages
from validator.model.annotations import Precision
from validator.model.facts import Evidence, Fact
from validator.model.outline import DocType, Gezag
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

_HEAD = 800


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found for one person: the state of the reaction with the passage or file that shows it."""

    state: str
    shown: Evidence
    file: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Everything about the reactions of one sort of people, gathered once."""

    dossier: Dossier
    people: Circle
    inside: tuple[Passage, ...]
    outside: tuple[Passage, ...]
    is_filled: bool


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `reaction` for each parent and each child."""
    elders, kids = parents(dossier.main), children(dossier.main)
    among_parents = _search(dossier, circle(rulebook, "ouder", dossier.main))
    among_children = _search(dossier, circle(rulebook, "kind", dossier.main))
    nameless = sum(elder.key.startswith("ouder") for elder in elders) > 1
    for elder in elders:
        heard = _heard(among_parents, elder.key)
        if nameless and among_parents.is_filled and heard.state in {"missing", "silent"}:
            heard = replace(heard, state="unclear")  # the form does not tell which of them is moeder and which vader
        yield _fact("ouder", elder.key, (elder.shown, needed(elder), "adult"), heard)
    for kid in kids:
        group = age_group(dossier, rulebook, kid)
        yield _fact("kind", kid.key, (kid.shown, "no" if group == "unborn" else "yes", group), _heard(among_children, kid.key))
    if not elders:
        yield _fact(
            "ouder", "ouders", ("ouders", "maybe" if among_parents.is_filled else "yes", "adult"), _nobody(among_parents, "reactie_ouders")
        )
    if not kids:
        yield _fact("kind", "kind", ("het kind", "yes", "unknown"), _nobody(among_children, "reactie_kind"))


def needed(elder: Elder) -> str:
    """Whether this parent must react: only who has gezag, lives and is known."""
    if not elder.must_react:
        return "no"
    return "yes" if elder.parent.gezag is Gezag.YES and not elder.key.startswith("voogd") else "maybe"


def age_group(dossier: Dossier, rulebook: Rulebook, kid: Kid) -> str:
    """On which side of the age from which a reaction is required the child is."""
    if kid.is_unborn:
        return "unborn"
    limit = words.number(rulebook, "child_reaction_age", 12)
    ages = age_range(dossier.main, kid, dossier.reference_date)
    if ages is None or ages[0] < limit <= ages[1]:
        return "unknown"
    return "from_limit" if ages[0] >= limit else "below_limit"


def _fact(sort: str, key: str, about: tuple[str, str, str], heard: Heard) -> Fact:
    shown, must, age = about
    attributes = {"sort": sort, "person": key, "needed": must, "age": age, "state": heard.state}
    return Fact("reaction", "", attributes, {"name": shown, "file": heard.file}, heard.shown)


def _search(dossier: Dossier, people: Circle) -> Search:
    inside = tuple(passages(dossier, people))
    taken = {passage.span for passage in inside}
    readings = (dossier.main, *(reading for reading in supporting(dossier) if reading.document.is_readable))
    outside = tuple(
        passage
        for reading in readings
        for passage in elsewhere(reading, people)
        if reading is not dossier.main or passage.span not in taken
    )
    is_filled = any(best_state(dossier.main, people.rulebook, name) not in SPARE for name in PARTS[people.sort])
    return Search(dossier, people, inside, outside, is_filled)


def _nobody(search: Search, part: str) -> Heard:
    """The state where the form names no such person: only in a known format can a part be absent for certain."""
    main = search.dossier.main
    other = _under_another_heading(search, part)
    is_open = search.is_filled or _letters(search) or other or main.outline.doctype is DocType.UNKNOWN
    return Heard("unclear" if is_open else "missing", other or nowhere(main, part))


def _under_another_heading(search: Search, name: str) -> Evidence | None:
    """A heading that the format does not know, but that may announce these reactions."""
    main = search.dossier.main
    form = search.people.rulebook.format_of(main.outline.doctype)
    part = next((part for part in form.parts if part.name == name), None) if form and not main.outline.named(name) else None
    other = resembling(main, part) if part else None
    return evidence(main, other.heading_span) if other else None


def _heard(search: Search, key: str) -> Heard:
    own = [passage for passage in search.inside if key in passage.owners]
    for passage in own:
        if is_voice(passage, search.people, search.dossier):
            return Heard("given", evidence(passage.reading, passage.span))
    letter = _letter_of(search, key)
    if letter:
        return letter
    silent = next((passage for passage in (*own, *_outside(search, key)) if is_silence(passage, search.people.rulebook)), None)
    if silent:
        days, tried = _attempts(search, key)
        if tried and days >= words.number(search.people.rulebook, "reaction_attempts", 2):
            return Heard("attempted", evidence(tried.reading, tried.span))
        return Heard(_silence(search, key), evidence(silent.reading, silent.span))
    if own:
        state = "excused" if _reason(search, key) == "strong" and search.people.sort == "kind" else "thin"
        return Heard(state, evidence(own[0].reading, own[0].span))
    return _from_outside(search, key)


def _outside(search: Search, key: str) -> list[Passage]:
    return [passage for passage in search.outside if key in passage.owners]


def _from_outside(search: Search, key: str) -> Heard:
    found = next((passage for passage in _outside(search, key) if is_voice(passage, search.people, search.dossier)), None)
    if found:
        return Heard("unclear", evidence(found.reading, found.span))
    nameless = next((passage for passage in search.inside if not passage.owners), None)
    if nameless:
        return Heard("unclear", evidence(nameless.reading, nameless.span))
    part = "reactie_ouders" if search.people.sort == "ouder" else "reactie_kind"
    shut = next((reading for reading in supporting(search.dossier) if not reading.document.is_readable), None)
    if shut:
        return Heard("unreadable", nowhere(shut), shut.document.name)
    other = _under_another_heading(search, part)
    return Heard("unclear", other) if other else Heard("missing", nowhere(search.dossier.main, part))


def _silence(search: Search, key: str) -> str:
    """What a lack of reaction is called, by whether it is told why or how hard was tried."""
    reason = _reason(search, key)
    if search.people.sort == "kind":
        return {"strong": "excused", "weak": "excused_weakly"}.get(reason, "silent")
    return "silent_explained" if reason or _attempts(search, key)[0] else "silent"


def _attempts(search: Search, key: str) -> tuple[int, Passage | None]:
    """On how many days of the last year was tried to reach a person, and the first passage that tells of it."""
    tried = words.listed(search.people.rulebook, "reacties", "pogingen")
    start = search.dossier.reference_date - timedelta(days=365)
    days, first = set(), None
    for passage in (*search.inside, *search.outside):
        if key in passage.owners and tried.search(passage.text):
            mentions = dates_in(passage.reading, passage.span)
            days |= {item.earliest for item in mentions if item.precision is Precision.DAY and item.earliest and item.earliest > start}
            first = first or passage
    return len(days), first


def _reason(search: Search, key: str) -> str:
    """How well the passages about a person explain the lack of a reaction: "strong", "weak" or ""."""
    rulebook = search.people.rulebook
    told = (*search.inside, *(passage for passage in search.outside if is_silence(passage, rulebook)))
    about = " ".join(passage.text for passage in told if key in passage.owners)
    if search.people.sort == "kind" and words.listed(rulebook, "reacties", "reden_sterk").search(about):
        return "strong"
    return "weak" if words.listed(rulebook, "reacties", "reden_zwak").search(about) else ""


def _letter_of(search: Search, key: str) -> Heard | None:
    """A letter or mail with the reaction of this person; a letter that nobody owns leaves it open."""
    nameless = None
    for reading, shown, head in _letters(search):
        owners = search.people.named_in(head)
        if key in owners:
            return Heard("given" if reading.document.is_readable else "unreadable", shown, reading.document.name)
        if not owners and not _is_of_others(search, head):
            nameless = Heard("unclear" if reading.document.is_readable else "unreadable", shown, reading.document.name)
    return nameless


def _is_of_others(search: Search, head: str) -> bool:
    """Whether a letter is plainly of the other sort of people: a child's where parents are looked for, and the reverse."""
    name = "kinderen_samen" if search.people.sort == "ouder" else "ouders_samen"
    rulebook = search.people.rulebook
    roles = rulebook.terms.get("personen", {})
    alone = (
        words.any_of((*roles.get("moeder", ()), *roles.get("vader", ())))
        if search.people.sort == "kind"
        else words.any_of(("kind", "jongere"))
    )
    return bool(words.listed(rulebook, "personen", name).search(head) or alone.search(head))


def _letters(search: Search) -> list[tuple[Reading, Evidence, str]]:
    found = []
    for reading in (search.dossier.main, *supporting(search.dossier)):
        name = reading.document.name.replace("_", " ").replace("-", " ")
        if reading is not search.dossier.main and reading.kind == "reactie":
            head = " ".join(block.live for block in reading.document.blocks)[:_HEAD]
            found.append((reading, nowhere(reading), f"{name} {head}"))
        for part in reading.outline.attachments:
            if part.kind == "reactie" and part.spans and not part.from_name and reading.kind != "reactie":
                head = " ".join([part.heading, *(reading.document.quote(span) for span in part.spans)])[:_HEAD]
                found.append((reading, evidence(reading, part.spans[0]), head))
    return found
