"""All that is kept of a family's cases as one zip, made while it is sent: nothing of it is ever on a disk."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils import timezone

from validator.desk.privacy.opening import opened, raw_report, report_of
from validator.desk.privacy.overview import overview
from validator.desk.sealing.services import CaseKey, SealError
from validator.desk.triage.models import Bestand, Verzoek
from validator.reports import render_bytes
from validator.texts import load

Member = tuple[str, bytes]
LONGEST_NAME = 120
# what a file system or a screen may take for something else than a name
UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]')


class _Outlet:
    """Where the zip is written, and at once taken away again."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def take(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


def export(verzoeken: Iterable[Verzoek]) -> Iterator[bytes]:
    """The zip, part by part, with a folder for each case; one file at a time is in memory."""
    outlet, moment = _Outlet(), timezone.localtime().timetuple()[:6]
    with ZipFile(outlet, "w", ZIP_DEFLATED) as archive:  # type: ignore[call-overload]  # what cannot seek need not say so
        for verzoek in verzoeken:
            for name, data in members(verzoek):
                entry = ZipInfo(f"{verzoek.reference}/{name}", moment)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, data)
                yield outlet.take()
    yield outlet.take()


def members(verzoek: Verzoek) -> Iterator[Member]:
    """The files of one case: the overview to read, the reports, the data for a machine, and the files as they came in."""
    words = load("desk_privacy")["export"]
    try:
        key = CaseKey.unwrap(verzoek.sealed_key)
    except SealError:
        yield words["gone"], words["gone_text"].format(reference=verzoek.reference).encode()
        return
    report, tables = report_of(verzoek, key), list(opened(verzoek, key))
    yield words["overview"], overview(verzoek, report, tables).encode()
    yield words["data"], _json(tables)
    if report:
        yield words["report_html"], render_bytes(report, "html")
        yield words["report_json"], render_bytes(report, "json")
    elif raw := raw_report(verzoek, key):
        yield words["report_raw"], raw
    for row in verzoek.bestanden.iterator(chunk_size=1):
        yield _original(row, key)


def _original(row: Bestand, key: CaseKey) -> Member:
    words = load("desk_privacy")["export"]
    try:
        name = UNSAFE.sub("_", key.open_text(row.sealed_name))[-LONGEST_NAME:]
        return f"{words['originals']}/{row.order + 1:02}-{name}", key.open(row.sealed_data)
    except SealError:
        return f"{words['originals']}/{row.order + 1:02}-{words['gone']}", words["file_gone"].encode()


def _json(tables: Iterable[tuple[str, Any]]) -> bytes:
    rows: dict[str, list[Any]] = {}
    for table, values in tables:
        rows.setdefault(table, []).append(dict(values))
    return json.dumps(rows, default=str, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass")
