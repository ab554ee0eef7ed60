"""Lines put together into paragraphs, headings and list items."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from validator.model.document import BlockKind
from validator.parsers.labels import heading_depth, is_form_line, split_label
from validator.parsers.pdf.values import Line

LARGER = 1.12
SAME_SIZE = 0.1
WIDER_PITCH = 1.35
LARGEST_PITCH = 2.5
SPACE_PER_SIZE = 0.28
INDENT_PER_SIZE = 1.0
SENTENCE_END = (".", "!", "?", ":", ";")
HEADING_END = (".", ";", ",")
HEADING_CHARACTERS = 120
HEADING_LINES = 3
NUMBERED_CHARACTERS = 80
CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Metrics:
    """How the body text of a document looks: its letter size, the distance between its lines, and whether it is bold."""

    size: float
    pitch: float
    is_bold: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block, with its kind; a picture is a group of one line without words."""

    lines: tuple[Line, ...]
    kind: BlockKind
    level: int = 0


def measure(lines: Iterable[Line]) -> Metrics:
    """The look that most letters have."""
    worded = [line for line in lines if line.words]
    sizes: Counter[float] = Counter()
    letters = {True: 0, False: 0}
    for line in worded:
        sizes[round(line.size * 2) / 2] += len(line.text)
        letters[line.is_bold] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    pitches = Counter(round(pitch) for pitch in _pitches(worded, size))
    return Metrics(size, pitches.most_common(1)[0][0] if pitches else 1.2 * size, letters[True] > letters[False])


def _pitches(lines: Sequence[Line], size: float) -> Iterator[float]:
    for above, below in pairwise(lines):
        pitch = below.box.bottom - above.box.bottom
        if not below.starts_region and 0 < pitch < LARGEST_PITCH * size:
            yield pitch


def groups_of(lines: Sequence[Line], metrics: Metrics) -> list[Group]:
    """The lines by block, each block with its kind."""
    gathered = list(_gather(lines, metrics))
    levels = _Levels(gathered, metrics)
    return [Group(group, *_kind_of(number, gathered, levels)) for number, group in enumerate(gathered)]


def _gather(lines: Sequence[Line], metrics: Metrics) -> Iterator[tuple[Line, ...]]:
    group: list[Line] = []
    for line in lines:
        if group and not _runs_on(group, line, metrics):
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _runs_on(group: list[Line], line: Line, metrics: Metrics) -> bool:
    last = group[-1]
    if not (last.words and line.words) or not _is_same_place(last, line) or not _looks_alike(last, line):
        return False
    if split_label(line.text)[0] or is_form_line(line.text) or _is_typed_break(last, line):
        return False
    if line.page != last.page or line.starts_region:
        return _crosses_region(last, line)
    return not _is_apart(group, line, metrics) and (_is_full(last, line) or _goes_on(last, line))


def _is_typed_break(last: Line, line: Line) -> bool:
    # a viewer wraps the value of a form field by itself: a second line was typed as one
    return line.words[0].widget is not None and line.words[0].widget == last.words[-1].widget


def _is_same_place(last: Line, line: Line) -> bool:
    if last.cell is None or line.cell is None:
        return last.cell is line.cell
    (table, cell), (next_table, next_cell) = last.cell, line.cell
    # a cell that goes on over the page is a row of its own there
    is_same_row = cell.row == next_cell.row or line.page != last.page
    return table == next_table and cell.column == next_cell.column and is_same_row


def _looks_alike(last: Line, line: Line) -> bool:
    return abs(last.size - line.size) <= SAME_SIZE * max(last.size, line.size) and last.is_bold == line.is_bold


def _crosses_region(last: Line, line: Line) -> bool:
    if last.text.endswith("-"):
        return True
    return not last.text.endswith(SENTENCE_END) and (line.text[:1].islower() or _is_full(last, line)) and not last.is_bold


