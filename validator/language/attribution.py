"""Who says it: sentences that report what somebody says, writes or thinks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.language.cues import cue_pattern
from validator.language.passages import Passage
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import Attribution
from validator.model.document import Span

SPEAKERS = ("person", "authority")
SUBJECT = re.compile(
    r"\s*(?:\([^()]{0,60}\)\s*|,[^,]{0,60},\s*|(?:van|bij|uit)\s+(?:de\s+|het\s+)?[\w'’-]+\s+(?:\d\w?\s+)?){0,2}"
    r"(?:(?:heeft|hebben|had|hadden|is|zijn|was|waren|ook|zelf|beiden|beide|wel|niet|dan|daarop|hierop|vervolgens|vorige\s+week)\s+){0,3}",
    re.IGNORECASE,
)
INVERTED = re.compile(r"\s+(?:(?:ook|dan|de|het|een|mevrouw|mw\.|meneer|dhr\.)\s+){0,2}$", re.IGNORECASE)
LONGEST_PERFECT = 160
FRAME = 60
QUOTED = re.compile(r"[\"“„”][^\"“”„]{2,}[\"”“]|(?<!\w)[‘'][^'’]{3,}[’'](?!\w)")
OWNED = re.compile(r"\s+(?:van|bij|uit)\s+(?:de\s+|het\s+)?[\w'’-]+(?:\s+\d\w?)?")
PERFECT = re.compile(r"\s+(?:heeft|hebben|had|hadden)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or professional named at `[start, end)` who is said to say something; the cue words are at `[cue, cue_end)`."""

    start: int
    end: int
    key: str
    label: str
    cue: int
    cue_end: int


class AttributionFinder:
    """Finds the speakers of a sentence."""

    def __init__(self, terms: Terms) -> None:
        self._participles = cue_pattern(words_of(terms, "reporting", "participles"))
        self._verbs = cue_pattern(words_of(terms, "reporting", "verbs"))
        self._frames = re.compile(
            cue_pattern(words_of(terms, "reporting", "frames_before")).pattern + r"\.?\s+(?:(?:de|het|een|haar|zijn)\s+)?$", re.IGNORECASE
        )

    def attributions(self, passage: Passage) -> Iterator[Attribution]:
        """The sentences of a passage that belong to a speaker; a quotation without one belongs to nobody known."""
        for start, end in passage.sentences:
            speaker = next(self.speakers(passage, start, end), None)
            quote = QUOTED.search(passage.text, start, end)
            span = Span(passage.index, start, end)
            if speaker:
                yield Attribution(span, speaker.key, Span(passage.index, speaker.cue, speaker.cue_end), is_quotation=bool(quote))
            elif quote:
                yield Attribution(span, "", Span(passage.index, *quote.span()), is_quotation=True)

    def speakers(self, passage: Passage, start: int, end: int) -> Iterator[Speaker]:
        """Those who are said to say something in a stretch, in reading order."""
        found = (hit for family in SPEAKERS for hit in passage.hits_in(start, end, family))
        for hit in sorted(found):
            cue = self._cue(passage.text, hit.start, hit.end, (start, end))
            if cue:
                family, _, name = hit.label.partition("/")
                key = name if family == "person" else passage.text[hit.start : hit.end].lower()
                yield Speaker(hit.start, hit.end, key, hit.label, *cue)

    def _cue(self, text: str, start: int, end: int, bounds: tuple[int, int]) -> tuple[int, int] | None:
        """The words that make somebody a speaker: "volgens …", "… zegt", "zegt …", "… heeft … gezegd"."""
        frame = self._frames.search(text, max(bounds[0], start - FRAME), start)
        if frame:
            return frame.span()
        gap = SUBJECT.match(text, end, bounds[1])
        after = self._verbs.match(text, gap.end(), bounds[1]) if gap else None
        if after:
            return after.span()
        return self._inverted(text, start, bounds) or self._perfect(text, end, bounds)

    def _inverted(self, text: str, start: int, bounds: tuple[int, int]) -> tuple[int, int] | None:
        for match in self._verbs.finditer(text, max(bounds[0], start - FRAME), start):
            if INVERTED.fullmatch(text, match.end(), start):
                return match.span()
        return None

    def _perfect(self, text: str, end: int, bounds: tuple[int, int]) -> tuple[int, int] | None:
        gap = OWNED.match(text, end, bounds[1])
        if not PERFECT.match(text, gap.end() if gap else end, bounds[1]):
            return None
        match = self._participles.search(text, end, min(bounds[1], end + LONGEST_PERFECT))
        return match.span() if match else None
