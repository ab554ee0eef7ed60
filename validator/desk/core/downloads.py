"""Files that somebody saves: whatever is in them, the browser neither shows nor runs it."""

import unicodedata
from pathlib import PurePosixPath

from django.http import HttpResponse
from django.utils.http import content_disposition_header

ANY = "application/octet-stream"
LONGEST_NAME = 150
# what a file system or a shell would take for something else
SIGNS = frozenset('\\/:*?"<>|')


def attachment(name: str, data: bytes, kind: str = ANY) -> HttpResponse:
    """The file to be saved under a name, which may come from anybody."""
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=safe_name(name)) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return HttpResponse(data, content_type=kind, headers=headers)


def safe_name(name: str) -> str:
    """The name without what hides, reorders or breaks it; the ending stays."""
    plain = "".join("_" if _is_odd(sign) else sign for sign in name).strip(" .")
    suffix = PurePosixPath(plain).suffix[-20:]
    return (plain[: LONGEST_NAME - len(suffix)].removesuffix(suffix) + suffix) or "_"


def _is_odd(sign: str) -> bool:
    # control and format signs, such as the one that makes readers see exe.docx in docx.exe, and halves of a letter
    return sign in SIGNS or unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
