"""What a document says where: its sort, its parts, its filled-in labels and the people that it names."""

from dataclasses import dataclass
from enum import StrEnum

from validator.model.document import Span


class DocType(StrEnum):
    """The sorts of request (eisen.md, Document types)."""

    VTO = "vto"
    GEZAGSBEEINDIGING = "vto-gezagsbeeindiging"
    VTH = "vth"
    TERUGMELDING = "terugmelding"
    UNKNOWN = "unknown"


class SectionSource(StrEnum):
    """By what a part was recognised."""

    HEADING = "heading"
    LABEL = "label"
    TITLE = "title"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document under its canonical name of `formats/*.yaml`.

    `name` is empty for text that no part took. A name may occur more than once (a reaction per parent). `spans` is the content without the
    heading, in reading order.
    """

    name: str
    heading: str
    heading_span: Span | None
    spans: tuple[Span, ...]
    source: SectionSource = SectionSource.HEADING
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with what is filled in behind, below or beside it.

    `name` is the canonical name of the label ("geboortedatum"), `section` that of the part in which it stands. `group` tells the persons of
    one part apart (the columns or rows of a table, the second list of labels), from 0. `value` has choices resolved: of "☒ ja ☐ nee" it is
    "ja"; it is empty when nothing, or only placeholder text, is filled in. `subject` is what the label or heading says of whom it is about
    ("moeder", "kind 2").
    """

    name: str
    label: str
    value: str
    section: str
    group: int
    label_span: Span
    span: Span | None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class AttachmentPart:
    """A supporting document inside this file, or the file as a whole, by its kind of `formats/bijlagen.yaml`."""

    kind: str
    heading: str
    spans: tuple[Span, ...]
    from_name: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as the format sees it. `unplaced` is the text that no part took."""

    doctype: DocType
    sections: tuple[Section, ...] = ()
    entries: tuple[Entry, ...] = ()
    attachments: tuple[AttachmentPart, ...] = ()
    unplaced: tuple[Span, ...] = ()
    title_span: Span | None = None

    def named(self, name: str) -> tuple[Section, ...]:
        """The sections of one canonical name, in reading order."""
        return tuple(section for section in self.sections if section.name == name)


class Gezag(StrEnum):
    """What the document says of a parent's parental authority."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as written, with its place; `text` is empty when the label stands there without a value."""

    text: str
    span: Span | None = None

    def __bool__(self) -> bool:
        return bool(self.text.strip())


NOTHING = Stated("")


@dataclass(frozen=True, slots=True)
class Child:
    """A child of the request, with everything the document states of its identity. Several statements of one value stay side by side."""

    name: Stated
    birth_dates: tuple[Stated, ...] = ()
    ages: tuple[Stated, ...] = ()
    bsns: tuple[Stated, ...] = ()
    is_unborn: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent or other holder of gezag. `role` is "moeder", "vader", "ouder 1", "voogd"; `is_known` is False for "vader onbekend"."""

    role: str
    name: Stated
    gezag: Gezag = Gezag.UNKNOWN
    gezag_stated: Stated = NOTHING
    is_deceased: bool = False
    is_known: bool = True
    birth_dates: tuple[Stated, ...] = ()
    bsns: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Verzoeker:
    """Who asks: organisation, the person who writes, and how to reach them."""

    organisation: Stated = NOTHING
    person: Stated = NOTHING
    function: Stated = NOTHING
    phone: Stated = NOTHING
    email: Stated = NOTHING


@dataclass(frozen=True, slots=True)
class Parties:
    """The people of a request, as its form names them."""

    verzoeker: Verzoeker = Verzoeker()
    children: tuple[Child, ...] = ()
    parents: tuple[Parent, ...] = ()
