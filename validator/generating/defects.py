"""Faults that go into a request on purpose, with what the check must then say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from validator.generating.request import Part, Request, announced
from validator.generating.sentences import sentences

MOST = 3
SIGN = " = "


@dataclass(frozen=True, slots=True)
class Defect:
    """One fault: its name, and the status of each check that it touches."""

    name: str
    labels: Mapping[str, str]


def spoil(dice: Random, request: Request) -> tuple[Request, tuple[Defect, ...]]:
    """The request with one to three faults that do not touch each other."""
    chosen: list[Defect] = []
    touched: set[str] = set()
    names, most = list(_defects()), dice.randint(1, MOST)
    for name in dice.sample(names, len(names)):
        wanted = _defects()[name]
        if len(chosen) == most or wanted["touches"] in touched or not _suits(request, wanted):
            continue
        request = _spoilt(request, wanted)
        touched.add(wanted["touches"])
        chosen.append(Defect(name, wanted["labels"]))
    return request, tuple(chosen)


def _defects() -> Mapping[str, Any]:
    return dict(sentences()["defects"])


def _suits(request: Request, wanted: Mapping[str, Any]) -> bool:
    if request.doctype not in wanted.get("doctypes", [request.doctype]):
        return False
    return "part" not in wanted or any(part.name == wanted["part"] for part in request.parts)


def _spoilt(request: Request, wanted: Mapping[str, Any]) -> Request:
    if "drop_enclosure" in wanted:
        kept = tuple(enclosure for enclosure in request.enclosures if enclosure.name != wanted["drop_enclosure"])
        return replace(request, enclosures=kept, parts=tuple(_announcing(request.parts, kept)))
    parts = tuple(part for old in request.parts for part in ([old] if old.name != wanted["part"] else _changed(old, request, wanted)))
    return replace(request, parts=parts)


def _announcing(parts: Sequence[Part], enclosures: Sequence[Part]) -> Iterator[Part]:
    """The parts, with a list of enclosures that names no more than there are."""
    for part in parts:
        lines = announced([enclosure.heading for enclosure in enclosures])
        yield replace(part, lines=tuple(lines)) if part.name == "bijlagen" else part


def _changed(part: Part, request: Request, wanted: Mapping[str, Any]) -> list[Part]:
    told = request.words.told
    if wanted.get("drop_part"):
        return []
    if "replace" in wanted:
        return [replace(part, lines=(told(wanted["replace"]),))]
    if "append" in wanted:
        return [replace(part, lines=(*part.lines, told(wanted["append"])))]
    if "announce" in wanted:
        return [replace(part, lines=tuple(announced([*(stuk.heading for stuk in request.enclosures), wanted["announce"]])))]
    values = wanted.get("set_fields", {})
    kept = (line for line in part.lines if _label(line) not in wanted.get("drop_fields", []))
    return [
        replace(part, lines=tuple(f"{_label(line)}{SIGN}{told(values[_label(line)])}" if _label(line) in values else line for line in kept))
    ]


def _label(line: str) -> str:
    label, sign, _ = line.partition(SIGN)
    return label if sign else ""
