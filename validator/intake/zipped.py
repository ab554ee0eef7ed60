"""The submissions in a zip file, unpacked one at a time."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from validator.errors import UsageError
from validator.intake.paths import is_noise
from validator.model.document import Problem, ProblemCode
from validator.model.submission import SourceFile, Submission
from validator.settings import Limits

ENCRYPTED_FLAG = 0x1
READABLE_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the others unpack without bounds
HIGHEST_RATIO = 200
SMALL_BYTES = 200_000_000
MOST_MEMBERS = 200_000
MAC_FOLDER = "__MACOSX"
DOCUMENT_PARTS = frozenset({"[Content_Types].xml", "mimetype"})
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)

Members = list[tuple[str, zipfile.ZipInfo]]


def is_archive(path: Path) -> bool:
    """Whether the file is a zip that is no document, as Word files are."""
    try:
        with zipfile.ZipFile(path) as archive:
            return DOCUMENT_PARTS.isdisjoint(archive.namelist())
    except BROKEN:
        return False


def groups_in(path: Path) -> dict[str, Members]:
    """The members by the submission that they belong to, in the order of their names.

    Each folder at the top is one, and so is each file there; a single folder around everything is looked through. Raises UsageError for a
    zip that would grow out of proportion.
    """
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    unpacked, packed = (sum(getattr(member, size) for member in members) for size in ("file_size", "compress_size"))
    if len(members) > MOST_MEMBERS or unpacked > max(SMALL_BYTES, HIGHEST_RATIO * min(packed, path.stat().st_size)):
        raise UsageError(ProblemCode.TOO_COMPLEX.value, path.name)
    placed = sorted(((_parts(member.filename), member) for member in members if not member.is_dir()), key=lambda item: item[0])
    placed = [(parts, member) for parts, member in placed if not any(is_noise(part) or part == MAC_FOLDER for part in parts)]
    if len({parts[0] for parts, _ in placed}) == 1 and all(len(parts) > 1 for parts, _ in placed):
        placed = [(parts[1:], member) for parts, member in placed]
    groups: dict[str, Members] = {}
    for parts, member in placed:
        groups.setdefault(parts[0], []).append(("/".join(parts[1:] or parts), member))
    return groups


def _parts(path: str) -> tuple[str, ...]:
    """The path without what leads out of the zip."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return tuple(part for part in parts if part not in {"/", "..", "."} and not part.endswith(":")) or ("bestand",)


def read_zip(path: Path, groups: dict[str, Members], limits: Limits) -> Iterator[Submission]:
    """Each group as a submission."""
    with zipfile.ZipFile(path) as archive:
        for name, members in groups.items():
            yield _submission(archive, name, members, limits)


def _submission(archive: zipfile.ZipFile, name: str, members: Members, limits: Limits) -> Submission:
    files: list[SourceFile] = []
    problems: list[Problem] = []
    left = limits.unpacked_bytes
    for inner, member in members[: limits.files]:
        read = _read(archive, inner, member, min(left, limits.file_bytes))
        if isinstance(read, Problem):
            problems.append(read)
        else:
            files.append(read)
            left -= len(read.data)
    if len(members) > limits.files:
        problems.append(Problem(ProblemCode.TOO_COMPLEX, name, detail=f"{len(members)} > {limits.files}"))
    return Submission(name, tuple(files), problems=tuple(problems))


def _read(archive: zipfile.ZipFile, name: str, member: zipfile.ZipInfo, most_bytes: int) -> SourceFile | Problem:
    if member.flag_bits & ENCRYPTED_FLAG:
        return Problem(ProblemCode.LOCKED, name)
    if member.compress_type not in READABLE_METHODS:
        return Problem(ProblemCode.UNSUPPORTED, name, detail=f"zip method {member.compress_type}")
    if member.file_size > most_bytes:
        return Problem(ProblemCode.TOO_LARGE, name, detail=f"{member.file_size} > {most_bytes}")
    try:
        with archive.open(member) as stream:
            return SourceFile(name, stream.read(most_bytes + 1))
    except BROKEN as error:
        return Problem(ProblemCode.DAMAGED, name, detail=type(error).__name__)
