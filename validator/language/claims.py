"""What the text claims of a diagnosis, with who says so: what only a layman says or what stands in a quotation is hearsay."""

import re

from validator.language.assertion import Assessor, Claim
from validator.language.attribution import AttributionFinder
from validator.language.disorders import Disorder
from validator.language.groups import Group
from validator.language.vocabulary import Terms
from validator.model.annotations import Assertion

QUOTED = re.compile(r"[\"“„”][^\"“”„\n]{2,300}[\"”“]|(?<!\w)[‘'][^'’\n]{3,300}[’'](?!\w)")
OF_PROFESSIONAL = ("/accept", "/institutions", "/ask")
LAYMEN = ("person/", "authority/reject")
# A quotation that holds little but the name itself is how one writes a classification.
NAME_ONLY = 6


class ClaimReader:
    """Reads what a sentence claims of the diagnoses that it names."""

    def __init__(self, terms: Terms) -> None:
        self.assessor = Assessor(terms)
        self._attributions = AttributionFinder(terms)

    def read(self, group: Group, item: Disorder) -> Claim:
        """The claim on one diagnosis of a group."""
        start, end = group.sentence
        others = [(other.start - start, other.end - start) for other in group.items if other is not item]
        claim = self.assessor.assess(group.passage.text[start:end], group.cues, (item.start - start, item.end - start), others)
        if not claim.assertion.is_asserted or claim.ends_doubt:
            return claim
        if item.is_hedged:
            return Claim(Assertion.SUSPECTED)
        return self._told(group, item) or self._quoted(group, item) or claim

    def _told(self, group: Group, item: Disorder) -> Claim | None:
        """What only a layman says of it: "volgens moeder heeft Sem autisme"."""
        start = group.sentence[0]
        for speaker in self._attributions.speakers(group.passage, start, item.start):
            if speaker.label.startswith(LAYMEN) and self.assessor.reaches(group.passage.text, speaker.cue_end, item.start):
                return Claim(Assertion.HEARSAY, speaker.cue - start, speaker.cue_end - start)
        return None

    @staticmethod
    def _quoted(group: Group, item: Disorder) -> Claim | None:
        """What stands in somebody's own words, in a sentence without anybody who may establish it."""
        text, (start, end) = group.passage.text, group.sentence
        if any(hit.label.endswith(OF_PROFESSIONAL) for hit in group.passage.hits_in(start, end, "authority")):
            return None
        for quote in QUOTED.finditer(text, start, end):
            if quote.start() < item.start and item.end < quote.end():
                if quote.end() - quote.start() - (item.end - item.start) <= NAME_ONLY:
                    return None
                return Claim(Assertion.HEARSAY, quote.start() - start, quote.end() - start)
        return None
