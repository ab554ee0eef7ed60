"""Where the walk through a document is: the part that is open, those before it, and what was put where."""

import re
from dataclasses import dataclass, field

from validator.sections.drafts import Draft, Placed
from validator.sections.lexicon import OWNERS, Lexicon, Match, split_person
from validator.sections.lines import Line
from validator.sections.persons import Names, Person
from validator.sections.wording import is_template

TWINS = {
    ("kinderen", "ouder"): "ouders",
    ("ouders", "kind"): "kinderen",
    ("reactie_kind", "ouder"): "reactie_ouders",
    ("reactie_ouders", "kind"): "reactie_kind",
}
NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


@dataclass(slots=True)
class Course:
    """Opens parts and fills them. `is_strict` holds for a document whose headings are styled, so that a plain line is none."""

    lexicon: Lexicon
    names: Names
    is_strict: bool = False
    used_names: bool = False
    current: Draft = field(default_factory=Draft)
    drafts: list[Draft] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    def open(self, match: Match, line: Line) -> None:
        """Begin the parts that a heading names."""
        subject = match.subject or (_subject_in(line.text) if set(match.parts) & OWNERS.keys() else "")
        self.start(Draft(match.parts, line, subject, line.level, numbering(line), by_name=match.by_name))

    def open_person(self, who: Person, line: Line) -> None:
        """Begin the part of a person, within parts that have one a person."""
        current = self.current
        self.used_names |= who.by_name
        parts = tuple(dict.fromkeys(TWINS.get((part, who.side), part) for part in current.parts if part in OWNERS))
        root = current.root or current
        root.covered.update(() if root.subject else parts)
        self.start(Draft(parts, line, who.subject, current.depth, current.numbering, by_name=who.by_name, root=root))

    def start(self, draft: Draft) -> None:
        """Go on in this draft."""
        self.drafts.append(draft)
        self.current = draft

    def add(self, line: Line, draft: Draft | None = None) -> None:
        """Put a line into the open part, or into another."""
        owner = draft or self.current
        self.placed.append(Placed(line, owner))
        self.fill(owner, line)

    def fill(self, draft: Draft, line: Line) -> None:
        """Take a line as text of a part, unless it is blank or only says what to fill in."""
        if not line.is_blank and not is_template(line.text, self.lexicon.help_keys):
            draft.lines.append(line)

    def tells(self, draft: Draft) -> bool:
        """Whether a part is a story, without any label for a name."""
        return bool(draft.parts) and not any(part in OWNERS or "naam" in self.lexicon.labels.get(part, {}).values() for part in draft.parts)


def numbering(line: Line) -> int:
    """How deep the number of a heading goes: 2 for 5.1, 0 without a number."""
    found = NUMBER.match(line.text) or NUMBER.match(f"{line.number} ")
    return found[1].count(".") + 1 if found else 0


def _subject_in(text: str) -> str:
    _, who = split_person(text)
    return who.subject if who and who.subject not in {"ouder", "ouders", "kind", "kinderen"} else ""
