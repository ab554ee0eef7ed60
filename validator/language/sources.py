"""By whom a diagnosis was established: professionals and institutions, with what the rule pack thinks of their authority."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.language.cues import cue_pattern
from validator.language.nlp import Hit
from validator.language.passages import Stretch
from validator.language.vocabulary import Terms, any_of, words_of
from validator.model.annotations import Authority, Source
from validator.model.document import Span

FAMILY = "authority"
LISTS = ("accept", "ask", "reject", "institutions")
# Between two words that name one source: "GZ-psycholoog M. Kaya (PsyQ)", "kinderpsychiater van Youz", "Parnassia/Youz".
CHAIN = re.compile(
    r"\s*(?:,|/|\(|\)|:|&|-|–)?\s*(?:van|bij|van\s+de|van\s+het|verbonden\s+aan|werkzaam\s+bij|en|namens|vanuit)?\s*(?:de\s|het\s)?"
    r"(?:(?:mw|mevr|mevrouw|dhr|de\s+heer|dr|drs|prof|mr)\.?\s+)*(?:(?:[A-ZÀ-Þ]\.\s?)*(?:(?:van|de|der|den|[Vv]an|De)\s+)*[A-ZÀ-Þ][\w’'-]+)?\s*(?:,|/|\(|\)|van|bij)?\s*(?:de\s|het\s)?"
)
NAME = r"(?-i:(?:[A-ZÀ-Þ][\w’'&.-]*|GGZ)(?:\s(?:de|der|den|van|voor|en|&|het|'t)(?=\s(?-i:[A-ZÀ-Þ]))|\s[A-ZÀ-Þ][\w’'&-]*){0,5})"
TITLE = r"(?:(?:mw|mevr|mevrouw|dhr|dr|drs|prof|mr|de\s+heer)\.?\s+)*"
NAMED = re.compile(rf"\b(?:door|volgens|van|bij)\s+(?P<name>{TITLE}(?:(?:[A-ZÀ-Þ]\.\s?)+)?{NAME})\s*[,(]\s*$", re.IGNORECASE)
PERFECT = re.compile(r"\s+(?:heeft|hebben|had|hadden)\s")
# "… hetgeen door de vader niet wordt betwist" tells not who established it.
REACTS = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:betwist|bestreden|ontkend|onderschreven|weersproken|genoemd|gemeld|herkend|geaccepteerd|aanvaard)\b"
)
MARKED = 30
LONG_REACH = 160


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible source at `[start, end)` of a passage."""

    start: int
    end: int
    authority: Authority
    is_marked: bool


