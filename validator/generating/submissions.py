"""The submissions of a seed, each from dice of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from validator.generating.defects import Defect, spoil
from validator.generating.parcels import pack
from validator.generating.request import make_request
from validator.generating.sentences import sentences
from validator.model.submission import SourceFile, Submission


@dataclass(frozen=True, slots=True)
class Generated:
    """An invented submission. `labels` are those that follow from how it was made: of a faulty one only what the faults touch."""

    slug: str
    doctype: str
    layout: str
    peildatum: date
    files: tuple[SourceFile, ...]
    labels: Mapping[str, str]
    defects: tuple[str, ...]

    @property
    def submission(self) -> Submission:
        """What a validator takes."""
        return Submission(self.slug, self.files)


def submissions(count: int, seed: int) -> Iterator[Generated]:
    """The first `count` submissions of a seed; the one with a number is the same however many are made."""
    return (generate(number, seed) for number in range(1, count + 1))


def generate(number: int, seed: int) -> Generated:
    """The submission of a seed with this number, from 1."""
    texts = sentences()
    dice = Random(f"{seed}/{number}")  # noqa: S311 - varied, not secret
    request = make_request(dice)
    layout, carrier = dice.choice(texts["layouts"]), dice.choices(list(texts["carriers"]), list(texts["carriers"].values()))[0]
    defects: tuple[Defect, ...] = ()
    if dice.random() < texts["defect_share"]:
        request, defects = spoil(dice, request)
    labels = {check: status for defect in defects for check, status in defect.labels.items()}
    vouched = {**texts["vouched"]["all"], **texts["vouched"][request.doctype]}
    return Generated(
        slug=f"{number:05}-{texts['doctypes'][request.doctype]['slug']}-{request.theme}-{carrier}",
        doctype=request.doctype,
        layout=layout,
        peildatum=request.received,
        files=pack(dice, request, layout, carrier),
        labels=labels or vouched,
        defects=tuple(defect.name for defect in defects),
    )
