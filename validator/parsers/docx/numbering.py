"""List numbers: Word shows them but does not store them, so they are counted here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from validator.parsers.docx.styles import Styles
from validator.parsers.docx.symbols import is_symbol_font, readable
from validator.parsers.docx.wml import Element, W, child_is_on, number, value

_LEVELS = 9
_LETTERS = 26
_MAX_ROMAN = 4000
_MAX_LABEL = 100
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level (from 1) whose advance restarts this one: None for any higher, 0 for never."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    font: str = ""
    restart: int | None = None
    is_legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: the definition it counts with, and the starts that it sets anew."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document, with the count of each while the text is walked in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists = {} if root is None else _read_lists(root, styles)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def level_of_style(self, num_id: str, style: str) -> int:
        """The level that a list ties to a paragraph style, else 0."""
        found = self._lists.get(num_id)
        return next((depth for depth, level in found.levels.items() if level.style == style), 0) if found else 0

    def advance(self, num_id: str, depth: int) -> tuple[str, bool]:
        """The label of the next paragraph at this level, and whether it is a bullet. ("", False) for a list that is not defined."""
        found = self._lists.get(num_id)
        if found is None or not 0 <= depth < _LEVELS:
            return "", False
        counts = self._counts.setdefault(found.definition, [None] * _LEVELS)
        self._begin(num_id, found, counts)
        level = found.levels.get(depth, Level())
        counts[depth] = level.start if counts[depth] is None else (counts[depth] or 0) + 1
        _restart_below(found, counts, depth)
        if level.format == "bullet":
            return _bullet(level), True
        return _label(found, counts, level), False

    def _begin(self, num_id: str, found: _List, counts: list[int | None]) -> None:
        if num_id not in self._begun:
            self._begun.add(num_id)
            for depth, start in found.starts.items():
                counts[depth] = start - 1


def _restart_below(found: _List, counts: list[int | None], depth: int) -> None:
    for lower in range(depth + 1, _LEVELS):
        restart = found.levels.get(lower, Level()).restart
        if restart is None or depth < restart:
            counts[lower] = None


def _label(found: _List, counts: list[int | None], level: Level) -> str:
    def show(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = found.levels.get(depth, Level())
        count = counts[depth]
        return format_number(other.start if count is None else count, "decimal" if level.is_legal else other.format)

    return "" if level.format == "none" else re.sub(r"%([1-9])", show, level.text).strip()


def _bullet(level: Level) -> str:
    if is_symbol_font(level.font):
        return readable(level.text, level.font).replace("▪", "•") or "•"
    text = readable(level.text).replace("▪", "•").strip()
    return "•" if text in {"", "o"} else text


def format_number(count: int, style: str) -> str:
    """A count in one of Word's number formats; plain digits for the formats of other languages."""
    if style in {"lowerLetter", "upperLetter"} and count > 0:
        letters = chr(ord("a") + (count - 1) % _LETTERS) * min((count - 1) // _LETTERS + 1, _LETTERS)
        return letters if style == "lowerLetter" else letters.upper()
    if style in {"lowerRoman", "upperRoman"} and 0 < count < _MAX_ROMAN:
        return _roman(count) if style == "lowerRoman" else _roman(count).upper()
    if style == "decimalZero":
        return f"{count:02d}"
    return "" if style == "none" else str(count)


def _roman(count: int) -> str:
    letters = ""
    for size, letter in _ROMAN:
        times, count = divmod(count, size)
        letters += letter * times
    return letters


def _read_lists(root: Element, styles: Styles) -> dict[str, _List]:
    definitions = {item.get(f"{W}abstractNumId", ""): item for item in root.findall(f"{W}abstractNum")}
    nums = {item.get(f"{W}numId", ""): item for item in root.findall(f"{W}num")}
    lists = {}
    for num_id, num in nums.items():
        own = value(num, "abstractNumId") or ""
        definition = _follow_link(own, definitions, nums, styles)
        if definition in definitions:
            lists[num_id] = _read_list(num, definition, definitions[definition])
    return lists


def _follow_link(own: str, definitions: Mapping[str, Element], nums: Mapping[str, Element], styles: Styles) -> str:
    """The definition that holds the levels: a list may point to a list style (w:numStyleLink), which points to another list."""
    style = value(definitions.get(own), "numStyleLink")
    target = styles.role(style).num_id if style else None
    linked = value(nums.get(target), "abstractNumId") if target else None
    return linked or own


def _read_list(num: Element, definition: str, levels: Element) -> _List:
    merged = _read_levels(levels)
    starts = {}
    for override in num.findall(f"{W}lvlOverride"):
        depth = number(override.get(f"{W}ilvl"), -1)
        merged |= _read_levels(override)
        if (start := value(override, "startOverride")) is not None and 0 <= depth < _LEVELS:
            starts[depth] = number(start, 1)
    return _List(definition, merged, starts)


def _read_levels(parent: Element) -> dict[int, Level]:
    return {number(level.get(f"{W}ilvl")): _read_level(level) for level in parent.findall(f"{W}lvl")}


def _read_level(level: Element) -> Level:
    fonts = level.find(f"{W}rPr/{W}rFonts")
    restart = value(level, "lvlRestart")
    return Level(
        start=number(value(level, "start"), 0),
        format=value(level, "numFmt") or "decimal",
        text=(value(level, "lvlText") or "")[:_MAX_LABEL],
        font="" if fonts is None else fonts.get(f"{W}ascii") or "",
        restart=None if restart is None else number(restart),
        is_legal=child_is_on(level, f"{W}isLgl"),
        style=value(level, "pStyle") or "",
    )
