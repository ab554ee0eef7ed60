"""For each parent and child: the reaction, the conversation, the attempts, and the letters that are mentioned (E9)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from validator.facts import words
from validator.facts.circles import Circle, circle
from validator.facts.letters import letters_told
from validator.facts.parts import SPARE, best_state
from validator.facts.passage import Passage
from validator.facts.people import Elder, Kid, age_range, children, parents
from validator.facts.places import dates_in, evidence, nowhere, supporting
from validator.facts.reaction_parts import REACTIONS, elsewhere, passages
from validator.facts.standing import NOT_HEARD, Heard, Search, enough, heard, letters, tries, under_another_heading
from validator.facts.voices import is_day_of_saying, is_sent, is_voice
from validator.model.annotations import Precision
from validator.model.facts import Evidence, Fact, Scalar
from validator.model.outline import DocType, Gezag
from validator.model.reading import Dossier
from validator.model.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose reaction may be needed, as the facts name them."""

    sort: str
    key: str
    name: str
    needed: str
    age: str

    def attributes(self, state: str) -> dict[str, Scalar]:
        """What every fact of this person carries."""
        return {"sort": self.sort, "person": self.key, "needed": self.needed, "age": self.age, "state": state}


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """A `reaction`, a `conversation` and `attempts` for each parent and each child; a `letter` for each that is mentioned."""
    among_parents = search_of(dossier, circle(rulebook, "ouder", dossier.main))
    among_children = search_of(dossier, circle(rulebook, "kind", dossier.main))
    elders, kids = parents(dossier.main), children(dossier.main)
    nameless = sum(elder.key.startswith("ouder") for elder in elders) > 1
    for elder in elders:
        found = heard(among_parents, elder.key)
        if nameless and among_parents.is_filled and found.state in NOT_HEARD:
            found = replace(found, state="unclear")  # the form does not tell which of them is moeder and which vader
        must = "no" if _has_died(among_parents, elder.key) else needed(elder)
        yield from _facts(among_parents, Person("ouder", elder.key, elder.shown, must, "adult"), found)
    for kid in kids:
        group = age_group(dossier, rulebook, kid)
        person = Person("kind", kid.key, kid.shown, "no" if group == "unborn" else "yes", group)
        yield from _facts(among_children, person, heard(among_children, kid.key))
    if not elders:
        must = "maybe" if among_parents.is_filled else "yes"
        yield from _facts(among_parents, Person("ouder", "ouders", "ouders", must, "adult"), _nobody(among_parents))
    if not kids:
        yield from _facts(among_children, Person("kind", "kind", "het kind", "yes", "unknown"), _nobody(among_children))
    yield from letters_told((among_parents, among_children))


def _has_died(search: Search, key: str) -> bool:
    """Whether the parts on reactions say that somebody is dead."""
    died = words.listed(search.people.rulebook, "reacties", "overleden")
    return any(not passage.is_headed and search.people.keys and died.search(passage.text) for passage in search.of(key))


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


def _facts(search: Search, person: Person, found: Heard) -> Iterator[Fact]:
    yield Fact("reaction", "", person.attributes(found.state), {"name": person.name, "file": found.file}, found.shown)
    state, shown = _conversation(search, person.key, found)
    yield Fact("conversation", "", {**person.attributes(found.state), "talk": state}, {"name": person.name}, shown)
    yield _attempts(search, person, found)


def _attempts(search: Search, person: Person, found: Heard) -> Fact:
    tried = tries(search, person.key)
    grade = "enough" if tried.days >= enough(search) else "some" if tried.first else "none"
    shown = evidence(tried.first.reading, tried.first.span) if tried.first else found.shown
    details = {"name": person.name, "days": str(tried.days)}
    return Fact("attempts", "", {**person.attributes(found.state), "tries": grade}, details, shown)


def _conversation(search: Search, key: str, found: Heard) -> tuple[str, Evidence]:
    """Whether the request was talked over with a person, or only sent."""
    own = search.of(key) if search.people.keys else list(search.inside)
    if any(passage.has("no_talk") for passage in own):
        own = [passage for passage in own if not passage.has("talk")]
    talk = next((passage for passage in own if _is_talk(search, passage)), None) or _shared_talk(search, key, found)
    if talk:
        return "held", evidence(talk.reading, talk.span)
    sent = next((passage for passage in (*own, *search.beside(key)) if is_sent(passage, search.people)), None)
    if sent and found.state in NOT_HEARD:
        return "only_sent", evidence(sent.reading, sent.span)
    return "unsaid", found.shown


def _is_talk(search: Search, passage: Passage) -> bool:
    """Whether a passage tells of a conversation: in so many words, or as what somebody said on a day."""
    if passage.has("silent"):
        return False
    if passage.has("talk"):
        return True
    written = words.listed(search.people.rulebook, "reacties", "geschreven").search(passage.text)
    is_said = not (written or passage.has("told_by_us", "letter", "sent")) and is_voice(passage, search.people, search.dossier)
    dates = [mention for mention in dates_in(passage.reading, passage.span) if mention.precision is Precision.DAY]
    days = (mention.span.start - passage.span.start for mention in dates)
    return is_said and any(is_day_of_saying(passage, search.people, day) for day in days)


def _shared_talk(search: Search, key: str, found: Heard) -> Passage | None:
    """A conversation that the text tells of without naming with whom, where the person is heard."""
    if found.state not in {"given", "discussed"}:
        return None
    shared = (passage for passage in search.inside if passage.has("talk") and (not passage.owners or _names_nobody(passage)))
    return next(shared, None)


def _names_nobody(passage: Passage) -> bool:
    return passage.is_headed and not passage.is_quoted and "hierover" in passage.text.lower()


def search_of(dossier: Dossier, people: Circle) -> Search:
    """The passages about the reactions of one sort of people, within the parts for them and elsewhere."""
    inside = tuple(passages(dossier, people))
    taken = {passage.span for passage in inside}
    readings = (dossier.main, *(reading for reading in supporting(dossier) if reading.document.is_readable))
    outside = tuple(
        passage
        for reading in readings
        for passage in elsewhere(reading, people)
        if reading is not dossier.main or passage.span not in taken
    )
    is_filled = any(best_state(dossier.main, people.rulebook, name) not in SPARE for name in REACTIONS[people.sort])
    return Search(dossier, people, inside, outside, is_filled)


def _nobody(search: Search) -> Heard:
    """The state where the form names no such person: only in a known format can a part be absent for certain."""
    main = search.dossier.main
    other = under_another_heading(search)
    is_open = search.is_filled or letters(search) or other or main.outline.doctype is DocType.UNKNOWN
    return Heard("unclear" if is_open else "missing", other or nowhere(main, search.part))
