"""What the text around a diagnosis says of it: when, by whom, confirmed again, and why not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as date_type

from validator.language.cues import cue_pattern
from validator.language.passages import Stretch
from validator.language.sources import Candidate, SourceFinder
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import NOBODY, Authority, DateMention, Source
from validator.model.document import Span

REACH = 70
ELSEWHERE_REACH = 30
WEAK = 20
BARRIER = re.compile(r"[,()]|\ben\b")
STOP = re.compile(r"[;]|\bmaar\b")
AUTHORITY_WEIGHT = {Authority.ACCEPT: 2, Authority.ASK: 1, Authority.REJECT: 0, Authority.NONE: 0}


@dataclass(frozen=True, slots=True)
class Details:
    """When and by whom a diagnosis was established and confirmed, as far as the text says."""

    established: DateMention | None = None
    by: Source = NOBODY
    confirmed: DateMention | None = None
    confirmed_by: Source = NOBODY
    is_confirmed: bool = False
    reason: Span | None = None
    is_lifelong: bool = False
    evidence: tuple[Span, ...] = ()

    def as_first(self) -> "Details":
        """For what confirms a suspicion: that is when it was established."""
        first = self.by if self.by.span else self.confirmed_by
        return replace(
            self, established=self.established or self.confirmed, by=first, confirmed=None, confirmed_by=NOBODY, is_confirmed=False
        )

    def filled_from(self, other: "Details") -> "Details":
        """These details, with what they lack taken from others."""
        return Details(
            self.established or other.established,
            self.by if self.by.span else other.by,
            self.confirmed or other.confirmed,
            self.confirmed_by if self.confirmed_by.span else other.confirmed_by,
            self.is_confirmed or other.is_confirmed,
            self.reason or other.reason,
            self.is_lifelong or other.is_lifelong,
            self.evidence,
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """Something found, with what it is about ("established", "confirmed", "other") and how near the word that says so is."""

    about: str
    distance: float
    is_report: bool = False


class DetailReader:
    """Reads details from stretches of text."""

    def __init__(self, terms: Terms, sources: SourceFinder) -> None:
        def cues(name: str) -> re.Pattern[str]:
            return cue_pattern(words_of(terms, "diagnosis_words", name))

        self._sources = sources
        self._weak = cues("establishing_weak")
        self._again = cues("confirming")
        confirming = cue_pattern(words_of(terms, "diagnosis_words", "confirming", "confirming_weak"))
        self._about = {"established": cues("establishing"), "confirmed": confirming, "other": cues("dates_other")}
        self._report = re.compile(cues("dates_report").pattern + r"\W*(?:[\w-]+\s+){0,5}?(?:van\s+|d\.?d\.?\s+|op\s+)?$", re.IGNORECASE)
        self._not_confirmed, self._reasons, self._topics = cues("not_confirmed"), cues("reasons"), cues("reason_topics")
        self._lifelong, self._nothing = cues("lifelong"), cue_pattern(words_of(terms, "diagnosis_words", "nothing"))

    def read(self, stretches: Sequence[Stretch]) -> Details:
        """The details in these stretches; what stands first counts most."""
        details = Details()
        for stretch in stretches:
            details = details.filled_from(self._of(stretch, has_earlier=bool(details.established or details.by.span)))
        return details

    def has_reason(self, stretch: Stretch) -> bool:
        """Whether a stretch tells why a diagnosis was not confirmed again."""
        return bool(self._reasons.search(stretch.text) and self._topics.search(stretch.text))

    def is_establishment(self, stretch: Stretch) -> bool:
        """Whether a professional or institution establishes something in a stretch."""
        is_able = any(hit.label.endswith(("/accept", "/institutions")) for hit in stretch.hits("authority"))
        return is_able and bool(self._about["established"].search(stretch.text))

    def _only_confirms(self, stretch: Stretch) -> bool:
        """Whether a sentence after the diagnosis is about its confirmation and nothing else."""
        if stretch.role or stretch.hits("diagnosis"):
            return False
        return bool(self._again.search(stretch.text)) and not self._about["established"].search(stretch.text)

    def _of(self, stretch: Stretch, *, has_earlier: bool) -> Details:
        if stretch.role == "person" or (stretch.role and self._nothing.fullmatch(stretch.text.strip(" .:-"))):
            return Details()
        if stretch.role == "reason":
            return Details(reason=stretch.span)
        established, confirmed = self._dates(stretch)
        by, confirmed_by = self._by(stretch)
        is_told = bool(confirmed) or not self.has_reason(stretch)
        is_confirmed = is_told and self._is_confirmed(stretch, has_earlier=has_earlier or bool(established or by.span))
        if not is_confirmed:
            established, by = established or confirmed, by if by.span else confirmed_by
            confirmed, confirmed_by = None, NOBODY
        reason = stretch.span if self.has_reason(stretch) and not is_confirmed else None
        return Details(established, by, confirmed, confirmed_by, is_confirmed, reason, bool(self._lifelong.search(stretch.text)))

    def _is_confirmed(self, stretch: Stretch, *, has_earlier: bool = False) -> bool:
        """Whether it was confirmed again; a mere "bevestigd" says so only of what was established before."""
        if stretch.role:
            return stretch.role == "confirmed"
        pattern = self._about["confirmed"] if has_earlier else self._again
        return bool(pattern.search(stretch.text)) and not self._not_confirmed.search(stretch.text)

    def _dates(self, stretch: Stretch) -> tuple[DateMention | None, DateMention | None]:
        placed = [(self._place(stretch, date.span.start, date.span.end), date) for date in stretch.dates]
        established = _nearest(placed, "established")
        confirmed = _nearest(placed, "confirmed")
        if established and not confirmed and self._is_confirmed(stretch, has_earlier=True):
            later = [date for place, date in placed if date is not established and place.about == "established" and not place.is_report]
            confirmed = max(later, key=lambda date: date.earliest or date_type.min, default=None)
        return established, confirmed

    def _by(self, stretch: Stretch) -> tuple[Source, Source]:
        candidates = [*self._sources.candidates(stretch), *self._sources.family(stretch)]
        able = [item for item in candidates if item.is_marked or item.authority is not Authority.REJECT]
        placed = [(self._place(stretch, item.start, item.end), item) for item in able]
        first = self._best(stretch, [pair for pair in placed if pair[0].about == "established"])
        again = self._best(stretch, [pair for pair in placed if pair[0].about == "confirmed"])
        if first and not again:
            rest = [pair for pair in placed if pair[1] is not first and pair[0].about != "other"]
            again = self._best(stretch, rest) if self._is_confirmed(stretch) else None
        return self._as_source(stretch, first), self._as_source(stretch, again)

    def _as_source(self, stretch: Stretch, candidate: Candidate | None) -> Source:
        return self._sources.source(stretch, candidate) if candidate else NOBODY

    @staticmethod
    def _best(_stretch: Stretch, placed: Sequence[tuple[Placed, Candidate]]) -> Candidate | None:
        def worth(pair: tuple[Placed, Candidate]) -> tuple[float, float]:
            place, item = pair
            return 3 * item.is_marked + AUTHORITY_WEIGHT[item.authority] - place.distance / REACH, -item.start

        return max(placed, key=worth)[1] if placed else None

    def _place(self, stretch: Stretch, start: int, end: int) -> Placed:
        """What a date or source is about: the nearest cue word tells."""
        if stretch.role:
            return Placed("confirmed" if stretch.role == "confirmed" else "established", 0)
        if self._only_confirms(stretch) and self._distance(stretch, self._about["other"], start, end) > ELSEWHERE_REACH:
            return Placed("confirmed", 0)
        is_report = bool(self._report.search(stretch.passage.text, max(stretch.start, start - ELSEWHERE_REACH), start))
        distances = {about: self._distance(stretch, pattern, start, end) for about, pattern in self._about.items()}
        if distances["other"] > ELSEWHERE_REACH:
            distances.pop("other")
        distances["established"] = min(distances["established"], WEAK + self._distance(stretch, self._weak, start, end))
        distances["established"] = min(distances["established"], self._to_name(stretch, start, end))
        about = min(distances, key=lambda name: distances[name])
        if distances[about] > REACH:
            return Placed("established", REACH, is_report)
        return Placed(about, distances[about], is_report)

    @staticmethod
    def _to_name(stretch: Stretch, start: int, end: int) -> float:
        """How far the name of the diagnosis is: what stands right behind it is about its beginning."""
        gaps = [_gap(stretch, hit.start, hit.end, (start, end)) for hit in stretch.hits("diagnosis")]
        return min(gaps, default=float("inf")) + WEAK / 2

    @staticmethod
    def _distance(stretch: Stretch, pattern: re.Pattern[str], start: int, end: int) -> float:
        found = pattern.finditer(stretch.passage.text, stretch.start, stretch.end)
        return min((_gap(stretch, match.start(), match.end(), (start, end)) for match in found), default=float("inf"))


def _gap(stretch: Stretch, start: int, end: int, item: tuple[int, int]) -> float:
    """The distance between cue words and an item, with commas and the like counted as extra way."""
    text, is_before = stretch.passage.text, end <= item[0]
    between = text[end : item[0]] if is_before else text[item[1] : start]
    comma = 12 if is_before else 45
    return len(between) + comma * len(BARRIER.findall(between)) + 40 * len(STOP.findall(between))


def _nearest(placed: Sequence[tuple[Placed, DateMention]], about: str) -> DateMention | None:
    """The date that is nearest to its cue; that of a report only where there is no other."""
    fitting = [(place.is_report, place.distance, date.span.start, date) for place, date in placed if place.about == about]
    return min(fitting, key=lambda item: item[:3])[3] if fitting else None
