"""Template text that stayed behind: unfilled controls, field names in brackets, XXX, n.t.b., instructions (E2.3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from validator.facts import words
from validator.facts.places import evidence, section_at, shortened
from validator.model.document import Block, BlockKind, MarkKind, Span
from validator.model.facts import Fact, Scalar
from validator.model.reading import Dossier, Reading
from validator.model.rulebook import Format, Rulebook
from validator.texts import load

_SURE = ("invulveld", "veldnaam_tussen_haken", "instructie", "nader")
_REACTIONS = ("reactie_ouders", "reactie_kind", "visie_verzorgers", "standpunt")
_QUOTED = re.compile(r"[\"“„‘«][^\"”’»\n]*[\"”’»]")
_SHORTEST_HELP = 4
_MARGIN = 3
_ENDS = (".", "!", "?", ":", "(", "[", "•", "-")


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of template text; `is_certain` is False where an author might have meant it."""

    span: Span
    sort: str
    is_certain: bool = True


def facts(dossier: Dossier, rulebook: Rulebook) -> Iterator[Fact]:
    """One `template_text` a block, or one a part where the part is optional."""
    reading = dossier.main
    form = rulebook.format_of(reading.outline.doctype)
    groups: dict[tuple[str, int], list[Leftover]] = {}
    for block in reading.document.blocks:
        for leftover in _leftovers(reading, rulebook, form, block):
            groups.setdefault(_group(reading, form, block), []).append(leftover)
    for found in groups.values():
        yield _fact(reading, found)


def _group(reading: Reading, form: Format | None, block: Block) -> tuple[str, int]:
    name = section_at(reading, block.index)
    required = {part.name for part in form.parts if part.is_required} if form else set()
    return (name, -1) if name and name not in required else (name, block.index)


def _fact(reading: Reading, found: list[Leftover]) -> Fact:
    certain = [leftover for leftover in found if leftover.is_certain]
    first = (certain or found)[0]
    shown = evidence(reading, first.span)
    attributes: dict[str, Scalar] = {"sort": first.sort, "certain": first.is_certain, "count": len(found)}
    return Fact("template_text", "", attributes, {"text": shortened(shown.quote), "count": str(len(found))}, shown)


def _leftovers(reading: Reading, rulebook: Rulebook, form: Format | None, block: Block) -> Iterator[Leftover]:
    marked = [Span(block.index, mark.start, mark.end) for mark in block.marks if mark.kind is MarkKind.PLACEHOLDER]
    yield from (Leftover(span, "invulveld") for span in marked if block.text[span.start : span.end].strip())
    text = block.live
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    for sort in _SURE:
        for found in words.listed(rulebook, "sjabloontekst", sort).finditer(text):
            if sort != "instructie" or _starts_sentence(text[: found.start()]):
                yield Leftover(Span(block.index, found.start(), found.end()), sort, not _is_within(found, quoted))
    yield from _crosses(reading, rulebook, block, quoted)
    yield from _doubtful(rulebook, block)
    yield from _instructions(rulebook, form, block)


def _starts_sentence(before: str) -> bool:
    """Whether nothing of the sentence stands before: "Ik beschrijf hier…" is the author's own."""
    return not before.strip() or before.rstrip().endswith(_ENDS)


def _is_within(found: re.Match[str], stretches: list[tuple[int, int]]) -> bool:
    return any(start <= found.start() and found.end() <= end for start, end in stretches)


def _crosses(reading: Reading, rulebook: Rulebook, block: Block, quoted: list[tuple[int, int]]) -> Iterator[Leftover]:
    """XXX: not where somebody is quoted, nor kisses under a reaction, nor a Roman number."""
    roman = words.listed(rulebook, "sjabloontekst", "voor_romeins_cijfer")
    for found in words.listed(rulebook, "sjabloontekst", "kruisjes").finditer(block.live):
        is_meant = _is_within(found, quoted) or roman.search(block.live[: found.start()]) or _is_in_letter(reading, block)
        if not is_meant:
            yield Leftover(Span(block.index, found.start(), found.end()), "kruisjes")


def _is_in_letter(reading: Reading, block: Block) -> bool:
    return bool(block.live.strip("xX.!: \n")) and section_at(reading, block.index) in _REACTIONS


def _doubtful(rulebook: Rulebook, block: Block) -> Iterator[Leftover]:
    """A cell or line that holds nothing but "nader te bepalen" or the like."""
    if words.listed(rulebook, "sjabloontekst", "mogelijk_open").fullmatch(block.live.strip(" .:-\n")):
        yield Leftover(_trimmed(block), "nader", is_certain=False)


def _trimmed(block: Block) -> Span:
    text = block.text
    start = len(text) - len(text.lstrip())
    return Span(block.index, start, len(text.rstrip()))


def _instructions(rulebook: Rulebook, form: Format | None, block: Block) -> Iterator[Leftover]:
    if block.kind is BlockKind.HEADING:
        return
    text = _plain(block.live)
    if not text or text in _printed(form):
        return
    is_help = text in _help(form) and words.count(text) >= _SHORTEST_HELP
    asks = words.listed(rulebook, "sjabloontekst", "instructie_cursief").match(block.live.lstrip(" (\t"))
    if is_help or (asks and _is_italic(block)):
        yield Leftover(_trimmed(block), "instructie")


def _printed(form: Format | None) -> frozenset[str]:
    """What the blank form prints for good: at its top, or above a table of fields. Nobody can type over it."""
    above_fields = (part.help_text for part in form.parts if part.labels) if form else ()
    return _all_plain((load("forms")["intro"], *above_fields))


def _help(form: Format | None) -> frozenset[str]:
    """The help of the parts of a form: whole, and by its sentences, since one may stay behind alone."""
    return _by_sentence(tuple(part.help_text for part in form.parts)) if form else frozenset()


@lru_cache(maxsize=32)
def _all_plain(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_plain, texts))


@lru_cache(maxsize=32)
def _by_sentence(texts: tuple[str, ...]) -> frozenset[str]:
    pieces = (piece for text in texts for piece in re.split(r"(?<=[.!?])\s+|\n", text))
    return _all_plain(texts) | frozenset(map(_plain, pieces))


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .:;()[]")


def _is_italic(block: Block) -> bool:
    covered = sum(mark.end - mark.start for mark in block.marks if mark.kind is MarkKind.ITALIC)
    return covered >= len(block.text.strip()) - _MARGIN > 0
