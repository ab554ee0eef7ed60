"""A zip file as a Document without text: its members are its attachments, still unread."""

import io
import zipfile
from hashlib import sha256
from pathlib import PurePosixPath

from validator.model.document import Attachment, Document, Problem, ProblemCode
from validator.parsers.archive import check_zip
from validator.parsers.sniff import MediaType
from validator.settings import Limits

NOISE = ("__MACOSX/", ".")


def parse_zip(name: str, data: bytes, limits: Limits) -> Document:
    """The files in a zip, under their own names without leading or climbing path parts."""
    digest = sha256(data).hexdigest()
    if refused := check_zip(name, data, limits):
        return Document(name, MediaType.ZIP, digest, problems=(refused,))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_noise(member.filename)]
        found = tuple(Attachment(_safe(member.filename), archive.read(member)) for member in members[: limits.files])
    problems = [Problem(ProblemCode.TOO_COMPLEX, name, detail=f"{len(members)} > {limits.files}")] if len(members) > len(found) else []
    if not found:
        problems.append(Problem(ProblemCode.EMPTY, name))
    return Document(name, MediaType.ZIP, digest, problems=tuple(problems), attachments=found)


def _is_noise(path: str) -> bool:
    return path.startswith(NOISE[0]) or PurePosixPath(path).name.startswith(NOISE[1])


def _safe(path: str) -> str:
    parts = [part for part in PurePosixPath(path.replace("\\", "/")).parts if part not in {"/", "..", "."} and not part.endswith(":")]
    return "/".join(parts) or "bestand"
