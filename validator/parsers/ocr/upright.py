"""Sets a page that lies on its side or its head upright: Tesseract reads it, and leaves the words where they were."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from validator.parsers.pdf.values import Box


@dataclass(frozen=True, slots=True)
class Seen:
    """A word with its place in pixels, and how sure Tesseract is of it, of 100."""

    text: str
    box: Box
    confidence: float


def set_upright(lines: Sequence[Sequence[Seen]], size: tuple[int, int]) -> tuple[int, int, list[list[Seen]]]:
    """The width and height of the page and its words, with lines that run level from left to right."""
    right, down = _course(lines)
    width, height = size
    turns = ((0 if right >= 0 else 2) if abs(right) >= abs(down) else (1 if down > 0 else 3)) if lines else 0
    turned = [[replace(word, box=_turned(word.box, turns, size)) for word in line] for line in lines]
    level = _levelled(turned)
    return (height, width, level) if turns % 2 else (width, height, level)


def _course(lines: Sequence[Sequence[Seen]]) -> tuple[float, float]:
    """How far all lines together run to the right and down, from their first word to their last."""
    ends = [(_middle(line[0]), _middle(line[-1])) for line in lines]
    return sum(last[0] - first[0] for first, last in ends), sum(last[1] - first[1] for first, last in ends)


def _levelled(lines: list[list[Seen]]) -> list[list[Seen]]:
    right, down = _course(lines)
    slope = down / right if right else 0.0
    return [[replace(word, box=_moved(word.box, -slope * _middle(word)[0])) for word in line] for line in lines]


def _moved(box: Box, down: float) -> Box:
    return Box(box.x0, box.top + down, box.x1, box.bottom + down)


def _middle(word: Seen) -> tuple[float, float]:
    return (word.box.x0 + word.box.x1) / 2, word.box.middle


def _turned(box: Box, turns: int, size: tuple[int, int]) -> Box:
    """The box on the page turned back, which was turned by so many quarters clockwise."""
    width, height = size
    if turns == 1:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if turns == 2:  # noqa: PLR2004 - on its head
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    return Box(height - box.bottom, box.x0, height - box.top, box.x1) if turns else box