def _is_apart(group: list[Line], line: Line, metrics: Metrics) -> bool:
    last = group[-1]
    pitch = line.box.bottom - last.box.bottom
    usual = max(metrics.pitch * line.size / max(1.0, metrics.size), 1.1 * line.size)
    before = last.box.bottom - group[-2].box.bottom if len(group) > 1 else 0
    if before > 0:  # else a page or column ended between the two
        usual = min(usual, before + 1)
    is_indented = line.box.x0 > last.box.x0 + INDENT_PER_SIZE * line.size and not split_label(group[0].text)[0]
    return pitch > WIDER_PITCH * usual or (is_indented and last.text.endswith(SENTENCE_END))


def _is_full(last: Line, line: Line) -> bool:
    # the first word of the next line would not have fitted: the line was broken by the margin, not by its writer
    first = line.words[0].box.width
    for word in line.words[1:]:
        if not word.is_glued:
            break
        first = word.box.x1 - line.words[0].box.x0
    return last.box.x1 + SPACE_PER_SIZE * line.size + first > last.edge


def _goes_on(last: Line, line: Line) -> bool:
    is_broken = last.text.endswith("-") and last.text[-2:-1].isalpha()
    return is_broken or (line.text[:1].islower() and not last.text.endswith(SENTENCE_END))


class _Levels:
    """Ranks the looks of headings: larger letters come higher, bold letters of body size come last."""

    def __init__(self, groups: Sequence[tuple[Line, ...]], metrics: Metrics) -> None:
        self._metrics = metrics
        sizes = {round(group[0].size) for group in groups if self.is_larger(group) and is_short(group)}
        self._ranks = {size: rank for rank, size in enumerate(sorted(sizes, reverse=True), start=1)}

    def is_larger(self, group: tuple[Line, ...]) -> bool:
        """Whether the letters are larger than those of the body."""
        return bool(group[0].words) and group[0].size >= LARGER * self._metrics.size

    def of(self, group: tuple[Line, ...], *, is_numbered: bool) -> int:
        """The level of a heading that looks like this, or 0 where it looks like body text."""
        if self.is_larger(group):
            return self._ranks.get(round(group[0].size), 1)
        text = "".join(line.text for line in group)
        letters = [letter for letter in text if letter.isalpha()]
        stands_out = (group[0].is_bold and not self._metrics.is_bold) or (len(letters) >= CAPITALS and all(map(str.isupper, letters)))
        return len(self._ranks) + 1 if stands_out or is_numbered else 0


def is_short(group: tuple[Line, ...]) -> bool:
    """Whether the lines could be a heading by their length and their end."""
    text = " ".join(line.text for line in group)
    return (
        len(group) <= HEADING_LINES and len(text) <= HEADING_CHARACTERS and any(map(str.isalpha, text)) and not text.endswith(HEADING_END)
    )


def _kind_of(number: int, groups: Sequence[tuple[Line, ...]], levels: _Levels) -> tuple[BlockKind, int]:
    group = groups[number]
    if not group[0].words:
        return BlockKind.PICTURE, 0
    label, rest = split_label(group[0].text)
    if is_short(group) and _may_be_heading(group):
        level = levels.of(group, is_numbered=_is_numbered_heading(number, groups))
        if level and not (label and not heading_depth(label)):
            return BlockKind.HEADING, level
    return (BlockKind.LIST_ITEM if label and rest else BlockKind.PARAGRAPH), 0


def _may_be_heading(group: tuple[Line, ...]) -> bool:
    # in a table a bold label is the name of a field, unless it has the row to itself
    cell = group[0].cell
    has_value = is_form_line(group[0].text) and not group[-1].text.endswith(":")
    has_widget = any(word.widget is not None for line in group for word in line.words)
    return not has_value and not has_widget and (cell is None or (cell[1].column == 1 and cell[1].columns > 1))


def _is_numbered_heading(number: int, groups: Sequence[tuple[Line, ...]]) -> bool:
    group = groups[number]
    label, rest = split_label(group[0].text)
    if not label or not heading_depth(label) or len(group) > 1 or not rest[:1].isupper() or len(rest) > NUMBERED_CHARACTERS:
        return False
    beside = [groups[near] for near in (number - 1, number + 1) if 0 <= near < len(groups)]
    has_text_below = number + 1 < len(groups) and bool(groups[number + 1][0].words)
    return has_text_below and group[0].cell is None and not any(split_label(other[0].text)[0] for other in beside)
