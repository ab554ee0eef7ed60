"""Each file: whether it could be read, and which traces of editing it still holds (H1, H2)."""

from collections.abc import Iterator

from validator.facts.places import evidence, is_aside, nowhere, supporting
from validator.model.document import Document, MarkKind, ProblemCode, Trace, TraceKind
from validator.model.facts import Evidence, Fact, Scalar
from validator.model.reading import COPY, Dossier, Reading
from validator.model.rulebook import Rulebook

_STATES = {
    ProblemCode.LOCKED: "locked",
    ProblemCode.DAMAGED: "damaged",
    ProblemCode.EMPTY: "no_text",
    ProblemCode.NO_TEXT: "no_text",
}


def facts(dossier: Dossier, _rulebook: Rulebook) -> Iterator[Fact]:
    """One `file` a file, one `trace` for each sort of trace in those that count."""
    yield _file(dossier.main, "main")
    for reading in supporting(dossier):
        yield _file(reading, "attachment")
    for reading in filter(is_aside, dossier.others):
        attributes: dict[str, Scalar] = {"role": "copy" if reading.kind == COPY else "version", "kind": reading.kind, "state": "aside"}
        details = {"file": reading.document.name, "main": dossier.main.document.name}
        yield Fact("file", "", {**attributes, "traces": 0}, details, nowhere(reading))
    for reading in (dossier.main, *supporting(dossier)):
        yield from _traces(reading)


def state_of(document: Document) -> str:
    """How far a document could be read, in one word."""
    for problem in document.problems:
        if problem.is_fatal:
            return _STATES.get(problem.code, "unread")
    if any(problem.is_partial for problem in document.problems):
        return "partial"
    return "ocr" if any(block.has_mark(MarkKind.OCR) for block in document.blocks) else "readable"


def _file(reading: Reading, role: str) -> Fact:
    state = state_of(reading.document)
    attributes: dict[str, Scalar] = {"role": role, "kind": reading.kind, "state": state, "traces": len(_held(reading))}
    return Fact("file", "", attributes, {"file": reading.document.name}, nowhere(reading))


def _held(reading: Reading) -> tuple[Trace, ...]:
    return tuple(trace for trace in reading.document.traces if trace.text.strip())


def _traces(reading: Reading) -> Iterator[Fact]:
    held = _held(reading)
    for kind in TraceKind:
        found = [trace for trace in held if trace.kind is kind]
        if found:
            details = {"file": reading.document.name, "count": str(len(found))}
            yield Fact("trace", "", {"sort": kind.value, "count": len(found)}, details, _shown(reading, found[0]))


def _shown(reading: Reading, trace: Trace) -> Evidence:
    place = evidence(reading, trace.span)
    return Evidence(place.location, place.quote or trace.text.strip())
