"""What a sentence claims about something it names: that it is so, was so, may be so, is not so (the ConText idea, with Dutch cues)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from validator.language.cues import cue_pattern
from validator.language.vocabulary import Terms, any_of, words_of
from validator.model.annotations import Assertion

WEIGHT = (
    Assertion.NEGATED,
    Assertion.CONDITIONAL,
    Assertion.PENDING,
    Assertion.HEARSAY,
    Assertion.SUSPECTED,
    Assertion.HISTORY,
)
DENYING = (Assertion.NEGATED, Assertion.PENDING)
ANAPHOR_REACH = 60
MARKABLE = (Assertion.PRESENT, *DENYING, Assertion.SUSPECTED, Assertion.HISTORY, Assertion.HEARSAY)
# "Dat past bij zijn PTSS" takes the PTSS for granted.
POSSESSED = re.compile(r"\b(?:zijn|haar|diens|hun)\s+$", re.IGNORECASE)
TAKING_BACK = (*DENYING, Assertion.HEARSAY, Assertion.HISTORY)
JOINING = "noch"
UNTRIED = "nooit"


@dataclass(frozen=True, slots=True)
class Claim:
    """An assertion with the place of the words that made it so, if any did; `ends_doubt` where a suspicion was confirmed."""

    assertion: Assertion
    start: int = -1
    end: int = -1
    ends_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Cue words at `[start, end)` that bear on what follows them, or on what goes before."""

    start: int
    end: int
    assertion: Assertion
    is_before: bool


