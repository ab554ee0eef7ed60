"""Lines of running text: each opens a part, or goes to the part that is open."""

import re
from dataclasses import dataclass

from validator.sections.course import Course, numbering
from validator.sections.drafts import Draft
from validator.sections.headings import LONGEST_LEAD, PREFIX, Headings
from validator.sections.lines import Line
from validator.sections.persons import person

CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\t)\s*\d{1,3}\s*$")
REACTIONS = frozenset({"reactie_ouders", "reactie_kind"})
LONG_PREFIX = 8


@dataclass(frozen=True, slots=True)
class Running:
    """Gives one line after another its part."""

    course: Course
    headings: Headings

    def line(self, line: Line) -> None:
        """Give the next line its part."""
        if line.is_blank:
            return
        match = None if line.is_note or is_contents(line.text) else self.headings.of(line)
        if match:
            self.course.open(match, line)
        elif who := self.headings.subject(line):
            self.course.open_person(who, line)
        elif not line.is_note and self.prefixed(line):
            return
        elif not self.headings.is_aside(line) and self.headings.is_new_topic(line):
            self.course.start(Draft(heading=line, depth=line.level, numbering=numbering(line)))
        else:
            self.course.add(line)

    def prefixed(self, line: Line) -> bool:
        """A heading and its text on one line: "Hulpvraag: …", or in a reaction "Moeder: …"."""
        found = PREFIX.match(line.text[:LONGEST_LEAD])
        if not found or len(found[1].split()) > LONG_PREFIX:
            return False
        head, rest = line.part(0, found.end()), line.part(found.end(), len(line.text))
        if set(self.course.current.parts) & REACTIONS and (who := person(found[1], self.course.names)):
            self.course.open_person(who, head)
        elif not line.is_item and (match := self.headings.before_text(found[1], line)):
            self.course.open(match, head)
        else:
            return False
        self.course.add(rest)
        return True


def is_contents(text: str) -> bool:
    """Whether a line is of a table of contents: a heading with its page."""
    return len(text) <= LONGEST_LEAD and CONTENTS_LINE.search(text) is not None
