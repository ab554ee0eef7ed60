"""Collects what is filled in behind, below or beside the labels of a form, person by person."""

from collections.abc import Sequence

from validator.model.outline import Entry
from validator.sections.answers import Answers
from validator.sections.drafts import Placed
from validator.sections.gathering import Gathering
from validator.sections.grids import Grids
from validator.sections.lexicon import Lexicon
from validator.sections.lines import Row


def collect(placed: Sequence[Placed], lexicon: Lexicon) -> tuple[Entry, ...]:
    """All entries in reading order."""
    gathering = Gathering(lexicon)
    answers = Answers(gathering)
    grids = Grids(gathering, answers)
    for number, item in enumerate(placed):
        if item.draft is not answers.draft:
            answers.enter(item.draft)
            grids.forget()
        if isinstance(item.unit, Row):
            grids.row(item.unit, item, placed[number + 1] if number + 1 < len(placed) else None)
        else:
            answers.line(item.unit, item.draft)
    answers.drop()
    return tuple(gathering.entries)
