"""Whether a line begins a part, names the person whose turn it is, or ends a part that no other follows."""

import re
from dataclasses import dataclass, replace

from validator.sections.choices import BOX
from validator.sections.course import Course, numbering
from validator.sections.drafts import Draft
from validator.sections.lexicon import OWNERS, Match
from validator.sections.lines import Line
from validator.sections.persons import Person, person
from validator.sections.wording import key

PREFIX = re.compile(r"\s*([^:\n]{2,80}?)\s*:\s+(?=\S)")
LONGEST_PERSON, LONGEST_LEAD = 70, 200
LIST_PART = "bijlagen"
PEOPLE = ("kinderen", "ouders")


@dataclass(frozen=True, slots=True)
class Headings:
    """Decides by the line and by where the walk is; opens nothing itself."""

    course: Course

    def of(self, line: Line) -> Match | None:
        """The parts that this line begins, if any."""
        is_strong = bool(line.level) or line.is_bold or line.text.rstrip().endswith(":")
        if line.is_item and not line.level and not (line.is_bold and LIST_PART not in self.course.current.parts):
            return None
        if self.is_aside(line):
            return None
        match = self.course.lexicon.heading(line.text, self.course.names, is_strong=is_strong)
        if match is None:
            self.course.used_names |= self.course.lexicon.may_name(line.text)
            return self.of_person(line)
        self.course.used_names |= match.by_name
        return match if line.level or self._may_open(match, line) else None

    def of_person(self, line: Line) -> Match | None:
        """A heading that is a role alone begins a part about that person, where none about persons is open ("Kind 1")."""
        who = person(line.text) if (line.level or line.is_bold) and not set(self.course.current.parts) & OWNERS.keys() else None
        if who is None or who.by_name:
            return None
        part = "kinderen" if who.side == "kind" else "ouders"
        return Match((part,), who.subject) if part in self.course.lexicon.part_names else None

    def is_aside(self, line: Line) -> bool:
        """Whether a role alone only says of whom the next lines of a telling part are: "5.3 De ouders" below "5. Zorgen"."""
        who = person(line.text) if self.course.tells(self.course.current) else None
        if who is None or who.by_name:
            return False
        if line.level:
            above = (draft for draft in reversed(self.course.drafts) if draft.depth and _is_deeper(line, draft))
            return self.course.tells(next(above, Draft()))
        part = "kinderen" if who.side == "kind" else "ouders"
        return any(part in draft.parts for draft in self.course.drafts)

    def _may_open(self, match: Match, line: Line) -> bool:
        """Whether a line without a heading style may begin a part: no label may, and no item of a list of annexes."""
        current = self.course.current
        if self.course.lexicon.label(line.text, current.parts) and not line.is_bold:
            return False
        if line.is_bold:
            return True
        if LIST_PART in current.parts:
            return False
        return not self.course.is_strict or bool(set(match.parts) & set(current.parts))

    def subject(self, line: Line) -> Person | None:
        """The person whose turn it is now, where a line in a part about persons is just that."""
        if line.is_item or line.is_note or not set(self.course.current.parts) & OWNERS.keys() or len(line.text) > LONGEST_PERSON:
            return None
        if PREFIX.match(line.text[:LONGEST_LEAD]) or BOX.search(line.text):
            return None
        who = person(line.text, self.course.names)
        if who and who.by_name and not (line.level or line.is_bold or line.text.rstrip().endswith(":")):
            return None
        return who

    def before_text(self, text: str, line: Line) -> Match | None:
        """The parts that the text before a colon begins, if any."""
        match = self.course.lexicon.heading(text, self.course.names, is_strong=False)
        if match is None or (key(text) in self.course.lexicon.owners and not line.is_bold):
            return None
        if set(self.course.current.parts) & set(match.parts) & {"kinderen", "ouders"} and person(text):
            return None
        return match if line.level or self._may_open(match, replace(line, text=text)) else None

    def is_new_topic(self, line: Line) -> bool:
        """Whether a heading that no part knows ends the part: one of the same rank does, one of a lower rank is inside it."""
        current = self.course.current
        if not current.parts and not current.heading:
            return bool(line.level)
        if line.level:
            return line.level <= current.depth or not current.depth
        return line.is_bold and not current.depth and 0 < numbering(line) <= current.numbering


def _is_deeper(line: Line, draft: Draft) -> bool:
    return line.level > draft.depth or 0 < draft.numbering < numbering(line)
