"""Divides a document into its parts: every line goes to the heading, table row or column that it stands under."""

from collections.abc import Sequence

from validator.sections.course import Course
from validator.sections.headings import Headings
from validator.sections.lexicon import Lexicon
from validator.sections.lines import Line, Row, Unit
from validator.sections.persons import Names
from validator.sections.running import Running
from validator.sections.tables import Tables

MANY_HEADINGS = 3


def divide(units: Sequence[Unit], lexicon: Lexicon, names: Names) -> Course:
    """The parts of these units, and which unit is of which part."""
    course = Course(lexicon, names, _is_strict(units, lexicon, names))
    headings = Headings(course)
    running = Running(course, headings)
    tables = Tables(course, headings, running)
    course.start(course.current)
    for at, unit in enumerate(units):
        if isinstance(unit, Row):
            tables.row(unit, units[at + 1] if at + 1 < len(units) else None)
        else:
            tables.leave()
            running.line(unit)
    return course


def _is_strict(units: Sequence[Unit], lexicon: Lexicon, names: Names) -> bool:
    """Whether enough headings are styled as such that a plain line is none."""
    styled = (unit for unit in units if isinstance(unit, Line) and unit.level)
    return sum(lexicon.heading(line.text, names, is_strong=True) is not None for line in styled) >= MANY_HEADINGS
