"""Facts: what the rules reason about. Scalars only go to the rules; text for people stays beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Scalar = str | int | bool


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands. `paragraph` counts the blocks of the file from 1; `start` and `end` are code points in it."""

    file: str
    section: str = ""
    page: int | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that show something, and their place. `quote` is empty where a lack is shown.

    `is_ocr` says that it rests on text that was recognised from a picture: a finding on it is never more than a question.
    """

    location: Location
    quote: str = ""
    is_ocr: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a submission, of a kind declared in `facts/vocabulary.yaml`.

    `attributes` go to the rules; `details` fill the placeholders of messages and go nowhere else, since they may hold names.
    """

    kind: str
    id: str
    attributes: Mapping[str, Scalar]
    details: Mapping[str, str] = field(default_factory=dict)
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class FactKind:
    """A declared kind of fact: its attributes with their types ("text", "number", "flag", or the allowed words), and its details."""

    name: str
    description: str
    attributes: Mapping[str, str | tuple[str, ...]]
    details: tuple[str, ...] = ()


Vocabulary = Mapping[str, FactKind]