class Assessor:
    """Weighs the cues around a name in its sentence."""

    def __init__(self, terms: Terms) -> None:
        def listed(name: str) -> tuple[str, ...]:
            return words_of(terms, "assertion", name)

        self._cues = {
            (assertion, is_before): cue_pattern(listed(f"{assertion.value}_{'before' if is_before else 'after'}"))
            for assertion in WEIGHT
            for is_before in (True, False)
        }
        fill = any_of(listed("negator_fill"))
        self._negated = re.compile(rf"(?<!\w){any_of(listed('negators'))}(?:[\s,(]+{fill}(?!\w)[)]?)*[\s,(\"'‘]*$", re.IGNORECASE)
        self._terminators = re.compile(rf"[;:]|(?<!\w){any_of(listed('terminators'))}(?!\w)|\s[–-]\s", re.IGNORECASE)
        self._anaphors = re.compile(rf"\W*(?:{any_of(listed('anaphors'))})(?!\w)", re.IGNORECASE)
        self._marks = {assertion: _mark(listed(f"marked_{assertion.value}")) for assertion in MARKABLE}
        self._standalone, self._establishes = cue_pattern(listed("standalone")), cue_pattern(listed("establishes"))
        self._laymen = cue_pattern([*listed("marked_hearsay"), *listed("hearsay_after")])
        self._pronouns = cue_pattern(listed("pronouns"))
        self._confirmed, self._pseudo = cue_pattern(listed("confirmed")), cue_pattern(listed("pseudo"))

    def assess(self, sentence: str, cues: Sequence[Cue], name: tuple[int, int], others: Sequence[tuple[int, int]] = ()) -> Claim:
        """The claim on the name at `name`, by the cues of its sentence; `others` are the names in one enumeration with it."""
        start, end = name
        mark = self._marked(sentence, end)
        if mark:
            return mark
        negation = self._negated.search(self._masked(sentence, start, others))
        if negation:
            return Claim(Assertion.NEGATED, negation.start(), negation.end())
        bearing = [cue for cue in cues if self._bears(sentence, cue, start, end)]
        if not bearing:
            return Claim(Assertion.PRESENT)
        cue = min(bearing, key=lambda cue: (self._weight(sentence, cue, bearing), cue.start - cue.end))
        if cue.assertion in {Assertion.SUSPECTED, Assertion.HEARSAY} and self._is_confirmed(sentence, cue):
            return Claim(Assertion.PRESENT, ends_doubt=True)
        if cue.assertion is Assertion.HISTORY and cue.is_before and self._establishes.search(sentence):
            return Claim(Assertion.PRESENT)  # "destijds" tells when it was established, not that it is over
        return Claim(cue.assertion, cue.start, cue.end)

    def _marked(self, sentence: str, end: int) -> Claim | None:
        """What brackets right behind the name say of it alone: "PTSS (negatief) en autisme (positief)"."""
        found = ((assertion, pattern.match(sentence, end)) for assertion, pattern in self._marks.items())
        return next((Claim(assertion, *match.span()) for assertion, match in found if match), None)

    def source_claim(self, source: str) -> Claim | None:
        """Hearsay where who established it is somebody speaking of himself: "Bron: zelf verteld"."""
        return Claim(Assertion.HEARSAY) if self._laymen.search(source) else None

    def reaches(self, text: str, start: int, end: int) -> bool:
        """Whether nothing between two places ends what was said before."""
        return not self._terminators.search(text, start, end)

    def _masked(self, sentence: str, start: int, others: Sequence[tuple[int, int]]) -> str:
        """What goes before the name, with the other names of its enumeration left out: "geen ADHD of autisme" denies both."""
        before = sentence[:start]
        for first, last in others:
            if last <= start:
                before = before[:first] + " " * (last - first) + before[last:]
        return before

    def _weight(self, sentence: str, cue: Cue, bearing: list[Cue]) -> int:
        """What somebody suspects and was "nooit vastgesteld" stays a suspicion; the strongest cue counts otherwise."""
        is_doubted = any(other.assertion in {Assertion.SUSPECTED, Assertion.HEARSAY} for other in bearing)
        if is_doubted and cue.assertion is Assertion.NEGATED and sentence[cue.start :].lower().startswith(UNTRIED):
            return len(WEIGHT)
        return WEIGHT.index(cue.assertion)

    def cues(self, sentence: str) -> list[Cue]:
        """All cues; one that stands within a longer one ("uitgesloten" in "niet uitgesloten") does not count."""
        cues = [Cue(*match.span(), *key) for key, pattern in self._cues.items() for match in pattern.finditer(sentence)]
        pseudo = [match.span() for match in self._pseudo.finditer(sentence)]
        true = [cue for cue in cues if not any(start < cue.end and cue.start < end for start, end in pseudo)]
        return [cue for cue in true if not any(_covers(other, cue) for other in true)]

    def _bears(self, sentence: str, cue: Cue, start: int, end: int) -> bool:
        if cue.start < start and end <= cue.end:
            return True
        if cue.is_before and cue.assertion is Assertion.SUSPECTED and POSSESSED.search(sentence, cue.end, start):
            return False
        if cue.is_before:
            return cue.end <= start and not self._terminators.search(sentence, cue.end, start)
        if cue.start < end:
            return False
        if self._standalone.match(sentence, cue.start):
            return True
        stops = list(self._terminators.finditer(sentence, end, cue.start))
        return not stops or all(self._refers_back(sentence, stop.end(), cue) for stop in stops)

    def _refers_back(self, sentence: str, place: int, cue: Cue) -> bool:
        """Whether a new clause still speaks of the name: it has a pronoun for it before or in the cue."""
        if cue.start - place <= 1:
            return True
        is_near = cue.start - place <= ANAPHOR_REACH
        return is_near and bool(self._anaphors.match(sentence, place) or self._pronouns.search(sentence, place, cue.end))

    def denial(self, sentence: str) -> Claim | None:
        """What a sentence after the name takes back of it: "Dit is nooit vastgesteld"."""
        if not self._pronouns.search(sentence[:ANAPHOR_REACH]) and not self._anaphors.match(sentence):
            return None
        cues = [cue for cue in self.cues(sentence) if not cue.is_before and cue.assertion in TAKING_BACK]
        cues = [cue for cue in cues if sentence[cue.start : cue.end].lower() != JOINING]
        return Claim(min(cues, key=lambda cue: WEIGHT.index(cue.assertion)).assertion) if cues else None

    def _is_confirmed(self, sentence: str, cue: Cue) -> bool:
        return any(not _denied(sentence, match) for match in self._confirmed.finditer(sentence, cue.end))


def _mark(words: Sequence[str]) -> re.Pattern[str]:
    """A word that fills brackets behind a name, or stands behind it between a dash or colon and the end of a piece."""
    each = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\s*(?:\(\s*(?:{each})\s*\)|\s[–-]\s*(?:{each})\s*(?=[.,;]|$)|:\s*(?:{each})\s*(?=[.,;]|$))", re.IGNORECASE)


def _covers(other: Cue, cue: Cue) -> bool:
    return other.start <= cue.start and cue.end <= other.end and other.end - other.start > cue.end - cue.start


def _denied(sentence: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:niet|nooit|nog niet|geen)\b", sentence[max(0, match.start() - 20) : match.end()], re.IGNORECASE))
