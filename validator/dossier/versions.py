"""Several requests in one submission: which is the newest, and which file is only a copy of another."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from validator.model.annotations import Precision
from validator.model.document import Span
from validator.model.outline import DocType
from validator.model.reading import Reading

TELLING_PARTS = frozenset({"verzoeker", "raadsonderzoeker", "regiehouder", "ondertekening"})
OPENING_BLOCKS = 12
NUMBER = re.compile(r"(?<![a-z])(?:v|versie|version)[ ._-]*(\d{1,4}(?:[.,]\d{1,4})*)|\((\d{1,4})\)(?=\.\w+$|$)", re.IGNORECASE)
SHORTEST_COPY = 200
FEWEST_PARTS = 3
FEWEST_PARTS_OF_A_MAIL = 6


@dataclass(frozen=True, slots=True)
class Seniority:
    """What tells how new a version is; `day` is the date of the request itself, `sent` that of the mail that carried it."""

    is_draft: bool
    day: date | None
    is_final: bool
    number: tuple[int, ...]
    sent: date | None
    is_file: bool
    parts: int

    def key(self, *, by_day: bool) -> tuple[bool, date, bool, tuple[int, ...], date, bool, int]:
        """The greater, the newer. Days only tell something where every version has one (`by_day`)."""
        day = self.day if by_day and self.day else date.min
        return not self.is_draft, day, self.is_final, self.number, self.sent or date.min, self.is_file, self.parts


def seniority(request: Reading, readings: Sequence[Reading], reference_date: date, terms: Mapping[str, Sequence[str]]) -> Seniority:
    """How new this request is, among all that was read."""
    name = request.document.name
    title = request.outline.title_span
    called = f"{PurePosixPath(name).name} {request.document.blocks[title.block].live if title else ''}"
    mails = [reading.document for reading in readings if reading.document.mail and name.startswith(f"{reading.document.name}/")]
    innermost = max(mails, key=lambda mail: len(mail.name), default=None)
    return Seniority(
        is_draft=_says(called, terms.get("concept", ())),
        day=_day(request, reference_date),
        is_final=_says(called, terms.get("definitief", ())),
        number=_number(PurePosixPath(name).name),
        sent=innermost.mail.received if innermost and innermost.mail else None,
        is_file=request.document.mail is None,
        parts=_parts(request),
    )


def newest(requests: Sequence[Reading], readings: Sequence[Reading], reference_date: date, terms: Mapping[str, Sequence[str]]) -> Reading:
    """The request that counts, of several."""
    known = [(request, seniority(request, readings, reference_date, terms)) for request in requests]
    all_dated = all(item.day for _, item in known)
    return max(known, key=lambda pair: pair[1].key(by_day=all_dated))[0]


def is_request(reading: Reading) -> bool:
    """Whether a file is a request, be it a poor one."""
    if reading.outline.doctype is DocType.UNKNOWN:
        return False
    return _parts(reading) >= (FEWEST_PARTS_OF_A_MAIL if reading.document.mail else FEWEST_PARTS)


def full_requests(readings: Sequence[Reading]) -> list[Reading]:
    """The requests of some fullness: at least half the parts of the fullest."""
    found = [reading for reading in readings if reading.kind in set(DocType)]
    most = max(map(_parts, found), default=0)
    return [reading for reading in found if 2 * _parts(reading) >= most]


def copies_among(readings: Sequence[Reading]) -> Collection[int]:
    """The places of the files of which an earlier one has the same bytes or, being more than a few lines, the same words."""
    seen: set[str] = set()
    copies = []
    for place, reading in enumerate(readings):
        keys = set(_identity(reading))
        if keys & seen:
            copies.append(place)
        seen |= keys
    return frozenset(copies)


def _identity(reading: Reading) -> Iterator[str]:
    if reading.document.sha256:
        yield reading.document.sha256
    text = " ".join(" ".join(block.text for block in reading.document.blocks).split())
    if len(text) >= SHORTEST_COPY:
        yield text


def _parts(reading: Reading) -> int:
    return len({section.name for section in reading.outline.sections if section.name})


def _says(text: str, wordings: Sequence[str]) -> bool:
    """Whether one of the words stands there, not as a part of a longer word; digits and signs may follow at once ("def2")."""
    return any(re.search(rf"(?<![^\W\d_]){re.escape(wording)}(?![^\W\d_])", text, re.IGNORECASE) for wording in wordings)


def _number(name: str) -> tuple[int, ...]:
    """The number of the version in a file name ("v2", "versie 1.3"); a "(1)" that a browser adds counts least."""
    found = list(NUMBER.finditer(name))
    stated = next((match[1] for match in found if match[1]), "0")
    added = next((match[2] for match in found if match[2]), "0")
    return (*(int(piece) for piece in re.split(r"[.,]", stated)), int(added))


def _day(request: Reading, reference_date: date) -> date | None:
    """The last day, not after the peildatum, in the places where a request carries its date."""
    spans = [span for section in request.outline.sections if section.name in TELLING_PARTS for span in section.spans]
    spans += [span for span in request.outline.unplaced if span.block < OPENING_BLOCKS]
    spans += [request.outline.title_span] if request.outline.title_span else []
    days = (
        mention.earliest
        for mention in request.annotations.dates
        if mention.precision is Precision.DAY and any(_overlaps(mention.span, span) for span in spans)
    )
    return max((day for day in days if day and day <= reference_date), default=None)


def _overlaps(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end
