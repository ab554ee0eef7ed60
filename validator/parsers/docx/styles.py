"""Styles: read once, looked up by id, because python-docx searches the whole styles part at every question."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from validator.parsers.docx.wml import VAL, Element, W, elements, is_on, number, value

Look = frozenset[str]

# A toggle that both the paragraph and the character style turn on is off (ISO 29500, 17.7.3).
_TOGGLES = ("b", "i", "strike", "vanish")
_SWITCHES = ("dstrike", "u")
STANDING_OUT = frozenset({"u", "large"})
_LARGE = 1.25  # times the size of the running text
_USUAL_SIZE = 20  # half points, where a file says nothing
_NAMES = {W + name: name for name in (*_TOGGLES, *_SWITCHES)}
_HEADING = re.compile(r"(?:heading|kop|überschrift|titre) ?([1-9])", re.IGNORECASE)
_REFERENCE = re.compile(r"toc|inhopg|inhoudsopgave|caption|bijschrift|table of figures", re.IGNORECASE)
_TITLE = re.compile(r"title|titel|document ?titel", re.IGNORECASE)
BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """One style with only what it says itself. `outline` counts from 0, as in the XML; 9 is body text, and `size` is in half points."""

    id: str
    name: str
    based_on: str = ""
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    switches: Mapping[str, bool] = field(default_factory=dict)
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph style makes of a paragraph: a heading (`level` from 1), an item of a list (numId), or a reference.

    A reference is a line of a table of contents or below a figure: it stands out without heading any text.
    """

    level: int = 0
    num_id: str | None = None
    num_level: int | None = None
    is_reference: bool = False


class Styles:
    """All styles of a document, with inheritance. Works without a styles part as well.

    Each is read when first asked for: a file brings hundreds that it does not use.
    """

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {item.get(f"{W}styleId", ""): item for item in found}
        self._styles: dict[str, Style] = {}
        self.default = next((item.get(f"{W}styleId", "") for item in found if _is_default(item)), "")
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._body_size = self._size_of_body(defaults)
        self._defaults = self._switches(defaults)
        self._looks: dict[tuple[str, str], Mapping[str, bool]] = {}
        self._plain_looks: dict[str, Look] = {}
        self._roles: dict[str, Role] = {}

    def look(self, paragraph: str, properties: Element | None) -> Look:
        """What is on for a run with these properties in a paragraph of this style."""
        if properties is None or not len(properties):
            return self._plain_look(paragraph)
        inherited = self._inherited(paragraph, value(properties, "rStyle") or "")
        return _on({**inherited, **self._switches(properties)})

    def _plain_look(self, paragraph: str) -> Look:
        if paragraph not in self._plain_looks:
            self._plain_looks[paragraph] = _on(self._inherited(paragraph, ""))
        return self._plain_looks[paragraph]

    def role(self, style: str) -> Role:
        """What a paragraph style makes of a paragraph."""
        if style not in self._roles:
            self._roles[style] = self._role(style)
        return self._roles[style]

    def _role(self, style: str) -> Role:
        chain = tuple(self._chain(style))
        return Role(
            level=self._heading_level(style),
            num_id=next((item.num_id for item in chain if item.num_id is not None), None),
            num_level=next((item.num_level for item in chain if item.num_level is not None), None),
            is_reference=any(_REFERENCE.match(item.name) for item in chain),
        )

    def _heading_level(self, style: str) -> int:
        if style not in self._elements:
            return _level_by_name(style)
        for item in self._chain(style):
            if item.outline is not None:
                return heading_level(item.outline)
            if level := _level_by_name(item.name):
                return level
        return 0

    def _inherited(self, paragraph: str, character: str) -> Mapping[str, bool]:
        key = (paragraph, character)
        if key not in self._looks:
            self._looks[key] = self._resolve(paragraph, character)
        return self._looks[key]

    def _resolve(self, paragraph: str, character: str) -> Mapping[str, bool]:
        outer, inner = self._own(paragraph), self._own(character)
        toggled = {name: outer.get(name, False) != inner.get(name, False) or self._defaults.get(name, False) for name in _TOGGLES}
        return toggled | {name: inner.get(name, outer.get(name, self._defaults.get(name, False))) for name in (*_SWITCHES, "large")}

    def _own(self, style: str) -> Mapping[str, bool]:
        merged: dict[str, bool] = {}
        for item in reversed(tuple(self._chain(style))):
            merged |= item.switches if item.size is None else {**item.switches, "large": self._is_large(item.size)}
        return merged

    def _switches(self, properties: Element | None) -> dict[str, bool]:
        own, size = switches(properties), value(properties, "sz")
        return own if size is None else {**own, "large": self._is_large(number(size))}

    def _is_large(self, size: int) -> bool:
        return size >= _LARGE * self._body_size

    def _size_of_body(self, defaults: Element | None) -> int:
        size = next((item.size for item in self._chain(self.default) if item.size), None)
        return size or number(value(defaults, "sz"), _USUAL_SIZE)

    def _chain(self, style: str) -> Iterator[Style]:
        """A style and what it is based on, nearest first; a circle ends where it began."""
        seen: set[str] = set()
        while style in self._elements and style not in seen:
            seen.add(style)
            if style not in self._styles:
                self._styles[style] = _read_style(self._elements[style])
            yield self._styles[style]
            style = self._styles[style].based_on


def heading_level(outline: int) -> int:
    """The heading level from 1 of an outline level from 0; 0 for body text."""
    return outline + 1 if 0 <= outline < BODY_LEVEL else 0


def switches(properties: Element | None) -> dict[str, bool]:
    """The switches that run properties set themselves, on or off."""
    if properties is None:
        return {}
    return {_NAMES[child.tag]: is_on(child) for child in elements(properties) if child.tag in _NAMES}


def _on(looks: Mapping[str, bool]) -> Look:
    return frozenset(name for name, is_set in looks.items() if is_set)


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _level_by_name(name: str) -> int:
    if match := _HEADING.fullmatch(name):
        return int(match[1])
    return 1 if _TITLE.fullmatch(name) else 0


def _read_style(style: Element) -> Style:
    paragraph = style.find(f"{W}pPr")
    outline = None if paragraph is None else paragraph.find(f"{W}outlineLvl")
    numbers = None if paragraph is None else paragraph.find(f"{W}numPr")
    level = value(numbers, "ilvl")
    return Style(
        id=style.get(f"{W}styleId", ""),
        name=value(style, "name") or "",
        based_on=value(style, "basedOn") or "",
        outline=None if outline is None else number(outline.get(VAL), BODY_LEVEL),
        num_id=value(numbers, "numId"),
        num_level=None if level is None else number(level),
        switches=switches(style.find(f"{W}rPr")),
        size=None if (size := value(style.find(f"{W}rPr"), "sz")) is None else number(size),
    )
