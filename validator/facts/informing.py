"""What the family was told (W3-W6), and whether the request shows signs of the direct route to the RvdK (W7)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.facts import words
from validator.facts.circles import Circle, circle
from validator.facts.passage import Passage
from validator.facts.people import parents
from validator.facts.places import evidence, live, nowhere
from validator.facts.reactions import needed, search_of
from validator.facts.standing import Heard, heard
from validator.model.annotations import Signal
from validator.model.facts import Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Rulebook

SUBJECTS = ("avg", "rights", "trusted", "partners")
FOR_ALL = frozenset({"avg", "rights", "partners"})
SIGNS = ("no_contact", "no_consent")
UNREACHED = frozenset({"refused", "attempted", "silent", "silent_explained"})


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `informed` for each subject; one `direct_route` where a sign of it stands."""
    reading = dossier.main
    if not reading.document.is_readable:
        return
    people = circle(rulebook, "ouder", reading)
    must = frozenset(elder.key for elder in parents(reading) if needed(elder) == "yes")
    search = search_of(dossier, people)
    audience = Audience(people, must, search.inside)
    for about in SUBJECTS:
        found = _signals(reading, "informed", about)
        same = _signals(reading, "informed", "same") if found else []
        reached = frozenset(key for signal in (*found, *same) for key in audience.of(reading, signal))
        yield _informed(reading, about, found, sorted(must - reached) if about in FOR_ALL else [])
    states = {key: heard(search, key) for key in sorted(must)}
    yield from _direct_route(reading, tuple(states.values()))


@dataclass(frozen=True, slots=True)
class Audience:
    """Which parents a sentence about what was told is about."""

    people: Circle
    must: frozenset[str]
    told: tuple[Passage, ...]

    def of(self, reading: Reading, signal: Signal) -> frozenset[str]:
        """Whom the sentence names or means; every parent with gezag where it names nobody."""
        text = live(reading, signal.span)
        named = self.people.named_in(text)
        is_plural = words.listed(self.people.rulebook, "informing", "plural").search(text)
        if not named and (is_plural or not words.listed(self.people.rulebook, "informing", "singular").search(text)):
            return self._so_far(signal)
        cue = signal.cue
        owners = (passage.owners for passage in self.told if passage.span.block == cue.block and _holds(passage, signal))
        return named | next(owners, frozenset()) or self.must

    def _so_far(self, signal: Signal) -> frozenset[str]:
        """All who were named before in the same block, where that is more than one."""
        before = [passage for passage in self.told if passage.span.block == signal.span.block and passage.span.start < signal.span.start]
        met = frozenset(key for passage in before if not passage.is_headed for key in passage.owners)
        return met if len(met) > 1 else self.must


def _holds(passage: Passage, signal: Signal) -> bool:
    return passage.span.start <= signal.cue.start < passage.span.end


def _signals(reading: Reading, kind: str, about: str) -> list[Signal]:
    return [signal for signal in reading.annotations.signals if signal.kind == kind and signal.about == about]


def _informed(reading: Reading, about: str, found: Sequence[Signal], left: Sequence[str]) -> Fact:
    state = "not_shown" if not found else "partly" if left else "shown"
    shown = evidence(reading, found[0].span) if found else nowhere(reading, "informeren")
    return Fact("informed", "", {"about": about, "state": state}, {"left": " en ".join(left)}, shown)


def _direct_route(reading: Reading, states: Sequence[Heard]) -> Iterator[Fact]:
    """The first sign, or that no parent answers and one at least refuses.

    Parents who will not talk are a sign only where both questions are answered: then the writer asks for that route.
    """
    serious, only = (bool(_signals(reading, "direct_route", answer)) for answer in ("serious", "only_option"))
    signs = (*SIGNS, "no_talk") if serious and only else SIGNS
    for sign in signs:
        found = _signals(reading, "direct_route", sign)
        if found:
            attributes: dict[str, Scalar] = {"sign": "no_contact" if sign == "no_talk" else sign, "serious": serious, "only_option": only}
            yield Fact("direct_route", "", attributes, {}, evidence(reading, found[0].span))
            return
    refusing = next((found for found in states if found.state == "refused"), None)
    if refusing and all(found.state in UNREACHED for found in states):
        attributes = {"sign": "no_contact", "serious": serious, "only_option": only}
        yield Fact("direct_route", "", attributes, {}, refusing.shown)
