"""Labels in running lines, with the value behind or below."""

from dataclasses import dataclass

from validator.sections.drafts import Draft
from validator.sections.gathering import Gathering
from validator.sections.labels import Labelled, labelled
from validator.sections.lexicon import Label
from validator.sections.lines import Line

LONGEST_VALUE_BELOW = 90


@dataclass(slots=True)
class Answers:
    """Reads one line after another; `pending` is a label that still has no value."""

    gathering: Gathering
    draft: Draft | None = None
    pending: tuple[Label, Line, Draft] | None = None

    def enter(self, draft: Draft) -> None:
        """Go on with another part."""
        self.drop()
        self.draft = draft
        self.gathering.enter(draft)

    def line(self, line: Line, draft: Draft) -> None:
        """Read the labels of the next line, or take it as the value of the label above."""
        if line.is_blank:
            return
        found = labelled(line, self.gathering.lexicon, draft.parts or self.gathering.lexicon.labels)
        if found:
            self.drop()
            for item in found:
                self._labelled(item, draft)
        elif self.pending:
            self._value_below(line)
        elif draft.parts and (label := self.gathering.lexicon.label(line.text, draft.parts)):
            self.pending = (label, line, draft)

    def _labelled(self, item: Labelled, draft: Draft) -> None:
        if item.value_line.is_blank:
            self.drop()
            self.pending = (item.label, item.label_line, draft)
        else:
            self.drop()
            self.gathering.add(item.label, item.label_line, [item.value_line], draft)

    def _value_below(self, line: Line) -> None:
        label, label_line, draft = self.pending or (Label(""), line, Draft())
        fits = (
            draft is self.draft
            and len(line.text.strip()) <= LONGEST_VALUE_BELOW
            and not self.gathering.lexicon.label(line.text, draft.parts)
        )
        self.pending = None
        if fits and (label_line.block != line.block or label_line.start != line.start):
            self.gathering.add(label, label_line, [line], draft)
            return
        self.gathering.add(label, label_line, [], draft)
        if draft.parts and (other := self.gathering.lexicon.label(line.text, draft.parts)):
            self.pending = (other, line, draft)

    def drop(self) -> None:
        """Give up waiting: the label above has no value."""
        if self.pending:
            label, line, draft = self.pending
            self.pending = None
            self.gathering.add(label, line, [], draft)
