"""Copies of the files of a submission, with the findings written beside the words that they are about."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path, PurePosixPath

from validator import intake
from validator.annotating.notes import has_notes
from validator.model.document import Problem
from validator.model.report import FileResult, SubmissionResult
from validator.model.submission import SourceFile, Submission
from validator.parsers import parse
from validator.parsers.isolation import run_isolated
from validator.parsers.sniff import MediaType
from validator.settings import Limits
from validator.texts import load

UNSAFE = re.compile(r'[\x00-\x1f\x7f"*:<>?|]')

AS_WORD = (MediaType.DOC, MediaType.ODT, MediaType.RTF)
Annotator = Callable[[bytes, str, SubmissionResult, Limits], tuple[bytes, int]]
ANNOTATORS = {
    MediaType.DOCX: ("validator.annotating.docx", "annotate_docx"),
    MediaType.PDF: ("validator.annotating.pdf", "annotate_pdf"),
    **dict.fromkeys(AS_WORD, ("validator.annotating.office", "annotate_office")),
}
"""The module and function that writes in each media type."""


class Lack(StrEnum):
    """Why there is no copy of a file that has something to tell. The Dutch sentence for each stands in `texts/annotating.yaml`."""

    KIND = "kind"
    CHANGED = "changed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy with `notes` notes, under the name to save it by; or `lack`, why there is none of this file."""

    file: str
    name: str = ""
    data: bytes = b""
    notes: int = 0
    lack: Lack | None = None


def annotate(path: Path | str, result: SubmissionResult, *, limits: Limits | None = None) -> tuple[Copy, ...]:
    """Copies of what stands at a path, with the findings of the report on it. Raises UsageError for a path that is not there."""
    chosen = limits or Limits.from_environment()
    (found,) = intake.existing([path])
    return tuple(copies(intake.gather(found, chosen), result, chosen))


def copies(submission: Submission, result: SubmissionResult, limits: Limits, *, only: str | None = None) -> Iterator[Copy]:
    """A copy of each file that the report has something to tell of, those inside a mail or zip too, or of the only one that is wanted."""
    known = {file.name: file for file in result.files if only in {None, file.name}}
    for file in _unpacked(submission.files, tuple(known), limits):
        if file.name in known and has_notes(result, file.name):
            yield _copy(file, known[file.name], result, limits)


def _unpacked(files: Sequence[SourceFile], known: Sequence[str], limits: Limits, depth: int = 0) -> Iterator[SourceFile]:
    for file in files:
        yield file
        if depth < limits.enclosure_depth and any(name.startswith(f"{file.name}/") for name in known):
            inner = parse(file, limits).attachments
            yield from _unpacked(tuple(map(file.enclosing, inner)), known, limits, depth + 1)


def _copy(file: SourceFile, known: FileResult, result: SubmissionResult, limits: Limits) -> Copy:
    if known.media_type not in ANNOTATORS:
        return Copy(file.name, lack=Lack.KIND)
    if sha256(file.data).hexdigest() != known.sha256:  # saved again since it was checked
        return Copy(file.name, lack=Lack.CHANGED)
    outcome = run_isolated(partial(_annotated, known.media_type, result), file, limits)
    if isinstance(outcome, Problem):
        return Copy(file.name, lack=Lack.FAILED)
    return Copy(file.name, name_of_copy(file.name, known.media_type), *outcome)


def _annotated(kind: str, result: SubmissionResult, file: SourceFile, limits: Limits) -> tuple[bytes, int]:
    module, name = ANNOTATORS[MediaType(kind)]
    annotate: Annotator = getattr(import_module(module), name)
    return annotate(file.data, file.name, result, limits)


def name_of_copy(file: str, kind: str) -> str:
    """The name of a file with the mark of a copy, safe to save by wherever the name came from."""
    path = PurePosixPath(UNSAFE.sub("_", file.replace("\\", "/")).rstrip("/"))
    suffix = ".docx" if kind in AS_WORD else path.suffix
    mark = f".{load('annotating')['suffix']}"
    return f"{path.stem.removesuffix(mark)}{mark}{suffix}"
