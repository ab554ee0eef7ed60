"""Supporting documents: inside the request's own file behind a title of their own, or a file as a whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from validator.model.document import Document
from validator.model.outline import AttachmentPart
from validator.model.rulebook import AttachmentKind
from validator.sections.drafts import spans_of
from validator.sections.lines import Line, Row, Unit
from validator.sections.wording import fold, plain, without_remark

EXTRA_WORDS = 9
FEW_WORDS = 10
TITLE_LINES = 12
GAP = ".{0,90}?"
CAPITALS = 6


@dataclass(frozen=True, slots=True)
class _Title:
    at: int
    line: Line
    kinds: tuple[AttachmentKind, ...]
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A supporting document with the units, counted from 0, that it takes."""

    part: AttachmentPart
    first: int
    last: int


def inclusions(units: Sequence[Unit], kinds: Sequence[AttachmentKind], is_taken: "Heads") -> tuple[Inclusion, ...]:
    """The supporting documents that follow a request in its own file. A list that only names them includes none."""
    titles = [title for title in _titles(units, kinds) if not is_taken.is_part(title.at)]
    found: list[Inclusion] = []
    for number, title in enumerate(titles):
        until = titles[number + 1].at if number + 1 < len(titles) else len(units)
        body = _lines(units[title.at + 1 : until])
        kind = _kind_of(title, body)
        if kind and _is_document(title, body, kind) and (found or _has_content(body, kind) or not is_taken.has_required_after(title.at)):
            found.append(Inclusion(_part(kind, title.line, body), title.at, until))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Heads:
    """Where the headings of the request's own parts stand: by unit, whether required and new there."""

    parts: frozenset[int]
    new_required: tuple[int, ...]

    def is_part(self, at: int) -> bool:
        """Whether the unit is a heading of the request."""
        return at in self.parts

    def has_required_after(self, at: int) -> bool:
        """Whether a required part of the request first comes after this unit, so that the request is still going on."""
        return any(place > at for place in self.new_required)


def whole_file(document: Document, units: Sequence[Unit], kinds: Sequence[AttachmentKind]) -> tuple[AttachmentPart, ...]:
    """What a file is that is no request: by its titles and sentences, else by its name."""
    inside = inclusions(units, kinds, Heads(frozenset(), ()))
    if inside:
        return tuple(inclusion.part for inclusion in inside)
    lines = _lines(units)
    titles = _titles(units[:TITLE_LINES], kinds)
    kind = _by_content(lines, kinds) or (_kind_of(titles[0], lines) if titles else None)
    if kind:
        return (_part(kind, None, lines),)
    named = by_name(document.name, kinds)
    return (AttachmentPart(named.name, "", tuple(spans_of(lines)), from_name=True),) if named else ()


def by_name(name: str, kinds: Sequence[AttachmentKind]) -> AttachmentKind | None:
    """The kind that a file name tells, by the longest wording."""
    words = f" {plain(PurePath(name).stem).lower()} "
    found = [(len(wording), kind) for kind in kinds for wording in kind.file_names if f" {plain(wording).lower()} " in words]
    return max(found, key=lambda item: item[0])[1] if found else None


def has_title(units: Sequence[Unit], kinds: Sequence[AttachmentKind]) -> bool:
    """Whether one of the first lines is the title of a supporting document."""
    return any(title.at < TITLE_LINES for title in _titles(units[:TITLE_LINES], kinds))


def _titles(units: Sequence[Unit], kinds: Sequence[AttachmentKind]) -> list[_Title]:
    wordings = _wordings(tuple((kind.name, (kind.title, *kind.titles)) for kind in kinds))
    by_kind = {kind.name: kind for kind in kinds}
    found = []
    for at, unit in enumerate(units):
        line = _title_line(unit)
        if line is None:
            continue
        names, is_exact = _named(line.text, wordings)
        if names and (is_exact or line.level or line.is_bold or _is_capitals(line.text)):
            found.append(_Title(at, line, tuple(by_kind[name] for name in names), is_exact))
    return found


def _title_line(unit: Unit) -> Line | None:
    if isinstance(unit, Row):
        if len(unit.filled) != 1:
            return None
        unit = next(line for line in unit.filled[0].lines if not line.is_blank)
    return None if unit.is_blank or unit.is_note or (unit.is_item and not unit.is_bold) or len(unit.text) > 120 else unit  # noqa: PLR2004


@lru_cache(maxsize=8)
def _wordings(source: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, titles in source:
        for title in titles:
            found.setdefault(plain(title).lower(), []).append(name)
    return {wording: tuple(dict.fromkeys(names)) for wording, names in found.items()}


def _named(text: str, wordings: dict[str, tuple[str, ...]]) -> tuple[tuple[str, ...], bool]:
    """The kinds whose title this line is (True), or begins with (False)."""
    bare = plain(re.sub(r"^\s*bijlage\s*\w{0,2}\s*[:.\-–]\s*", "", text, flags=re.IGNORECASE)).lower()
    exact = wordings.get(bare) or wordings.get(plain(without_remark(text)).lower())
    if exact:
        return exact, True
    words = bare.split()
    if text.rstrip().endswith((".", ",", ";")):
        return (), False
    for count in range(min(len(words) - 1, 6), 0, -1):
        names = wordings.get(" ".join(words[:count]))
        if names and len(words) - count <= EXTRA_WORDS:
            return names, False
    return (), False


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= CAPITALS and all(letter.isupper() for letter in letters)


def _kind_of(title: _Title, body: Sequence[Line]) -> AttachmentKind | None:
    """Of the kinds with this title, the one whose sentences stand below it; of equals, the first named."""
    text = _text(body)
    return max(title.kinds, key=lambda kind: _longest_hit(text, kind), default=None)


def _is_document(title: _Title, body: Sequence[Line], kind: AttachmentKind) -> bool:
    if _has_content(body, kind):
        return True
    is_set_apart = bool(title.line.level) or title.line.is_bold or _is_capitals(title.line.text)
    return is_set_apart and sum(len(line.text.split()) for line in body) >= FEW_WORDS and not _is_list(body)


def _is_list(body: Sequence[Line]) -> bool:
    return all(line.is_item for line in body)


def _has_content(body: Sequence[Line], kind: AttachmentKind) -> bool:
    return _longest_hit(_text(body), kind) > 0


def _longest_hit(text: str, kind: AttachmentKind) -> int:
    return max((len(wording) for wording in kind.content if _contains(text, wording)), default=0)


def _contains(text: str, wording: str) -> bool:
    pieces = [piece.strip() for piece in fold(wording).lower().split(" ... ")]
    if len(pieces) == 1:
        return pieces[0] in text
    return re.search(GAP.join(map(re.escape, pieces)), text) is not None


def _by_content(lines: Sequence[Line], kinds: Sequence[AttachmentKind]) -> AttachmentKind | None:
    text = _text(lines)
    best = max(kinds, key=lambda kind: _longest_hit(text, kind), default=None)
    return best if best and _longest_hit(text, best) else None


def _text(lines: Iterable[Line]) -> str:
    return fold(" ".join(" ".join(line.text.split()) for line in lines)).lower()


def _lines(units: Iterable[Unit]) -> list[Line]:
    lines: list[Line] = []
    for unit in units:
        members = [line for slot in unit.slots for line in slot.lines] if isinstance(unit, Row) else [unit]
        lines.extend(line for line in members if not line.is_blank)
    return lines


def _part(kind: AttachmentKind, title: Line | None, body: Sequence[Line]) -> AttachmentPart:
    return AttachmentPart(kind.name, title.text.strip() if title else "", tuple(spans_of([*([title] if title else []), *body])))