class SourceFinder:
    """Finds sources in a stretch of text and judges their authority by the lists of the rule pack."""

    def __init__(self, terms: Terms) -> None:
        heads = any_of(words_of(terms, "authorities", "institution_heads"))
        self._unknown = re.compile(
            rf"(?<!\w)(?-i:[Dd]oor|van|bij|vanuit|[Vv]olgens|namens)\s+(?:de\s+|het\s+|een\s+)?(?P<a>{TITLE}{NAME})|\(\s*(?P<b>{NAME})\s*[,;)]|[(,]\s*(?P<d>{NAME})(?=\s+['’]?(?:19|20)?\d\d\s*[),])|(?<!\w)(?P<c>{NAME})(?=\s*,\s*(?:\d|[a-z]+\s\d{{4}}))",
            re.IGNORECASE,
        )
        specialisms = any_of(words_of(terms, "authorities", "specialisms"))
        others = any_of(words_of(terms, "authorities", "no_specialism"))
        self._doctor = re.compile(rf"(?<![\w-])(?!{others}(?!\w))[a-zà-ÿ-]{{3,40}}{specialisms}(?!\w)", re.IGNORECASE)
        proper = r"(?-i:[A-ZÀ-Þ][\w’'-]+)"
        endings = any_of(words_of(terms, "authorities", "institution_endings"))
        self._institution = re.compile(
            rf"(?<!\w)(?:{heads}\s+(?:(?:de|het|van|voor)\s+)?{proper}(?:\s(?:(?:en|&|de)\s)?{proper}){{0,3}}"
            rf"|{proper}(?:\s(?:(?:en|&)\s)?{proper}){{0,3}}\s{heads}(?!\w)|{proper}{endings}(?!\w))",
            re.IGNORECASE,
        )
        self._marker = re.compile(
            r"(?<!\w)(?:door|volgens|vanuit|uit|aldus|namens|door wie|bron)\W+(?:een\s|de\s|het\s|haar\s|zijn\s|onze\s)?(?:\w+[\s-])?$",
            re.IGNORECASE,
        )
        self._establishes = re.compile(
            cue_pattern(words_of(terms, "diagnosis_words", "establishing", "establishing_weak")).pattern, re.IGNORECASE
        )
        strong = cue_pattern(words_of(terms, "diagnosis_words", "establishing")).pattern
        self._established_at = re.compile(strong + r"\s+(?:in|bij)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)
        self._months = any_of([*words_of(terms, "months"), *words_of(terms, "dates", "weekdays", "lente", "zomer", "herfst", "winter")])

    def candidates(self, stretch: Stretch) -> list[Candidate]:
        """The sources in a stretch; words that name one source together are one candidate."""
        hits = stretch.hits(FAMILY)
        known = [self._of_hit(stretch, hit.start, hit.end, hit.label.partition("/")[2]) for hit in hits]
        known += self._specialists(stretch, hits)
        known.sort(key=lambda item: item.start)
        merged = list(self._chained(stretch, known))
        merged = [self._with_name(stretch, item) for item in merged]
        return merged + [item for item in self._unlisted(stretch) if not self._belongs(stretch, item, merged)]

    def _specialists(self, stretch: Stretch, hits: list[Hit]) -> Iterator[Candidate]:
        """Doctors whose specialism no list knows, and institutions that their name shows to be one: "GGZ Noorderpoort"."""
        for pattern in (self._doctor, self._institution):
            for match in pattern.finditer(stretch.passage.text, stretch.start, stretch.end):
                if not any(hit.start < match.end() and match.start() < hit.end for hit in hits):
                    yield self._of_hit(stretch, match.start(), match.end(), "accept")

    @staticmethod
    def _belongs(stretch: Stretch, item: Candidate, known: list[Candidate]) -> bool:
        """Whether a name only tells more of a known source: "gz-psycholoog bij Praktijk Zuid", "(Ursula, psychiater Van Rijn)"."""
        text = stretch.passage.text
        for other in known:
            first, last = sorted((item, other), key=lambda candidate: candidate.start)
            if first.end > last.start or CHAIN.fullmatch(text[first.end : last.start]):
                return True
        return False

    def family(self, stretch: Stretch) -> list[Candidate]:
        """Family members who are named as the ones who establish: "door moeder"."""
        found = [Candidate(hit.start, hit.end, Authority.REJECT, is_marked=True) for hit in stretch.hits("person")]
        text = stretch.passage.text
        return [
            item
            for item in found
            if re.search(r"\bdoor\s+(?:de\s+|haar\s+|zijn\s+)?$", self._before(stretch, item.start)) and not REACTS.match(text, item.end)
        ]

    def source(self, stretch: Stretch, candidate: Candidate) -> Source:
        """A candidate as a value of the model."""
        text = stretch.passage.text[candidate.start : candidate.end]
        return Source(text, candidate.authority, Span(stretch.passage.index, candidate.start, candidate.end))

    def _before(self, stretch: Stretch, place: int) -> str:
        return stretch.passage.text[max(stretch.start, place - MARKED) : place]

    def _of_hit(self, stretch: Stretch, start: int, end: int, name: str) -> Candidate:
        authority = Authority.ACCEPT if name == "institutions" else Authority(name)
        return Candidate(start, end, authority, self._is_marked(stretch, start, end))

    def _is_marked(self, stretch: Stretch, start: int, end: int) -> bool:
        text = stretch.passage.text
        if stretch.role or text[start - 1 : start] == "(" or self._marker.search(self._before(stretch, start)):
            return True
        if self._established_at.search(self._before(stretch, start)):
            return True
        reach = LONG_REACH if PERFECT.match(text, end) else MARKED
        return bool(self._establishes.search(text, end, min(stretch.end, end + reach)))

    def _chained(self, stretch: Stretch, known: list[Candidate]) -> Iterator[Candidate]:
        text, current = stretch.passage.text, None
        for item in known:
            if current and CHAIN.fullmatch(text[current.end : item.start]):
                current = Candidate(current.start, item.end, _joint(current.authority, item.authority), current.is_marked or item.is_marked)
                continue
            if current:
                yield current
            current = item
        if current:
            yield current

    @staticmethod
    def _with_name(stretch: Stretch, item: Candidate) -> Candidate:
        """The name before a function belongs to it: "door mw. K. Bos, kinderpsychiater bij Levvel"."""
        name = NAMED.search(stretch.passage.text, stretch.start, item.start)
        return Candidate(name.start("name"), item.end, item.authority, is_marked=True) if name else item

    def _unlisted(self, stretch: Stretch) -> Iterator[Candidate]:
        """Names that no list knows: whether these may establish a diagnosis is for a person to say."""
        taken = [(hit.start, hit.end) for hit in (*stretch.hits("person"), *stretch.hits("diagnosis"))]
        taken += [(date.span.start, date.span.end) for date in stretch.passage.dates]
        for match in self._unknown.finditer(stretch.passage.text, stretch.start, stretch.end):
            start, end = match.span(match.lastgroup or 0)
            is_other = any(start < last and first < end for first, last in taken) or re.fullmatch(
                self._months, match[0].split()[-1], re.IGNORECASE
            )
            if not is_other and not re.match(r"(?:DSM|WISC|TIQ|IQ|ICD|SON|ADOS|ADI)", stretch.passage.text[start:end]):
                yield Candidate(start, end, Authority.ASK, is_marked=match.lastgroup != "c")


def _joint(first: Authority, second: Authority) -> Authority:
    """An institution vouches for its people; a title that may not diagnose stays a question even within one."""
    pair = {first, second}
    if Authority.REJECT in pair:
        return Authority.REJECT if len(pair) == 1 else Authority.ASK
    return Authority.ACCEPT if Authority.ACCEPT in pair else Authority.ASK
