"""Finds labels with their values on a line: "Naam: X   Geb.datum: Y", "BSN<tab>123", "Gezag ☐ ja ☒ nee"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from validator.sections.choices import BOX
from validator.sections.lexicon import Label, Lexicon
from validator.sections.lines import Line
from validator.sections.persons import person, starts_with_name

COLON = re.compile(r":(?!\d)")
WORD_START = re.compile(r"(?:(?<=^)|(?<=\s)|(?<=[;,|(]))(?=[^\s:;,|])")
PEOPLE = frozenset({"kinderen", "ouders"})
NOT_ROLE = re.compile(r"[,;\t]|\s{2}")
VALUE_START = re.compile(r" (?=[A-ZÀ-Þ\d])")
WIDE_GAP = re.compile(r"\t+|\s{2,}")
MOST_WORDS = 6
FEW_PARTS, LONGEST_LINE = 2, 90
LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and the stretch of the line where its value stands, which may be blank."""

    label: Label
    label_line: Line
    value_line: Line


def labelled(line: Line, lexicon: Lexicon, parts: Iterable[str]) -> list[Labelled]:
    """Every known label on the line, from left to right, each with the text up to the next."""
    parts = tuple(parts)
    marks = list(_before_colons(line, lexicon, parts))
    lead = next(_before_gap_or_box(line, lexicon, parts), None)
    if lead and (not marks or lead[2] <= marks[0][0]):
        marks.insert(0, lead)
    ends = [*(start for start, _, _, _ in marks[1:]), *([len(line.text)] if marks else [])]
    return [
        Labelled(label, line.part(start, stop), line.part(value, end)) for (start, stop, value, label), end in zip(marks, ends, strict=True)
    ]


_Mark = tuple[int, int, int, Label]


def _before_colons(line: Line, lexicon: Lexicon, parts: tuple[str, ...]) -> Iterator[_Mark]:
    """A label ends at a colon and begins at the line's start, after a wide gap or mark, or with a capital."""
    floor = 0
    for colon in COLON.finditer(line.text):
        found = _label_ending_at(line.text, floor, colon.start(), lexicon, parts)
        if found:
            yield found[0], _end(line.text, colon.start()), colon.end(), found[1]
        floor = colon.end() if found else floor


def _label_ending_at(text: str, floor: int, end: int, lexicon: Lexicon, parts: tuple[str, ...]) -> tuple[int, Label] | None:
    floor = max(floor, end - LONGEST_LABEL - 1)
    lead = text[floor : _end(text, end)]
    starts = [match.start() for match in WORD_START.finditer(lead)][-MOST_WORDS:]
    for start in starts:
        candidate = lead[start:]
        if len(candidate) > LONGEST_LABEL or not _may_start(lead, start, floor):
            continue
        label = lexicon.label(candidate, parts) or (_person_label(candidate, parts) if start + floor == _first(text) else None)
        if label:
            return floor + start, label
    return None


def _may_start(lead: str, start: int, floor: int) -> bool:
    before = lead[:start]
    if not before.strip():
        return True
    return before.endswith(("  ", "\t", ";", "; ", ", ", "| ", "(")) or (lead[start].isupper() and floor > 0)


def _before_gap_or_box(line: Line, lexicon: Lexicon, parts: tuple[str, ...]) -> Iterator[_Mark]:
    """Without colons, a label stands first and a wide gap or a box ends it."""
    text = line.text
    first = _first(text)
    for stop in (WIDE_GAP.search(text, first), BOX.search(text, first)):
        if stop is None or stop.start() - first > LONGEST_LABEL:
            continue
        label = lexicon.label(text[first : stop.start()], parts) or _person_label(text[first : stop.start()], parts)
        if label and text[stop.start() :].strip():
            yield first, stop.start(), stop.start(), label
            return
    if len(parts) <= FEW_PARTS:
        yield from _before_value(text, first, lexicon, parts)


def _before_value(text: str, first: int, lexicon: Lexicon, parts: tuple[str, ...]) -> Iterator[_Mark]:
    """In a part of the form, a label may stand before its value with nothing between: "BSN 999990019"."""
    for gap in reversed(list(VALUE_START.finditer(text, first, first + LONGEST_LABEL))[:4]):
        lead = text[first : gap.start()]
        label = lexicon.label(lead, parts) if len(text) <= LONGEST_LINE and not NOT_ROLE.search(lead) else None
        if label is None and starts_with_name(text[gap.end() :]):
            label = _person_label(lead, parts)
        if label:
            yield first, gap.start(), gap.end(), label
            return


def _person_label(text: str, parts: tuple[str, ...]) -> Label | None:
    """A role as the label of a name, in a part about people: "Moeder: mw. F. Yilmaz", "Kind 1: Noor"."""
    who = None if NOT_ROLE.search(text) or not PEOPLE.intersection(parts) else person(text)
    return None if who is None or who.by_name or who.subject in {"ouders", "kinderen"} else Label("naam", who)


def _end(text: str, at: int) -> int:
    """Where the text before this place ends, blanks aside."""
    return len(text[max(0, at - LONGEST_LABEL) : at].rstrip()) + max(0, at - LONGEST_LABEL)


def _first(text: str) -> int:
    return len(text) - len(text.lstrip())
