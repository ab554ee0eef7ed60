"""A submission as understood, from which the facts are collected."""

from dataclasses import dataclass
from datetime import date

from validator.model.annotations import Annotations
from validator.model.document import Document
from validator.model.outline import Outline, Parties
from validator.model.report import Moment

OTHER_VERSION = "andere-versie"
COPY = "dubbel"


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with everything that the stages found in it.

    `kind` is its doctype, a kind of `formats/bijlagen.yaml`, "mail" or "overig"; OTHER_VERSION and COPY are left aside: they are listed,
    and nothing in them is judged.
    """

    document: Document
    outline: Outline
    parties: Parties
    annotations: Annotations
    kind: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All files of a submission. `main` is the request itself; `received` is known for mail only.

    `reference_date` is the peildatum of every age rule (eisen.md, Peildatum).
    """

    main: Reading
    others: tuple[Reading, ...]
    reference_date: date
    received: date | None
    moment: Moment
